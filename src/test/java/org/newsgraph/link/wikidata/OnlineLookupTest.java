package org.newsgraph.link.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.link.EmbeddedGazetteer;
import org.newsgraph.model.ConfigException;

/**
 * The web service asked, against a server on this machine that answers as Wikidata does, or not.
 */
class OnlineLookupTest {
  private static final String PERSON =
      """
      {"type":"item","id":"%s","labels":{"en":{"language":"en","value":"Mira Sand"}},"descriptions":{},"aliases":{},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}},"rank":"normal"}],"P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q901"}}},"rank":"normal"}]},"sitelinks":{"a":{},"b":{}}}""";

  /** What the server does next; when there is nothing, it answers well. */
  private final Deque<Reply> replies = new ArrayDeque<>();

  private final List<Map<String, String>> asked = new ArrayList<>();
  private final List<String> agents = new ArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final List<Duration> waited = new ArrayList<>();
  private HttpServer server;

  @TempDir Path folder;

  private record Reply(int status, String retryAfter, String body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/w/api.php", this::handle);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    assertEquals(1, atOnce.incrementAndGet(), "two requests at once");
    Map<String, String> parameters =
        Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    asked.add(parameters);
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    Reply reply = replies.isEmpty() ? new Reply(200, "", answer(parameters)) : replies.remove();
    if (!reply.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    atOnce.decrementAndGet();
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String answer(Map<String, String> parameters) {
    if ("wbsearchentities".equals(parameters.get("action"))) {
      boolean isKnown = "Mira Sand".equals(parameters.get("search"));
      return "{\"search\":[" + (isKnown ? "{\"id\":\"Q900\"},{\"id\":\"Q910\"}" : "") + "]}";
    }
    List<String> entities = new ArrayList<>();
    for (String id : parameters.get("ids").split("\\|")) {
      entities.add(
          "\"%s\":%s"
              .formatted(
                  id,
                  switch (id) {
                    case "Q900" -> PERSON.formatted("Q900");
                    case "Q901" ->
                        "{\"type\":\"item\",\"id\":\"Q901\",\"labels\":{\"en\":{\"value\":\"Minister of Fish\"}}}";
                    case "Q910" -> PERSON.formatted("Q911");
                    default -> "{\"id\":\"" + id + "\",\"missing\":\"\"}";
                  }));
    }
    return "{\"entities\":{" + String.join(",", entities) + "}}";
  }

  private WikidataService service(int budget) {
    URI api = URI.create("http://localhost:" + server.getAddress().getPort() + "/w/api.php");
    return new WikidataService(
        new WikidataService.Settings(
            api, "tester@example.org", budget, Duration.ofMillis(7), folder.resolve("cache")),
        waited::add,
        Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
  }

  private OnlineLookup.Report lookUp(WikidataService service, String... names)
      throws IOException, InterruptedException {
    return new OnlineLookup(service)
        .run(List.of(names), folder.resolve("db"), IndexBuildTest.SILENT);
  }

  @Test
  void answers_make_an_index_with_offices_and_redirects() throws Exception {
    lookUp(service(50), "Mira Sand", "Nobody Known");
    WikidataIndex index = WikidataIndex.open(folder.resolve("db"));
    assertEquals(
        List.of("Q900", "Q911"), index.items("Mira Sand").stream().map(Item::qid).toList());
    assertEquals("Minister of Fish", index.item(901).orElseThrow().label());
    assertEquals("Q911", index.item(910).orElseThrow().qid());
    assertTrue(
        agents.stream().allMatch(agent -> agent.contains("tester@example.org")), agents + "");
    assertEquals(asked.size() - 1, waited.size(), "a pause between every two");
  }

  @Test
  void what_was_answered_once_is_not_asked_again() throws Exception {
    lookUp(service(50), "Mira Sand");
    int before = asked.size();
    WikidataService second = service(50);
    lookUp(second, "Mira Sand");
    assertEquals(before, asked.size());
    assertEquals(0, second.sent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "Thu, 1 Jan 2026 00:00:17 GMT"})
  void after_429_it_comes_back_when_it_is_told_to(String retryAfter) throws Exception {
    replies.add(new Reply(429, retryAfter, "slow down"));
    OnlineLookup.Report report = lookUp(service(50), "Mira Sand");
    assertEquals(1, report.names());
    assertEquals(Duration.ofSeconds(17), waited.get(0));
    assertEquals(asked.get(0), asked.get(1), "the same is asked again");
  }

  @Test
  void told_to_stay_away_for_long_it_stops() throws Exception {
    replies.add(new Reply(503, "86400", "maintenance"));
    WikidataService service = service(50);
    assertEquals(0, lookUp(service, "Mira Sand", "Nobody Known").names());
    assertTrue(service.isStopped());
    assertEquals(1, asked.size());
  }

  @Test
  void nonsense_is_no_answer_is_not_kept_and_ends_the_run_when_it_goes_on() throws Exception {
    for (String nonsense :
        List.of("<html>Sign in to this hotel</html>", "[1, 2", "{\"error\":{\"code\":\"x\"}}")) {
      replies.add(new Reply(200, "", nonsense));
    }
    WikidataService service = service(50);
    assertEquals(0, lookUp(service, "A B", "C D", "E F", "G H").names());
    assertTrue(service.isStopped());
    assertEquals(3, asked.size());
    assertEquals(1, lookUp(service(50), "Mira Sand").names());
  }

  @Test
  void answers_of_an_unknown_shape_give_nothing_and_break_nothing() throws Exception {
    replies.add(new Reply(200, "", "{\"search\":{\"id\":[1]},\"success\":0}"));
    replies.add(new Reply(200, "", "{\"search\":[null,7,{\"id\":\"P31\"},{\"id\":\"Q900\"}]}"));
    replies.add(new Reply(200, "", "{\"entities\":{\"Q900\":[],\"Qx\":null,\"Q5\":3}}"));
    assertEquals(0, lookUp(service(50), "A B", "C D").items());
  }

  @Test
  void the_budget_counts_every_request() throws Exception {
    replies.add(new Reply(429, "1", ""));
    WikidataService service = service(2);
    lookUp(service, "Mira Sand", "Nobody Known", "Someone Else");
    assertEquals(2, asked.size());
    assertTrue(service.isStopped());
  }

  @Test
  void nobody_asks_without_an_address() {
    ConfigException told =
        assertThrows(
            ConfigException.class,
            () ->
                new WikidataService.Settings(
                    WikidataService.WIKIDATA, "me", 5, Duration.ZERO, folder));
    assertEquals("WIKIDATA-CONTACT", told.code());
  }

  @Test
  void verification_online_tells_deleted_items() throws Exception {
    Verification found = Verification.againstService(EmbeddedGazetteer.load(), service(1));
    assertFalse(found.mismatches().isEmpty());
    assertEquals("", found.mismatches().get(0).found());
    assertEquals(1, asked.size());
    assertTrue(found.absent() > 500, "not asked for: " + found.absent());
  }
}
