package org.newsgraph.rdf;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.schema.Schema;

/**
 * The schema that travels with a graph: where a user's ontology extends ours, its table stands in a
 * graph named after the ontology, so that whoever reads the graph knows its kinds of fact.
 */
public final class Schemas {
  /** The name of the graph, and of the ontology. */
  public static final Node ONTOLOGY =
      NodeFactory.createURI(Vocab.NG.substring(0, Vocab.NG.length() - 1));

  private static final Node TABLE = Vocab.ng("schemaTable");

  private Schemas() {}

  /** The schema of a dataset: its own, else that of the program. */
  public static Schema of(DatasetGraph dataset) {
    return of(dataset.getGraph(ONTOLOGY));
  }

  private static Schema of(Graph graph) {
    Iterator<Triple> table = graph.find(ONTOLOGY, TABLE, Node.ANY);
    return table.hasNext()
        ? Schema.parse(table.next().getObject().getLiteralLexicalForm().lines().toList())
        : Schema.bundled();
  }

  /** The graph that tells a schema; empty for that of the program. */
  public static Graph graph(Schema schema) {
    Graph graph = Vocab.emptyGraph();
    if (!schema.equals(Schema.bundled())) {
      graph.add(
          ONTOLOGY, TABLE, NodeFactory.createLiteralString(String.join("\n", schema.table())));
    }
    return graph;
  }
}
