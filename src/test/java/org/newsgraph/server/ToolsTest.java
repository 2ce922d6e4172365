package org.newsgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.SampleStore;
import org.newsgraph.server.web.Tools;
import org.newsgraph.store.NewsStore;

/** Assistants get answers with quotes, and clear errors, by the Model Context Protocol. */
class ToolsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static NewsStore store;
  private static Tools tools;

  @BeforeAll
  static void open() {
    store = SampleStore.build(folder.resolve("db"));
    tools = new Tools(store);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static JsonNode send(String message) throws IOException {
    return JSON.readTree(tools.answer(message).orElseThrow());
  }

  /** The text of a tool's answer. */
  private static JsonNode call(String tool, String argument, String value) throws IOException {
    ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 7);
    message.put("method", "tools/call");
    message.putObject("params").put("name", tool).putObject("arguments").put(argument, value);
    JsonNode answer = send(message.toString());
    assertEquals(7, answer.get("id").asInt());
    return answer;
  }

  private static JsonNode content(JsonNode answer) throws IOException {
    assertEquals(false, answer.at("/result/isError").asBoolean(true), answer + "");
    return JSON.readTree(answer.at("/result/content/0/text").asText());
  }

  @Test
  void it_says_what_it_is_and_lists_its_tools() throws IOException {
    JsonNode hello = send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}");
    assertEquals("newsgraph", hello.at("/result/serverInfo/name").asText());
    assertTrue(
        tools.answer("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}").isEmpty());
    JsonNode list = send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}");
    Set<String> names = new TreeSet<>();
    list.at("/result/tools").forEach(tool -> names.add(tool.get("name").asText()));
    assertEquals(Set.of("ask", "describe", "evidence", "find_entity", "select"), names);
  }

  @Test
  void from_a_name_to_the_words_that_say_so() throws IOException {
    JsonNode found = content(call("find_entity", "words", "halvor"));
    String key = found.at("/found/0/key").asText();
    JsonNode described = content(call("describe", "key", key));
    String fact = described.at("/facts/0/key").asText();
    JsonNode evidence = content(call("evidence", "key", fact));
    assertTrue(evidence.at("/evidence/0/quote").asText().length() > 10, evidence + "");
    JsonNode answer = content(call("ask", "question", "Who attended the Lisbon talks?"));
    assertTrue(answer.get("rows").toString().contains("Astrid Halvorsen"), answer + "");
  }

  @Test
  void it_selects_and_does_nothing_else() throws IOException {
    JsonNode rows = call("select", "query", "SELECT (COUNT(*) AS ?n) { ?m a ng:Meeting }");
    assertTrue(rows.at("/result/content/0/text").asText().matches("n\\s+\\d+\\s+"), rows + "");
    for (String query :
        new String[] {
          "DELETE WHERE { ?s ?p ?o }",
          "CONSTRUCT WHERE { ?s ?p ?o }",
          "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }"
        }) {
      assertTrue(call("select", "query", query).at("/result/isError").asBoolean(), query);
    }
  }

  @Test
  void nonsense_gets_an_error_with_a_code() throws IOException {
    assertEquals(-32700, send("{").at("/error/code").asInt());
    assertEquals(-32600, send("[]").at("/error/code").asInt());
    assertEquals(
        -32601, send("{\"id\":1,\"method\":\"resources/list\"}").at("/error/code").asInt());
    assertEquals(-32602, call("fly", "to", "moon").at("/error/code").asInt());
    assertEquals(-32602, call("ask", "wrong", "moon").at("/error/code").asInt());
    assertTrue(call("describe", "key", "person/nobody").at("/result/isError").asBoolean());
  }
}
