package org.newsgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.SampleStore;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Ask;
import org.newsgraph.answer.Limits;
import org.newsgraph.answer.Outcome;
import org.newsgraph.export.Export;
import org.newsgraph.export.Exports;
import org.newsgraph.store.NewsStore;

/** The description of the API is valid and true. */
class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static NewsStore store;
  private static NewsServer server;
  private static JsonNode description;

  @BeforeAll
  static void serve() throws IOException {
    store = SampleStore.build(folder.resolve("db"));
    server = NewsServer.start(store, 0);
    description = JSON.readTree(get("/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(at(address)).build());
  }

  private static URI at(String address) {
    return URI.create("http://localhost:%d%s".formatted(server.port(), address));
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String address(String path, Map<String, String> values) {
    return values.isEmpty()
        ? path
        : path
            + "?"
            + values.entrySet().stream()
                .map(
                    v -> v.getKey() + "=" + URLEncoder.encode(v.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
  }

  /** The examples of a path's parameters. */
  private static Map<String, String> examples(JsonNode operation) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode example = parameter.path("example");
      if (example.isMissingNode()) {
        continue;
      }
      if (example.isObject()) {
        example.properties().forEach(v -> values.put(v.getKey(), v.getValue().asText()));
      } else {
        values.put(parameter.get("name").asText(), example.asText());
      }
    }
    if (operation.get("operationId").asText().equals("evidence")) {
      values.put("of", fact());
    }
    return values;
  }

  private static String fact() throws IOException {
    JsonNode entity = JSON.readTree(get("/api/entity?of=person/astrid-halvorsen").body());
    return entity.at("/facts/0/key").asText();
  }

  /** What is wrong with an answer, as its schema sees it. */
  private static Set<ValidationMessage> faults(JsonNode schema, String answer) throws IOException {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", description.get("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole)
        .validate(JSON.readTree(answer));
  }

  private static void check(JsonNode operation, HttpResponse<String> response) throws IOException {
    String code = Integer.toString(response.statusCode());
    JsonNode documented = operation.at("/responses/" + code);
    assertFalse(documented.isMissingNode(), code + " is not documented: " + response.body());
    String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
    JsonNode content = documented.at("/content").get(type);
    assertTrue(content != null, type + " is not documented of " + response.uri());
    if (content.has("schema")) {
      assertEquals(Set.of(), faults(content.get("schema"), response.body()), response.body());
    }
    if (documented.has("headers")) {
      assertTrue(response.headers().firstValue("Content-Disposition").orElse("").contains("."));
    }
  }

  @Test
  void it_is_valid_openapi_3_1() {
    SwaggerParseResult result =
        new OpenAPIV3Parser().readContents(get("/openapi.json").body(), null, null);
    assertEquals(List.of(), result.getMessages());
    assertEquals("3.1.0", result.getOpenAPI().getOpenapi());
    assertEquals(description.get("paths").size(), result.getOpenAPI().getPaths().size());
  }

  @Test
  void every_path_answers_in_the_shape_that_is_documented() throws IOException {
    List<String> answered = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      JsonNode operation = path.getValue().get("get");
      HttpResponse<String> response = get(address(path.getKey(), examples(operation)));
      assertEquals(200, response.statusCode(), path.getKey() + ": " + response.body());
      check(operation, response);
      assertTrue(response.body().length() > 100, response.body());
      answered.add(path.getKey());
    }
    assertTrue(
        answered.containsAll(
            Set.of("/api/search", "/api/entity", "/api/ask", "/api/graph", "/api/evidence")));
  }

  @Test
  void every_format_can_be_had() throws IOException {
    int formats = 0;
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      JsonNode operation = path.getValue().get("get");
      for (JsonNode parameter : operation.path("parameters")) {
        for (JsonNode format : parameter.at("/schema/enum")) {
          Map<String, String> values = examples(operation);
          values.put("format", format.asText());
          HttpResponse<String> response = get(address(path.getKey(), values));
          assertEquals(200, response.statusCode(), response.body());
          check(operation, response);
          assertTrue(response.body().contains("Halvorsen") || response.body().contains("Norway"));
          formats++;
        }
      }
    }
    assertTrue(formats > 15);
  }

  @Test
  void views_and_answers_lead_to_files_that_are_there() throws IOException {
    List<String> addresses = new ArrayList<>();
    for (String call :
        List.of(
            "/api/entity?of=person/astrid-halvorsen", "/api/ask?q=What+does+Norway+demand%3F")) {
      JSON.readTree(get(call).body())
          .get("files")
          .properties()
          .forEach(file -> addresses.add(file.getValue().asText()));
    }
    for (String page :
        List.of("/page/person/astrid-halvorsen", "/question/demands-of?name=Norway")) {
      Pattern.compile("href=\"(/export/[^\"]+)\"")
          .matcher(get(page).body())
          .results()
          .forEach(link -> addresses.add(link.group(1).replace("&amp;", "&")));
    }
    assertEquals(26, addresses.size(), addresses + "");
    for (String address : addresses) {
      assertEquals(200, get(address).statusCode(), address);
    }
  }

  @Test
  void errors_have_a_code_and_say_what_was_expected() throws IOException {
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      JsonNode operation = path.getValue().get("get");
      for (JsonNode parameter : operation.path("parameters")) {
        if (!parameter.get("required").asBoolean()) {
          continue;
        }
        String name = parameter.get("name").asText();
        Map<String, String> without = examples(operation);
        without.remove(name);
        HttpResponse<String> missing = get(address(path.getKey(), without));
        assertEquals(400, missing.statusCode(), path.getKey() + " without " + name);
        check(operation, missing);
        assertEquals("PARAMETER-MISSING", JSON.readTree(missing.body()).get("code").asText());
        if (!name.equals("q") || path.getKey().startsWith("/export/")) {
          Map<String, String> wrong = examples(operation);
          wrong.put(name, "no such \"thing\" <script>");
          HttpResponse<String> refused = get(address(path.getKey(), wrong));
          assertEquals(name.equals("format") ? 400 : 404, refused.statusCode(), refused.body());
          check(operation, refused);
        }
      }
    }
    JsonNode error = JSON.readTree("{\"$ref\": \"#/components/schemas/Error\"}");
    for (String unknown : List.of("/api/fly", "/api/", "/export/fly?format=gexf", "/api/search/")) {
      HttpResponse<String> response = get(unknown);
      assertEquals(404, response.statusCode(), unknown);
      assertEquals(Set.of(), faults(error, response.body()));
    }
    HttpResponse<String> wrong = get("/export/question?name=who-attended&format=csv&planet=Mars");
    assertEquals(400, wrong.statusCode());
    assertEquals("QUERY-PARAMETER", JSON.readTree(wrong.body()).get("code").asText());
  }

  @Test
  void it_only_reads() throws IOException {
    for (String method : List.of("POST", "PUT", "DELETE")) {
      HttpResponse<String> response =
          send(
              HttpRequest.newBuilder(at("/api/search?q=halvor"))
                  .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                  .build());
      assertEquals(405, response.statusCode());
      assertEquals("METHOD", JSON.readTree(response.body()).get("code").asText());
      assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElse(""));
    }
  }

  @Test
  void a_spreadsheet_runs_nothing_that_an_article_says() throws IOException {
    String query = "SELECT ?x ?n { VALUES (?x ?n) { (\"=cmd|'/C calc'!A0\" -5) (\"plain\" 7) } }";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Ask ask = Ask.of(query, "-e", Map.of());
    Outcome outcome = Answers.over(store, Limits.OF_FILES, answers -> answers.outcome(ask));
    Exports.named("csv", Export.OfOutcomes.class).write(outcome, out);
    assertEquals(
        "x,n\r\n'=cmd|'/C calc'!A0,-5\r\nplain,7\r\n", out.toString(StandardCharsets.UTF_8));
  }
}
