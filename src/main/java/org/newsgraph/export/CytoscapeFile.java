package org.newsgraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Cytoscape's JSON, which Cytoscape opens and Cytoscape.js takes as it is. */
final class CytoscapeFile {
  private final JsonGenerator json;

  private CytoscapeFile(JsonGenerator json) {
    this.json = json;
  }

  static void write(NodeLink graph, OutputStream out) {
    try {
      JsonGenerator json = new JsonFactory().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      new CytoscapeFile(json).document(graph);
      json.writeRaw('\n');
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void document(NodeLink graph) throws IOException {
    json.writeStartObject();
    json.writeStringField("format_version", "1.0");
    json.writeStringField("generated_by", "newsgraph");
    json.writeObjectFieldStart("data");
    json.writeStringField("name", "newsgraph");
    json.writeEndObject();
    json.writeObjectFieldStart("elements");
    json.writeArrayFieldStart("nodes");
    for (NodeLink.Vertex vertex : graph.vertices()) {
      open(vertex.id());
      json.writeStringField("name", vertex.label());
      values(vertex.attributes());
      close();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
    for (int i = 0; i < graph.links().size(); i++) {
      NodeLink.Link link = graph.links().get(i);
      open("e" + i);
      json.writeStringField("source", link.from());
      json.writeStringField("target", link.to());
      json.writeStringField("interaction", link.relation());
      json.writeBooleanField("directed", link.isDirected());
      json.writeNumberField("weight", link.weight());
      values(link.attributes());
      close();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void open(String id) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    json.writeStringField("id", id);
  }

  private void close() throws IOException {
    json.writeEndObject();
    json.writeEndObject();
  }

  private void values(Map<Attribute, String> attributes) throws IOException {
    for (Map.Entry<Attribute, String> attribute : attributes.entrySet()) {
      String key = attribute.getKey().key();
      String value = attribute.getValue();
      switch (attribute.getKey().type()) {
        case STRING -> json.writeStringField(key, value);
        case INTEGER -> json.writeNumberField(key, Integer.parseInt(value));
        case BOOLEAN -> json.writeBooleanField(key, Boolean.parseBoolean(value));
      }
    }
  }
}
