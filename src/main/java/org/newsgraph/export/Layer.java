package org.newsgraph.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.newsgraph.model.EntityType;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.rdf.GraphReader;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.schema.Schema;

/**
 * The knowledge layer as exports read it: facts with the words behind them. Good for one read
 * transaction. All lists are sorted.
 */
final class Layer extends GraphReader {
  static final Set<String> ENTITIES = labels(EntityType.values(), EntityType::label);
  static final Set<String> EVENTS = names(Family.EVENT);
  static final Set<String> CLAIMS = names(Family.CLAIM);

  /** Of what did not come about, has not yet, or is not known to. */
  private static final Set<String> NOT_ACTUAL =
      Set.of("Planned", "Cancelled", "Hypothetical", "Denied", "Future");

  private static final Comparator<Citation> FIRST_TOLD =
      Comparator.comparing((Citation citation) -> citation.article().published())
          .thenComparing(citation -> citation.article().iri())
          .thenComparingInt(Citation::begin);

  private final DatasetGraph dataset;
  private final Graph graph;
  private final Map<Node, Citation.Article> articles = new HashMap<>();

  Layer(DatasetGraph dataset) {
    super(dataset.getDefaultGraph());
    this.dataset = dataset;
    this.graph = dataset.getDefaultGraph();
  }

  private static Set<String> names(Family family) {
    return Schema.bundled()
        .kinds(family)
        .map(FactKind::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <K> Set<String> labels(K[] kinds, Function<K, String> label) {
    return Arrays.stream(kinds).map(label).collect(Collectors.toUnmodifiableSet());
  }

  boolean isKnown(Node thing) {
    return graph.contains(thing, Node.ANY, Node.ANY);
  }

  boolean says(Node thing, String property, String term) {
    return graph.contains(thing, Vocab.ng(property), Vocab.ng(term));
  }

  List<Node> subjects(Node property, Node value) {
    return sorted(graph.find(Node.ANY, property, value).mapWith(Triple::getSubject).toList());
  }

  List<Node> subjects(String property, Node value) {
    return subjects(Vocab.ng(property), value);
  }

  private static List<Node> sorted(List<Node> nodes) {
    List<Node> sorted = new ArrayList<>(nodes);
    sorted.sort(Comparator.comparing(Node::toString));
    return sorted;
  }

  /** The local name of a value that is a term of the ontology; empty for none. */
  String term(Node thing, String property) {
    return values(thing, property).stream()
        .filter(Node::isURI)
        .map(Layer::localName)
        .findFirst()
        .orElse("");
  }

  String label(Node thing) {
    String label = literal(thing, Vocab.LABEL);
    return label.isEmpty() ? localName(thing) : label;
  }

  /** The labels of a property's values. */
  String labels(Node thing, String property) {
    return String.join("; ", values(thing, property).stream().map(this::label).toList());
  }

  static String localName(Node thing) {
    String iri = thing.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** The local name of an entity's or fact's class; a country is one before it is a place. */
  String kind(Node thing) {
    List<String> kinds =
        values(thing, Vocab.TYPE).stream()
            .map(Layer::localName)
            .filter(name -> ENTITIES.contains(name) || isFactKind(name))
            .toList();
    return kinds.isEmpty() ? "" : kinds.get(0);
  }

  static boolean isFactKind(String kind) {
    return EVENTS.contains(kind)
        || CLAIMS.contains(kind)
        || kind.equals("RoleHolding")
        || kind.equals("Kinship");
  }

  boolean isFact(Node thing) {
    return isFactKind(kind(thing));
  }

  /** All facts, or all entities. */
  List<Node> ofKinds(Set<String> kinds) {
    List<Node> found = new ArrayList<>();
    kinds.forEach(kind -> found.addAll(subjects(Vocab.TYPE, Vocab.ng(kind))));
    return sorted(found.stream().distinct().toList());
  }

  /**
   * Whether the articles themselves say that it is or was so: no plan, no denial, and no claim, of
   * which they say no more than that somebody made it.
   */
  boolean isAsserted(Node fact) {
    return says(fact, "stance", "Asserted")
        && !NOT_ACTUAL.contains(term(fact, "status"))
        && !CLAIMS.contains(kind(fact));
  }

  /** What other articles say otherwise; empty where none does. */
  String conflict(Node fact) {
    return String.join("; ", subjects("conflictBetween", fact).stream().map(this::label).toList());
  }

  /** The item that a thing surely is, such as {@code Q20}; empty for none. */
  String wikidata(Node thing) {
    return values(thing, Vocab.EXACT_MATCH).stream()
        .map(Layer::localName)
        .filter(item -> item.matches("Q[1-9]\\d*"))
        .findFirst()
        .orElse("");
  }

  /** The item of the office that a role is; empty for none. */
  String office(Node holding) {
    return values(holding, "role").stream()
        .map(this::wikidata)
        .filter(item -> !item.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The words behind a fact, those of the earliest article first. */
  List<Citation> citations(Node fact) {
    List<Citation> citations = new ArrayList<>();
    for (Node evidence : values(fact, "evidence")) {
      citation(evidence).ifPresent(citations::add);
    }
    citations.sort(FIRST_TOLD);
    return citations;
  }

  /**
   * Where words stand that are evidence.
   *
   * @param ids the names of the articles that are looked at
   */
  List<Citation> citationsOf(String words, Set<String> ids) {
    List<Citation> citations = new ArrayList<>();
    for (Node evidence : subjects(Vocab.ANCHOR_OF, NodeFactory.createLiteralString(words))) {
      if (values(evidence, "article").stream()
          .anyMatch(article -> ids.contains(literal(article, "id")))) {
        citation(evidence).ifPresent(citations::add);
      }
    }
    citations.sort(FIRST_TOLD);
    return citations;
  }

  private Optional<Citation> citation(Node evidence) {
    List<Node> article = values(evidence, "article");
    String begin = literal(evidence, Vocab.BEGIN_INDEX);
    String end = literal(evidence, Vocab.END_INDEX);
    return article.isEmpty() || begin.isEmpty() || end.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Citation(
                article(article.get(0)),
                Integer.parseInt(begin),
                Integer.parseInt(end),
                literal(evidence, Vocab.ANCHOR_OF)));
  }

  Citation.Article article(Node article) {
    return articles.computeIfAbsent(
        article,
        node ->
            new Citation.Article(
                node.getURI(),
                label(node),
                inArticle(node, Vocab.AUTHOR),
                literal(node, "publisher"),
                literal(node, "published"),
                address(node)));
  }

  /** The address of an article, if it is one of the web. */
  private String address(Node article) {
    String url = literal(article, Vocab.URL);
    return url.matches("https?://[^\\s\"<>]+") ? url : "";
  }

  /** What only the article's own graph tells. */
  private String inArticle(Node article, Node property) {
    List<String> values = new ArrayList<>();
    dataset
        .find(article, article, property, Node.ANY)
        .forEachRemaining((Quad quad) -> values.add(quad.getObject().getLiteralLexicalForm()));
    return values.stream().sorted().findFirst().orElse("");
  }
}
