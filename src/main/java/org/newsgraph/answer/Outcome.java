package org.newsgraph.answer;

import java.util.List;
import org.apache.jena.graph.Graph;

/** What comes of a query: rows, yes or no, or a graph. */
public sealed interface Outcome permits Answer, Outcome.Truth, Outcome.Triples {
  /** Where it was cut; empty where it is whole. */
  List<Limit> limits();

  /** Of ASK. */
  record Truth(boolean isSo) implements Outcome {
    @Override
    public List<Limit> limits() {
      return List.of();
    }
  }

  /** Of CONSTRUCT and DESCRIBE, with the query's prefixes. */
  record Triples(Graph graph, List<Limit> limits) implements Outcome {
    public Triples {
      limits = List.copyOf(limits);
    }
  }
}
