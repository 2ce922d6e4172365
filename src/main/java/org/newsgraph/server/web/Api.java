package org.newsgraph.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.Answers;
import org.newsgraph.model.ConfigException;
import org.newsgraph.query.PlainQuestions;

/** What pages show, for programs: JSON, described in {@code openapi.json}. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FOUND = 12;

  private final ThingReader reader;

  Api(ThingReader reader) {
    this.reader = reader;
  }

  static byte[] error(String code, String message) {
    return bytes(JSON.createObjectNode().put("code", code).put("message", message));
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Things by the words of their names. */
  byte[] search(String words) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode found = answer.putArray("found");
    for (Found thing : new Search(reader).find(words, FOUND)) {
      found
          .addObject()
          .put("key", thing.key())
          .put("label", thing.label())
          .put("kind", thing.kind())
          .put("day", thing.day());
    }
    return bytes(answer);
  }

  private Node known(String key) {
    Node thing = reader.thing(key);
    if (key.isEmpty() || !reader.isKnown(thing)) {
      throw new ConfigException("THING-UNKNOWN", "nothing is known of '%s'".formatted(key), null);
    }
    return thing;
  }

  private ObjectNode reference(Node thing) {
    return JSON.createObjectNode()
        .put("key", reader.key(thing))
        .put("label", reader.label(thing))
        .put("kind", reader.kind(thing));
  }

  /** All that the knowledge layer says of a thing, and the facts that it has a part in. */
  byte[] entity(String key) {
    Node thing = known(key);
    ObjectNode answer = reference(thing);
    answer.put("iri", thing.getURI());
    Map<String, ArrayNode> slots = new TreeMap<>();
    for (Triple triple : reader.outgoing(thing)) {
      String property = triple.getPredicate().getURI().replaceAll(".*[#/]", "");
      ArrayNode values = slots.computeIfAbsent(property, name -> JSON.createArrayNode());
      Node value = triple.getObject();
      values.add(value.isURI() ? value.getURI() : value.getLiteralLexicalForm());
    }
    ObjectNode properties = answer.putObject("properties");
    slots.forEach(properties::set);
    ArrayNode facts = answer.putArray("facts");
    reader
        .dataset()
        .getDefaultGraph()
        .find(Node.ANY, Node.ANY, thing)
        .forEachRemaining(
            triple -> {
              Node fact = triple.getSubject();
              if (!reader.values(fact, "evidence").isEmpty()) {
                facts.add(
                    reference(fact)
                        .put("as", triple.getPredicate().getURI().replaceAll(".*[#/]", "")));
              }
            });
    return bytes(answer);
  }

  /** A plain question: how it was read, and the rows that answer it. */
  byte[] ask(String words) {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("asked", words);
    Asking.read(reader, words)
        .ifPresentOrElse(
            asking -> answer(answer, asking),
            () -> {
              answer.putNull("reading");
              ArrayNode nearest = answer.putArray("nearest");
              PlainQuestions.nearest(words).forEach(nearest::add);
            });
    return bytes(answer);
  }

  private void answer(ObjectNode answer, Asking asking) {
    answer.put("reading", asking.reading());
    answer.put("question", asking.question().name());
    ObjectNode values = answer.putObject("parameters");
    asking.values().forEach(values::put);
    Table table = Table.of(reader, Answers.Ask.of(asking.question(), asking.values()));
    ArrayNode rows = answer.putArray("rows");
    for (List<@Nullable Node> row : table.rows()) {
      ObjectNode object = rows.addObject();
      for (int i = 0; i < row.size(); i++) {
        Node cell = row.get(i);
        if (cell != null) {
          object.put(
              table.columns().get(i), cell.isURI() ? cell.getURI() : cell.getLiteralLexicalForm());
        }
      }
    }
    answer.put("sparql", asking.question().sparql());
  }

  /** The words behind a fact. */
  byte[] evidence(String key) {
    Node fact = known(key);
    ObjectNode answer = reference(fact);
    ArrayNode quotes = answer.putArray("evidence");
    for (Quote quote : reader.quotes(fact)) {
      quotes
          .addObject()
          .put("article", quote.article())
          .put("title", quote.title())
          .put("source", quote.source())
          .put("published", quote.date())
          .put("begin", quote.begin())
          .put("end", quote.end())
          .put("quote", quote.words())
          .put("page", quote.address());
    }
    return bytes(answer);
  }

  /**
   * A thing and what is one step away from it, or the facts that answer a ready-made question, as
   * nodes and links for a viewer.
   *
   * @param values {@code of}, a key; or {@code question} with its parameters
   */
  byte[] graph(Map<String, String> values) {
    Neighbourhood graph = new Neighbourhood(reader);
    return bytes(
        values.containsKey("question")
            ? graph.of(GraphPage.facts(reader, values))
            : graph.of(known(values.getOrDefault("of", ""))));
  }
}
