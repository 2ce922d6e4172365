package org.newsgraph.export;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * GraphML 1.0, as its schema wants it: an IRI cannot be the name of a node there, so it is a datum,
 * and the name is the end of it.
 */
final class GraphmlFile {
  private final XmlFile xml;
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private GraphmlFile(XmlFile xml) {
    this.xml = xml;
  }

  static void write(NodeLink graph, OutputStream out) {
    XmlFile.write(out, xml -> new GraphmlFile(xml).document(graph));
  }

  private void document(NodeLink graph) throws XMLStreamException {
    xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
    key("iri", "node", "string");
    key("label", "all", "string");
    key("weight", "edge", "double");
    for (Attribute attribute : Attribute.values()) {
      key(
          attribute.key(),
          !attribute.isOfLinks() ? "node" : attribute.isOfNodes() ? "all" : "edge",
          attribute.type().graphml());
    }
    xml.open("graph", "id", "newsgraph", "edgedefault", "directed");
    for (NodeLink.Vertex vertex : graph.vertices()) {
      xml.open("node", "id", id(vertex.id()));
      data("iri", vertex.id());
      data("label", vertex.label());
      values(vertex.attributes());
      xml.close();
    }
    for (int i = 0; i < graph.links().size(); i++) {
      NodeLink.Link link = graph.links().get(i);
      xml.open(
          "edge",
          "id",
          "e" + i,
          "directed",
          Boolean.toString(link.isDirected()),
          "source",
          id(link.from()),
          "target",
          id(link.to()));
      data("label", link.relation());
      data("weight", Integer.toString(link.weight()));
      values(link.attributes());
      xml.close();
    }
    xml.close().close();
  }

  /** An NMTOKEN: {@code person.jane-doe}. */
  private String id(String iri) {
    return ids.computeIfAbsent(
        iri,
        node -> {
          String end = node.replaceFirst(".*/([^/]+/)", "$1").replace('/', '.');
          String id = end.replaceAll("[^\\p{L}\\p{Nd}._-]", "_");
          return taken.add(id) ? id : id + "." + ids.size();
        });
  }

  private void key(String name, String of, String type) throws XMLStreamException {
    xml.empty("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
  }

  private void values(Map<Attribute, String> attributes) throws XMLStreamException {
    for (Map.Entry<Attribute, String> attribute : attributes.entrySet()) {
      data(attribute.getKey().key(), attribute.getValue());
    }
  }

  private void data(String key, String value) throws XMLStreamException {
    xml.text("data", value, "key", key);
  }
}
