package org.newsgraph.fuse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.rdf.Iris;
import org.newsgraph.rdf.Vocab;

/** The default graph: what all articles together tell, each thing once. */
public final class KnowledgeLayer {
  /** What stays in the article graphs. */
  private static final Set<Node> KEPT_BACK =
      Set.of(
          Vocab.DERIVED_FROM,
          Vocab.ng("argument"),
          Vocab.ng("article"),
          Vocab.ng("rule"),
          Vocab.ng("confidence"),
          Vocab.ng("participation"),
          Vocab.ng("respondsTo"),
          Vocab.LABEL);

  /** What the default graph repeats of an article; not its text. */
  private static final List<Node> OF_ARTICLES =
      List.of(
          Vocab.TYPE,
          Vocab.LABEL,
          Vocab.ng("id"),
          Vocab.ng("published"),
          Vocab.URL,
          Vocab.ng("publisher"));

  private final DatasetGraph articles;
  private final Iris iris;
  private final Graph layer = Vocab.emptyGraph();

  /** From facts of articles to the nodes that they became part of. */
  private final Map<Node, Node> fusedInto = new HashMap<>();

  private KnowledgeLayer(DatasetGraph articles, Iris iris) {
    this.articles = articles;
    this.iris = iris;
  }

  /**
   * Fuses article graphs.
   *
   * @param articles each named after its article; other graphs are passed over
   * @return a graph that depends on nothing but these
   */
  public static Graph of(DatasetGraph articles, Iris iris) {
    KnowledgeLayer made = new KnowledgeLayer(articles, iris);
    made.fuse();
    return made.layer;
  }

