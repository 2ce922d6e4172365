package org.newsgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.ConfigException;
import org.newsgraph.time.AskedDay;

/** Plain questions are understood as their patterns' examples say. */
class PlainQuestionsTest {
  @Test
  void every_example_is_understood_as_its_own_pattern_says() {
    List<String> wrong = new ArrayList<>();
    for (PlainQuestions.Row row : PlainQuestions.rows()) {
      Map<String, String> values = new TreeMap<>(row.settings());
      values.putAll(row.taken());
      Optional<PlainQuestions.Understood> understood = PlainQuestions.understand(row.example());
      boolean isRight =
          understood
              .map(u -> u.question().equals(row.question()) && u.values().equals(values))
              .orElse(false);
      if (!isRight) {
        wrong.add(row.example() + " -> " + understood.map(u -> u.question().name() + u.values()));
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(PlainQuestions.rows().size() > 90);
  }

  @Test
  void every_question_of_the_gallery_can_be_asked_in_plain_english() {
    Set<Question> asked = new HashSet<>(Questions.bundled());
    PlainQuestions.rows().forEach(row -> asked.remove(row.question()));
    assertEquals(Set.of(), asked);
  }

  /** Wordings that stand in no example: what was read of each, and nothing more. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who took part in the talks in Geneva?|who-attended place=Geneva",
        "Could you please tell me who was at the Geneva meeting?|who-attended place=Geneva",
        "who attended the trilateral talks in Abu Dhabi|who-attended place=Abu Dhabi",
        "Who met Lavrov?|who-met-whom name=Lavrov",
        "Did Russia and Ukraine meet?|who-met-whom name=Russia with=Ukraine",
        "When did Trump last meet Putin?|meetings-of name=Trump partner=Putin",
        "What did Ukraine reject?|rejections name=Ukraine",
        "who turned down the proposal|rejections",
        "what does Moscow want from Kyiv|demands-of name=Moscow whom=Kyiv",
        "What are Russia’s demands?|demands-of name=Russia",
        "Who’s Steve Witkoff?|everything-about name=Steve Witkoff",
        "Who is the foreign minister of Norway?|role-holders name=Norway office=foreign minister",
        "Who are the envoys?|role-holders office=envoy",
        "What happened on January 31, 2026?|timeline day=January 31, 2026",
        "What happened in Geneva?|timeline place=Geneva",
        "What is planned for February?|planned day=February",
        "What is planned in Abu Dhabi?|planned name=Abu Dhabi",
        "Was the Budapest summit cancelled?|cancelled name=Budapest",
        "Which articles mention Putin and Trump?|mentions-both one=Putin other=Trump",
        "Where do sources disagree?|conflicts",
        "what did Zelensky say about Donbas|claims-of about=Donbas name=Zelensky",
        "What's new since 3 March 2026?|changes-since day=3 March 2026"
      })
  void wordings_that_no_example_has_are_read(String asked, String expected) {
    PlainQuestions.Understood understood = PlainQuestions.understand(asked).orElseThrow();
    StringBuilder read = new StringBuilder(understood.question().name());
    new TreeMap<>(understood.values())
        .forEach((name, value) -> read.append(" " + name + "=" + value));
    assertEquals(expected, read.toString());
  }

  @Test
  void days_are_read_as_people_write_them() {
    assertEquals("2026-01-31", AskedDay.parse("31 January 2026").orElseThrow().in(1999));
    assertEquals("2026-01-31", AskedDay.parse("Jan. 31st, 2026").orElseThrow().in(1999));
    assertEquals("2026-01-31", AskedDay.parse("the 31st of January").orElseThrow().in(2026));
    assertEquals("2026-02", AskedDay.parse("February").orElseThrow().in(2026));
    assertEquals("2025", AskedDay.parse("2025").orElseThrow().in(2026));
    assertTrue(AskedDay.parse("31 February 2026").isEmpty(), "there is no such day");
    assertTrue(AskedDay.parse("Lisbon").isEmpty());
  }

  @Test
  void a_pattern_that_means_nothing_is_refused_with_its_line() {
    ConfigException unknown =
        assertThrows(
            ConfigException.class,
            () -> PlainQuestions.read(List.of("#", "who {nobody}\twho-attended\tWho?\t-")));
    assertTrue(String.valueOf(unknown.getMessage()).contains("no parameter 'nobody'"));
    assertThrows(
        ConfigException.class,
        () -> PlainQuestions.read(List.of("who $nothing\twho-attended\tWho?\t-")));
  }

  @Test
  void case_articles_and_question_marks_do_not_matter() {
    assertEquals(
        Map.of("place", "Miami"),
        PlainQuestions.understand("  WHO attended   the Miami talks ?? ").orElseThrow().values());
  }

  @Test
  void what_no_pattern_matches_is_not_guessed_and_near_questions_are_named() {
    assertTrue(PlainQuestions.understand("How tall is the tower?").isEmpty());
    assertTrue(
        PlainQuestions.nearest("could you list the demands that Norway made")
            .contains("What are the demands of Norway?"));
  }
}
