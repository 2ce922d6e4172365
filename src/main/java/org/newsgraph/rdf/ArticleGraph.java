package org.newsgraph.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Argument;
import org.newsgraph.model.Article;
import org.newsgraph.model.Claim;
import org.newsgraph.model.ClaimAct;
import org.newsgraph.model.DateRange;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Grounds;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Office;
import org.newsgraph.model.PartialDate;
import org.newsgraph.model.Participation;
import org.newsgraph.model.RoleHolding;
import org.newsgraph.model.Span;
import org.newsgraph.model.Stance;

/**
 * What one article says, as a graph: itself, its evidence, its mentions, its entities, its facts.
 */
public final class ArticleGraph {
  private static final int CONFIDENCE_DIGITS = 3;

  /**
   * A run of the extraction.
   *
   * @param version of the program
   * @param rulesHash of the rules, lexicons and models
   */
  public record Run(String version, String rulesHash) {}

  private final LinkedArticle linked;
  private final Article article;
  private final String hash;
  private final Node articleNode;
  private final Iris iris;
  private final FactText labels;
  private final Graph graph = Vocab.emptyGraph();
  private final Set<Argument> arguments = new LinkedHashSet<>();

  private ArticleGraph(LinkedArticle linked, Iris iris) {
    this.linked = linked;
    this.article = linked.article();
    this.hash = article.hash();
    this.iris = iris;
    this.articleNode = iri(iris.article(hash));
    this.labels = new FactText(linked);
  }

  /** The graph of an article; its name in a store is the article's IRI. */
  public static Graph of(LinkedArticle linked, Iris iris, Run run) {
    ArticleGraph made = new ArticleGraph(linked, iris);
    made.article(run);
    linked.facts().forEach(made::fact);
    made.mentionsAndEntities();
    return made.graph;
  }

  /** The IRI of a fact of an article. */
  public static String factIri(LinkedArticle linked, Fact fact, Iris iris) {
    return iris.fact(Digest.of(List.of(linked.article().hash(), fact.toString())));
  }

  /** The IRI of a run. */
  public static String runIri(Run run, Iris iris) {
    return iris.run(Digest.of(List.of(run.version(), run.rulesHash())));
  }

  private void article(Run run) {
    add(articleNode, Vocab.TYPE, Vocab.ng("Article"));
    add(articleNode, Vocab.ng("id"), text(article.id()));
    add(articleNode, Vocab.LABEL, text(article.title()));
    add(articleNode, Vocab.ng("text"), text(article.text().string()));
    if (article.published().date() != null) {
      add(articleNode, Vocab.ng("published"), date(PartialDate.of(article.published().date())));
    }
    add(
        articleNode,
        Vocab.ng("dateBasis"),
        text(article.published().basis().name().toLowerCase(Locale.ROOT)));
    addText(articleNode, Vocab.URL, article.source().url());
    addText(articleNode, Vocab.ng("publisher"), article.source().publisher());
    addText(articleNode, Vocab.AUTHOR, article.source().author());
    addText(articleNode, Vocab.LANGUAGE, article.source().language());
    Node runNode = iri(runIri(run, iris));
    add(articleNode, Vocab.GENERATED_BY, runNode);
    add(runNode, Vocab.TYPE, Vocab.ng("ExtractionRun"));
    add(runNode, Vocab.ng("version"), text(run.version()));
    add(runNode, Vocab.ng("rulesHash"), text(run.rulesHash()));
  }

  private void fact(Fact fact) {
    Node node = iri(factIri(linked, fact, iris));
    add(node, Vocab.LABEL, text(labels.label(fact)));
    grounds(node, fact.grounds());
    if (fact instanceof Event event) {
      event(node, event);
    } else if (fact instanceof RoleHolding holding) {
      holding(node, holding);
    } else if (fact instanceof Claim claim) {
      claim(node, claim);
    } else if (fact instanceof Kinship kinship) {
      add(node, Vocab.TYPE, Vocab.ng("Kinship"));
      argument(node, "person", kinship.person());
      add(node, Vocab.ng("relation"), text(kinship.relation()));
      argument(node, "relative", kinship.relative());
    }
  }

