package org.newsgraph.rdf;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Reads values of a graph in an order that does not depend on how the graph is kept. */
public abstract class GraphReader {
  private final Graph graph;

  /**
   * @param graph what is read, in a read transaction if it needs one
   */
  protected GraphReader(Graph graph) {
    this.graph = graph;
  }

  /** The values of a property, sorted. */
  public final List<Node> values(Node thing, Node property) {
    return graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  /** The values of a property of the project's ontology, sorted. */
  public final List<Node> values(Node thing, String property) {
    return values(thing, Vocab.ng(property));
  }

  /** The first literal in the order of letters; empty for none. */
  public final String literal(Node thing, Node property) {
    return values(thing, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  /** The same, of a property of the project's ontology. */
  public final String literal(Node thing, String property) {
    return literal(thing, Vocab.ng(property));
  }
}
