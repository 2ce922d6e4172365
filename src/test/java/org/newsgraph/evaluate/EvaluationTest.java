package org.newsgraph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.newsgraph.schema.Schema;

/** The figures equal those that the reference scorer prints for the same two files. */
class EvaluationTest {
  private static String text(String file) throws IOException {
    try (InputStream in = EvaluationTest.class.getResourceAsStream("/evaluate/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Evaluation evaluation() throws IOException {
    return Evaluation.of(facts("gold.jsonl"), facts("facts.jsonl"), Schema.bundled());
  }

  private static List<JsonNode> facts(String file) throws IOException {
    List<JsonNode> facts = new ArrayList<>();
    new ObjectMapper()
        .readerFor(JsonNode.class)
        .<JsonNode>readValues(text(file))
        .forEachRemaining(facts::add);
    return facts;
  }

  @Test
  void figures_are_those_of_the_reference_scorer() throws IOException {
    StringBuilder printed = new StringBuilder();
    evaluation()
        .figures()
        .forEach(
            (name, count) ->
                printed.append(
                    String.format(
                        Locale.ROOT,
                        "%s\t%.3f\t%.3f\t%.3f\t%d\t%d\t%d%n",
                        name,
                        count.precision(),
                        count.recall(),
                        count.f1(),
                        count.right(),
                        count.wrong(),
                        count.missed())));
    assertEquals(text("figures.tsv"), printed.toString());
  }

  @Test
  void a_cancelled_meeting_told_as_held_is_a_leak() throws IOException {
    assertEquals(1, evaluation().heldByMistake());
    assertEquals(2, evaluation().attendingByMistake());
    assertTrue(
        evaluation().mistakes().stream()
            .anyMatch(
                m -> m.what().equals("told as held") && m.article().equals("geneva-called-off")));
  }

  @Test
  void rules_are_counted_by_what_they_gave() throws IOException {
    assertEquals(1, evaluation().rules().get("demand-noun").wrong());
    assertEquals(0, evaluation().rules().get("demand-noun").right());
    assertEquals(1, evaluation().rules().get("talks-noun").right());
  }
}
