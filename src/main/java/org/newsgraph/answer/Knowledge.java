package org.newsgraph.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.Slot;
import org.newsgraph.model.Stance;
import org.newsgraph.model.Status;
import org.newsgraph.rdf.GraphReader;
import org.newsgraph.rdf.Schemas;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.schema.Schema;
import org.newsgraph.store.NewsStore;

/**
 * What is known of things, and which words say so: the knowledge layer, and the article graphs
 * where only they tell it. Good for one read transaction, in which it reads each article once.
 * Lists are sorted unless they say otherwise.
 */
public final class Knowledge extends GraphReader {
  /** The classes of what acts or lies somewhere. */
  public static final Set<String> ENTITIES =
      Arrays.stream(EntityType.values())
          .map(EntityType::label)
          .collect(Collectors.toUnmodifiableSet());

  /** The class that a country has besides its own. */
  private static final String PLACE = EntityType.PLACE.label();

  private static final Comparator<Evidence> FIRST_TOLD =
      Comparator.comparing((Evidence evidence) -> evidence.article().published())
          .thenComparing(evidence -> evidence.article().iri())
          .thenComparingInt(Evidence::begin);

  private final DatasetGraph dataset;
  private final Schema schema;
  private final Graph graph;
  private final String base;
  private final Map<Node, Evidence.Article> articles = new HashMap<>();
  private final Map<String, ArticleText> texts = new HashMap<>();

  private Knowledge(DatasetGraph dataset, String base) {
    super(dataset.getDefaultGraph());
    this.dataset = dataset;
    this.schema = Schemas.of(dataset);
    this.graph = dataset.getDefaultGraph();
    this.base = base;
  }

  /** Uses what a store knows in one read transaction. */
  public static <T> T in(NewsStore store, Function<Knowledge, T> use) {
    return Txn.calculateRead(
        store.dataset(), () -> use.apply(new Knowledge(store.dataset(), store.base())));
  }

  /** All that is stored. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** The start of every IRI of the store's own. */
  public String base() {
    return base;
  }

  /** What stands behind the base of a thing's IRI; any other IRI as it is. */
  public String key(Node thing) {
    String iri = thing.getURI();
    return iri.startsWith(base) ? iri.substring(base.length()) : iri;
  }

  /** The thing of a key. */
  public Node thing(String key) {
    return NodeFactory.createURI(base + key);
  }

  /** Whether the knowledge layer says anything of it. */
  public boolean isKnown(Node thing) {
    return graph.contains(thing, Node.ANY, Node.ANY);
  }

  /** The local name of a thing's class; of "a country and a place", the first; empty for none. */
  public String kind(Node thing) {
    List<String> kinds = values(thing, Vocab.TYPE).stream().map(Knowledge::plain).toList();
    return kinds.stream()
        .filter(name -> !name.equals(PLACE))
        .findFirst()
        .orElse(kinds.contains(PLACE) ? PLACE : "");
  }

  /** Whether things of a kind are facts: what articles tell of entities. */
  public boolean isFactKind(String kind) {
    return schema.kind(kind).isPresent();
  }

  /** The kinds of fact that the store may hold, and their slots. */
  public Schema schema() {
    return schema;
  }

  /** Whether things of a kind are facts of a family. */
  public boolean isOf(String kind, Family family) {
    return schema.kind(kind).filter(one -> one.family() == family).isPresent();
  }

  /** Whether things of a kind are of a kind that the program knows, or of one below it. */
  public boolean isOf(String kind, CoreKind core) {
    return schema.kind(kind).filter(one -> one.isA(core)).isPresent();
  }

  /** All facts of a family. */
  public List<Node> facts(Family family) {
    return ofKinds(
        schema.kinds(family).map(FactKind::name).collect(Collectors.toUnmodifiableSet()));
  }