  private void grounds(Node node, Grounds grounds) {
    add(node, Vocab.ng("article"), articleNode);
    add(node, Vocab.DERIVED_FROM, articleNode);
    for (Span span : grounds.evidence()) {
      Node evidence = iri(iris.evidence(hash, span));
      add(node, Vocab.ng("evidence"), evidence);
      add(evidence, Vocab.TYPE, Vocab.ng("Evidence"));
      words(evidence, span);
    }
    add(node, Vocab.ng("stance"), Vocab.ng(grounds.stance().label()));
    argument(node, "attributedTo", grounds.attributedTo());
    add(node, Vocab.ng("rule"), text(grounds.rule()));
    String confidence =
        BigDecimal.valueOf(grounds.confidence())
            .setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_EVEN)
            .toPlainString();
    add(node, Vocab.ng("confidence"), typed(confidence, XSDDatatype.XSDdecimal));
  }

  private void words(Node node, Span span) {
    add(node, Vocab.BEGIN_INDEX, number(span.begin()));
    add(node, Vocab.END_INDEX, number(span.end()));
    add(node, Vocab.ANCHOR_OF, text(article.text().words(span)));
    add(node, Vocab.ng("article"), articleNode);
  }

  private void event(Node node, Event event) {
    add(node, Vocab.TYPE, Vocab.ng(event.type().label()));
    add(node, Vocab.ng("status"), Vocab.ng(event.status().label()));
    asOf(node);
    boolean happened = event.status().isActual() && event.grounds().stance() == Stance.ASSERTED;
    for (Participation participation : event.participants()) {
      argument(node, happened ? "attendedBy" : "expectedParticipant", participation.participant());
      participation(node, participation, event.grounds().evidence());
    }
    argument(node, "place", event.place());
    argument(node, "venue", event.venue());
    dates(node, event.date());
    addWords(node, Vocab.ng("dateText"), event.dateText());
    addWords(node, Vocab.ng("topic"), event.topic());
  }

  /** Who took part, for whom and as what, and the words that name them among those of the event. */
  private void participation(Node event, Participation participation, List<Span> evidence) {
    Node node =
        iri(
            iris.known(
                "participation", List.of(event.getURI(), participation.participant().toString())));
    add(event, Vocab.ng("participation"), node);
    add(node, Vocab.TYPE, Vocab.ng("Participation"));
    argument(node, "participant", participation.participant());
    argument(node, "onBehalfOf", participation.onBehalfOf());
    addText(node, Vocab.ng("participationRole"), participation.role());
    for (Span span : evidence) {
      if (span.covers(participation.participant().mention())) {
        add(node, Vocab.ng("evidence"), iri(iris.evidence(hash, span)));
      }
    }
  }

  private void dates(Node node, @Nullable DateRange range) {
    if (range != null) {
      add(node, Vocab.ng("begin"), date(range.begin()));
      if (range.end() != null) {
        add(node, Vocab.ng("end"), date(range.end()));
      }
    }
  }

  private void asOf(Node node) {
    if (article.published().date() != null) {
      add(node, Vocab.ng("asOf"), date(PartialDate.of(article.published().date())));
    }
  }

  private void holding(Node node, RoleHolding holding) {
    add(node, Vocab.TYPE, Vocab.ng("RoleHolding"));
    argument(node, "holder", holding.holder());
    add(node, Vocab.ng("roleTitle"), text(holding.title()));
    argument(node, "organization", holding.organization());
    if (holding.office() != null) {
      office(node, holding.office());
    }
    add(node, Vocab.ng("status"), Vocab.ng(holding.status().label()));
    asOf(node);
    if (holding.start() != null) {
      add(node, Vocab.ng("begin"), date(holding.start()));
    }
    if (holding.end() != null) {
      add(node, Vocab.ng("end"), date(holding.end()));
    }
  }

  private void office(Node holding, Office office) {
    Node role = iri(iris.entity(office.key()));
    add(holding, Vocab.ng("role"), role);
    add(role, Vocab.TYPE, Vocab.ng("Role"));
    add(role, Vocab.LABEL, text(office.label()));
    add(role, Vocab.EXACT_MATCH, iri(Vocab.WIKIDATA + office.wikidata()));
  }

  private void claim(Node node, Claim claim) {
    add(node, Vocab.TYPE, Vocab.ng(claim.act().label()));
    claim.claimants().forEach(claimant -> argument(node, "claimant", claimant));
    claim.addressees().forEach(addressee -> argument(node, "addressee", addressee));
    claim.about().forEach(about -> argument(node, "about", about));
    addWords(node, Vocab.ng("content"), claim.content());
    argument(node, "via", claim.via());
    if (claim.respondsTo() != null) {
      linked.facts().stream()
          .filter(
              other ->
                  other instanceof Claim answered
                      && (answered.act() == ClaimAct.DEMAND || answered.act() == ClaimAct.PROPOSE)
                      && answered.grounds().evidence().get(0).equals(claim.respondsTo()))
          .findFirst()
          .ifPresent(other -> add(node, Vocab.ng("respondsTo"), iri(factIri(linked, other, iris))));
    }
  }

  private void argument(Node node, String property, @Nullable Argument argument) {
    if (argument != null) {
      add(node, Vocab.ng(property), entity(argument.referent()));
      add(node, Vocab.ng("argument"), iri(iris.mention(hash, argument.mention())));
      arguments.add(argument);
    }
  }

  private Node entity(int referent) {
    return iri(iris.entity(linked.entities().get(referent).key()));
  }

  /** Those that some fact needs. */
  private void mentionsAndEntities() {
    Set<Integer> used = new LinkedHashSet<>();
    for (Argument argument : arguments) {
      used.add(argument.referent());
      Node node = iri(iris.mention(hash, argument.mention()));
      add(node, Vocab.TYPE, Vocab.ng("Mention"));
      words(node, argument.mention());
      add(node, Vocab.ng("refersTo"), entity(argument.referent()));
    }
    for (Mention mention : linked.mentions()) {
      if (used.contains(mention.referent())) {
        mention(mention);
      }
    }
    used.forEach(referent -> entity(linked.entities().get(referent)));
  }

  private void mention(Mention mention) {
    Node node = iri(iris.mention(hash, mention.span()));
    add(node, Vocab.TYPE, Vocab.ng("Mention"));
    words(node, mention.span());
    add(node, Vocab.ng("refersTo"), entity(mention.referent()));
    add(node, Vocab.ng("mentionKind"), text(mention.kind().name().toLowerCase(Locale.ROOT)));
    add(node, Vocab.ng("reason"), text(mention.reason()));
    if (mention.reason().equals("metonym")) {
      add(node, Vocab.ng("mentionedAs"), text(article.text().words(mention.span())));
    }
    if (mention.literal() != null) {
      add(node, Vocab.ng("literally"), iri(iris.entity(mention.literal())));
    }
  }

  private void entity(Entity entity) {
    Node node = iri(iris.entity(entity.key()));
    add(node, Vocab.TYPE, Vocab.ng(entity.type().label()));
    if (entity.type() == EntityType.COUNTRY) {
      // An agent and a place: whoever asks for places finds it without an inference engine.
      add(node, Vocab.TYPE, Vocab.ng("Place"));
    }
    add(node, Vocab.LABEL, text(entity.label()));
    entity.aliases().forEach(alias -> add(node, Vocab.ALT_LABEL, text(alias)));
    if (entity.link().item() != null) {
      Node item = iri(Vocab.WIKIDATA + entity.link().item());
      switch (entity.link().match()) {
        case EXACT -> add(node, Vocab.EXACT_MATCH, item);
        case CLOSE -> add(node, Vocab.CLOSE_MATCH, item);
        case NONE -> {}
      }
    }
  }

  private void add(Node subject, Node property, Node value) {
    graph.add(subject, property, value);
  }

  private void addText(Node subject, Node property, @Nullable String value) {
    if (value != null) {
      add(subject, property, text(value));
    }
  }

  private void addWords(Node subject, Node property, @Nullable Span span) {
    if (span != null) {
      add(subject, property, text(article.text().words(span)));
    }
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String words) {
    return NodeFactory.createLiteralString(words);
  }

  private static Node number(int number) {
    return typed(Integer.toString(number), XSDDatatype.XSDnonNegativeInteger);
  }

  private static Node date(PartialDate date) {
    return typed(
        date.toString(),
        date.isDay()
            ? XSDDatatype.XSDdate
            : date.month() != 0 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDgYear);
  }

  private static Node typed(String lexical, RDFDatatype type) {
    return NodeFactory.createLiteralDT(lexical, type);
  }
}
