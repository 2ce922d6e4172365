package org.newsgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.system.Txn;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.store.NewsStore;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Graph files are read back by parsers of other projects, with all names and all evidence. */
class NodeLinkTest extends ExportedStores {
  /** What a parser of another project found: attributes of nodes by id, and of edges. */
  private record Found(Map<String, Map<String, String>> nodes, List<Map<String, String>> edges) {}

  private static Found read(NewsStore store, String format) throws IOException {
    byte[] file = written(store, format);
    return switch (format) {
      case "gexf" -> {
        SimpleGEXFImporter<String, DefaultEdge> gexf = new SimpleGEXFImporter<>();
        // Its schema is that of GEXF 1.2.
        gexf.setSchemaValidation(false);
        gexf.setVertexFactory(id -> id);
        yield imported(gexf, file);
      }
      case "graphml" -> {
        GraphMLImporter<String, DefaultEdge> graphml = new GraphMLImporter<>();
        graphml.setVertexFactory(id -> id);
        yield byIri(imported(graphml, file));
      }
      case "dot" -> {
        DOTImporter<String, DefaultEdge> dot = new DOTImporter<>();
        dot.setVertexFactory(id -> id);
        Found found = imported(dot, file);
        found.nodes().values().forEach(NodeLinkTest::named);
        found.edges().forEach(NodeLinkTest::named);
        yield found;
      }
      default -> cytoscape(file);
    };
  }

  private static <
          I extends
              BaseEventDrivenImporter<String, DefaultEdge> & GraphImporter<String, DefaultEdge>>
      Found imported(I importer, byte[] file) {
    Found found = new Found(new TreeMap<>(), new ArrayList<>());
    Map<DefaultEdge, Map<String, String>> edges = new HashMap<>();
    importer.addVertexAttributeConsumer(
        (at, value) ->
            found
                .nodes()
                .computeIfAbsent(at.getFirst(), id -> new TreeMap<>())
                .put(at.getSecond(), value.getValue()));
    importer.addEdgeAttributeConsumer(
        (at, value) ->
            edges
                .computeIfAbsent(at.getFirst(), edge -> new TreeMap<>())
                .put(at.getSecond(), value.getValue()));
    Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
    Reader reader = new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
    importer.importGraph(graph, reader);
    for (DefaultEdge edge : graph.edgeSet()) {
      Map<String, String> attributes = edges.getOrDefault(edge, new TreeMap<>());
      attributes.put("source", graph.getEdgeSource(edge));
      attributes.put("target", graph.getEdgeTarget(edge));
      found.edges().add(attributes);
    }
    assertEquals(found.nodes().keySet(), graph.vertexSet());
    return found;
  }

  /** GraphML has names of its own for nodes; the IRI is one of their data. */
  private static Found byIri(Found found) {
    Map<String, Map<String, String>> nodes = new TreeMap<>();
    found.nodes().values().forEach(node -> nodes.put(node.get("iri"), node));
    for (Map<String, String> edge : found.edges()) {
      for (String end : List.of("source", "target")) {
        edge.computeIfPresent(end, (name, id) -> found.nodes().get(id).get("iri"));
      }
    }
    return new Found(nodes, found.edges());
  }

  /** Graphviz has names of its own for what a thing shows and where it leads. */
  private static void named(Map<String, String> attributes) {
    // Lexically a backslash that means itself is two.
    attributes.replaceAll((key, value) -> value.replace("\\\\", "\\"));
    attributes.computeIfAbsent("quote", key -> attributes.get("tooltip"));
    attributes.computeIfAbsent("url", key -> attributes.get("URL"));
  }

