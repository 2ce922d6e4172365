package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.server.NewsServer;
import org.newsgraph.store.NewsStore;

/**
 * A kind of fact that the program has never heard of, by files alone: {@code test/resources/rules},
 * found again in all that the program writes.
 */
class OwnKindsTest {
  private static final Path RULES = Path.of("src/test/resources/rules/company");
  private static final String CLASS = "https://example.org/business#Acquisition";

  @TempDir static Path folder;
  private static Path article;
  private static Path store;

  @BeforeAll
  static void build() throws IOException {
    article = folder.resolve("deal.txt");
    Files.writeString(
        article,
        "Nordfisk Group bought Harbour Lines Ltd in March. Baltic Freight Ltd plans to buy Nordfisk"
            + " Group in May.");
    store = folder.resolve("db");
    Cli.Run built =
        Cli.run("build", article, "--published", "2026-03-31", "--rules", RULES, "--db", store);
    assertEquals(0, built.exit(), built.err());
  }

  @Test
  void its_examples_are_read() {
    Cli.Run run = Cli.run("rules", "--check", RULES);
    assertEquals(0, run.exit(), run.out() + run.err());
    assertTrue(run.err().contains("3 sentences read right, 0 wrong"), run.err());
  }

  @Test
  void json_lines_have_its_slots() {
    Cli.Run run = Cli.run("extract", article, "--published", "2026-03-31", "--rules", RULES);
    assertTrue(
        run.out().contains("\"type\":\"Acquisition\",\"status\":\"held\",\"buyer\":[{"), run.out());
    assertTrue(run.out().contains("\"type\":\"Acquisition\",\"status\":\"planned\""), run.out());
  }

  @Test
  void without_its_files_it_is_not_told() {
    Cli.Run run = Cli.run("extract", article, "--published", "2026-03-31");
    assertFalse(run.out().contains("Acquisition"), run.out());
  }

  @Test
  void rdf_has_its_class_and_what_is_planned_is_not_asserted() {
    Cli.Run run = Cli.run("export", "--db", store, "--format", "nquads");
    assertTrue(run.out().contains("<" + CLASS + ">"), run.out());
    assertTrue(run.out().contains("business#buyer>"), run.out());
    assertTrue(run.out().contains("business#expectedBuyer>"), run.out());
    Cli.Run asked =
        Cli.run(
            "query",
            "--db",
            store,
            "-e",
            "SELECT ?l { ?x <https://example.org/business#buyer>/rdfs:label ?l }",
            "--format",
            "csv");
    assertEquals("l\r\nNordfisk Group\r\n", asked.out());
  }

  @Test
  void shapes_and_checks_find_it_sound() {
    Cli.Run run = Cli.run("check", "--db", store);
    assertEquals(0, run.exit(), run.out());
  }

  @Test
  void a_graph_viewer_gets_it() {
    Cli.Run run = Cli.run("export", "--db", store, "--format", "gexf");
    assertTrue(run.out().contains("Acquisition"), run.out());
    assertTrue(run.out().contains("buyer"), run.out());
  }

  @Test
  void it_has_a_page_and_stands_on_that_of_the_buyer() throws Exception {
    try (NewsStore opened = NewsStore.openExisting(store);
        NewsServer server = NewsServer.start(opened, 0)) {
      String buyer = page(server, "/page/organization/nordfisk-group");
      assertTrue(buyer.contains("Acquisition, buyer"), buyer);
      assertTrue(buyer.contains("Acquisition, bought, not as fact"), buyer);
      Matcher link = Pattern.compile("href=\"(/page/event/\\w+)\"").matcher(buyer);
      assertTrue(link.find(), buyer);
      String deal = page(server, link.group(1));
      assertTrue(
          deal.contains("<dt>Buyer</dt>") || deal.contains("Nordfisk Group: acquisition"), deal);
    }
  }

  private static String page(NewsServer server, String path) throws Exception {
    URI address = URI.create("http://localhost:%d%s".formatted(server.port(), path));
    HttpResponse<String> reply =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertEquals(200, reply.statusCode(), reply.body());
    return reply.body();
  }

  @Test
  void it_is_evaluated() throws IOException {
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        """
        {"article": "deal", "type": "Acquisition", "status": "held", "buyer": ["Nordfisk Group"], "bought": ["Harbour Lines Ltd|Harbour Lines"], "date": "2026-03", "quote": "Nordfisk Group bought Harbour Lines Ltd in March"}
        """);
    Cli.Run run =
        Cli.run("evaluate", article, "--published", "2026-03-31", "--rules", RULES, "--gold", gold);
    assertEquals(0, run.exit(), run.err());
    assertTrue(
        Pattern.compile("Acquisition\\.buyer\\s+1\\.000\\s+1\\.000").matcher(run.out()).find()
            || run.out().contains("Acquisition.buyer"),
        run.out());
  }

  @Test
  void what_is_wrong_in_a_rule_is_told_with_its_line() throws IOException {
    Path wrong = Files.createDirectory(folder.resolve("wrong"));
    Files.copy(RULES.resolve("company.ttl"), wrong.resolve("company.ttl"));
    String rule = Files.readString(RULES.resolve("company.yaml"));
    String[][] faults = {
      {"buyer: [subject]", "byer: [subject]", "RULE-ROLE", "known: bought, buyer"},
      {"fact: Acquisition", "fact: Aquisition", "RULE-FACT", "Acquisition"},
      {"object@NNP", "amod@NNP", "RULE-RELATION", "amod"},
      {"object@NNP", "object@NOUN", "RULE-TAG", "NNP"},
      {"[$purchase, acquire]", "[$purchases, acquire]", "RULE-CLASS", "purchases"},
    };
    for (String[] fault : faults) {
      Files.writeString(
          wrong.resolve("company.yaml"),
          rule.replace(fault[0], fault[1]).replace("$purchase,", "buy,"));
      Cli.Run run = Cli.run("rules", "--check", wrong);
      assertEquals(4, run.exit(), fault[2] + run.out() + run.err());
      assertTrue(run.err().contains(fault[2]), run.err());
      assertTrue(run.err().contains(fault[3]), run.err());
      assertTrue(run.err().contains("company.yaml:"), run.err());
    }
  }

  @Test
  void an_example_that_is_not_read_fails_the_check() throws IOException {
    Path poor = Files.createDirectory(folder.resolve("poor"));
    for (String file : new String[] {"company.ttl", "words.tsv"}) {
      Files.copy(RULES.resolve(file), poor.resolve(file));
    }
    String rule = Files.readString(RULES.resolve("company.yaml"));
    Files.writeString(
        poor.resolve("company.yaml"),
        rule.replace("bought new nets for its boats", "bought Harbour Lines Ltd"));
    Cli.Run run = Cli.run("rules", "--check", poor);
    assertEquals(1, run.exit(), run.out());
    assertTrue(run.out().contains("where it should give nothing"), run.out());
  }
}
