package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.SampleStore;

/** An assistant's side of the real process: its standard streams carry the protocol alone. */
class McpCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE = 120;

  @TempDir static Path folder;
  private static Process process;
  private static OutputStream to;
  private static BufferedReader from;
  private static int number;

  @BeforeAll
  static void start() throws IOException {
    SampleStore.build(folder.resolve("db")).close();
    process = process(folder.resolve("db"), folder.resolve("err"));
    to = process.getOutputStream();
    from = process.inputReader(StandardCharsets.UTF_8);
  }

  private static Process process(Path db, Path err) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "mcp",
            "--db",
            db.toString())
        .redirectError(err.toFile())
        .start();
  }

  @AfterAll
  static void stop() throws Exception {
    to.close();
    assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "it outlives its input");
    assertEquals(0, process.exitValue(), Files.readString(folder.resolve("err")));
    assertEquals(null, from.readLine(), "something after the last answer");
  }

  private static void send(String line) throws IOException {
    to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  /** The next line: whatever it is, it must be a message of the protocol. */
  private static JsonNode receive() throws IOException {
    String line = from.readLine();
    assertNotNull(line, "it ended");
    JsonNode message = JSON.readTree(line);
    assertEquals("2.0", message.path("jsonrpc").asText(), line);
    assertTrue(message.has("result") ^ message.has("error"), line);
    return message;
  }

  private static JsonNode request(String method, ObjectNode parameters) throws IOException {
    int id = ++number;
    ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", id);
    message.put("method", method).set("params", parameters);
    send(message.toString());
    JsonNode answer = receive();
    assertEquals(id, answer.get("id").asInt(), answer + "");
    return answer;
  }

  private static JsonNode initialize(String revision) throws IOException {
    ObjectNode parameters = JSON.createObjectNode().put("protocolVersion", revision);
    parameters.putObject("capabilities");
    parameters.putObject("clientInfo").put("name", "test").put("version", "1");
    return request("initialize", parameters).get("result");
  }

  private static JsonNode call(String tool, String argument, String value) throws IOException {
    ObjectNode parameters = JSON.createObjectNode().put("name", tool);
    parameters.putObject("arguments").put(argument, value);
    return request("tools/call", parameters);
  }

  @Test
  void it_agrees_on_a_revision_that_both_know() throws IOException {
    assertEquals("2025-06-18", initialize("2025-06-18").get("protocolVersion").asText());
    assertEquals("2024-11-05", initialize("2024-11-05").get("protocolVersion").asText());
    JsonNode hello = initialize("2099-01-01");
    assertEquals("2025-06-18", hello.get("protocolVersion").asText());
    assertEquals("newsgraph", hello.at("/serverInfo/name").asText());
    assertTrue(hello.at("/capabilities").has("tools"));
  }

  @Test
  void every_tool_answers_in_the_shape_that_it_promises() throws IOException {
    initialize("2025-06-18");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    Map<String, Schema> shapes = new TreeMap<>();
    for (JsonNode tool : request("tools/list", JSON.createObjectNode()).at("/result/tools")) {
      assertTrue(tool.at("/annotations/readOnlyHint").asBoolean());
      assertEquals("object", tool.at("/inputSchema/type").asText());
      assertEquals(1, tool.at("/inputSchema/required").size());
      shapes.put(
          tool.get("name").asText(),
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(tool.get("outputSchema")));
    }
    assertEquals(Set.of("ask", "describe", "evidence", "find_entity", "select"), shapes.keySet());
    JsonNode found = checked(shapes, "find_entity", "words", "halvor");
    JsonNode known = checked(shapes, "describe", "key", found.at("/found/0/key").asText());
    assertTrue(known.get("facts").size() > 5, known + "");
    JsonNode evidence = checked(shapes, "evidence", "key", known.at("/facts/0/key").asText());
    assertTrue(evidence.at("/evidence/0/quote").asText().length() > 10, evidence + "");
    JsonNode answer = checked(shapes, "ask", "question", "Who attended the Lisbon talks?");
    assertTrue(answer.get("rows").toString().contains("Teresa Falcão"), answer + "");
    JsonNode unread = checked(shapes, "ask", "question", "Why is the sea salt?");
    assertTrue(unread.get("reading").isNull());
    assertTrue(unread.get("nearest").size() > 0);
    JsonNode rows =
        checked(shapes, "select", "query", "SELECT (COUNT(*) AS ?n) { ?m a ng:Meeting }");
    assertTrue(rows.at("/rows/0/n").asInt() > 5, rows + "");
  }

  private static JsonNode checked(
      Map<String, Schema> shapes, String tool, String argument, String value) throws IOException {
    JsonNode result = call(tool, argument, value).get("result");
    assertEquals(false, result.get("isError").asBoolean(), result + "");
    JsonNode content = result.get("structuredContent");
    assertEquals(List.of(), shapes.get(tool).validate(content), content + "");
    assertEquals(content, JSON.readTree(result.at("/content/0/text").asText()));
    return content;
  }

  @Test
  void nonsense_gets_an_error_and_the_next_message_an_answer() throws IOException {
    Map<String, Integer> nonsense = new TreeMap<>();
    nonsense.put("{", -32700);
    nonsense.put("no json at all \u202e", -32700);
    nonsense.put("{} {}", -32700);
    nonsense.put("[]", -32600);
    nonsense.put("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]", -32600);
    nonsense.put("{\"id\":1,\"method\":\"ping\"}", -32600);
    nonsense.put("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}", -32600);
    nonsense.put("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}", -32600);
    nonsense.put("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\"}", -32601);
    nonsense.put("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}", -32602);
    nonsense.put(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"ask\","
            + "\"arguments\":{\"question\":7}}}",
        -32602);
    for (Map.Entry<String, Integer> line : nonsense.entrySet()) {
      send(line.getKey());
      assertEquals(line.getValue(), receive().at("/error/code").asInt(), line.getKey());
    }
    assertTrue(request("ping", JSON.createObjectNode()).get("result").isEmpty());
  }

  @Test
  void what_needs_no_answer_gets_none() throws IOException {
    send("");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{}}");
    send("{\"jsonrpc\":\"2.0\",\"id\":\"theirs\",\"result\":{}}");
    send("{\"jsonrpc\":\"2.0\",\"id\":\"mine\",\"method\":\"ping\"}");
    assertEquals("mine", receive().get("id").asText());
  }

  @Test
  void a_tool_that_fails_says_why_and_changes_nothing() throws IOException {
    for (String query :
        new String[] {
          "DELETE WHERE { ?s ?p ?o }",
          "CONSTRUCT WHERE { ?s ?p ?o }",
          "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
          "SELECT"
        }) {
      JsonNode result = call("select", "query", query).get("result");
      assertTrue(result.get("isError").asBoolean(), query);
      assertTrue(result.at("/content/0/text").asText().length() > 5);
    }
    JsonNode unknown = call("describe", "key", "person/nobody").get("result");
    assertTrue(unknown.at("/content/0/text").asText().contains("person/nobody"));
    JsonNode all =
        call("select", "query", "SELECT ?s { ?s ?p ?o }").at("/result/structuredContent");
    assertEquals(500, all.get("rows").size());
    assertTrue(all.get("isCut").asBoolean());
  }

  @Test
  void without_a_graph_it_ends_at_once_with_a_message() throws Exception {
    Path err = folder.resolve("err-none");
    Process none = process(folder.resolve("none"), err);
    assertTrue(none.waitFor(PATIENCE, TimeUnit.SECONDS));
    assertEquals(4, none.exitValue());
    assertEquals("", new String(none.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertTrue(Files.readString(err).contains("STORE-MISSING"));
  }
}
