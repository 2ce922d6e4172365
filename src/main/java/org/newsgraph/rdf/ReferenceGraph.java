package org.newsgraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;

/** The gazetteer as a graph: names, kinds, what lies in what, Wikidata's items. */
public final class ReferenceGraph {
  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";

  private ReferenceGraph() {}

  /** The graph of a gazetteer; its name in a store is {@link Iris#referenceGraph}. */
  public static Graph of(Gazetteer gazetteer, Iris iris) {
    Graph graph = Vocab.emptyGraph();
    for (GazetteerEntry entry : gazetteer.entries()) {
      add(graph, entry, iris);
    }
    return graph;
  }

  private static void add(Graph graph, GazetteerEntry entry, Iris iris) {
    Node node = NodeFactory.createURI(iris.entity(entry.key()));
    graph.add(node, Vocab.TYPE, Vocab.ng(entry.type().label()));
    if (entry.type() == EntityType.COUNTRY) {
      graph.add(node, Vocab.TYPE, Vocab.ng("Place"));
    }
    graph.add(node, Vocab.LABEL, NodeFactory.createLiteralString(entry.label()));
    for (String alias : entry.aliases()) {
      graph.add(node, Vocab.ALT_LABEL, NodeFactory.createLiteralString(alias));
    }
    if (entry.within() != null && entry.type() == EntityType.PLACE) {
      graph.add(node, Vocab.ng("within"), NodeFactory.createURI(iris.entity(entry.within())));
    }
    if (entry.wikidata() != null) {
      graph.add(node, Vocab.EXACT_MATCH, NodeFactory.createURI(Vocab.WIKIDATA + entry.wikidata()));
    }
    if (entry.latitude() != null && entry.longitude() != null) {
      graph.add(node, NodeFactory.createURI(WGS84 + "lat"), degrees(entry.latitude()));
      graph.add(node, NodeFactory.createURI(WGS84 + "long"), degrees(entry.longitude()));
    }
  }

  private static Node degrees(double value) {
    return NodeFactory.createLiteralDT(Double.toString(value), XSDDatatype.XSDdecimal);
  }
}
