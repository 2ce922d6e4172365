package org.newsgraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.rdf.Vocab;

/**
 * The knowledge layer as nodes and links: entities, events, role holdings and claims, and what ties
 * them. Sorted, so that the same graph gives the same file.
 */
final class NodeLink {
  private static final Set<String> LINKS =
      Set.of(
          "attendedBy",
          "expectedParticipant",
          "place",
          "venue",
          "metWith",
          "holder",
          "organization",
          "claimant",
          "addressee",
          "about",
          "person",
          "relative",
          "respondsTo");

  private static final Set<String> KINDS =
      Set.of(
          "Person",
          "Organization",
          "Country",
          "Place",
          "Meeting",
          "Call",
          "Agreement",
          "RoleHolding",
          "Demand",
          "Rejection",
          "Proposal",
          "Acceptance",
          "Promise",
          "Threat",
          "Accusation",
          "Sanction",
          "Statement",
          "Kinship");

  /**
   * A node.
   *
   * @param id its IRI
   * @param kind the local name of its class
   * @param begin a date, or empty
   * @param status Held, Planned, Current …, or empty
   * @param wikidata its item's IRI, or empty
   */
  private record Vertex(
      String id, String label, String kind, String begin, String status, String wikidata) {
    Map<String, String> attributes() {
      Map<String, String> attributes = new TreeMap<>();
      attributes.put("kind", kind);
      attributes.put("begin", begin);
      attributes.put("status", status);
      attributes.put("wikidata", wikidata);
      attributes.values().removeIf(String::isEmpty);
      return attributes;
    }
  }

  /** The length of a date that tells its day. */
  private static final int FULL_DATE = "2026-01-31".length();

  private record Link(String from, String kind, String to) {}

  private static final Set<String> ENTITIES = Set.of("Person", "Organization", "Country", "Place");

  private static final List<String> ATTRIBUTES = List.of("kind", "begin", "status", "wikidata");

  private final List<Vertex> vertices = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private NodeLink() {}

  static NodeLink of(DatasetGraph dataset) {
    NodeLink made = new NodeLink();
    Graph layer = dataset.getDefaultGraph();
    Map<String, String> kinds = new HashMap<>();
    Iterator<Triple> types = layer.find(Node.ANY, Vocab.TYPE, Node.ANY);
    while (types.hasNext()) {
      Triple t = types.next();
      String kind = localName(t.getObject());
      if (KINDS.contains(kind)) {
        // A country is a place too; it is drawn as a country.
        kinds.merge(t.getSubject().getURI(), kind, (a, b) -> a.equals("Place") ? b : a);
      }
    }
    kinds.forEach((id, kind) -> made.vertices.add(vertex(layer, id, kind)));
    made.vertices.sort(Comparator.comparing(Vertex::id));
    for (String name : LINKS) {
      layer
          .find(Node.ANY, Vocab.ng(name), Node.ANY)
          .forEachRemaining(
              t -> {
                String from = t.getSubject().getURI();
                String to = t.getObject().isURI() ? t.getObject().getURI() : "";
                // Meeting goes both ways: one line is enough.
                boolean isSecond = name.equals("metWith") && from.compareTo(to) > 0;
                if (kinds.containsKey(from) && kinds.containsKey(to) && !isSecond) {
                  made.links.add(new Link(from, name, to));
                }
              });
    }
    made.links.sort(
        Comparator.comparing(Link::from).thenComparing(Link::kind).thenComparing(Link::to));
    return made;
  }

  private static Vertex vertex(Graph layer, String id, String kind) {
    Node node = org.apache.jena.graph.NodeFactory.createURI(id);
    return new Vertex(
        id,
        value(layer, node, Vocab.LABEL),
        kind,
        value(layer, node, Vocab.ng("begin")),
        value(layer, node, Vocab.ng("status")),
        value(layer, node, Vocab.EXACT_MATCH));
  }

  /** The first value in the order of letters; the empty string where there is none. */
  private static String value(Graph layer, Node node, Node property) {
    List<String> values = new ArrayList<>();
    layer
        .find(node, property, Node.ANY)
        .forEachRemaining(
            t -> {
              Node value = t.getObject();
              values.add(
                  value.isLiteral()
                      ? value.getLiteralLexicalForm()
                      : property.equals(Vocab.EXACT_MATCH) ? value.getURI() : localName(value));
            });
    values.sort(Comparator.naturalOrder());
    return values.isEmpty() ? "" : values.get(0);
  }

  private static String localName(Node node) {
    String iri = node.getURI();
    return iri.startsWith(Vocab.NG) ? iri.substring(Vocab.NG.length()) : iri;
  }