  private void fuse() {
    List<ToldFact> told = new ArrayList<>();
    Map<Node, String> sources = new HashMap<>();
    List<Node> names = new ArrayList<>();
    articles
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              if (name.isURI() && name.getURI().startsWith(iris.article(""))) {
                names.add(name);
              }
            });
    names.sort(Comparator.comparing(Node::getURI));
    for (Node name : names) {
      Graph graph = articles.getGraph(name);
      graph
          .find(Node.ANY, Vocab.DERIVED_FROM, name)
          .forEachRemaining(t -> told.add(ToldFact.read(graph, t.getSubject(), name)));
      copyArticle(graph, name);
      sources.put(name, source(graph, name));
    }
    Map<String, List<ToldFact>> groups = new TreeMap<>();
    for (ToldFact fact : told) {
      groups.computeIfAbsent(identity(fact), key -> new ArrayList<>()).add(fact);
    }
    groups.forEach((identity, facts) -> node(identity, facts, sources));
    told.forEach(this::linkResponse);
    places();
  }

  /** Where the places lie that articles speak of, up to the country, from the gazetteer. */
  private void places() {
    Graph reference = articles.getGraph(NodeFactory.createURI(iris.referenceGraph()));
    Deque<Node> open = new ArrayDeque<>();
    layer
        .find(Node.ANY, Vocab.TYPE, Vocab.ng("Place"))
        .forEachRemaining(t -> open.add(t.getSubject()));
    Set<Node> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      Node place = open.remove();
      for (Node outer : values(reference, place, Vocab.ng("within"))) {
        layer.add(place, Vocab.ng("within"), outer);
        if (seen.add(outer)) {
          copyAll(reference, outer);
          open.add(outer);
        }
      }
    }
  }

  /** The outlet, or the article itself where none is known: two from one outlet are one source. */
  private static String source(Graph graph, Node name) {
    List<Node> publishers = values(graph, name, Vocab.ng("publisher"));
    return publishers.isEmpty() ? name.getURI() : publishers.get(0).getLiteralLexicalForm();
  }

  private static List<Node> values(Graph graph, Node subject, Node property) {
    List<Node> values = new ArrayList<>();
    graph.find(subject, property, Node.ANY).forEachRemaining(t -> values.add(t.getObject()));
    values.sort(Comparator.comparing(Node::toString));
    return values;
  }

  private void copyArticle(Graph graph, Node name) {
    for (Node property : OF_ARTICLES) {
      values(graph, name, property).forEach(value -> layer.add(name, property, value));
    }
    for (Node kind : List.of(Vocab.ng("Evidence"))) {
      graph.find(Node.ANY, Vocab.TYPE, kind).forEachRemaining(t -> copyAll(graph, t.getSubject()));
    }
    for (String type : List.of("Person", "Organization", "Country", "Place")) {
      graph
          .find(Node.ANY, Vocab.TYPE, Vocab.ng(type))
          .forEachRemaining(t -> copyAll(graph, t.getSubject()));
    }
  }

  private void copyAll(Graph graph, Node subject) {
    graph.find(subject, Node.ANY, Node.ANY).forEachRemaining((Triple t) -> layer.add(t));
  }

  /**
   * What makes a fact the one it is: facts of one identity are fused.
   *
   * <p>Exact on purpose. Two events are one only if they agree on kind, status, day, place and
   * everyone who took part; without a day or a place, each stays by itself.
   */
  private static String identity(ToldFact fact) {
    List<String> parts = new ArrayList<>(List.of(fact.kind(), fact.words("stance")));
    switch (fact.kind()) {
      case "Meeting", "Call", "Agreement" -> {
        boolean isPlaced = fact.one("place") != null || !fact.kind().equals("Meeting");
        boolean isDated = fact.words("begin").length() == "2026-01-31".length();
        if (!isPlaced || !isDated || fact.participants().size() < 2) {
          return "own " + fact.node().getURI();
        }
        parts.addAll(
            List.of(
                fact.words("status"),
                fact.words("begin"),
                fact.words("end"),
                fact.words("place"),
                fact.participants().toString()));
      }
      case "RoleHolding" ->
          parts.addAll(
              List.of(
                  fact.words("holder"),
                  fact.words("roleTitle").toLowerCase(java.util.Locale.ROOT),
                  fact.words("organization"),
                  fact.words("status")));
      case "Kinship" ->
          parts.addAll(
              List.of(fact.words("person"), fact.words("relation"), fact.words("relative")));
      default ->
          parts.addAll(
              List.of(
                  fact.all("claimant").toString(),
                  fact.all("addressee").toString(),
                  fact.words("content").toLowerCase(java.util.Locale.ROOT)));
    }
    return String.join("\n", parts);
  }

  private void node(String identity, List<ToldFact> facts, Map<Node, String> sources) {
    ToldFact first = facts.get(0);
    Node node = NodeFactory.createURI(iris.known(folder(first.kind()), List.of(identity)));
    Set<String> independent = new TreeSet<>();
    for (ToldFact fact : facts) {
      fusedInto.put(fact.node(), node);
      for (Node property : fact.properties()) {
        if (!KEPT_BACK.contains(property)) {
          fact.all(property).forEach(value -> layer.add(node, property, value));
        }
      }
      layer.add(node, Vocab.DERIVED_FROM, fact.node());
      layer.add(node, Vocab.ng("reportedIn"), fact.article());
      independent.add(sources.getOrDefault(fact.article(), fact.article().getURI()));
      copyParticipations(fact, node);
    }
    layer.add(node, Vocab.LABEL, first.all(Vocab.LABEL).get(0));
    layer.add(
        node,
        Vocab.ng("support"),
        NodeFactory.createLiteralDT(Integer.toString(independent.size()), XSDDatatype.XSDinteger));
    directEdges(node, first);
  }

  private static String folder(String kind) {
    return switch (kind) {
      case "Meeting", "Call", "Agreement" -> "event";
      case "RoleHolding" -> "holding";
      case "Kinship" -> "kinship";
      default -> "claim";
    };
  }

  private void copyParticipations(ToldFact fact, Node node) {
    Graph graph = articles.getGraph(fact.article());
    for (Node participation : fact.all("participation")) {
      layer.add(node, Vocab.ng("participation"), participation);
      graph
          .find(participation, Node.ANY, Node.ANY)
          .forEachRemaining(
              t -> {
                if (!t.getPredicate().equals(Vocab.ng("argument"))) {
                  layer.add(t);
                }
              });
    }
  }

  /** The edges that simple queries and viewers follow: only from what is asserted and happened. */
  private void directEdges(Node node, ToldFact fact) {
    switch (fact.kind()) {
      case "Meeting" -> {
        if (fact.isActual()) {
          for (Node one : fact.all("attendedBy")) {
            for (Node other : fact.all("attendedBy")) {
              if (!one.equals(other)) {
                layer.add(one, Vocab.ng("metWith"), other);
              }
            }
          }
        }
      }
      case "RoleHolding" -> {
        if (fact.isAsserted()) {
          fact.all("holder").forEach(holder -> layer.add(holder, Vocab.ng("holdsRole"), node));
        }
      }
      case "Call", "Agreement", "Kinship" -> {}
      default ->
          fact.all("claimant").forEach(claimant -> layer.add(claimant, Vocab.ng("made"), node));
    }
  }

  private void linkResponse(ToldFact fact) {
    Node from = fusedInto.get(fact.node());
    for (Node answered : fact.all("respondsTo")) {
      Node to = fusedInto.get(answered);
      if (from != null && to != null) {
        layer.add(from, Vocab.ng("respondsTo"), to);
      }
    }
  }
}
