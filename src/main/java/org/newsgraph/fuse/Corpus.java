package org.newsgraph.fuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.rdf.Iris;
import org.newsgraph.rdf.Schemas;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.schema.Schema;

/** The article graphs, read as facts; what was read is kept. */
final class Corpus {
  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::toString);

  private final DatasetGraph dataset;
  private final Iris iris;
  private final Schema schema;
  private final Gazette gazette;
  private final Curation curation;
  private final Map<Node, Source> sources = new HashMap<>();
  private final Map<Node, ToldFact> facts = new HashMap<>();

  Corpus(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.schema = Schemas.of(dataset);
    this.gazette = new Gazette(graph(NodeFactory.createURI(iris.referenceGraph())));
    this.curation = Curation.read(graph(NodeFactory.createURI(iris.curationGraph())));
  }

  Iris iris() {
    return iris;
  }

  /** The kinds of fact that the articles may tell. */
  Schema schema() {
    return schema;
  }

  /** The properties by which events name who takes part in them, or would. */
  List<Node> partyProperties() {
    return schema.kinds().stream()
        .flatMap(FactKind::parties)
        .flatMap(slot -> Stream.of(slot.property(), Objects.requireNonNull(slot.expected())))
        .distinct()
        .map(NodeFactory::createURI)
        .toList();
  }

  Gazette gazette() {
    return gazette;
  }

  Curation curation() {
    return curation;
  }

  Graph graph(Node name) {
    return dataset.getGraph(name);
  }

  Graph reference() {
    return graph(NodeFactory.createURI(iris.referenceGraph()));
  }

  /** The names of the article graphs, sorted. */
  List<Node> articles() {
    List<Node> names = new ArrayList<>();
    dataset
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              if (isArticle(name)) {
                names.add(name);
              }
            });
    names.sort(BY_NAME);
    return names;
  }

  boolean isArticle(Node name) {
    return name.isURI() && name.getURI().startsWith(iris.article(""));
  }

  /** The facts of an article that nobody rejected, sorted. */
  List<ToldFact> factsOf(Node article) {
    Graph graph = graph(article);
    List<ToldFact> told = new ArrayList<>();
    graph
        .find(Node.ANY, Vocab.DERIVED_FROM, article)
        .forEachRemaining(
            t -> {
              if (!curation.isRejected(t.getSubject())) {
                ToldFact fact = read(graph, t.getSubject(), article);
                if (!isRejected(fact)) {
                  told.add(fact);
                }
              }
            });
    told.sort(Comparator.naturalOrder());
    return told;
  }

  private ToldFact read(Graph graph, Node fact, Node article) {
    return facts.computeIfAbsent(fact, node -> ToldFact.read(graph, node, source(article), schema));
  }

  /** A fact by its IRI; null where no article tells it, or somebody rejected it. */
  @Nullable ToldFact fact(Node node) {
    ToldFact known = facts.get(node);
    if (curation.isRejected(node)) {
      return null;
    }
    if (known != null) {
      return isRejected(known) ? null : known;
    }
    Iterator<Quad> told = dataset.findNG(Node.ANY, node, Vocab.DERIVED_FROM, Node.ANY);
    if (!told.hasNext()) {
      return null;
    }
    Node article = told.next().getGraph();
    ToldFact fact = read(graph(article), node, article);
    return isRejected(fact) ? null : fact;
  }

  private boolean isRejected(ToldFact fact) {
    return !curation.hasNoRejectedWords() && curation.isRejected(told(fact));
  }

  /** What a fact says and in which words: the same in all articles that tell it so. */
  String told(ToldFact fact) {
    return String.join(" | ", fact.kind().name(), fact.words(Vocab.LABEL), quote(fact));
  }

  private Source source(Node article) {
    return sources.computeIfAbsent(
        article,
        name -> {
          Graph graph = graph(name);
          String published = first(graph, name, Vocab.ng("published"));
          return new Source(
              name,
              first(graph, name, Vocab.ng("publisher")),
              published.isEmpty() ? null : LocalDate.parse(published),
              () -> sketch(name));
        });
  }

  /** As a store keeps it; an article's name changes with its text. */
  private Sketch sketch(Node article) {
    String kept = first(index(), article, GraphIndex.SKETCH);
    return kept.isEmpty()
        ? Sketch.of(first(graph(article), article, Vocab.ng("text")))
        : Sketch.parse(kept);
  }

  /** The sketch of an article's text. */
  Node sketched(Node article) {
    return LayerWriter.text(source(article).sketch().toString());
  }

  /** The graph in which a store keeps what updates look up. */
  Graph index() {
    return graph(NodeFactory.createURI(iris.indexGraph()));
  }

  private static String first(Graph graph, Node subject, Node property) {
    List<Node> values = values(graph, subject, property);
    return values.isEmpty() ? "" : values.get(0).getLiteralLexicalForm();
  }

  static List<Node> values(Graph graph, Node subject, Node property) {
    List<Node> values = new ArrayList<>();
    graph.find(subject, property, Node.ANY).forEachRemaining(t -> values.add(t.getObject()));
    values.sort(BY_NAME);
    return values;
  }

  /** An event made ready to be held against others. */
  Telling telling(ToldFact fact, FactIndex index) {
    Graph graph = graph(fact.article());
    Map<Node, Set<Node>> parties = new TreeMap<>(BY_NAME);
    Set<Node> persons = new HashSet<>();
    for (Node agent : fact.parties()) {
      Set<Node> stood = new TreeSet<>(BY_NAME);
      stood.add(agent);
      if (graph.contains(agent, Vocab.TYPE, Vocab.ng("Person"))) {
        persons.add(agent);
        stood.addAll(index.standsFor(agent));
      }
      parties.put(agent, stood);
    }
    for (Node participation : fact.all("participation")) {
      for (Node agent : values(graph, participation, Vocab.ng("participant"))) {
        Set<Node> stood = parties.get(agent);
        if (stood != null) {
          stood.addAll(values(graph, participation, Vocab.ng("onBehalfOf")));
        }
      }
    }
    List<Node> places = new ArrayList<>(fact.all(CoreSlot.PLACE));
    places.addAll(fact.all(CoreSlot.VENUE));
    String words = quote(fact);
    return new Telling(
        fact,
        parties,
        persons,
        Days.of(fact.words(CoreSlot.BEGIN), fact.words(CoreSlot.END)),
        fact.source().published(),
        List.copyOf(places),
        words,
        Signs.of(words));
  }

  /** The words of a fact's evidence, in the order of the text. */
  String quote(ToldFact fact) {
    Graph graph = graph(fact.article());
    return fact.all("evidence").stream()
        .sorted(
            Comparator.comparing(
                evidence -> Integer.parseInt(first(graph, evidence, Vocab.BEGIN_INDEX))))
        .map(evidence -> first(graph, evidence, Vocab.ANCHOR_OF))
        .collect(Collectors.joining(" … "));
  }

  /** Whom an asserted role holding of today makes its holder stand for, or null. */
  static @Nullable Node standsFor(ToldFact fact) {
    boolean isHeld = fact.isAsserted() && fact.is(HoldingStatus.CURRENT);
    return isHeld ? fact.one(CoreSlot.ORGANIZATION) : null;
  }

  /** All that a graph says of a node. */
  static void copy(Graph from, Node subject, Graph to) {
    from.find(subject, Node.ANY, Node.ANY).forEachRemaining((Triple t) -> to.add(t));
  }
}