  /** Writes GEXF 1.3. */
  void writeGexf(OutputStream out) {
    xml(
        out,
        xml -> {
          xml.writeStartElement("gexf");
          xml.writeDefaultNamespace("http://gexf.net/1.3");
          xml.writeAttribute("version", "1.3");
          xml.writeStartElement("graph");
          xml.writeAttribute("defaultedgetype", "directed");
          // With dates a viewer's timeline plays.
          xml.writeAttribute("mode", "dynamic");
          xml.writeAttribute("timeformat", "date");
          xml.writeStartElement("attributes");
          xml.writeAttribute("class", "node");
          for (String attribute : ATTRIBUTES) {
            xml.writeEmptyElement("attribute");
            xml.writeAttribute("id", attribute);
            xml.writeAttribute("title", attribute);
            xml.writeAttribute("type", "string");
          }
          xml.writeEndElement();
          xml.writeStartElement("nodes");
          for (Vertex vertex : vertices) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", vertex.id());
            xml.writeAttribute("label", legal(vertex.label()));
            if (vertex.begin().length() == FULL_DATE) {
              xml.writeAttribute("start", vertex.begin());
            }
            xml.writeStartElement("attvalues");
            for (Map.Entry<String, String> attribute : vertex.attributes().entrySet()) {
              xml.writeEmptyElement("attvalue");
              xml.writeAttribute("for", attribute.getKey());
              xml.writeAttribute("value", legal(attribute.getValue()));
            }
            xml.writeEndElement();
            xml.writeEndElement();
          }
          xml.writeEndElement();
          xml.writeStartElement("edges");
          for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            xml.writeEmptyElement("edge");
            xml.writeAttribute("id", Integer.toString(i));
            xml.writeAttribute("source", link.from());
            xml.writeAttribute("target", link.to());
            xml.writeAttribute("label", link.kind());
            xml.writeAttribute("type", link.kind().equals("metWith") ? "undirected" : "directed");
          }
          xml.writeEndElement();
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  /** Writes GraphML 1.0. */
  void writeGraphml(OutputStream out) {
    xml(
        out,
        xml -> {
          xml.writeStartElement("graphml");
          xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
          key(xml, "label", "node");
          for (String attribute : ATTRIBUTES) {
            key(xml, attribute, "node");
          }
          key(xml, "relation", "edge");
          xml.writeStartElement("graph");
          xml.writeAttribute("id", "newsgraph");
          xml.writeAttribute("edgedefault", "directed");
          for (Vertex vertex : vertices) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", vertex.id());
            data(xml, "label", vertex.label());
            for (Map.Entry<String, String> attribute : vertex.attributes().entrySet()) {
              data(xml, attribute.getKey(), attribute.getValue());
            }
            xml.writeEndElement();
          }
          for (int i = 0; i < links.size(); i++) {
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + i);
            xml.writeAttribute("source", links.get(i).from());
            xml.writeAttribute("target", links.get(i).to());
            data(xml, "relation", links.get(i).kind());
            xml.writeEndElement();
          }
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static void key(XMLStreamWriter xml, String name, String of) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", "string");
  }

  private static void data(XMLStreamWriter xml, String key, String value)
      throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(legal(value));
    xml.writeEndElement();
  }

  /** XML knows no control characters but tab and line ends. */
  private static String legal(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
  }

  private interface Writing {
    void to(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static void xml(OutputStream out, Writing writing) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      writing.to(xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** Writes a digraph for Graphviz. */
  void writeDot(OutputStream out) {
    PrintStream dot = new PrintStream(out, false, StandardCharsets.UTF_8);
    dot.print("digraph newsgraph {\n  rankdir=LR;\n");
    for (Vertex vertex : vertices) {
      dot.printf(
          "  %s [label=%s, class=%s, shape=%s];\n",
          quoted(vertex.id()),
          quoted(vertex.label()),
          quoted(vertex.kind()),
          ENTITIES.contains(vertex.kind()) ? "ellipse" : "box");
    }
    for (Link link : links) {
      dot.printf(
          "  %s -> %s [label=%s];\n", quoted(link.from()), quoted(link.to()), quoted(link.kind()));
    }
    dot.print("}\n");
    dot.flush();
  }

  /** A quoted ID of the DOT language, in which a backslash begins an escape too. */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + "\"";
  }

  /** Writes Cytoscape's JSON. */
  void writeCytoscape(OutputStream out) {
    try {
      JsonGenerator json = new JsonFactory().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeObjectFieldStart("elements");
      json.writeArrayFieldStart("nodes");
      for (Vertex vertex : vertices) {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", vertex.id());
        json.writeStringField("name", vertex.label());
        for (Map.Entry<String, String> attribute : vertex.attributes().entrySet()) {
          json.writeStringField(attribute.getKey(), attribute.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("edges");
      for (int i = 0; i < links.size(); i++) {
        Link link = links.get(i);
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", "e" + i);
        json.writeStringField("source", link.from());
        json.writeStringField("target", link.to());
        json.writeStringField("interaction", link.kind());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
