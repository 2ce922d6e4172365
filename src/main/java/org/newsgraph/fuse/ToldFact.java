package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.newsgraph.rdf.Vocab;

/** A fact as one article tells it, with its properties at hand. */
final class ToldFact {
  private final Node node;
  private final Node article;
  private final Map<Node, List<Node>> values;

  private ToldFact(Node node, Node article, Map<Node, List<Node>> values) {
    this.node = node;
    this.article = article;
    this.values = values;
  }

  /** Reads a fact from its article's graph. */
  static ToldFact read(Graph graph, Node node, Node article) {
    Map<Node, List<Node>> values = new TreeMap<>(Comparator.comparing(Node::toString));
    graph
        .find(node, Node.ANY, Node.ANY)
        .forEachRemaining(
            (Triple t) ->
                values
                    .computeIfAbsent(t.getPredicate(), p -> new ArrayList<>())
                    .add(t.getObject()));
    values.values().forEach(list -> list.sort(Comparator.comparing(Node::toString)));
    return new ToldFact(node, article, values);
  }

  Node node() {
    return node;
  }

  Node article() {
    return article;
  }

  /** The values of a property of the ontology, sorted. */
  List<Node> all(String property) {
    return all(Vocab.ng(property));
  }

  List<Node> all(Node property) {
    return values.getOrDefault(property, List.of());
  }

  /** The properties that it has. */
  Iterable<Node> properties() {
    return values.keySet();
  }

  /** The one value of a property of the ontology, or null. */
  @Nullable Node one(String property) {
    List<Node> found = all(property);
    return found.isEmpty() ? null : found.get(0);
  }

  /** What {@link #one} has in letters; the empty string where there is nothing. */
  String words(String property) {
    Node value = one(property);
    return value == null ? "" : value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
  }

  /** The local name of its class. */
  String kind() {
    return all(Vocab.TYPE).stream()
        .map(type -> type.getURI().substring(Vocab.NG.length()))
        .findFirst()
        .orElse("");
  }

  boolean isAsserted() {
    return all("stance").contains(Vocab.ng("Asserted"));
  }

  /** Whether it is an event that took or takes place, as the article itself says. */
  boolean isActual() {
    List<Node> status = all("status");
    return isAsserted()
        && (status.contains(Vocab.ng("Held")) || status.contains(Vocab.ng("Ongoing")));
  }

  /** Who took or would take part. */
  List<Node> participants() {
    List<Node> attended = all("attendedBy");
    return attended.isEmpty() ? all("expectedParticipant") : attended;
  }
}
