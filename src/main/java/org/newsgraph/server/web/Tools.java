package org.newsgraph.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryException;
import org.apache.jena.system.Txn;
import org.newsgraph.export.Answers;
import org.newsgraph.model.ConfigException;
import org.newsgraph.store.NewsStore;

/**
 * A store as tools for assistants: the Model Context Protocol, revision 2025-06-18, one JSON-RPC
 * 2.0 message at a time. All tools read.
 */
public final class Tools {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REVISION = "2025-06-18";

  private static final int PARSE_ERROR = -32700;
  private static final int INVALID_REQUEST = -32600;
  private static final int METHOD_NOT_FOUND = -32601;
  private static final int INVALID_PARAMETERS = -32602;

  /** A tool: its name, what it is for, its one argument. */
  private record Tool(String name, String use, String argument, String meaning) {}

  private static final List<Tool> TOOLS =
      List.of(
          new Tool(
              "find_entity",
              "People, bodies, places and events by the words of their names. Gives keys for the"
                  + " other tools.",
              "words",
              "words of a name, the last may be its beginning"),
          new Tool(
              "describe",
              "All that is known of a thing: its properties, and the facts that it has a part in.",
              "key",
              "a key, such as person/jane-doe"),
          new Tool(
              "ask",
              "Answers a question in plain English with rows and quotes: who attended talks at a"
                  + " place, what a party demands, what is planned or was called off, who holds which"
                  + " role … What is planned, denied or only said is told as such.",
              "question",
              "the question"),
          new Tool(
              "evidence",
              "The words of articles that a fact rests on, with article, date and offsets.",
              "key",
              "the key of a fact"),
          new Tool(
              "select",
              "A SPARQL SELECT query over the knowledge layer; answers as CSV. Prefixes ng:, rdfs:,"
                  + " skos: and others are known.",
              "query",
              "the query"));

  private final NewsStore store;

  /**
   * @param store what the tools read; stays open as long as they do
   */
  public Tools(NewsStore store) {
    this.store = store;
  }

  /**
   * Answers one message.
   *
   * @param line a JSON-RPC message
   * @return the answer in one line; empty for a notification, which has none
   */
  public Optional<String> answer(String line) {
    JsonNode message;
    try {
      message = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return Optional.of(failure(JSON.nullNode(), PARSE_ERROR, "no JSON"));
    }
    JsonNode id = message.path("id");
    if (!message.isObject() || !message.path("method").isTextual()) {
      return Optional.of(
          failure(id.isMissingNode() ? JSON.nullNode() : id, INVALID_REQUEST, "no request"));
    }
    if (id.isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (message.get("method").asText()) {
          case "initialize" -> result(id, hello());
          case "ping" -> result(id, JSON.createObjectNode());
          case "tools/list" -> result(id, tools());
          case "tools/call" -> call(id, message.path("params"));
          default -> failure(id, METHOD_NOT_FOUND, "no method " + message.get("method").asText());
        });
  }

  private static ObjectNode hello() {
    ObjectNode hello = JSON.createObjectNode();
    hello.put("protocolVersion", REVISION);
    hello.putObject("capabilities").putObject("tools");
    String version = Tools.class.getPackage().getImplementationVersion();
    hello
        .putObject("serverInfo")
        .put("name", "newsgraph")
        .put("version", version == null ? "development" : version);
    hello.put(
        "instructions",
        "Answer from the facts and quote the words of the articles. What is planned, cancelled,"
            + " denied, hypothetical or only claimed did not happen for that.");
    return hello;
  }

  private static ObjectNode tools() {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode tools = answer.putArray("tools");
    for (Tool tool : TOOLS) {
      ObjectNode described = tools.addObject();
      described.put("name", tool.name()).put("description", tool.use());
      ObjectNode schema = described.putObject("inputSchema").put("type", "object");
      schema
          .putObject("properties")
          .putObject(tool.argument())
          .put("type", "string")
          .put("description", tool.meaning());
      schema.putArray("required").add(tool.argument());
      described.putObject("annotations").put("readOnlyHint", true);
    }
    return answer;
  }

  private String call(JsonNode id, JsonNode parameters) {
    String name = parameters.path("name").asText();
    Optional<Tool> tool = TOOLS.stream().filter(known -> known.name().equals(name)).findFirst();
    if (tool.isEmpty()) {
      return failure(id, INVALID_PARAMETERS, "no tool '%s'".formatted(name));
    }
    JsonNode argument = parameters.path("arguments").path(tool.get().argument());
    if (!argument.isTextual()) {
      return failure(id, INVALID_PARAMETERS, "expected " + tool.get().argument());
    }
    ObjectNode answer = JSON.createObjectNode();
    String text;
    try {
      text = run(name, argument.asText());
      answer.put("isError", false);
    } catch (ConfigException | QueryException e) {
      text = String.valueOf(e.getMessage());
      answer.put("isError", true);
    }
    answer.putArray("content").addObject().put("type", "text").put("text", text);
    return result(id, answer);
  }

  private String run(String tool, String argument) {
    if (tool.equals("select")) {
      Answers.Ask ask = Answers.Ask.of(argument, "query", Map.of());
      if (!ask.query().isSelectType()) {
        throw new ConfigException("QUERY-FORMAT", "only SELECT queries are answered", null);
      }
      ByteArrayOutputStream rows = new ByteArrayOutputStream();
      Answers.write(store, ask, Answers.Format.CSV, rows);
      return rows.toString(StandardCharsets.UTF_8);
    }
    byte[] answer =
        Txn.calculateRead(
            store.dataset(),
            () -> {
              Api api = new Api(new ThingReader(store.dataset(), store.base()));
              return switch (tool) {
                case "find_entity" -> api.search(argument);
                case "describe" -> api.entity(argument);
                case "ask" -> api.ask(argument);
                default -> api.evidence(argument);
              };
            });
    return new String(answer, StandardCharsets.UTF_8);
  }

  private static String result(JsonNode id, ObjectNode result) {
    ObjectNode answer = JSON.createObjectNode().put("jsonrpc", "2.0");
    answer.set("id", id);
    answer.set("result", result);
    return answer.toString();
  }

  private static String failure(JsonNode id, int code, String message) {
    ObjectNode answer = JSON.createObjectNode().put("jsonrpc", "2.0");
    answer.set("id", id);
    answer.putObject("error").put("code", code).put("message", message);
    return answer.toString();
  }
}
