package org.newsgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.newsgraph.link.EmbeddedGazetteer;
import org.newsgraph.link.Linker;
import org.newsgraph.model.Argument;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Claim;
import org.newsgraph.model.DateRange;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Kinship;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.RoleHolding;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Zone;
import org.newsgraph.nlp.Annotator;

/**
 * Sentences with all the facts that a careful reader takes from them: {@code golden/sentences.tsv}.
 */
class ReadingTest {
  private static final Annotator ANNOTATOR = Annotator.load();
  private static final EmbeddedGazetteer GAZETTEER = EmbeddedGazetteer.load();
  private static final FactExtractor EXTRACTOR = new FactExtractor(GAZETTEER);
  private static final Linker LINKER = new Linker(GAZETTEER);

  @TestFactory
  Stream<DynamicTest> sentences() throws IOException {
    return rows("sentences.tsv").stream()
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells[1], () -> assertEquals(wanted(cells[2]), read(cells[1], cells[0]))));
  }

  /** What is read right after all goes back to the file that its last column names. */
  @TestFactory
  Stream<DynamicTest> known_misses() throws IOException {
    return rows("known-misses.tsv").stream()
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    "not yet: " + cells[1],
                    () -> assertNotEquals(wanted(cells[2]), read(cells[1], cells[0]), cells[3])));
  }

  private static TreeSet<String> wanted(String facts) {
    return facts.equals("none") ? new TreeSet<>() : new TreeSet<>(List.of(facts.split(" \\| ")));
  }

  @TestFactory
  Stream<DynamicTest> statuses() throws IOException {
    return rows("status.tsv").stream()
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells[0] + ": " + cells[1],
                    () ->
                        assertEquals(
                            List.of(cells[0]),
                            read(cells[1], "2026-01-31").stream()
                                .filter(fact -> fact.contains(" Meeting of "))
                                .map(fact -> fact.split(" ")[0].toLowerCase(Locale.ROOT))
                                .toList())));
  }

  private static List<String[]> rows(String file) throws IOException {
    try (InputStream in = ReadingTest.class.getResourceAsStream("/golden/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  private static TreeSet<String> read(String sentence, String day) {
    ArticleText text = new ArticleText(sentence);
    PublicationDate published =
        day.isEmpty()
            ? PublicationDate.NONE
            : new PublicationDate(LocalDate.parse(day), PublicationDate.Basis.METADATA, null);
    LinkedArticle linked =
        LINKER.apply(
            EXTRACTOR.apply(
                ANNOTATOR.apply(
                    new Article(
                        "golden",
                        "",
                        text,
                        published,
                        Source.UNKNOWN,
                        List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length())))))));
    return linked.facts().stream()
        .map(fact -> told(fact, linked))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A fact on one line: what it is, of whom, and how sure the article is of it. */
  private static String told(Fact fact, LinkedArticle linked) {
    Function<Argument, String> label = argument -> linked.entity(argument).label();
    Function<List<Argument>, String> all =
        list -> list.stream().map(label).sorted().collect(Collectors.joining(", "));
    String told;
    if (fact instanceof Event event) {
      told =
          "%s %s of %s"
              .formatted(
                  event.status().label(),
                  event.type().label(),
                  all.apply(event.participants().stream().map(p -> p.participant()).toList()));
      told += event.place() == null ? "" : " in " + label.apply(event.place());
      told += event.venue() == null ? "" : " at " + label.apply(event.venue());
      told += date(event.date());
    } else if (fact instanceof RoleHolding holding) {
      told =
          "%s %s %s"
              .formatted(holding.status().label(), label.apply(holding.holder()), holding.title());
      told += holding.organization() == null ? "" : " of " + label.apply(holding.organization());
    } else if (fact instanceof Claim claim) {
      told =
          "%s by %s"
              .formatted(claim.act().name().toLowerCase(Locale.ROOT), all.apply(claim.claimants()));
      told += claim.addressees().isEmpty() ? "" : " to " + all.apply(claim.addressees());
      told += claim.about().isEmpty() ? "" : " about " + all.apply(claim.about());
      told += claim.respondsTo() == null ? "" : " in answer";
    } else if (fact instanceof Kinship kinship) {
      told =
          "%s %s of %s"
              .formatted(
                  label.apply(kinship.person()),
                  kinship.relation(),
                  label.apply(kinship.relative()));
    } else {
      throw new AssertionError(Map.of("fact", fact));
    }
    return told + " [" + fact.grounds().stance().label().toLowerCase(Locale.ROOT) + "]";
  }

  private static String date(DateRange date) {
    return date == null
        ? ""
        : " on " + date.begin() + (date.end() == null ? "" : " to " + date.end());
  }
}
