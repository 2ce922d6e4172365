package org.newsgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.model.ConfigException;
import org.newsgraph.store.NewsStore;

/** How a graph is written for other programs. */
public enum GraphFormat {
  /** The whole store, a quad a line, in no certain order. */
  NQUADS,
  /** The whole store. */
  TRIG,
  /** The knowledge layer. */
  TURTLE,
  /** The knowledge layer. */
  JSONLD,
  /** Entities and facts for Gephi, with their days. */
  GEXF,
  /** Entities and facts for yEd and others. */
  GRAPHML,
  /** Entities and facts for Cytoscape. */
  CYTOSCAPE,
  /** Entities and facts for Graphviz. */
  DOT,
  /** A folder of CSV files for neo4j-admin. */
  NEO4J,
  /** Entities of FollowTheMoney for Aleph, one a line. */
  FOLLOWTHEMONEY,
  /** Roles and meetings of things in Wikidata, to propose there. */
  QUICKSTATEMENTS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is RDF, which alone can have extras. */
  public boolean isRdf() {
    return switch (this) {
      case NQUADS, TRIG, TURTLE, JSONLD -> true;
      case GEXF, GRAPHML, CYTOSCAPE, DOT, NEO4J, FOLLOWTHEMONEY, QUICKSTATEMENTS -> false;
    };
  }

  /** Whether it is a graph file, which can be of a part of the graph. */
  public boolean isNodeLink() {
    return switch (this) {
      case GEXF, GRAPHML, CYTOSCAPE, DOT -> true;
      case NQUADS, TRIG, TURTLE, JSONLD, NEO4J, FOLLOWTHEMONEY, QUICKSTATEMENTS -> false;
    };
  }

  /**
   * Writes a store.
   *
   * @param extras for RDF; other formats know none
   * @throws ConfigException {@code EXPORT-OPTION} for reifiers in JSON-LD
   */
  public void write(NewsStore store, Set<RdfExtra> extras, OutputStream out) {
    DatasetGraph dataset = store.dataset();
    Txn.executeRead(
        dataset,
        () -> {
          RdfFile rdf = new RdfFile(dataset, store.base(), extras);
          Layer layer = new Layer(dataset);
          switch (this) {
            case NQUADS -> rdf.write(RDFFormat.NQUADS_UTF8, out);
            case TRIG -> rdf.write(RDFFormat.TRIG_BLOCKS, out);
            case TURTLE -> rdf.write(RDFFormat.TURTLE_BLOCKS, out);
            case JSONLD -> rdf.writeJsonld(out);
            case GEXF, GRAPHML, CYTOSCAPE, DOT -> write(NodeLink.of(layer), out);
            case NEO4J ->
                throw new IllegalArgumentException("neo4j is a folder, written by writeFolder");
            case FOLLOWTHEMONEY -> FollowTheMoney.write(layer, store.base(), out);
            case QUICKSTATEMENTS -> QuickStatements.write(layer, out);
          }
        });
  }

  /**
   * Writes some things, the facts that they have a part in, and who else has.
   *
   * @param iris of entities and facts; what the store does not know gives no node
   */
  public void writeAround(NewsStore store, Collection<String> iris, OutputStream out) {
    DatasetGraph dataset = store.dataset();
    Txn.executeRead(
        dataset,
        () -> {
          Layer layer = new Layer(dataset);
          Collection<Node> things = iris.stream().map(NodeFactory::createURI).toList();
          write(NodeLink.around(layer, things), out);
        });
  }

  private void write(NodeLink graph, OutputStream out) {
    switch (this) {
      case GEXF -> GexfFile.write(graph, out);
      case GRAPHML -> GraphmlFile.write(graph, out);
      case CYTOSCAPE -> CytoscapeFile.write(graph, out);
      case DOT -> DotFile.write(graph, out);
      case NQUADS, TRIG, TURTLE, JSONLD, NEO4J, FOLLOWTHEMONEY, QUICKSTATEMENTS ->
          throw new IllegalArgumentException(this + " is no graph file");
    }
  }

  /**
   * Writes a store as a folder for neo4j-admin.
   *
   * @return the command that imports it
   */
  public static String writeNeo4j(NewsStore store, Path folder) throws IOException {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      Neo4jFolder.write(new Layer(dataset), folder);
    } finally {
      dataset.end();
    }
    return Neo4jFolder.command(folder);
  }
}
