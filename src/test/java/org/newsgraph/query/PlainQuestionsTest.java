package org.newsgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plain questions are understood as their patterns' examples say. */
class PlainQuestionsTest {
  @Test
  void every_example_is_understood_as_its_own_pattern_says() {
    List<String> wrong = new ArrayList<>();
    for (PlainQuestions.Row row : PlainQuestions.rows()) {
      Optional<PlainQuestions.Understood> understood = PlainQuestions.understand(row.example());
      String name = understood.map(u -> u.name() == null ? "-" : u.name()).orElse("nothing");
      boolean isRight =
          name.equals(row.exampleName())
              && understood.map(u -> u.question().equals(row.question())).orElse(false);
      if (!isRight) {
        wrong.add(row.example() + " -> " + understood.map(u -> u.question().name()) + " " + name);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(PlainQuestions.rows().size() > 25);
  }

  @Test
  void case_articles_and_question_marks_do_not_matter() {
    assertEquals(
        "Miami",
        PlainQuestions.understand("  WHO attended   the Miami talks ?? ").orElseThrow().name());
    assertEquals(
        "Yuri Ushakov", PlainQuestions.understand("who is Yuri Ushakov?").orElseThrow().name());
  }

  @Test
  void what_no_pattern_matches_is_not_guessed_and_near_questions_are_named() {
    assertTrue(PlainQuestions.understand("How tall is the tower?").isEmpty());
    assertTrue(
        PlainQuestions.nearest("could you list the demands that Norway made")
            .contains("What are the demands of Norway?"));
  }
}
