package org.newsgraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A graph and its name in the store: an article graph has the article's IRI.
 *
 * @param name an IRI
 * @param graph its triples, without blank nodes
 */
public record NamedGraph(Node name, Graph graph) {
  public NamedGraph {
    if (!name.isURI()) {
      throw new IllegalArgumentException("a graph in the store is named by an IRI, got " + name);
    }
  }
}
