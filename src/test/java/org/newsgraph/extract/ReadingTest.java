package org.newsgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.newsgraph.lexicon.Language;
import org.newsgraph.link.EmbeddedGazetteer;
import org.newsgraph.link.Linker;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.Fact;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Zone;
import org.newsgraph.nlp.Annotator;
import org.newsgraph.schema.Schema;

/**
 * Sentences with all the facts that a careful reader takes from them: {@code golden/sentences.tsv}.
 */
class ReadingTest {
  private static final Annotator ANNOTATOR = Annotator.load();
  private static final EmbeddedGazetteer GAZETTEER = EmbeddedGazetteer.load();
  private static final FactExtractor EXTRACTOR =
      new FactExtractor(GAZETTEER, Language.bundled(), Schema.bundled(), ANNOTATOR.grammar());
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
    StringBuilder told = new StringBuilder();
    switch (fact.kind().family()) {
      case EVENT -> {
        told.append(fact.status().label()).append(' ').append(fact.kind().name());
        told.append(part(" by ", names(fact, CoreSlot.ACTOR, linked)));
        boolean isDeed = fact.kind().slot(CoreSlot.ACTOR).isPresent();
        String others = names(fact, isDeed ? CoreSlot.TARGET : CoreSlot.ATTENDED_BY, linked);
        told.append(isDeed ? part(" of ", others) : " of " + others);
        told.append(part(" in ", names(fact, CoreSlot.PLACE, linked)));
        told.append(part(" at ", names(fact, CoreSlot.VENUE, linked)));
        told.append(fact.date(CoreSlot.BEGIN) == null ? "" : " on " + fact.date(CoreSlot.BEGIN));
        told.append(fact.date(CoreSlot.END) == null ? "" : " to " + fact.date(CoreSlot.END));
      }
      case ROLE_HOLDING -> {
        told.append(fact.status().label()).append(' ');
        told.append(names(fact, CoreSlot.HOLDER, linked)).append(' ');
        told.append(fact.text(CoreSlot.ROLE_TITLE));
        told.append(part(" of ", names(fact, CoreSlot.ORGANIZATION, linked)));
      }
      case CLAIM -> {
        told.append(fact.kind().act()).append(" by ");
        told.append(names(fact, CoreSlot.CLAIMANT, linked));
        told.append(part(" to ", names(fact, CoreSlot.ADDRESSEE, linked)));
        told.append(part(" about ", names(fact, CoreSlot.ABOUT, linked)));
        told.append(fact.answered() == null ? "" : " in answer");
      }
      case FACT -> {
        told.append(names(fact, CoreSlot.PERSON, linked)).append(' ');
        told.append(fact.text(CoreSlot.RELATION)).append(" of ");
        told.append(names(fact, CoreSlot.RELATIVE, linked));
      }
    }
    return told + " [" + fact.grounds().stance().label().toLowerCase(Locale.ROOT) + "]";
  }

  private static String part(String before, String names) {
    return names.isEmpty() ? "" : before + names;
  }

  private static String names(Fact fact, CoreSlot slot, LinkedArticle linked) {
    return fact.entities(slot).stream()
        .map(argument -> linked.entity(argument).label())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
