package org.newsgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.SampleStore;
import org.newsgraph.answer.Answer;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Limits;
import org.newsgraph.export.Export;
import org.newsgraph.export.Exports;
import org.newsgraph.store.NewsStore;

/** Every question of the gallery answers on the sample articles what a reader of them would. */
class QuestionsTest {
  @TempDir static Path folder;
  private static NewsStore store;

  /**
   * A line of the table: a question, its parameters, and words that a row must or must not hold.
   */
  private record Expected(
      String question, Map<String, String> parameters, List<String> words, boolean isThere) {}

  @BeforeAll
  static void build() {
    store = SampleStore.build(folder.resolve("db"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static List<Expected> expectations() {
    try (InputStream in = QuestionsTest.class.getResourceAsStream("/questions/answers.tsv")) {
      List<Expected> found = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : cells[1].split(";")) {
          if (!parameter.isBlank()) {
            String[] pair = parameter.split("=", 2);
            parameters.put(pair[0], pair[1]);
          }
        }
        boolean isThere = !cells[2].startsWith("-");
        found.add(
            new Expected(
                cells[0],
                parameters,
                List.of(cells[2].substring(isThere ? 0 : 1).split("\\|")),
                isThere));
      }
      return found;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> rows(String question, Map<String, String> parameters) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Answer answer =
        Answers.over(
            store, Limits.OF_FILES, answers -> answers.answer(Answers.ready(question, parameters)));
    Exports.named("csv", Export.OfAnswers.class).write(answer, question, out);
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  @TestFactory
  Stream<DynamicTest> answers() {
    return expectations().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.question()
                        + " "
                        + e.parameters()
                        + (e.isThere() ? " has " : " has not ")
                        + e.words(),
                    () -> {
                      List<String> rows = rows(e.question(), e.parameters());
                      boolean found =
                          rows.stream().anyMatch(row -> e.words().stream().allMatch(row::contains));
                      assertEquals(e.isThere(), found, () -> String.join("\n", rows));
                    }));
  }

  @Test
  void every_question_has_an_expected_answer() {
    TreeSet<String> asked = new TreeSet<>();
    Questions.bundled().forEach(question -> asked.add(question.name()));
    TreeSet<String> expected = new TreeSet<>();
    expectations().forEach(e -> expected.add(e.question()));
    assertEquals(asked, expected);
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return Questions.bundled().stream()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.name() + " can be asked with its example and without",
                    () -> {
                      Map<String, String> example = new TreeMap<>();
                      question.parameters().forEach(p -> example.put(p.name(), p.example()));
                      List<String> all = rows(question.name(), Map.of());
                      List<String> some = rows(question.name(), example);
                      assertTrue(some.size() <= Math.max(all.size(), some.size()));
                      assertFalse(question.text().isBlank());
                      assertFalse(question.heading().isBlank());
                    }));
  }
}
