package org.newsgraph.link.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.Pipeline;
import org.newsgraph.link.EmbeddedGazetteer;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Entity;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Zone;

/** Names linked by an index of invented items beneath the gazetteer. */
class WikidataGazetteerTest {
  private static final String COLUMNS =
      "item\titemLabel\taliases\titemDescription\tP31\tP17\tP27\tP39\tP131\tP102\tsitelinks\tredirect";

  private static final List<String> ROWS =
      List.of(
          "Q90001\tMinister of Foreign Affairs of Norway\t\t\tQ4164871\tQ20",
          // Two of one name: one held an office, the other is better known.
          "Q90002\tOla Sandmo\t\tNorwegian politician\tQ5\t\tQ20\tQ90001@2020-01-01/2023-12-31\t\tQ90010\t40",
          "Q90003\tOla Sandmo\t\tSwedish skier\tQ5\t\tQ34\t\t\t\t200",
          // Nobody of these is known well, and two are about as well known.
          "Q90004\tVera Tangen\t\tbotanist\tQ5\t\tQ20\t\t\t\t1",
          "Q90005\tNils Hammer\t\tactor\tQ5\t\tQ20\t\t\t\t50",
          "Q90006\tNils Hammer\t\tsinger\tQ5\t\tQ20\t\t\t\t45",
          "Q90007\tGrand Old Cod League\tGOCL\tpolitical party\tQ7278\tQ20\t\t\t\t\t20",
          "Q90008\tFisk Harbour\t\ttown\tQ515\tQ20\t\t\t\t\t30",
          "Q90009\tFisk Harbour\t\ttown\tQ515\tQ16\t\t\t\t\t2",
          "Q90010\tCod Party\t\tparty\tQ7278\tQ20\t\t\t\t\t20",
          "Q90011\tSteve Witkoff\t\tAmerican businessman\tQ5\t\tQ30\t\t\t\t30",
          "Q90012\tAnya Petrova\t\tanalyst\tQ5\t\tQ159\t\t\t\t9",
          "Q30\tUnited States of America\tUSA|United States\tcountry\tQ6256\t\t\t\t\t\t300",
          "Q20\tNorway\t\tcountry\tQ6256\t\t\t\t\t\t300",
          "Q22686\tDonald J. Trump\tTrump|Donald Trump\tpresident\tQ5\t\tQ30\t\t\t\t250",
          "Q7747\t\t\t\t\t\t\t\t\t\t\tQ90013",
          "Q90013\tVladimir Putin\t\tpresident of Russia\tQ5\t\tQ159\t\t\t\t250");

  @TempDir static Path folder;
  private static Pipeline pipeline;
  private static WikidataIndex index;

  @BeforeAll
  static void makeIndex() throws IOException {
    Path table = folder.resolve("slice.tsv");
    Files.writeString(table, COLUMNS + "\n" + String.join("\n", ROWS) + "\n");
    assertEquals(0, IndexBuild.run(table, folder.resolve("db"), IndexBuildTest.SILENT).bad());
    index = WikidataIndex.open(folder.resolve("db"));
    pipeline = Pipeline.with(List.of(folder.resolve("db")), List.of());
  }

