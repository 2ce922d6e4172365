package org.newsgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.Pipeline;
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

  private static Path data;
  private static Pipeline pipeline;

  @BeforeAll
  static void load() {
    String shared = System.getProperty("newsgraph.shared", "");
    assumeFalse(shared.isEmpty(), "skipped: -Dnewsgraph.shared=FOLDER is not given");
    data = Path.of(shared, "data");
    pipeline = Pipeline.standard();
  }

  /** Links of a text by their spans. */
  private record Links(Map<Span, String> all, Map<Span, String> names) {
    static Links of(String words) {
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
      Map<Span, String> all = new HashMap<>();
      Map<Span, String> names = new HashMap<>();
      for (Mention mention : linked.mentions()) {
        // "Moscow said" means Russia, yet its words name the city; "Russian" names nothing.
        String literal = mention.literal();
        String item =
            literal == null
                ? linked.entities().get(mention.referent()).wikidata()
                : pipeline.gazetteer().entry(literal).orElseThrow().wikidata();
        if (item != null && mention.kind() != Mention.Kind.DEMONYM) {
          Span span = withoutArticle(mention.span(), words);
          all.put(span, item);
          if (mention.kind() == Mention.Kind.NAME) {
            names.put(span, item);
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
    void add(Map<Span, String> links, Map<Span, String> gold, boolean isOverlapEnough) {
      found += links.size();
      expected += gold.size();
      for (Map.Entry<Span, String> link : links.entrySet()) {
        String item =
            isOverlapEnough
                ? overlapping(gold, link.getKey(), link.getValue())
                : gold.get(link.getKey());
        if (link.getValue().equals(item)) {
          right++;
        }
      }
    }

    private static @Nullable String overlapping(Map<Span, String> gold, Span span, String item) {
      return gold.entrySet().stream()
          .filter(g -> g.getKey().begin() < span.end() && span.begin() < g.getKey().end())
          .map(Map.Entry::getValue)
          .filter(item::equals)
          .findFirst()
          .orElse(null);
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
    for (String name : List.of("all", "names", "names, overlap")) {
      tallies.put(name, new Tally());
    }
    return tallies;
  }

  private static void print(String set, Map<String, Tally> tallies) {
    tallies.forEach((name, tally) -> System.out.printf("%-10s %-15s %s%n", set, name, tally));
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
        Links links = Links.of(words);
        Set<Span> named = longest(words, items.keySet());
        for (Span span : named) {
          String name = new ArticleText(words).words(span);
          String item = links.names().get(withoutArticle(span, words));
          if (item == null) {
            missed++;
          } else if (items.getOrDefault(name, Set.of()).contains(item)) {
            right++;
          } else {
            wrong.add(file.getFileName() + " " + span + " " + name + " " + item);
          }
        }
      }
    }
    System.out.printf("seeds: %d right, %d wrong, %d not linked%n", right, wrong.size(), missed);
    assertTrue(right > 100, right + " right");
    assertEquals(List.of(), wrong);
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
    Map<String, Tally> tallies = tallies();
    for (String line : Files.readAllLines(data.resolve("news-fair/dev.jsonl"))) {
      JsonNode article = JSON.readTree(line);
      Span part = span(article.get("evaluation_span"));
      Map<Span, String> all = new HashMap<>();
      Map<Span, String> names = new HashMap<>();
      for (JsonNode label : article.get("labels")) {
        Span span = withoutArticle(span(label.get("span")), article.get("text").asText());
        String item = label.get("entity_id").asText();
        if (item.matches("Q[0-9]+")) {
          all.put(span, item);
          if (!label.get("coref").asBoolean()) {
            names.put(span, item);
          }
        }
      }
      String words = article.get("text").asText();
      Links links = Links.of(words);
      links.all().keySet().removeIf(s -> s.begin() < part.begin() || s.end() > part.end());
      links.names().keySet().removeIf(s -> s.begin() < part.begin() || s.end() > part.end());
      tallies.get("all").add(links.all(), all, false);
      tallies.get("names").add(links.names(), names, false);
      tallies.get("names, overlap").add(links.names(), names, true);
    }
    print("news-fair", tallies);
    assertTrue(tallies.get("names").precision() > 0.5, tallies.get("names") + "");
  }

  @Test
  void wikinews_of_meantime() throws IOException {
    Map<String, Tally> tallies = tallies();
    for (String line : Files.readAllLines(data.resolve("meantime/dev.jsonl"))) {
      JsonNode told = JSON.readTree(line);
      StringBuilder text = new StringBuilder();
      Map<String, Integer> begins = new HashMap<>();
      for (Map.Entry<String, JsonNode> sentence :
          new TreeMap<>(
                  JSON.convertValue(
                      told.get("sentences"),
                      new com.fasterxml.jackson.core.type.TypeReference<
                          Map<String, JsonNode>>() {}))
              .entrySet()) {
        begins.put(sentence.getKey(), text.codePointCount(0, text.length()));
        text.append(sentence.getValue().get("text").asText()).append("\n\n");
      }
      Map<Span, String> all = new HashMap<>();
      for (JsonNode mention : told.get("mentions")) {
        JsonNode entity = told.get("entities").path(mention.get("entity_id").asText());
        String item = entity.path("ref_urls").path("wikidata").asText("");
        if (item.isEmpty()) {
          continue;
        }
        int begin = begins.get(mention.get("sentence_id").asText());
        Span span = span(mention.get("span"));
        all.put(
            withoutArticle(new Span(begin + span.begin(), begin + span.end()), text.toString()),
            item.substring(item.lastIndexOf('/') + 1));
      }
      String words = text.toString();
      Links links = Links.of(words);
      // Only what an article is about is marked in it, so that a link elsewhere is not wrong; and
      // in
      // "US Air Force" only the whole is marked.
      links.all().keySet().removeIf(s -> all.keySet().stream().noneMatch(g -> g.end() == s.end()));
      links
          .names()
          .keySet()
          .removeIf(s -> all.keySet().stream().noneMatch(g -> g.end() == s.end()));
      tallies.get("all").add(links.all(), all, false);
      tallies.get("names").add(links.names(), all, false);
      tallies.get("names, overlap").add(links.names(), all, true);
    }
    print("meantime", tallies);
    assertTrue(tallies.get("names, overlap").precision() > 0.5, tallies.get("names") + "");
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
