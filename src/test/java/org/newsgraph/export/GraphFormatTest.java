package org.newsgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.SampleStore;
import org.newsgraph.store.NewsStore;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is written can be read by others. */
class GraphFormatTest {
  @TempDir static Path folder;
  private static NewsStore store;

  @BeforeAll
  static void build() {
    store = SampleStore.build(folder.resolve("db"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static byte[] written(GraphFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(store, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"TURTLE,Turtle", "JSONLD,JSON-LD"})
  void the_knowledge_layer_comes_back_whole(GraphFormat format, String language) {
    Graph read = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(written(format)))
        .lang(RDFLanguages.nameToLang(language))
        .parse(read);
    DatasetGraph dataset = store.dataset();
    assertTrue(Txn.calculateRead(dataset, () -> read.isIsomorphicWith(dataset.getDefaultGraph())));
  }

  @ParameterizedTest
  @CsvSource({"NQUADS,N-Quads", "TRIG,TriG"})
  void all_quads_come_back(GraphFormat format, String language) {
    Set<String> read = new TreeSet<>();
    RDFParser.source(new ByteArrayInputStream(written(format)))
        .lang(RDFLanguages.nameToLang(language))
        .toDatasetGraph()
        .find()
        .forEachRemaining(quad -> read.add(quad.asTriple() + " " + quad.isDefaultGraph()));
    Set<String> stored = new TreeSet<>();
    Txn.executeRead(
        store.dataset(),
        () ->
            store
                .dataset()
                .find()
                .forEachRemaining(
                    quad -> stored.add(quad.asTriple() + " " + quad.isDefaultGraph())));
    assertEquals(stored, read);
  }

  private static Document xml(GraphFormat format) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(written(format)));
  }

  @ParameterizedTest
  @CsvSource({"GEXF,gexf", "GRAPHML,graphml"})
  void viewers_get_labelled_nodes_and_edges_between_them(GraphFormat format, String root)
      throws Exception {
    Document document = xml(format);
    assertEquals(root, document.getDocumentElement().getTagName());
    Set<String> ids = new HashSet<>();
    NodeList nodes = document.getElementsByTagName("node");
    for (int i = 0; i < nodes.getLength(); i++) {
      assertTrue(ids.add(((Element) nodes.item(i)).getAttribute("id")));
    }
    assertTrue(ids.size() > 20);
    NodeList edges = document.getElementsByTagName("edge");
    assertTrue(edges.getLength() > 20);
    for (int i = 0; i < edges.getLength(); i++) {
      Element edge = (Element) edges.item(i);
      assertTrue(ids.contains(edge.getAttribute("source")));
      assertTrue(ids.contains(edge.getAttribute("target")));
    }
  }

  @Test
  void cytoscape_gets_elements() throws Exception {
    JsonNode elements = new ObjectMapper().readTree(written(GraphFormat.CYTOSCAPE)).get("elements");
    Set<String> ids = new HashSet<>();
    elements.get("nodes").forEach(node -> ids.add(node.get("data").get("id").asText()));
    assertTrue(ids.size() > 20);
    elements
        .get("edges")
        .forEach(edge -> assertTrue(ids.contains(edge.get("data").get("source").asText())));
    assertTrue(elements.get("edges").size() > 20);
  }
}
