package org.newsgraph.rdf;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.model.CoreSlot;

/** The terms of the ontology and of those that it leans on. */
public final class Vocab {
  /** The namespace of the ontology. */
  public static final String NG = "https://w3id.org/newsgraph/ontology#";

  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

  /** The namespace of Wikidata's items. */
  public static final String WIKIDATA = "http://www.wikidata.org/entity/";

  /** Prefixes for people who read: prefix → namespace, sorted. */
  public static final Map<String, String> PREFIXES =
      Map.copyOf(
          new TreeMap<>(
              Map.of(
                  "ng", NG,
                  "nif", NIF,
                  "prov", PROV,
                  "skos", SKOS,
                  "schema", SCHEMA,
                  "dcterms", DCTERMS,
                  "rdf", RDF,
                  "rdfs", RDFS,
                  "xsd", "http://www.w3.org/2001/XMLSchema#",
                  "wd", WIKIDATA)));

  public static final Node TYPE = node(RDF + "type");
  public static final Node LABEL = node(RDFS + "label");
  public static final Node ALT_LABEL = node(SKOS + "altLabel");
  public static final Node EXACT_MATCH = node(SKOS + "exactMatch");
  public static final Node CLOSE_MATCH = node(SKOS + "closeMatch");
  public static final Node DERIVED_FROM = node(PROV + "wasDerivedFrom");
  public static final Node GENERATED_BY = node(PROV + "wasGeneratedBy");
  public static final Node URL = node(SCHEMA + "url");
  public static final Node AUTHOR = node(SCHEMA + "author");
  public static final Node LANGUAGE = node(DCTERMS + "language");
  public static final Node BEGIN_INDEX = node(NIF + "beginIndex");
  public static final Node END_INDEX = node(NIF + "endIndex");
  public static final Node ANCHOR_OF = node(NIF + "anchorOf");

  private Vocab() {}

  /** A term of the ontology. */
  public static Node ng(String localName) {
    return node(NG + localName);
  }

  /** The property of a slot that the program knows. */
  public static Node of(CoreSlot slot) {
    return ng(slot.label());
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** An empty graph with the usual prefixes. */
  public static Graph emptyGraph() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(PREFIXES);
    return graph;
  }
}