  /** All facts of a kind that the program knows, and of those below it. */
  public List<Node> facts(CoreKind core) {
    return ofKinds(
        schema.kinds().stream()
            .filter(kind -> kind.isA(core))
            .map(FactKind::name)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The status of a fact; empty if it has none. */
  public Optional<Status> status(Node fact) {
    return Status.named(term(fact, CoreSlot.STATUS.label()));
  }

  /** Who stands behind a fact; empty if that is not told. */
  public Optional<Stance> stance(Node fact) {
    return Stance.named(term(fact, "stance"));
  }

  /** Who took part in an event, did it, or to whom it was done. */
  public List<Node> parties(Node event) {
    return filling(event, Slot::property);
  }

  /** Who would have, or is only said to have. */
  public List<Node> expected(Node event) {
    return filling(event, slot -> Objects.requireNonNull(slot.expected()));
  }

  private List<Node> filling(Node event, Function<Slot, String> property) {
    return schema.kind(kind(event)).stream()
        .flatMap(FactKind::parties)
        .map(slot -> NodeFactory.createURI(property.apply(slot)))
        .flatMap(node -> values(event, node).stream())
        .distinct()
        .toList();
  }

  /** The properties that tie facts to things, and facts to facts. */
  public List<Node> links() {
    return schema.links().stream().map(NodeFactory::createURI).toList();
  }

  private Node type(String kind) {
    return schema
        .kind(kind)
        .map(one -> NodeFactory.createURI(one.iri()))
        .orElseGet(() -> Vocab.ng(kind));
  }

  /** Whether a thing is a fact. */
  public boolean isFact(Node thing) {
    return isFactKind(kind(thing));
  }

  /** Its name; the last part of its IRI where it has none. */
  public String label(Node thing) {
    if (thing.isLiteral()) {
      return thing.getLiteralLexicalForm();
    }
    String label = literal(thing, Vocab.LABEL);
    return label.isEmpty() ? plain(thing) : label;
  }

  /** A thing with its key and its name. */
  public Value.Thing named(Node thing) {
    return new Value.Thing(thing, key(thing), label(thing));
  }

  /** The labels of a property's values. */
  public String labels(Node thing, String property) {
    return String.join("; ", values(thing, property).stream().map(this::label).toList());
  }

  /** A literal's text, or the last part of an IRI. */
  public static String plain(Node node) {
    if (node.isURI()) {
      String iri = node.getURI();
      return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** The local name of a value that is a term of the ontology; empty for none. */
  public String term(Node thing, String property) {
    return values(thing, property).stream()
        .filter(Node::isURI)
        .map(Knowledge::plain)
        .findFirst()
        .orElse("");
  }

  /** All that the knowledge layer says of a thing. */
  public List<Triple> outgoing(Node thing) {
    List<Triple> triples = new ArrayList<>(graph.find(thing, Node.ANY, Node.ANY).toList());
    triples.sort(Comparator.comparing(Triple::toString));
    return triples;
  }

  /** All that it says of other things with this one as the value, in no order: it may be much. */
  public List<Triple> incoming(Node thing) {
    return graph.find(Node.ANY, Node.ANY, thing).toList();
  }

  /** All pairs of a property, in no order: one scan instead of a look-up a thing. */
  public Iterator<Triple> pairs(String property) {
    return graph.find(Node.ANY, Vocab.ng(property), Node.ANY);
  }

  /** The things that have a thing as the value of a property. */
  public List<Node> subjects(String property, Node thing) {
    return subjects(Vocab.ng(property), thing);
  }

  /** The same, of a property of any ontology. */
  public List<Node> subjects(Node property, Node thing) {
    List<Node> subjects =
        new ArrayList<>(graph.find(Node.ANY, property, thing).mapWith(Triple::getSubject).toList());
    subjects.sort(Comparator.comparing(Node::toString));
    return subjects;
  }

  /** All things of some kinds. */
  public List<Node> ofKinds(Set<String> kinds) {
    Set<Node> found = new LinkedHashSet<>();
    kinds.forEach(kind -> found.addAll(subjects(Vocab.TYPE, type(kind))));
    return found.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }

  /** How many things of a class there are. */
  public int count(String kind) {
    int count = 0;
    for (Iterator<Triple> typed = graph.find(Node.ANY, Vocab.TYPE, type(kind));
        typed.hasNext();
        typed.next()) {
      count++;
    }
    return count;
  }

  /**
   * In how many ways other things are told with a thing.
   *
   * @param most where counting ends
   */
  public int prominence(Node thing, int most) {
    Iterator<Triple> told = graph.find(Node.ANY, Node.ANY, thing);
    int count = 0;
    while (told.hasNext() && count < most) {
      told.next();
      count++;
    }
    return count;
  }

  /** The entity that has a text as its name; empty if none or several have. */
  public Optional<Node> named(String label) {
    List<Node> named =
        subjects(Vocab.LABEL, NodeFactory.createLiteralString(label)).stream()
            .filter(thing -> ENTITIES.contains(kind(thing)))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The day, month or year at which something began or of which it is told; empty for none. */
  public String day(Node fact) {
    String begin = literal(fact, "begin");
    return begin.isEmpty() ? literal(fact, "asOf") : begin;
  }

  /**
   * Whether the articles themselves say that it is or was so: no plan, no denial, and no claim, of
   * which they say no more than that somebody made it.
   */
  public boolean isAsserted(Node fact) {
    return stance(fact).filter(one -> one == Stance.ASSERTED).isPresent()
        && status(fact).map(Status::isReal).orElse(true)
        && !isOf(kind(fact), Family.CLAIM);
  }

  /** What other articles say otherwise; empty where none does. */
  public String conflict(Node fact) {
    return String.join("; ", subjects("conflictBetween", fact).stream().map(this::label).toList());
  }

  /** The item that a thing surely is, such as {@code Q20}; empty for none. */
  public String wikidata(Node thing) {
    return values(thing, Vocab.EXACT_MATCH).stream()
        .map(Knowledge::plain)
        .filter(item -> item.matches("Q[1-9]\\d*"))
        .findFirst()
        .orElse("");
  }

  /** The item of the office that a role is; empty for none. */
  public String office(Node holding) {
    return values(holding, "role").stream()
        .map(this::wikidata)
        .filter(item -> !item.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The words behind a fact, those of the earliest article first. */
  public List<Evidence> evidence(Node fact) {
    return values(fact, "evidence").stream()
        .map(this::evidenceOf)
        .flatMap(Optional::stream)
        .sorted(FIRST_TOLD)
        .toList();
  }

  /**
   * The words that say that something has a part in a fact: those of its participation where there
   * is one, else those of the fact.
   */
  public List<Evidence> evidence(Node fact, Node part) {
    List<Evidence> own = ofParticipation(fact, part);
    return own.isEmpty() ? evidence(fact) : own;
  }

  /** The words that say so of its participation alone; mostly there are none apart. */
  public List<Evidence> ofParticipation(Node fact, Node part) {
    return values(fact, "participation").stream()
        .filter(one -> graph.contains(one, Vocab.ng("participant"), part))
        .map(this::evidence)
        .filter(own -> !own.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The evidence of an IRI; empty if it is none. */
  public Optional<Evidence> evidenceOf(Node evidence) {
    List<Node> article = values(evidence, "article");
    String begin = literal(evidence, Vocab.BEGIN_INDEX);
    String end = literal(evidence, Vocab.END_INDEX);
    return article.isEmpty() || begin.isEmpty() || end.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Evidence(
                evidence.getURI(),
                article(article.get(0)),
                Integer.parseInt(begin),
                Integer.parseInt(end),
                literal(evidence, Vocab.ANCHOR_OF)));
  }

  /** The article that has an id; empty if none has. */
  public Optional<Node> article(String id) {
    return subjects("id", NodeFactory.createLiteralString(id)).stream().findFirst();
  }

  /** An article, to cite it. */
  public Evidence.Article article(Node article) {
    return articles.computeIfAbsent(
        article,
        node -> {
          String url = literal(node, Vocab.URL);
          return new Evidence.Article(
              node.getURI(),
              literal(node, "id"),
              label(node),
              inArticle(node, Vocab.AUTHOR),
              literal(node, "publisher"),
              literal(node, "published"),
              url.matches("https?://[^\\s\"<>]+") ? url : "");
        });
  }

  /**
   * The articles that mention a thing, in no order.
   *
   * @param most how many at most
   */
  public Set<Node> mentioning(Node thing, int most) {
    Set<Node> found = new LinkedHashSet<>();
    Iterator<Quad> mentions = dataset.find(Node.ANY, Node.ANY, Vocab.ng("refersTo"), thing);
    while (mentions.hasNext() && found.size() < most) {
      Node article = mentions.next().getGraph();
      if (key(article).startsWith("article/")) {
        found.add(article);
      }
    }
    return found;
  }

  /** What some article means where a name of a seat stands for somebody else. */
  public Optional<Node> firstMentionedAs(String words) {
    Iterator<Quad> mentions =
        dataset.find(
            Node.ANY, Node.ANY, Vocab.ng("mentionedAs"), NodeFactory.createLiteralString(words));
    if (!mentions.hasNext()) {
      return Optional.empty();
    }
    Node mention = mentions.next().getSubject();
    Iterator<Quad> meant = dataset.find(Node.ANY, mention, Vocab.ng("refersTo"), Node.ANY);
    return meant.hasNext() ? Optional.of(meant.next().getObject()) : Optional.empty();
  }

  /** The day of the newest article; empty if none has one. */
  public Optional<String> newestDay() {
    String newest = "";
    for (Iterator<Triple> dated = pairs("published"); dated.hasNext(); ) {
      String day = dated.next().getObject().getLiteralLexicalForm();
      newest = day.compareTo(newest) > 0 ? day : newest;
    }
    return newest.isEmpty() ? Optional.empty() : Optional.of(newest);
  }

  /** A literal of an article's own graph, or empty. */
  public String inArticle(Node article, Node property) {
    List<String> values = new ArrayList<>();
    dataset
        .find(article, article, property, Node.ANY)
        .forEachRemaining(quad -> values.add(quad.getObject().getLiteralLexicalForm()));
    return values.stream().sorted().findFirst().orElse("");
  }

  /** The text of an article, or null if the store has none. */
  public @Nullable ArticleText text(String hash) {
    ArticleText known = texts.get(hash);
    if (known != null) {
      return known;
    }
    String words = inArticle(thing("article/" + hash), Vocab.ng("text"));
    if (words.isEmpty()) {
      return null;
    }
    ArticleText text = new ArticleText(words);
    texts.put(hash, text);
    return text;
  }

  /** Evidence with the text around it; empty if the store has no text of the article. */
  public Optional<Quote> quote(Evidence evidence) {
    ArticleText text = text(evidence.article().hash());
    return text == null ? Optional.empty() : Optional.of(Quote.of(evidence, text));
  }
}
