package org.newsgraph.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;

/** GEXF 1.3, with the days of nodes and links, so that the timeline of Gephi plays. */
final class GexfFile {
  private final XmlFile xml;

  private GexfFile(XmlFile xml) {
    this.xml = xml;
  }

  static void write(NodeLink graph, OutputStream out) {
    XmlFile.write(out, xml -> new GexfFile(xml).document(graph));
  }

  private void document(NodeLink graph) throws XMLStreamException {
    xml.open(
        "gexf",
        "xmlns",
        "http://gexf.net/1.3",
        "xmlns:viz",
        "http://gexf.net/1.3/viz",
        "version",
        "1.3");
    xml.open("meta").text("creator", "Newsgraph").close();
    xml.open(
        "graph",
        "defaultedgetype",
        "directed",
        "mode",
        "dynamic",
        "timeformat",
        "date",
        "timerepresentation",
        "interval");
    attributes("node", Attribute::isOfNodes);
    attributes("edge", Attribute::isOfLinks);
    xml.open("nodes");
    for (NodeLink.Vertex vertex : graph.vertices()) {
      element("node", vertex.spells(), "id", vertex.id(), "label", vertex.label());
      values(vertex.attributes());
      spells(vertex.spells());
      xml.close();
    }
    xml.close();
    xml.open("edges");
    for (int i = 0; i < graph.links().size(); i++) {
      edge(i, graph.links().get(i));
    }
    xml.close().close().close();
  }

  private void attributes(String of, Predicate<Attribute> isOf) throws XMLStreamException {
    xml.open("attributes", "class", of);
    for (Attribute attribute : Attribute.values()) {
      if (isOf.test(attribute)) {
        xml.empty(
            "attribute",
            "id",
            attribute.key(),
            "title",
            attribute.key(),
            "type",
            attribute.type().gexf());
      }
    }
    xml.close();
  }

  /** The kind keeps links between the same two apart. */
  private void edge(int number, NodeLink.Link link) throws XMLStreamException {
    element(
        "edge",
        link.spells(),
        "id",
        Integer.toString(number),
        "source",
        link.from(),
        "target",
        link.to(),
        "type",
        link.isDirected() ? "directed" : "undirected",
        "kind",
        link.relation(),
        "label",
        link.relation(),
        "weight",
        Integer.toString(link.weight()));
    values(link.attributes());
    spells(link.spells());
    if (!link.isAsserted()) {
      xml.empty("viz:shape", "value", "dashed");
    }
    xml.close();
  }

  private void element(String name, List<Spell> spells, String... attributes)
      throws XMLStreamException {
    xml.open(name, spells.size() == 1 ? joined(attributes, days(spells.get(0))) : attributes);
  }

  private static String[] joined(String[] some, String[] others) {
    String[] all = java.util.Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  /** An open side is one that is not there. */
  private static String[] days(Spell spell) {
    if (spell.start().isEmpty()) {
      return new String[] {"end", spell.end()};
    }
    return spell.end().isEmpty()
        ? new String[] {"start", spell.start()}
        : new String[] {"start", spell.start(), "end", spell.end()};
  }

  private void values(Map<Attribute, String> attributes) throws XMLStreamException {
    xml.open("attvalues");
    for (Map.Entry<Attribute, String> attribute : attributes.entrySet()) {
      xml.empty("attvalue", "for", attribute.getKey().key(), "value", attribute.getValue());
    }
    xml.close();
  }

  private void spells(List<Spell> spells) throws XMLStreamException {
    if (spells.size() > 1) {
      xml.open("spells");
      for (Spell spell : spells) {
        xml.empty("spell", days(spell));
      }
      xml.close();
    }
  }
}
