package org.newsgraph.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Triples to take out of a graph, and others to put into it afterwards.
 *
 * @param graph its name; null for the knowledge layer
 * @param removed those that are not there are passed over
 * @param added those that are there are passed over
 */
public record GraphChange(@Nullable Node graph, List<Triple> removed, List<Triple> added) {
  public GraphChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }
}