  private static Found cytoscape(byte[] file) throws IOException {
    JsonNode elements = new ObjectMapper().readTree(file).get("elements");
    Found found = new Found(new TreeMap<>(), new ArrayList<>());
    for (JsonNode node : elements.get("nodes")) {
      Map<String, String> attributes = flat(node.get("data"));
      attributes.put("label", attributes.get("name"));
      found.nodes().put(attributes.get("id"), attributes);
    }
    for (JsonNode edge : elements.get("edges")) {
      found.edges().add(flat(edge.get("data")));
    }
    return found;
  }

  private static Map<String, String> flat(JsonNode data) {
    Map<String, String> attributes = new TreeMap<>();
    data.properties().forEach(field -> attributes.put(field.getKey(), field.getValue().asText()));
    return attributes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gexf", "graphml", "dot", "cytoscape"})
  void names_that_mean_something_to_a_program_come_back(String format) throws IOException {
    Found found = read(hostile, format);
    HostileStore.people()
        .forEach(
            (iri, name) ->
                assertEquals(
                    NodeLink.legal(name), found.nodes().get(iri).get("label").strip(), iri));
    String quote = NodeLink.legal(HostileStore.ALL.replaceAll("\\s+", " "));
    List<Map<String, String>> attended =
        found.edges().stream().filter(edge -> "attendedBy".equals(edge.get("relation"))).toList();
    assertEquals(HostileStore.NAMES.size(), attended.size());
    attended.forEach(edge -> assertEquals(quote, edge.get("quote")));
    assertFalse(
        new String(written(hostile, format), StandardCharsets.UTF_8).contains("javascript:"),
        "an address that is none of the web");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gexf", "graphml", "dot", "cytoscape"})
  void all_nodes_and_links_come_back_with_all_that_they_tell(String format) throws IOException {
    NodeLink graph = graph(store);
    Found found = read(store, format);
    assertEquals(
        new TreeSet<>(graph.vertices().stream().map(NodeLink.Vertex::id).toList()),
        found.nodes().keySet());
    for (NodeLink.Vertex vertex : graph.vertices()) {
      Map<String, String> read = found.nodes().get(vertex.id());
      assertEquals(vertex.label(), read.get("label"));
      vertex
          .attributes()
          .forEach((attribute, value) -> assertEquals(value, read.get(attribute.key())));
    }
    assertEquals(graph.links().size(), found.edges().size());
    Set<String> read = new TreeSet<>();
    found.edges().forEach(edge -> read.add(told(edge)));
    for (NodeLink.Link link : graph.links()) {
      Map<String, String> told = new TreeMap<>();
      link.attributes().forEach((attribute, value) -> told.put(attribute.key(), value));
      told.put("source", link.from());
      told.put("target", link.to());
      assertTrue(read.contains(told(told)), told + "");
    }
  }

  private static String told(Map<String, String> edge) {
    Map<String, String> known = new TreeMap<>(edge);
    Set<String> keys = new TreeSet<>(Set.of("source", "target"));
    for (Attribute attribute : Attribute.values()) {
      keys.add(attribute.key());
    }
    known.keySet().retainAll(keys);
    return known.toString();
  }

  @Test
  void every_link_has_the_words_that_say_so_to_the_letter() {
    NodeLink graph = graph(store);
    Map<String, String> texts = new HashMap<>();
    Txn.executeRead(
        store.dataset(),
        () ->
            store
                .dataset()
                .find(null, null, Vocab.ng("text"), null)
                .forEachRemaining(
                    quad ->
                        texts.put(
                            quad.getSubject().getURI(), quad.getObject().getLiteralLexicalForm())));
    assertTrue(graph.links().size() > 100);
    for (NodeLink.Link link : graph.links()) {
      String text = texts.get(link.attributes().get(Attribute.ARTICLE));
      int begin = Integer.parseInt(link.attributes().get(Attribute.QUOTE_BEGIN));
      int end = Integer.parseInt(link.attributes().get(Attribute.QUOTE_END));
      String words =
          text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
      assertEquals(
          NodeLink.legal(words.strip().replaceAll("\\s+", " ")),
          link.attributes().get(Attribute.QUOTE));
    }
  }

  @Test
  void what_did_not_happen_or_is_only_said_is_marked() {
    Set<String> asserted = new TreeSet<>();
    Set<String> other = new TreeSet<>();
    for (NodeLink.Link link : graph(store).links()) {
      (link.isAsserted() ? asserted : other)
          .add(link.relation() + " " + link.attributes().getOrDefault(Attribute.STATUS, ""));
    }
    assertTrue(asserted.contains("attendedBy Held"), asserted + "");
    assertTrue(other.contains("expectedParticipant Cancelled"), other + "");
    assertTrue(other.contains("expectedParticipant Planned"), other + "");
    assertTrue(other.stream().noneMatch(told -> told.startsWith("attendedBy")), other + "");
    assertTrue(
        asserted.stream().noneMatch(told -> told.matches("(expected|claimant|addressee).*")),
        asserted + "");
  }

  @Test
  void days_in_gexf_are_days_in_order_that_do_not_overlap() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(written(store, "gexf")));
    Set<String> dated = new TreeSet<>();
    for (String name : List.of("node", "edge", "spell")) {
      NodeList elements = document.getElementsByTagName(name);
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        String start = element.getAttribute("start");
        String end = element.getAttribute("end");
        if (!start.isEmpty() && !end.isEmpty()) {
          assertFalse(LocalDate.parse(start).isAfter(LocalDate.parse(end)));
          dated.add(name);
        }
      }
    }
    assertEquals(Set.of("node", "edge", "spell"), dated);
    NodeList all = document.getElementsByTagName("spells");
    for (int i = 0; i < all.getLength(); i++) {
      NodeList spells = ((Element) all.item(i)).getElementsByTagName("spell");
      assertTrue(spells.getLength() > 1);
      for (int j = 1; j < spells.getLength(); j++) {
        LocalDate before = LocalDate.parse(((Element) spells.item(j - 1)).getAttribute("end"));
        assertTrue(
            before.isBefore(LocalDate.parse(((Element) spells.item(j)).getAttribute("start"))));
      }
    }
  }

  @Test
  void what_is_known_to_the_month_lasts_the_month() {
    NodeLink.Vertex meeting =
        graph(hostile).vertices().stream()
            .filter(vertex -> vertex.kind().equals("Meeting"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(new Spell("2026-03-01", "2026-03-31")), meeting.spells());
  }

  @Test
  void overlapping_days_become_one_stretch() {
    assertEquals(
        List.of(new Spell("2026-01-01", "2026-01-09"), new Spell("2026-02-01", "")),
        Spell.merged(
            List.of(
                new Spell("2026-02-03", "2026-02-04"),
                new Spell("2026-01-05", "2026-01-09"),
                new Spell("2026-01-01", "2026-01-05"),
                new Spell("2026-02-01", ""))));
  }

  @Test
  void around_a_thing_are_its_facts_and_who_else_has_a_part_in_them() throws IOException {
    String iri = store.base() + "person/rafael-montero";
    String written = written(store, thing(store, "person/rafael-montero"), "cytoscape");
    Found found = cytoscape(written.getBytes(StandardCharsets.UTF_8));
    assertTrue(found.nodes().containsKey(iri));
    assertTrue(found.nodes().containsKey(store.base() + "person/astrid-halvorsen"));
    assertFalse(found.nodes().containsKey(store.base() + "country/kazakhstan"));
    Set<String> facts = new TreeSet<>();
    found
        .edges()
        .forEach(
            edge -> {
              if (edge.get("target").equals(iri)) {
                facts.add(edge.get("source"));
              }
            });
    found.edges().forEach(edge -> assertTrue(found.nodes().keySet().contains(edge.get("target"))));
    assertTrue(facts.size() > 3, facts + "");
    assertTrue(found.nodes().size() < graph(store).vertices().size() / 2);
  }
}
