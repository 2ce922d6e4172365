package org.newsgraph.store;

import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.rdf.Iris;

/** Small article graphs, and knowledge layers made of them, in the project's own shape. */
public final class SampleGraphs {
  public static final String BASE = Iris.DEFAULT_BASE;
  public static final String NG = "https://w3id.org/newsgraph/ontology#";
  public static final String PREFIXES =
      """
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX d: <https://w3id.org/newsgraph/id/>
      PREFIX wd: <http://www.wikidata.org/entity/>
      """;

  private SampleGraphs() {}

  public static Node iri(String behindBase) {
    return NodeFactory.createURI(BASE + behindBase);
  }

  public static Graph turtle(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + text, Lang.TURTLE).parse(graph);
    return graph;
  }

  /** The article of a number: a meeting of two people who are named after it. */
  public static NamedGraph article(int number) {
    return article(number, "Talks number%d in Geneva".formatted(number));
  }

  public static NamedGraph article(int number, String title) {
    String hash = hash(number);
    Graph graph =
        turtle(
            """
            <%1$sarticle/%2$s> a ng:Article ; ng:id "news-%3$d" ; rdfs:label "%4$s"@en ;
              ng:text "Ada Number%3$d met Bob Number%3$d in Geneva." ;
              ng:published "2026-01-31"^^xsd:date .
            <%1$sevidence/%2$s-0-40> a ng:Evidence ; nif:beginIndex "0"^^xsd:nonNegativeInteger ;
              nif:endIndex "40"^^xsd:nonNegativeInteger ;
              nif:anchorOf "Ada Number%3$d met Bob Number%3$d in Geneva." ;
              ng:article <%1$sarticle/%2$s> .
            <%1$sperson/ada-number%3$d> a ng:Person ; rdfs:label "Ada Number%3$d" ;
              skos:altLabel "Adá Çelik%3$d" .
            <%1$sfact/%2$s> a ng:Meeting ; rdfs:label "Meeting%3$d in Geneva" ;
              ng:article <%1$sarticle/%2$s> ; prov:wasDerivedFrom <%1$sarticle/%2$s> ;
              ng:evidence <%1$sevidence/%2$s-0-40> ; ng:status ng:Held ; ng:confidence 0.90 ;
              ng:attendedBy <%1$sperson/ada-number%3$d> .
            """
                .formatted(BASE, hash, number, title));
    return new NamedGraph(iri("article/" + hash), graph);
  }

  public static String hash(int number) {
    return String.format(Locale.ROOT, "%016x", number);
  }

  /** The knowledge layer of those articles: all they say of people and facts, once. */
  public static Graph knowledge(DatasetGraph articles) {
    Graph layer = GraphFactory.createDefaultGraph();
    articles
        .findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!quad.getPredicate().getURI().equals(NG + "text")) {
                layer.add(quad.asTriple());
              }
            });
    return layer;
  }

  public static long size(DatasetGraph dataset, Node graph) {
    return dataset.stream(graph, Node.ANY, Node.ANY, Node.ANY).map(Quad::asTriple).count();
  }
}
