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
import org.newsgraph.model.Answered;
import org.newsgraph.model.Argument;
import org.newsgraph.model.Article;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Grounds;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Office;
import org.newsgraph.model.PartialDate;
import org.newsgraph.model.Span;
import org.newsgraph.model.Status;
import org.newsgraph.model.Text;
import org.newsgraph.model.Value;
import org.newsgraph.model.Words;

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
    add(node, Vocab.TYPE, iri(fact.kind().iri()));
    grounds(node, fact.grounds());
    if (fact.status() != null && article.published().date() != null) {
      add(node, Vocab.ng("asOf"), date(PartialDate.of(article.published().date())));
    }
    for (Fact.Filled filled : fact.filled()) {
      fill(node, fact, iri(filled.slot().property(fact.isActual())), filled);
    }
  }

  private void fill(Node node, Fact fact, Node property, Fact.Filled filled) {
    Value value = filled.value();
    if (value instanceof Argument argument) {
      argument(node, property, argument);
      if (filled.slot().isParty()) {
        participation(node, argument, fact.grounds().evidence());
      }
    } else if (value instanceof PartialDate day) {
      add(node, property, date(day));
    } else if (value instanceof Words words) {
      add(node, property, text(article.text().words(words.span())));
    } else if (value instanceof Text text) {
      add(node, property, text(text.string()));
    } else if (value instanceof Status status) {
      add(node, property, Vocab.ng(status.label()));
    } else if (value instanceof Office office) {
      office(node, property, office);
    } else if (value instanceof Answered answered) {
      linked.facts().stream()
          .filter(other -> fact.kind().answers(other.kind()))
          .filter(other -> other.grounds().evidence().get(0).equals(answered.evidence()))
          .findFirst()
          .ifPresent(other -> add(node, property, iri(factIri(linked, other, iris))));
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
    argument(node, Vocab.ng("attributedTo"), grounds.attributedTo());
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

  /** Who took part, and as what, and the words that name them among those of the event. */
  private void participation(Node event, Argument participant, List<Span> evidence) {
    Node node = iri(iris.known("participation", List.of(event.getURI(), participant.toString())));
    add(event, Vocab.ng("participation"), node);
    add(node, Vocab.TYPE, Vocab.ng("Participation"));
    argument(node, Vocab.ng("participant"), participant);
    addText(node, Vocab.ng("participationRole"), participant.capacity());
    for (Span span : evidence) {
      if (span.covers(participant.mention())) {
        add(node, Vocab.ng("evidence"), iri(iris.evidence(hash, span)));
      }
    }
  }

  private void office(Node holding, Node property, Office office) {
    Node role = iri(iris.entity(office.key()));
    add(holding, property, role);
    add(role, Vocab.TYPE, Vocab.ng("Role"));
    add(role, Vocab.LABEL, text(office.label()));
    add(role, Vocab.EXACT_MATCH, iri(Vocab.WIKIDATA + office.wikidata()));
  }

  private void argument(Node node, Node property, @Nullable Argument argument) {
    if (argument != null) {
      add(node, property, entity(argument.referent()));
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
