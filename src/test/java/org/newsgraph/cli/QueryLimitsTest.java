package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.SampleStore;
import org.newsgraph.answer.Limit;
import org.newsgraph.answer.Limits;
import org.newsgraph.server.NewsServer;
import org.newsgraph.server.mcp.Tools;
import org.newsgraph.store.NewsStore;

/** A query that wants too much gets the same from the command line, the interface and the tools. */
@Timeout(300)
class QueryLimitsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All there is, four times over. */
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  private static final String ALL_PAIRS = "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f }";

  private static final String GLUED =
      "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f))) AS ?all) { ?a ?b ?c . ?d ?e ?f }";

  @TempDir static Path folder;
  private static Path db;

  /** What an interface says of a query, and whether it failed. */
  private record Said(String words, boolean isFailure) {}

  @BeforeAll
  static void build() {
    db = folder.resolve("db");
    SampleStore.build(db).close();
  }

  private static Said ofTools(NewsStore store, Limits limits, String query) throws IOException {
    ObjectNode call = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1);
    call.put("method", "tools/call")
        .putObject("params")
        .put("name", "select")
        .putObject("arguments")
        .put("query", query);
    JsonNode answer = JSON.readTree(new Tools(store, limits).answer(call.toString()).orElseThrow());
    return new Said(
        answer.at("/result/content/0/text").asText(), answer.at("/result/isError").asBoolean());
  }

  private static HttpResponse<String> get(NewsServer server, String path, String query) {
    try {
      String address =
          "http://localhost:%d%s=%s"
              .formatted(server.port(), path, URLEncoder.encode(query, StandardCharsets.UTF_8));
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** All ask the same query; each must say the words, in its own way. */
  private static void allSay(String query, Limit limit, Limits limits, boolean isFailure)
      throws IOException {
    Cli.Run run =
        Cli.run(
            "query",
            "--db",
            db,
            "-e",
            query,
            "--format",
            "csv",
            "--timeout",
            limits.time().toSeconds(),
            "--rows",
            limits.rows());
    assertTrue(run.err().contains(limit.words()), run.err());
    assertEquals(isFailure ? 4 : 0, run.exit(), run.err());
    assertEquals(isFailure ? 0 : limits.rows() + 1, run.out().lines().count());
    try (NewsStore store = NewsStore.openExisting(db);
        NewsServer server = NewsServer.start(store, 0, limits)) {
      Said tools = ofTools(store, limits, query);
      assertTrue(tools.words().contains(limit.words()), tools.words());
      assertEquals(isFailure, tools.isFailure());
      HttpResponse<String> api = get(server, "/api/select?q", query);
      assertTrue(api.body().contains(limit.words()), api.body());
      assertEquals(isFailure ? 503 : 200, api.statusCode());
      if (isFailure) {
        assertTrue(run.err().contains("error %s: ".formatted(limit.code())), run.err());
        assertEquals(limit.code(), JSON.readTree(api.body()).get("code").asText());
      } else {
        assertEquals(limits.rows(), JSON.readTree(api.body()).get("rows").size());
      }
      assertTrue(get(server, "/query?query", query).body().contains(limit.words()));
    }
  }

  @Test
  void a_query_without_end_ends_in_time() throws IOException {
    Limits limits = Limits.OF_VIEWS.withTime(Duration.ofSeconds(1));
    allSay(ENDLESS, new Limit(Limit.Kind.TIME, 1), limits, true);
  }

  @Test
  void a_product_of_all_with_all_is_cut_at_the_row_that_is_the_last_and_says_so()
      throws IOException {
    Limits limits = Limits.OF_VIEWS.withRows(700).withTime(Duration.ofSeconds(100));
    allSay(ALL_PAIRS, new Limit(Limit.Kind.ROWS, 700), limits, false);
  }

  @Test
  void what_is_glued_together_without_bounds_ends_the_query() throws IOException {
    Limits limits = Limits.OF_VIEWS.withTime(Duration.ofSeconds(200));
    allSay(GLUED, new Limit(Limit.Kind.MEMORY, limits.characters()), limits, true);
  }
}
