package org.newsgraph.server.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.LimitException;
import org.newsgraph.answer.Limits;
import org.newsgraph.model.ConfigException;
import org.newsgraph.server.web.Api;
import org.newsgraph.server.web.OpenApi;
import org.newsgraph.store.NewsStore;

/**
 * A store as tools for assistants: the Model Context Protocol, revisions 2025-06-18 and 2024-11-05,
 * one JSON-RPC 2.0 message at a time. All tools read.
 *
 * <p>Answers are structured, in the shapes of {@code openapi.json}, and the same as text.
 */
public final class Tools {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** The newest first: it is offered to whoever asks for one that is not here. */
  private static final List<String> REVISIONS = List.of("2025-06-18", "2024-11-05");

  private static final int PARSE_ERROR = -32700;
  private static final int INVALID_REQUEST = -32600;
  private static final int METHOD_NOT_FOUND = -32601;
  private static final int INVALID_PARAMETERS = -32602;

  /**
   * A tool.
   *
   * @param use what it is for
   * @param argument the name of its one argument
   * @param meaning what that stands for
   * @param shape the schema of its answer
   * @param call what answers, as JSON
   */
  private record Tool(
      String name,
      String title,
      String use,
      String argument,
      String meaning,
      String shape,
      BiFunction<Api, String, byte[]> call) {}

  private static final List<Tool> TOOLS =
      List.of(
          new Tool(
              "find_entity",
              "Find by name",
              "People, bodies, places and events by the words of their names. Gives keys for the"
                  + " other tools.",
              "words",
              "words of a name, the last may be its beginning",
              "SearchAnswer",
              Api::search),
          new Tool(
              "describe",
              "What is known of a thing",
              "All that is known of a thing: its properties, and the facts that it has a part in,"
                  + " with their status and stance, the latest first.",
              "key",
              "a key, such as person/jane-doe",
              "EntityAnswer",
              Api::entity),
          new Tool(
              "ask",
              "Ask in plain English",
              "Answers a question in plain English with rows and quotes: who attended talks at a"
                  + " place, what a party demands, what is planned or was called off, who holds which"
                  + " role … What is planned, denied or only said is told as such.",
              "question",
              "the question",
              "AskAnswer",
              Api::ask),
          new Tool(
              "evidence",
              "The words that say so",
              "The words of articles that a fact rests on, with article, date and offsets.",
              "key",
              "the key of a fact",
              "EvidenceAnswer",
              Api::evidence),
          new Tool(
              "select",
              "Ask in SPARQL",
              "A SPARQL SELECT query over the knowledge layer, of limited time and rows: what was cut"
                  + " says so. Prefixes ng:, rdfs:, skos: and others are known.",
              "query",
              "the query",
              "SelectAnswer",
              Api::select));

  private final NewsStore store;
  private final Limits limits;

  /**
   * @param store what the tools read; stays open as long as they do
   * @param limits what one query may cost
   */
  public Tools(NewsStore store, Limits limits) {
    this.store = store;
    this.limits = limits;
  }

  /**
   * Answers one message.
   *
   * @param line a JSON-RPC message
   * @return the answer in one line; empty for a notification or an answer, which have none
   */
  public Optional<String> answer(String line) {
    JsonNode message;
    try {
      message = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return Optional.of(failure(JSON.nullNode(), PARSE_ERROR, "no JSON"));
    }
    JsonNode id = message.path("id");
    boolean isAnswer = message.has("result") || message.has("error");
    if (isAnswer && !message.has("method")) {
      return Optional.empty();
    }
    boolean hasId = id.isTextual() || id.isIntegralNumber();
    if (!message.path("jsonrpc").asText().equals("2.0")
        || !message.path("method").isTextual()
        || !hasId && !id.isMissingNode()) {
      return Optional.of(
          failure(hasId ? id : JSON.nullNode(), INVALID_REQUEST, "no request of JSON-RPC 2.0"));
    }
    if (id.isMissingNode()) {
      return Optional.empty();
    }
    JsonNode parameters = message.path("params");
    return Optional.of(
        switch (message.get("method").asText()) {
          case "initialize" -> result(id, hello(parameters.path("protocolVersion").asText()));
          case "ping" -> result(id, JSON.createObjectNode());
          case "tools/list" -> result(id, tools());
          case "tools/call" -> call(id, parameters);
          default -> failure(id, METHOD_NOT_FOUND, "no method " + message.get("method").asText());
        });
  }

  private static ObjectNode hello(String wanted) {
    ObjectNode hello = JSON.createObjectNode();
    hello.put("protocolVersion", REVISIONS.contains(wanted) ? wanted : REVISIONS.get(0));
    hello.putObject("capabilities").putObject("tools");
    String version = Tools.class.getPackage().getImplementationVersion();
    hello
        .putObject("serverInfo")
        .put("name", "newsgraph")
        .put("title", "Newsgraph")
        .put("version", version == null ? "development" : version);
    hello.put(
        "instructions",
        "Answer from the facts and quote the words of the articles, with article and date. What is"
            + " planned, cancelled, denied, hypothetical or only claimed did not happen for that.");
    return hello;
  }

  private static ObjectNode tools() {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode tools = answer.putArray("tools");
    for (Tool tool : TOOLS) {
      ObjectNode described = tools.addObject();
      described.put("name", tool.name()).put("title", tool.title()).put("description", tool.use());
      ObjectNode schema = described.putObject("inputSchema").put("type", "object");
      schema
          .putObject("properties")
          .putObject(tool.argument())
          .put("type", "string")
          .put("description", tool.meaning());
      schema.putArray("required").add(tool.argument());
      described.set("outputSchema", resolved(OpenApi.shapes().get(tool.shape())));
      described
          .putObject("annotations")
          .put("readOnlyHint", true)
          .put("idempotentHint", true)
          .put("openWorldHint", false);
    }
    return answer;
  }

  /** A schema with those that it refers to in their places: it must stand alone. */
  private static JsonNode resolved(JsonNode schema) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asText().replaceFirst(".*/", "");
      return resolved(OpenApi.shapes().get(name));
    }
    if (schema.isArray()) {
      ArrayNode all = JSON.createArrayNode();
      schema.forEach(one -> all.add(resolved(one)));
      return all;
    }
    if (schema.isObject()) {
      ObjectNode object = JSON.createObjectNode();
      schema.properties().forEach(part -> object.set(part.getKey(), resolved(part.getValue())));
      return object;
    }
    return schema;
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
    ObjectNode content = answer.putArray("content").addObject().put("type", "text");
    try {
      String text = new String(run(tool.get(), argument.asText()), StandardCharsets.UTF_8);
      content.put("text", text);
      answer.set("structuredContent", JSON.readTree(text));
      answer.put("isError", false);
    } catch (ConfigException | LimitException e) {
      content.put("text", String.valueOf(e.getMessage()));
      answer.put("isError", true);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return result(id, answer);
  }

  private byte[] run(Tool tool, String argument) {
    return Answers.over(store, limits, answers -> tool.call().apply(new Api(answers), argument));
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
