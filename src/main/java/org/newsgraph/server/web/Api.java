package org.newsgraph.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.Answers;
import org.newsgraph.model.ConfigException;
import org.newsgraph.query.PlainQuestions;
import org.newsgraph.rdf.Vocab;

/** What pages show, for programs: JSON, described in {@code openapi.json}. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FOUND = 12;
  private static final int MOST_FACTS = 200;

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
      String property = name(triple.getPredicate());
      ArrayNode values = slots.computeIfAbsent(property, name -> JSON.createArrayNode());
      Node value = triple.getObject();
      values.add(value.isURI() ? value.getURI() : value.getLiteralLexicalForm());
    }
    ObjectNode properties = answer.putObject("properties");
    slots.forEach(properties::set);
    List<Triple> parts = parts(thing);
    ArrayNode facts = answer.putArray("facts");
    for (Triple part : parts.subList(0, Math.min(MOST_FACTS, parts.size()))) {
      Node fact = part.getSubject();
      facts.add(
          reference(fact)
              .put("as", name(part.getPredicate()))
              .put("day", reader.day(fact))
              .put("status", term(fact, "status"))
              .put("stance", term(fact, "stance")));
    }
    answer.put("left", parts.size() - facts.size());
    Downloads.ofThing(key).forEach(answer.putObject("files")::put);
    return bytes(answer);
  }

  /** The facts that a thing has a part in, the latest first. */
  private List<Triple> parts(Node thing) {
    List<Triple> parts = new ArrayList<>();
    reader
        .dataset()
        .getDefaultGraph()
        .find(Node.ANY, Node.ANY, thing)
        .filterKeep(triple -> isFact(triple.getSubject()))
        .forEachRemaining(parts::add);
    parts.sort(
        Comparator.comparing((Triple part) -> reader.day(part.getSubject()))
            .reversed()
            .thenComparing(part -> part.toString()));
    return parts;
  }

  /** Parts of facts have evidence too, but no name. */
  private boolean isFact(Node node) {
    return !reader.values(node, "evidence").isEmpty()
        && !reader.literal(node, Vocab.LABEL).isEmpty();
  }

  private static String name(Node property) {
    return property.getURI().replaceAll(".*[#/]", "");
  }

  /** The local name of a term, or empty. */
  private String term(Node fact, String property) {
    return reader.values(fact, property).stream().map(Api::name).findFirst().orElse("");
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
    rows(answer, table);
    answer.put("sparql", asking.question().sparql());
    Downloads.ofAsk(answer.get("asked").asText()).forEach(answer.putObject("files")::put);
  }

  /**
   * The rows of a SELECT query.
   *
   * @throws ConfigException {@code QUERY-SYNTAX}, {@code QUERY-FORMAT} if it is no SELECT
   */
  byte[] select(String sparql) {
    Answers.Ask ask = Answers.Ask.of(sparql, "query", Map.of());
    if (!ask.query().isSelectType()) {
      throw new ConfigException("QUERY-FORMAT", "only SELECT queries are answered", null);
    }
    Table table = Table.of(reader, ask);
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode columns = answer.putArray("columns");
    table.columns().forEach(columns::add);
    rows(answer, table);
    return bytes(answer);
  }

  private static void rows(ObjectNode answer, Table table) {
    ArrayNode rows = answer.putArray("rows");
    for (List<@Nullable Node> row : table.rows()) {
      ObjectNode object = rows.addObject();
      for (int i = 0; i < row.size(); i++) {
        Node cell = row.get(i);
        if (cell != null) {
          object.put(
              table.columns().get(i),
              cell.isLiteral() ? cell.getLiteralLexicalForm() : cell.toString());
        }
      }
    }
    answer.put("isCut", table.isCut());
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
