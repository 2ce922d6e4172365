package org.newsgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.fuse.MadeStore;
import org.newsgraph.store.NewsStore;

/**
 * How long pages take over many made-up articles: {@code ./mvnw test -Dtest=PagesAtScaleTest
 * -Dnewsgraph.articles=20000}. Without the number it is skipped.
 */
class PagesAtScaleTest {
  private static final int ROUNDS = 21;

  /** The most that a page may take at the median, in milliseconds. */
  private static final Map<String, Integer> BOUNDS = new LinkedHashMap<>();

  static {
    BOUNDS.put("/", 200);
    BOUNDS.put("/search?q=meeting", 200);
    BOUNDS.put("/api/search?q=c1", 200);
    BOUNDS.put("/page/country/c1", 300);
    BOUNDS.put("/api/graph?of=country/c1", 300);
    BOUNDS.put("/articles", 1000);
    BOUNDS.put("/timeline", 1000);
    BOUNDS.put("/timeline?of=country/c1", 1000);
    BOUNDS.put("/map", 1000);
    BOUNDS.put("/graph?of=country/c1", 300);
    BOUNDS.put("/ask?q=Who+met+C1%3F", 1000);
  }

  @TempDir static Path folder;

  @Test
  void pages_answer_quickly() throws IOException, InterruptedException {
    int articles = Integer.getInteger("newsgraph.articles", 0);
    assumeTrue(articles > 0, "skipped: -Dnewsgraph.articles=NUMBER is not given");
    long begin = System.nanoTime();
    try (NewsStore store = MadeStore.of(folder.resolve("db"), articles);
        NewsServer server = NewsServer.start(store, 0)) {
      System.out.printf("built in %.1f s%n", (System.nanoTime() - begin) / 1e9);
      HttpClient client = HttpClient.newHttpClient();
      String home = "http://localhost:%d".formatted(server.port());
      String front = get(client, home + "/");
      Matcher event = Pattern.compile("/page/event/\\w+").matcher(front);
      assertTrue(event.find(), "an event on the start page");
      BOUNDS.put(event.group(), 300);
      Set<String> slow = new TreeSet<>();
      for (Map.Entry<String, Integer> bound : BOUNDS.entrySet()) {
        long[] times = new long[ROUNDS];
        int length = 0;
        for (int i = 0; i < ROUNDS; i++) {
          long start = System.nanoTime();
          length = get(client, home + bound.getKey()).length();
          times[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(times);
        System.out.printf(
            "%-32s median %4d ms, worst %4d ms, %d characters%n",
            bound.getKey(), times[ROUNDS / 2], times[ROUNDS - 1], length);
        if (times[ROUNDS / 2] > bound.getValue()) {
          slow.add(bound.getKey());
        }
      }
      assertEquals(Set.of(), slow);
    }
  }

  private static String get(HttpClient client, String address)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertEquals(200, response.statusCode(), address);
    return response.body();
  }
}