  private static Map<String, Entity> linked(String words, LocalDate day) {
    Map<String, Entity> found = new TreeMap<>();
    pipeline
        .apply(article(words, new PublicationDate(day, PublicationDate.Basis.METADATA, null)))
        .entities()
        .forEach(e -> found.put(e.label(), e));
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // An office held then decides, against fame; at another time it does not.
        "Norwegian Foreign Minister Ola Sandmo spoke in Oslo.|2022-05-01|Ola Sandmo|exact Q90002",
        "Norwegian Foreign Minister Ola Sandmo spoke in Oslo.|2026-05-01|Ola Sandmo|close Q90002",
        "Swedish skier Ola Sandmo won on Monday.|2022-05-01|Ola Sandmo|exact Q90003",
        "Ola Sandmo won the race on Monday.|2022-05-01|Ola Sandmo|exact Q90003",
        // Little known and nothing points there; of two alike none is sure.
        "Vera Tangen sang on Monday.|2022-05-01|Vera Tangen|close Q90004",
        "Nils Hammer sang on Monday.|2022-05-01|Nils Hammer|close Q90005",
        "Nora Hammer sang on Monday.|2022-05-01|Nora Hammer|none null",
        "Steve Witkoff flew to Moscow.|2026-01-01|Steve Witkoff|exact Q90011",
        "Vladimir Putin spoke in Moscow.|2026-01-01|Vladimir Putin|exact Q90013"
      })
  void clues_beyond_the_name_decide(String words, LocalDate day, String name, String expected) {
    Entity entity = linked(words, day).get(name);
    assertEquals(
        expected,
        entity.link().match().name().toLowerCase(Locale.ROOT) + " " + entity.link().item(),
        entity + "");
  }

  @Test
  void an_iri_stays_when_a_person_gets_an_item() {
    Article article = article("Anya Petrova spoke in Oslo about Russia.");
    Entity before = named(Pipeline.standard().apply(article).entities(), "Anya Petrova");
    Entity after = named(pipeline.apply(article).entities(), "Anya Petrova");
    assertEquals("Q90012", after.wikidata());
    assertEquals(before.key(), after.key());
  }

  private static Article article(String words) {
    return article(words, PublicationDate.NONE);
  }

  private static Article article(String words, PublicationDate published) {
    ArticleText text = new ArticleText(words);
    return new Article(
        "example",
        "",
        text,
        published,
        Source.UNKNOWN,
        List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length()))));
  }

  private static Entity named(List<Entity> entities, String label) {
    return entities.stream().filter(e -> e.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void every_candidate_is_found_again_by_its_key() {
    WikidataGazetteer gazetteer = new WikidataGazetteer(EmbeddedGazetteer.load(), index);
    for (String name :
        List.of("Ola Sandmo", "Fisk Harbour", "Nils Hammer", "GOCL", "Donald Trump", "Norway")) {
      List<GazetteerEntry> found = gazetteer.candidates(name);
      assertTrue(!found.isEmpty(), name);
      for (GazetteerEntry entry : found) {
        assertEquals(entry, gazetteer.entry(entry.key()).orElseThrow());
      }
    }
    assertEquals(
        List.of("person/ola-sandmo", "person/ola-sandmo-q90002"),
        gazetteer.candidates("Ola Sandmo").stream().map(GazetteerEntry::key).toList());
  }

  @Test
  void what_the_gazetteer_knows_keeps_its_name_and_key_and_is_no_second_time_there() {
    WikidataGazetteer gazetteer = new WikidataGazetteer(EmbeddedGazetteer.load(), index);
    List<GazetteerEntry> found = gazetteer.candidates("Donald J. Trump");
    assertEquals(1, found.size(), found + "");
    assertEquals("Donald Trump", found.get(0).label());
    assertEquals(250, found.get(0).background().sitelinks());
  }

  @Test
  void names_in_lower_case_are_none() {
    WikidataGazetteer gazetteer = new WikidataGazetteer(EmbeddedGazetteer.load(), index);
    assertEquals(List.of(), gazetteer.candidates("fisk harbour"));
  }

  @Test
  void an_index_changes_who_is_meant_and_never_what_is_told() {
    Article article =
        article(
            "Norwegian Foreign Minister Ola Sandmo met Steve Witkoff in Oslo on Monday. Sandmo"
                + " demanded an apology from the Cod Party.");
    assertEquals(Pipeline.standard().apply(article).facts(), pipeline.apply(article).facts());
  }

  @Test
  void verification_tells_a_wrong_name_a_redirect_and_what_it_could_not_check() throws IOException {
    Verification found = Verification.againstIndex(EmbeddedGazetteer.load(), index);
    assertEquals(List.of(), found.mismatches());
    assertEquals(4, found.matching());
    assertEquals(Map.of("person/vladimir-putin", "Q90013"), found.moved());
    assertEquals(found.entries() - 4, found.absent());
    Path wrong = folder.resolve("wrong.tsv");
    Files.writeString(
        wrong, "item\titemLabel\tP31\nQ22686\tIvory tariff\tQ5\nQ20\tNorway\tQ6256\n");
    Verification read = Verification.againstDump(EmbeddedGazetteer.load(), wrong);
    assertEquals(
        List.of(
            new Verification.Mismatch(
                "person/donald-trump", "Q22686", "Donald Trump", "Ivory tariff")),
        read.mismatches());
  }
}
