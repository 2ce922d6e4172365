package org.newsgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.SampleStore;
import org.newsgraph.model.Article;
import org.newsgraph.model.Span;
import org.newsgraph.store.NewsStore;
import org.w3c.dom.Document;

/**
 * The pages in a real Chromium, as people use them. Skipped with a line where there is none; {@code
 * -Dnewsgraph.chromium=PATH} names one. After each test nothing may have gone wrong in the console,
 * and nothing been asked of another host.
 */
class BrowserTest {
  private static final String PERSON = "/graph?of=person/astrid-halvorsen";

  @TempDir static Path folder;
  private static NewsStore store;
  private static NewsServer server;
  private static Chromium chromium;
  private static String home;

  private final List<String> wrong = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open() {
    Optional<Chromium> started = Chromium.start("BrowserTest");
    assumeTrue(started.isPresent(), "no Chromium");
    chromium = started.get();
    List<Article> articles = new ArrayList<>(SampleStore.articles());
    articles.add(HostileArticle.article());
    store = SampleStore.build(folder.resolve("db"), articles);
    server = NewsServer.start(store, 0);
    home = "http://localhost:" + server.port();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
      server.close();
      store.close();
    }
  }

  @BeforeEach
  void begin() {
    begin(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  private void begin(Browser.NewContextOptions options) {
    if (context != null) {
      context.close();
    }
    // Scrolling that glides would move what a test is about to click.
    context = chromium.browser().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            wrong.add("console: " + message.text());
          }
        });
    context.onWebError(error -> wrong.add("error: " + error.error()));
    context.onRequest(
        request -> {
          boolean isOwn = request.url().startsWith(home + "/");
          if (!isOwn && !request.url().matches("(data|blob):.*")) {
            wrong.add("asks another host: " + request.url());
          }
        });
    page = context.newPage();
  }

  @AfterEach
  void nothing_went_wrong() {
    context.close();
    assertEquals(List.of(), wrong);
  }

  private void open(String path) {
    page.navigate(home + path);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  // ---- looking things up

  @Test
  void from_a_search_to_an_event_to_the_sentence_in_three_clicks() {
    open("/");
    page.locator("#q").click();
    page.locator("#q").pressSequentially("lisbon 2 march");
    // The list changes with each letter: what is clicked must be of the whole words.
    page.locator("#names li")
        .filter(new Locator.FilterOptions().setHasText("2 March 2026"))
        .first()
        .click();
    page.waitForURL("**/page/event/*");
    page.locator(".quote blockquote a").first().click();
    page.waitForURL("**/page/article/**");
    Locator shown = page.locator("mark.shown").first();
    shown.waitFor();
    String address = page.url();
    int from = Integer.parseInt(address.replaceAll(".*from=(\\d+).*", "$1"));
    int to = Integer.parseInt(address.replaceAll(".*to=(\\d+).*", "$1"));
    String hash = address.replaceAll(".*/article/(\\w+).*", "$1");
    String words =
        SampleStore.articles().stream()
            .filter(article -> article.hash().startsWith(hash))
            .findFirst()
            .orElseThrow()
            .text()
            .words(new Span(from, to));
    String marked = String.join("", page.locator("mark.shown").allTextContents());
    assertEquals(words.replaceAll("\\s+", ""), marked.replaceAll("\\s+", ""));
    assertTrue((boolean) shown.evaluate("e => e.getBoundingClientRect().bottom <= innerHeight"));
  }

  @Test
  void a_name_is_completed_with_the_keyboard_alone() {
    open("/");
    page.locator("#q").focus();
    page.keyboard().type("halvor");
    page.locator("#names li").first().waitFor();
    page.keyboard().press("ArrowDown");
    assertEquals("true", page.locator("#names li").first().getAttribute("aria-selected"));
    page.keyboard().press("Enter");
    page.waitForURL("**/page/person/astrid-halvorsen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who took part in the talks in Lisbon?|Karim Benhaddou",
        "Can you tell me what Norway demands?|that Chile lift the ban",
        "Who is the foreign minister of Norway?|Jonas Ekeland",
        "What is planned for April?|Kazakhstan",
        "What happened on 2 March 2026?|Meeting of Norway, Chile",
        "Which articles mention Norway and Portugal?|lisbon-fish-talks"
      })
  void a_question_gets_its_reading_its_rows_and_its_query(String question, String answer) {
    open("/");
    page.locator("#q").fill(question);
    page.keyboard().press("Enter");
    page.waitForURL("**/ask?**");
    assertTrue(page.locator(".reading").textContent().startsWith("Read as: "));
    assertTrue(page.locator("table.answer").first().textContent().contains(answer), answer);
    page.locator("summary", new Page.LocatorOptions().setHasText("SPARQL")).click();
    assertTrue(page.locator("pre code").isVisible());
  }

  // ---- the graph

  /** The keys of what the graph shows. */
  private Set<String> shown(Page on) {
    Set<String> keys = new TreeSet<>();
    Object ids =
        on.evaluate("() => document.getElementById('graph')._cyreg.cy.elements().map(e => e.id())");
    ((List<?>) ids).forEach(id -> keys.add(String.valueOf(id)));
    return keys;
  }

  private void drawn(Page on) {
    on.waitForFunction(
        "() => (document.getElementById('graph')._cyreg?.cy.nodes().length || 0) > 0"
            + " && document.getElementById('state').textContent.includes('things shown')");
  }

  /** The middle of what has an id in the graph, on the screen. */
  private double[] place(String id) {
    List<?> at =
        (List<?>)
            page.evaluate(
                "id => { const e = document.getElementById('graph')._cyreg.cy.getElementById(id);"
                    + " const p = e.isNode() ? e.renderedPosition() : e.renderedMidpoint();"
                    + " const box = document.getElementById('graph').getBoundingClientRect();"
                    + " return [box.x + p.x, box.y + p.y].map(String); }",
                id);
    return at.stream().mapToDouble(value -> Double.parseDouble(String.valueOf(value))).toArray();
  }

  private void expand(String key) {
    int before = shown(page).size();
    page.locator("#graph").scrollIntoViewIfNeeded();
    double[] at = place(key);
    page.mouse().dblclick(at[0], at[1]);
    page.waitForFunction(
        "n => document.getElementById('graph')._cyreg.cy.elements().length > n", before);
  }

  @Test
  void a_node_expands_on_a_double_click_and_a_step_back_takes_it_away() {
    open(PERSON);
    drawn(page);
    Set<String> before = shown(page);
    expand("country/norway");
    assertTrue(shown(page).containsAll(before), "what was there stays");
    page.locator("#undo").click();
    assertEquals(before, shown(page));
  }

  @Test
  void filters_hide_what_does_not_fit() {
    open(PERSON);
    drawn(page);
    Set<String> all = shown(page);
    page.locator("#kinds label", new Page.LocatorOptions().setHasText("role")).click();
    Set<String> fewer = shown(page);
    assertTrue(fewer.size() < all.size());
    assertTrue(fewer.stream().noneMatch(key -> key.startsWith("holding/")), fewer + "");
    page.locator("#from").fill("2026-03-15");
    page.locator("#from").blur();
    Set<String> late = shown(page);
    assertTrue(late.size() < fewer.size(), "events before the day are hidden");
    page.locator("#support").fill("9");
    page.locator("#support").blur();
    assertEquals(Set.of("person/astrid-halvorsen"), shown(page));
  }

  @Test
  void a_shared_address_shows_what_was_seen() {
    open(PERSON);
    drawn(page);
    expand("country/norway");
    page.locator("#kinds label", new Page.LocatorOptions().setHasText("place")).click();
    page.locator("#to").fill("2026-04-01");
    page.locator("#to").blur();
    Set<String> seen = shown(page);
    Page other = context.newPage();
    other.navigate(page.url());
    drawn(other);
    assertEquals(seen, shown(other));
    assertEquals("2026-04-01", other.locator("#to").inputValue());
  }

  @Test
  void a_line_opens_the_sentence_that_says_so() {
    open(PERSON);
    drawn(page);
    page.locator("#graph").scrollIntoViewIfNeeded();
    // A line whose middle no thing covers.
    String line =
        (String)
            page.evaluate(
                "() => { const cy = document.getElementById('graph')._cyreg.cy;"
                    + " const far = e => Math.min(...cy.nodes().map(n => Math.hypot("
                    + " n.renderedPosition('x') - e.renderedMidpoint().x,"
                    + " n.renderedPosition('y') - e.renderedMidpoint().y)));"
                    + " return cy.edges().sort((a, b) => far(b) - far(a))[0].id(); }");
    double[] at = place(line);
    page.mouse().click(at[0], at[1]);
    Locator quote = page.locator("#detail blockquote a").first();
    quote.waitFor();
    String words = quote.textContent();
    quote.click();
    page.waitForURL("**/page/article/**");
    String marked = String.join("", page.locator("mark.shown").allTextContents());
    assertEquals(words.replaceAll("\\s+", ""), marked.replaceAll("\\s+", ""));
  }

  @Test
  void the_keyboard_goes_from_thing_to_thing_and_expands() {
    open(PERSON);
    drawn(page);
    Set<String> before = shown(page);
    page.locator("#graph").focus();
    page.keyboard().press("ArrowRight");
    assertTrue(page.locator("#detail h2").textContent().contains("Astrid Halvorsen"));
    page.evaluate(
        "() => { const cy = document.getElementById('graph')._cyreg.cy; cy.elements().unselect();"
            + " cy.getElementById('country/norway').select(); }");
    page.keyboard().press("Enter");
    page.waitForFunction(
        "n => document.getElementById('graph')._cyreg.cy.elements().length > n", before.size());
    page.keyboard().press("Control+z");
    assertEquals(before, shown(page));
    page.keyboard().press("/");
    page.keyboard().type("Lisbon");
    assertTrue(page.locator("#state").textContent().contains("have these words"));
  }

  @Test
  void an_answer_has_a_graph_of_its_own() {
    open("/question/who-attended?place=Lisbon");
    page.locator("a", new Page.LocatorOptions().setHasText("Graph of this answer")).click();
    drawn(page);
    Set<String> shown = shown(page);
    assertTrue(shown.contains("person/karim-benhaddou"), shown + "");
    assertFalse(shown.contains("person/pavel-orlenko"), shown + "");
  }

  @Test
  void more_than_300_things_are_shown_only_if_asked_for() {
    open(PERSON);
    drawn(page);
    page.route("**/api/graph?of=country*", BrowserTest::crowd);
    List<String> asked = new ArrayList<>();
    page.onDialog(
        dialog -> {
          asked.add(dialog.message());
          dialog.dismiss();
        });
    Set<String> before = shown(page);
    page.locator("#graph").scrollIntoViewIfNeeded();
    double[] at = place("country/norway");
    page.mouse().dblclick(at[0], at[1]);
    page.waitForCondition(() -> !asked.isEmpty());
    assertTrue(asked.get(0).matches("That makes \\d{3} things. Show them\\?"), asked + "");
    assertEquals(before, shown(page));
    open(PERSON + "&open=country%2Fnorway");
    drawn(page);
    assertEquals(2, asked.size(), "an address that opens as much asks, too");
    assertEquals(before, shown(page));
  }

  private static void crowd(Route route) {
    ObjectMapper json = new ObjectMapper();
    var answer = json.createObjectNode().put("of", "country/norway").put("left", 0);
    var nodes = answer.putArray("nodes");
    for (int i = 0; i < 301; i++) {
      nodes
          .addObject()
          .put("key", "person/x" + i)
          .put("label", "X " + i)
          .put("kind", "Person")
          .put("group", "person")
          .put("words", "person")
          .put("status", "");
    }
    answer.putArray("links");
    route.fulfill(
        new Route.FulfillOptions().setContentType("application/json").setBody(answer.toString()));
  }

  @Test
  void the_graph_is_saved_for_other_programs() throws Exception {
    open(PERSON);
    drawn(page);
    int nodes =
        (int) page.evaluate("() => document.getElementById('graph')._cyreg.cy.nodes().length");
    Document gexf = xml(save("gexf"));
    assertEquals(nodes, gexf.getElementsByTagNameNS("*", "node").getLength());
    Document svg = xml(save("svg"));
    int drawn =
        svg.getElementsByTagNameNS("*", "circle").getLength()
            + svg.getElementsByTagNameNS("*", "rect").getLength();
    assertEquals(nodes + 1, drawn, "each thing, and the paper");
    try (InputStream json = Files.newInputStream(save("json"))) {
      JsonNode elements = new ObjectMapper().readTree(json).get("elements");
      assertEquals(nodes, elements.get("nodes").size());
      Object loaded =
          page.evaluate(
              "e => cytoscape({ elements: JSON.parse(e) }).nodes().length", elements.toString());
      assertEquals(nodes, loaded, "Cytoscape.js reads it back");
    }
    byte[] png = Files.readAllBytes(save("png"));
    assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
  }

  private Path save(String button) {
    Download download = page.waitForDownload(() -> page.locator("#" + button).click());
    return download.path();
  }

  private static Document xml(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  // ---- time and space

  @Test
  void the_timeline_tells_days_stretches_and_unknown_dates_apart() {
    open("/timeline");
    Locator chart = page.locator(".timeline");
    chart.waitFor();
    assertTrue(chart.locator("a.held circle").count() > 0, "days");
    assertTrue(chart.locator("a.held rect").count() > 0, "months");
    assertTrue(chart.locator(".undated .diamond").count() > 0, "no date");
    assertTrue(chart.locator("a.planned").count() > 0 && chart.locator("a.off").count() > 0);
    Locator month = page.locator(".months a", new Page.LocatorOptions().setHasText("2026-04"));
    month.click();
    page.waitForURL("**from=2026-04**");
    assertTrue(page.locator("ul.facts").first().textContent().contains("2026-04"));
    assertFalse(page.locator("main ul.facts").allTextContents().toString().contains("2025-10"));
  }

  @Test
  void the_map_shows_land_and_the_places_of_the_list() {
    open("/map");
    page.waitForFunction("() => document.querySelector('.map .land')?.getAttribute('d')");
    Locator lisbon = page.locator(".map a[href='/page/place/lisbon']");
    assertEquals(1, lisbon.count());
    int dots = page.locator(".map a circle").count();
    assertEquals(page.locator("ol.places > li[data-latitude]").count(), dots);
    page.locator(".map .zoom button").first().click();
    lisbon.focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/page/place/lisbon");
  }

  // ---- SPARQL

  @Test
  void sparql_is_edited_run_and_shared_and_things_open_on_their_pages() {
    String query = "SELECT ?m { ?m a ng:Meeting }";
    open("/query?query=" + encoded(query));
    Locator first = page.locator("#yasgui table a").first();
    first.waitFor();
    assertTrue(page.locator("#yasgui .CodeMirror").textContent().contains("PREFIX"), "prefixes");
    String shared = page.url();
    assertTrue(shared.contains("PREFIX"), shared);
    page.waitForFunction(
        "() => document.querySelector('#yasgui table a').getAttribute('href').startsWith('/page/')");
    first.click();
    page.waitForURL("**/page/event/**");
    open("/query?question=who-attended");
    assertTrue(page.locator("#yasgui .CodeMirror").textContent().contains("attendedBy"));
    assertFalse(page.locator("#plain").isVisible(), "one editor is enough");
  }

  // ---- for everybody

  private static final List<String> PAGES =
      List.of(
          "/",
          "/questions",
          "/timeline",
          "/map",
          "/graph",
          PERSON,
          "/articles",
          "/query",
          "/search?q=lisbon",
          "/page/country/norway",
          "/page/person/astrid-halvorsen",
          "/ask?q=Who+attended+the+Lisbon+talks%3F",
          "/ask?q=How+tall+is+the+tower+in+Paris%3F",
          "/question/conflicts");

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void pages_can_be_used_by_everybody(ColorScheme scheme) {
    begin(
        new Browser.NewContextOptions()
            .setColorScheme(scheme)
            .setViewportSize(scheme == ColorScheme.DARK ? 390 : 1280, 900));
    List<String> pages = new ArrayList<>(PAGES);
    open("/");
    for (String part : List.of("event", "article")) {
      pages.add(page.locator("main a[href^='/page/" + part + "']").first().getAttribute("href"));
    }
    List<String> found = new ArrayList<>();
    for (String path : pages) {
      open(path);
      if (path.equals(PERSON)) {
        drawn(page);
      }
      // YASGUI's own parts are another project's.
      for (Rule rule : new AxeBuilder(page).exclude("#yasgui").analyze().getViolations()) {
        rule.getNodes()
            .forEach(node -> found.add(path + " " + rule.getId() + ": " + node.getHtml()));
      }
      boolean isWider =
          (boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
      if (isWider) {
        found.add(path + " is wider than the window");
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void pages_tell_their_facts_without_a_script() {
    begin(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    Map<String, String> told =
        Map.ofEntries(
            Map.entry("/", "Call of Jonas Ekeland and Arvind Raghunathan"),
            Map.entry("/timeline", "Meeting of Dana Seitkali and Rustam Yuldashev in Tashkent"),
            Map.entry("/map", "Lisbon"),
            Map.entry(PERSON, "attended by"),
            Map.entry("/graph?question=who-attended&place=Lisbon", "Karim Benhaddou"),
            Map.entry("/articles", "Norway and Chile sign agreement on salmon testing"),
            Map.entry("/query?query=" + encoded("SELECT ?m { ?m a ng:Meeting }"), "Lisbon"),
            Map.entry("/page/person/astrid-halvorsen", "Norwegian Foreign Minister"),
            Map.entry("/ask?q=" + encoded("What does Norway demand?"), "that Chile lift the ban"));
    told.forEach(
        (path, words) -> {
          open(path);
          assertTrue(page.locator("main").innerText().contains(words), path);
          assertNotEquals(0, page.locator("main a").count(), path);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/articles",
        "/timeline",
        "/map",
        "/search?q=oslo",
        "/page/person/kari-lund",
        "/page/place/oslo",
        "/graph?of=person/kari-lund",
        "/ask?q=Who+attended+the+Oslo+talks%3F",
        "/ask?q=%3Cscript%3Ealert(4)%3C%2Fscript%3E+in+a+question%3F"
      })
  void what_a_hostile_article_holds_is_shown_as_text(String path) {
    page.onDialog(
        dialog -> {
          wrong.add("a dialog: " + dialog.message());
          dialog.dismiss();
        });
    open(path);
    if (path.startsWith("/graph")) {
      drawn(page);
      page.locator("#links a", new Page.LocatorOptions().setHasText("sentence")).first().click();
      page.waitForURL("**/page/article/**");
      assertTrue(page.locator("article.text").innerText().contains("<script>alert('x')</script>"));
      assertTrue(page.locator("article.text").innerText().contains("<img src=x"));
    }
    assertEquals(0, page.locator("main script, main img, main b").count());
    assertEquals(
        0, page.locator("a[href^='javascript'], a[href^='JAVASCRIPT'], [onerror]").count());
  }
}
