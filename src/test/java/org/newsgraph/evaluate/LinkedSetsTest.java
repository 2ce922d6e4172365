package org.newsgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.Pipeline;
import org.newsgraph.link.EmbeddedGazetteer;
import org.newsgraph.link.wikidata.Verification;
import org.newsgraph.link.wikidata.WikidataIndex;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.Mention;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Zone;

/**
 * How well mentions are linked to Wikidata on sets that others have annotated: {@code ./mvnw test
 * -Dtest=LinkedSetsTest -Dnewsgraph.shared=FOLDER}. Without the folder it is skipped.
 *
 * <p>Micro averages over mentions with an item ("InKB"): a link is right if its span and its item
 * are those of the set (strong match). Names alone are told apart from all mentions, and spans that
 * overlap from spans that are equal, since the sets mark whole noun phrases.
 */
class LinkedSetsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;

  private static Path data;

  /** By their names: what comes with the program alone, and with a slice of Wikidata beneath. */
  private static final Map<String, Pipeline> PIPELINES = new TreeMap<>();

  @BeforeAll
  static void load() throws IOException {
    String shared = System.getProperty("newsgraph.shared", "");
    assumeFalse(shared.isEmpty(), "skipped: -Dnewsgraph.shared=FOLDER is not given");
    data = Path.of(shared, "data");
    PIPELINES.put("embedded", Pipeline.standard());
    PIPELINES.put("slice", Pipeline.with(List.of(MadeSlice.index(data, folder)), List.of()));
  }

  /**
   * Links of a text by their spans. Of a metonym both are links, what its words name and what they
   * stand for: sets differ on which they mark.
   */
  private record Links(Map<Span, Set<String>> all, Map<Span, Set<String>> names) {
    static Links of(String words, Pipeline pipeline) {
      ArticleText text = new ArticleText(words);
      LinkedArticle linked =
          pipeline.apply(
              new Article(
                  "example",
                  "",
                  text,
                  PublicationDate.NONE,
                  Source.UNKNOWN,
                  List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length())))));
      Map<Span, Set<String>> all = new HashMap<>();
      Map<Span, Set<String>> names = new HashMap<>();
      for (Mention mention : linked.mentions()) {
        Set<String> items = new TreeSet<>();
        String literal = mention.literal();
        Stream.of(
                linked.entities().get(mention.referent()).wikidata(),
                literal == null
                    ? null
                    : pipeline.gazetteer().entry(literal).orElseThrow().wikidata())
            .filter(Objects::nonNull)
            .forEach(items::add);
        // "Russian" names nothing.
        if (!items.isEmpty() && mention.kind() != Mention.Kind.DEMONYM) {
          Span span = withoutArticle(mention.span(), words);
          all.put(span, items);
          if (mention.kind() == Mention.Kind.NAME) {
            names.put(span, items);
          }
        }
      }
      return new Links(all, names);
    }
  }

  /** Right, wrong and missed links. */
  private static final class Tally {
    private int found;
    private int right;
    private int expected;

    /** Each link counts once, each expected one too. */
    void add(Map<Span, Set<String>> links, Map<Span, String> gold, boolean isOverlapEnough) {
      found += links.size();
      expected += gold.size();
      for (Map.Entry<Span, Set<String>> link : links.entrySet()) {
        boolean isRight =
            isOverlapEnough
                ? overlaps(gold, link.getKey(), link.getValue())
                : link.getValue().contains(gold.getOrDefault(link.getKey(), ""));
        right += isRight ? 1 : 0;
      }
    }

    private static boolean overlaps(Map<Span, String> gold, Span span, Set<String> items) {
      return gold.entrySet().stream()
          .filter(g -> g.getKey().begin() < span.end() && span.begin() < g.getKey().end())
          .anyMatch(g -> items.contains(g.getValue()));
    }

    double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
      return expected == 0 ? 0 : (double) right / expected;
    }

    @Override
    public String toString() {
      double f1 = right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
      return String.format(
          Locale.ROOT,
          "P %.3f  R %.3f  F1 %.3f  (%d right of %d found, %d expected)",
          precision(),
          recall(),
          f1,
          right,
          found,
          expected);
    }
  }

  private static Map<String, Tally> tallies() {
    Map<String, Tally> tallies = new TreeMap<>();
    for (String name : List.of("all", "names", "names of our kinds", "names, overlap")) {
      tallies.put(name, new Tally());
    }
    return tallies;
  }

  private static void print(String set, Map<String, Tally> tallies) {
    tallies.forEach((name, tally) -> System.out.printf("%-19s %-19s %s%n", set, name, tally));
  }

  /** Links that the set does not have, for a look. */
  private static void printWrong(
      String set, String words, Map<Span, Set<String>> found, Map<Span, String> gold) {
    found.forEach(
        (span, items) -> {
          if (!items.contains(gold.getOrDefault(span, ""))) {
            System.out.printf(
                "  wrong in %s: %s %s, expected %s%n",
                set, new ArticleText(words).words(span), items, gold.get(span));
          }
        });
  }

  /** Each occurrence of a confirmed name in the seed articles against the confirmed item. */
  @Test
  void confirmed_names_in_the_seed_articles() throws IOException {
    Map<String, Set<String>> items = new HashMap<>();
    for (String line : Files.readAllLines(data.resolve("wikidata/entities.tsv"))) {
      String[] cells = line.split("\t", -1);
      for (String name : (cells[1] + "|" + cells[3]).split("\\|")) {
        if (name.length() > 1 && Character.isUpperCase(name.charAt(0))) {
          items.computeIfAbsent(name, n -> new TreeSet<>()).add(cells[0]);
        }
      }
    }
    int right = 0;
    int missed = 0;
    List<String> wrong = new ArrayList<>();
    Path seeds = data.resolveSibling("articles/seeds");
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String words = Files.readString(file);
        Links links = Links.of(words, PIPELINES.get("embedded"));
        Set<Span> named = longest(words, items.keySet());
        for (Span span : named) {
          String name = new ArticleText(words).words(span);
          Set<String> found = links.names().getOrDefault(withoutArticle(span, words), Set.of());
          if (found.isEmpty()) {
            missed++;
          } else if (found.stream().anyMatch(items.getOrDefault(name, Set.of())::contains)) {
            right++;
          } else {
            wrong.add(file.getFileName() + " " + span + " " + name + " " + found);
          }
        }
      }
    }
    System.out.printf("seeds: %d right, %d wrong, %d not linked%n", right, wrong.size(), missed);
    assertTrue(right > 100, right + " right");
    assertEquals(List.of(), wrong);
  }

  @Test
  void every_item_of_the_gazetteer_is_called_as_the_gazetteer_has_it() {
    Verification found =
        Verification.againstIndex(
            EmbeddedGazetteer.load(), WikidataIndex.open(folder.resolve("index")));
    System.out.println("gazetteer: " + found);
    assertEquals(List.of(), found.mismatches());
    assertEquals(0, found.absent());
  }

  /** The places where one of the names stands and no longer one covers it. */
  private static Set<Span> longest(String words, Set<String> names) {
    List<Span> found = new ArrayList<>();
    for (String name : names) {
      for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
        int end = at + name.length();
        boolean isWhole =
            (at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1)))
                && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)));
        if (isWhole) {
          found.add(new Span(words.codePointCount(0, at), words.codePointCount(0, end)));
        }
      }
    }
    found.sort(Comparator.comparingInt((Span s) -> s.begin() - s.end()));
    Set<Span> kept = new TreeSet<>();
    for (Span span : found) {
      if (kept.stream().noneMatch(span::overlaps)) {
        kept.add(span);
      }
    }
    return kept;
  }

  @Test
  void web_news_of_news_fair() throws IOException {
    for (String name : PIPELINES.keySet()) {
      webNews(name);
    }
  }

  private static void webNews(String pipeline) throws IOException {
    Map<String, Tally> tallies = tallies();
    for (String line : Files.readAllLines(data.resolve("news-fair/dev.jsonl"))) {
      JsonNode article = JSON.readTree(line);
      Span part = span(article.get("evaluation_span"));
      String words = article.get("text").asText();
      Map<Span, String> all = new HashMap<>();
      Map<Span, String> names = new HashMap<>();
      Map<Span, String> kinds = new HashMap<>();
      for (JsonNode label : article.get("labels")) {
        Span span = withoutArticle(span(label.get("span")), words);
        String item = label.get("entity_id").asText();
        if (item.matches("Q[0-9]+")) {
          all.put(span, item);
          if (!label.get("coref").asBoolean()) {
            names.put(span, item);
          }
          boolean isOfKind = label.get("type").asText().matches(".*Q(215627|43229|27096213).*");
          if (isOfKind && MadeSlice.isName(new ArticleText(words).words(span))) {
            kinds.put(span, item);
          }
        }
      }
      Links links = Links.of(words, PIPELINES.get(pipeline));
      links.all().keySet().removeIf(s -> s.begin() < part.begin() || s.end() > part.end());
      links.names().keySet().removeIf(s -> s.begin() < part.begin() || s.end() > part.end());
      tallies.get("all").add(links.all(), all, false);
      tallies.get("names").add(links.names(), names, false);
      tallies.get("names of our kinds").add(links.names(), kinds, false);
      tallies.get("names, overlap").add(links.names(), names, true);
      printWrong("news-fair " + pipeline, words, links.names(), names);
    }
    print("news-fair " + pipeline, tallies);
    assertTrue(tallies.get("names").precision() > 0.8, tallies.get("names") + "");
  }

  @Test
  void wikinews_of_meantime() throws IOException {
    for (String name : PIPELINES.keySet()) {
      wikinews(name);
    }
  }

  private static void wikinews(String pipeline) throws IOException {
    Map<String, Tally> tallies = tallies();
    for (String line : Files.readAllLines(data.resolve("meantime/dev.jsonl"))) {
      JsonNode told = JSON.readTree(line);
      StringBuilder text = new StringBuilder();
      Map<String, Integer> begins = new HashMap<>();
      for (Map.Entry<String, JsonNode> sentence :
          new TreeMap<>(
                  JSON.convertValue(
                      told.get("sentences"), new TypeReference<Map<String, JsonNode>>() {}))
              .entrySet()) {
        begins.put(sentence.getKey(), text.codePointCount(0, text.length()));
        text.append(sentence.getValue().get("text").asText()).append("\n\n");
      }
      String words = text.toString();
      Map<Span, String> all = new HashMap<>();
      Map<Span, String> names = new HashMap<>();
      Map<Span, String> kinds = new HashMap<>();
      for (JsonNode mention : told.get("mentions")) {
        JsonNode entity = told.get("entities").path(mention.get("entity_id").asText());
        String url = entity.path("ref_urls").path("wikidata").asText("");
        if (url.isEmpty()) {
          continue;
        }
        int begin = begins.get(mention.get("sentence_id").asText());
        Span within = span(mention.get("span"));
        Span span = withoutArticle(new Span(begin + within.begin(), begin + within.end()), words);
        String item = url.substring(url.lastIndexOf('/') + 1);
        all.put(span, item);
        if (MadeSlice.isName(new ArticleText(words).words(span))) {
          names.put(span, item);
          if (entity.path("entity_type").asText().matches("PER|ORG|LOC")) {
            kinds.put(span, item);
          }
        }
      }
      Links links = Links.of(words, PIPELINES.get(pipeline));
      // Only what an article is about is marked in it, so that a link elsewhere is not wrong; and
      // in "US Air Force" only the whole is marked.
      links.all().keySet().removeIf(s -> all.keySet().stream().noneMatch(g -> g.end() == s.end()));
      links
          .names()
          .keySet()
          .removeIf(s -> all.keySet().stream().noneMatch(g -> g.end() == s.end()));
      tallies.get("all").add(links.all(), all, false);
      tallies.get("names").add(links.names(), names, false);
      tallies.get("names of our kinds").add(links.names(), kinds, false);
      tallies.get("names, overlap").add(links.names(), names, true);
      printWrong("meantime " + pipeline, words, links.names(), all);
    }
    print("meantime " + pipeline, tallies);
    assertTrue(tallies.get("names, overlap").precision() > 0.8, tallies.get("names") + "");
  }

  /** The sets differ on whether "the" belongs to a name. */
  private static Span withoutArticle(Span span, String words) {
    String said = new ArticleText(words).words(span);
    boolean hasArticle = said.regionMatches(true, 0, "the ", 0, 4);
    return hasArticle ? new Span(span.begin() + 4, span.end()) : span;
  }

  private static Span span(JsonNode pair) {
    return new Span(pair.get(0).asInt(), pair.get(1).asInt());
  }
}
