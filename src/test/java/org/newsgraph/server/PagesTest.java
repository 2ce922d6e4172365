package org.newsgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.SampleStore;
import org.newsgraph.model.Article;
import org.newsgraph.model.Span;
import org.newsgraph.store.NewsStore;

/** The pages tell facts and the words that say so, and nothing in an article can do harm there. */
class PagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
  @TempDir static Path folder;
  private static NewsStore store;
  private static NewsServer server;

  @BeforeAll
  static void serve() {
    List<Article> articles = new ArrayList<>(SampleStore.articles());
    articles.add(HostileArticle.article());
    store = SampleStore.build(folder.resolve("db"), articles);
    server = NewsServer.start(store, 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://localhost:%d%s".formatted(server.port(), path.replace(" ", "%20"))));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HttpClient.newHttpClient()
          .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String page(String path) {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode(), path);
    return response.body();
  }

  private static String ask(String question) {
    return page("/ask?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/questions",
        "/timeline",
        "/timeline?from=2026-03&to=2026-03&show=held",
        "/map",
        "/graph",
        "/graph?question=who-attended&place=Lisbon",
        "/articles",
        "/search?q=lisbon",
        "/page/country/norway",
        "/graph?of=country/norway",
        "/question/who-attended?place=Lisbon"
      })
  void every_page_has_a_heading_a_policy_and_loads_nothing_from_elsewhere(String path) {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode());
    assertEquals(1, response.body().split("<h1", -1).length - 1, "one heading");
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("script-src 'self'") && !policy.contains("unsafe"), policy);
    assertFalse(response.body().matches("(?s).*<(script|style)(?![^>]*src=)[^>]*>.*"), "inline");
    for (String address : addresses(response.body())) {
      assertTrue(
          address.startsWith("/")
              || address.startsWith("#")
              || address.startsWith("http://www.wikidata.org/"),
          address);
    }
  }

  @Test
  void the_editor_of_sparql_alone_may_write_styles() {
    String policy = get("/query").headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("script-src 'self';"), policy);
    assertTrue(policy.contains("style-src 'self' 'unsafe-inline';"), policy);
  }

  private static Set<String> addresses(String html) {
    Set<String> addresses = new TreeSet<>();
    Matcher matcher = ADDRESS.matcher(html);
    while (matcher.find()) {
      addresses.add(matcher.group(1));
    }
    return addresses;
  }

  @Test
  void every_own_address_on_the_main_pages_leads_somewhere() {
    Set<String> addresses = new TreeSet<>();
    for (String path : List.of("/", "/questions", "/timeline", "/page/country/norway")) {
      addresses.addAll(addresses(page(path)));
    }
    assertTrue(addresses.size() > 60, addresses.size() + " addresses");
    for (String address : addresses) {
      if (address.startsWith("/")) {
        assertEquals(200, get(address.replace("&amp;", "&")).statusCode(), address);
      }
    }
  }

  @Test
  void from_a_search_to_the_sentence_in_three_steps() {
    String found = page("/search?q=halvorsen");
    String person = first(found, "/page/person/[^\"]+");
    String about = page(person);
    String quote = first(about, "/page/article/\\w+\\?from=\\d+&amp;to=\\d+#here");
    String article = page(quote.replace("&amp;", "&"));
    assertTrue(article.contains("<span id=\"here\"></span><mark class=\"shown\">"), "marked");
    Matcher span = Pattern.compile("(\\w+)\\?from=(\\d+)&amp;to=(\\d+)").matcher(quote);
    assertTrue(span.find());
    String words =
        SampleStore.articles().stream()
            .filter(a -> a.hash().startsWith(span.group(1)))
            .findFirst()
            .orElseThrow()
            .text()
            .words(new Span(Integer.parseInt(span.group(2)), Integer.parseInt(span.group(3))));
    String shown =
        article.replaceAll("(?s)<sup>.*?</sup>", "").replaceAll("(?s).*?id=\"here\"></span>", "");
    String start = plain(shown).substring(0, 30);
    assertEquals(words.replaceAll("\\s+", " ").substring(0, 30), start);
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }

  private static String first(String html, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    assertTrue(matcher.find(), "nothing like " + pattern);
    return matcher.group();
  }

  @Test
  void plain_questions_are_answered_with_names_quotes_and_the_query() {
    String answer = ask("Who attended the Lisbon talks?");
    assertTrue(answer.contains("Astrid Halvorsen"), "the name");
    assertTrue(answer.contains("Read as: "), "the reading");
    assertTrue(answer.contains("<blockquote>"), "the quote");
    assertTrue(answer.contains("SELECT ?meeting"), "the query");
    assertTrue(ask("What does Norway demand?").contains("What does a party demand"));
    assertTrue(ask("who is Halvorsen?").contains("is taken for Astrid Halvorsen"));
    assertTrue(ask("Who met Zaphod Nobody?").contains("no article tells of anything of this name"));
    assertTrue(ask("What is planned?").contains("planned"));
    assertTrue(ask("Where do articles disagree?").contains("contradict"));
  }

  @Test
  void what_an_answer_shows_as_its_query_is_what_ran() {
    String answer = ask("Who attended the Lisbon talks?");
    String shown = answer.replaceAll("(?s).*<pre[^>]*><code>(.*?)</code>.*", "$1");
    String query = plain(shown.replace("\n", "NEWLINE")).replace("NEWLINE", "\n");
    query = query.replace("&lt;", "<").replace("&gt;", ">");
    assertTrue(query.contains("\"Lisbon\""), query);
    String again = page("/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    assertEquals(rows(answer), rows(again));
    assertTrue(rows(answer) > 3, rows(answer) + " rows");
  }

  private static int rows(String html) {
    return html.split("<tr class=", -1).length - 1;
  }

  @Test
  void an_answer_tells_what_is_disputed_and_what_is_open() {
    String planned = page("/question/planned");
    assertTrue(planned.contains("Not known."), "an event without a date");
    assertTrue(planned.contains("independent source"), "how many sources");
    assertTrue(ask("What happened?").contains("The words that say so"));
  }

  @Test
  void a_question_that_cannot_be_read_is_said_to_be_so() {
    String answer = ask("How tall is the tower in Paris at noon?");
    assertTrue(answer.contains("That question I cannot read"), answer);
    assertTrue(answer.contains("/ask?q="), "nearest questions");
  }

  @Test
  void an_iri_leads_to_a_page_or_to_data() {
    HttpResponse<String> page = get("/id/country/norway", "Accept", "text/html");
    assertEquals(303, page.statusCode());
    assertEquals("/page/country/norway", page.headers().firstValue("Location").orElse(""));
    assertEquals("Accept", page.headers().firstValue("Vary").orElse(""));
    String link = get("/page/country/norway").headers().firstValue("Link").orElse("");
    assertTrue(link.contains("</about/country/norway.ttl>; rel=\"alternate\""), link);
    assertTrue(page("/page/country/norway").contains("<link rel=\"alternate\" href=\"/about/"));
    assertTrue(page.headers().firstValue("Link").orElse("").contains("rel=\"alternate\""));
    HttpResponse<String> turtle =
        get("/id/country/norway", "Accept", "text/html;q=0.5, text/turtle");
    assertEquals("/about/country/norway.ttl", turtle.headers().firstValue("Location").orElse(""));
    assertEquals(404, get("/id/country/nowhere-at-all").statusCode());
  }

  @Test
  void the_forms_of_a_things_data_tell_the_same() {
    Graph turtle = graph("/about/country/norway.ttl", Lang.TURTLE);
    assertTrue(turtle.size() > 10, turtle.size() + " triples");
    assertTrue(turtle.isIsomorphicWith(graph("/about/country/norway.jsonld", Lang.JSONLD)));
    assertTrue(turtle.isIsomorphicWith(graph("/about/country/norway.nt", Lang.NTRIPLES)));
  }

  private static Graph graph(String path, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(page(path).getBytes(StandardCharsets.UTF_8)))
        .lang(lang)
        .parse(graph);
    return graph;
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    String tag = get("/page/country/norway").headers().firstValue("ETag").orElseThrow();
    assertEquals(304, get("/page/country/norway", "If-None-Match", tag).statusCode());
    assertEquals(200, get("/page/country/norway", "If-None-Match", "\"0\"").statusCode());
  }

  @Test
  void whatever_an_article_holds_is_shown_as_text() {
    for (String path : List.of("/articles", "/search?q=oslo", "/page/person/kari-lund")) {
      String page = page(path);
      assertFalse(page.contains("<script>alert"), path);
      assertFalse(page.contains("<b>Paper"), path);
      assertFalse(page.matches("(?is).*(href|src)=\"\\s*javascript:.*"), path);
    }
    String articles = page("/articles");
    String hash = first(articles, "/page/article/\\w+(?=\">Talks &quot;in&quot; Oslo)");
    String article = page(hash);
    assertTrue(article.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), "as text");
    assertTrue(article.contains("\u202eesrever\u202c"), "the article's own characters");
    assertFalse(article.contains("javascript:alert(3)"), "no link of that kind");
    String asked = ask("<script>alert(4)</script>");
    assertFalse(asked.contains("<script>alert"), "what is asked is text too");
    assertFalse(page("/query?query=%3Cscript%3Ealert(5)%3C/script%3E").contains("<script>alert"));
  }

  @Test
  void programs_get_the_same_as_json() throws IOException {
    JsonNode found = JSON.readTree(page("/api/search?q=halvor"));
    assertEquals("Astrid Halvorsen", found.at("/found/0/label").asText());
    String key = found.at("/found/0/key").asText();
    JsonNode entity = JSON.readTree(page("/api/entity?of=" + key));
    assertTrue(entity.get("facts").size() > 1, entity + "");
    String fact = entity.at("/facts/0/key").asText();
    JsonNode evidence = JSON.readTree(page("/api/evidence?of=" + fact)).get("evidence");
    assertTrue(evidence.size() > 0, "evidence of " + fact);
    String whole = store.articles().toString();
    assertTrue(whole.contains(evidence.get(0).get("article").asText()), "an article of the store");
    JsonNode graph = JSON.readTree(page("/api/graph?of=" + key));
    Set<String> nodes = new TreeSet<>();
    graph.get("nodes").forEach(node -> nodes.add(node.get("key").asText()));
    assertTrue(nodes.contains(key));
    for (JsonNode link : graph.get("links")) {
      assertTrue(nodes.contains(link.get("from").asText()), link + "");
      assertTrue(nodes.contains(link.get("to").asText()), link + "");
    }
    assertTrue(JSON.readTree(page("/api/ask?q=What is planned")).get("rows").size() > 0);
    assertTrue(JSON.readTree(page("/api/ask?q=How tall")).get("reading").isNull());
    assertEquals(404, get("/api/entity?of=person/nobody").statusCode());
    for (String path : List.of("search", "entity", "ask", "graph", "evidence")) {
      assertTrue(JSON.readTree(page("/openapi.json")).get("paths").has("/api/" + path), path);
    }
  }

  @Test
  void sparql_by_hand_answers_or_tells_the_line_that_is_wrong() {
    assertTrue(
        page("/query?query=SELECT%20%3Fm%20%7B%20%3Fm%20a%20ng%3AMeeting%20%7D")
            .contains("/page/event/"));
    assertTrue(page("/query?query=SELECT%20%7B").contains("role=\"alert\""));
    String service = "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }";
    HttpResponse<String> response =
        get("/query?query=" + URLEncoder.encode(service, StandardCharsets.UTF_8));
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("SERVICE execution disabled"), "no other server is asked");
  }

  @Test
  void an_unknown_address_is_a_page_that_says_so() {
    assertEquals(404, get("/page/person/nobody").statusCode());
    assertEquals(404, get("/web/../pom.xml").statusCode());
    assertEquals(404, get("/question/no-such-question").statusCode());
  }
}
