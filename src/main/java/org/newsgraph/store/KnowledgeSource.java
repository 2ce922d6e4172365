package org.newsgraph.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What keeps graphs that are made of article graphs in step with them, inside a store's write
 * transaction. It must not change the dataset.
 */
public interface KnowledgeSource {
  /** A graph is about to be taken out, put in or replaced; the dataset still holds it as it was. */
  void leaving(DatasetGraph dataset, Node name);

  /** All graphs are in place: what has to change in those that are made of them. */
  List<GraphChange> changes(DatasetGraph dataset);
}
