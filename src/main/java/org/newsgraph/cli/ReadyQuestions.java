package org.newsgraph.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.query.Question;
import org.newsgraph.query.Questions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds ready-made questions by the names that people type. */
final class ReadyQuestions {
  private ReadyQuestions() {}

  /**
   * The question of a name.
   *
   * @throws ParameterException if there is none, with the names that come nearest
   */
  static Question find(String name, @Nullable CommandSpec spec) {
    List<Question> all = Questions.bundled();
    return all.stream()
        .filter(question -> question.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "no question '%s'; nearest: %s".formatted(name, nearest(name, all))));
  }

  private static String nearest(String name, List<Question> all) {
    return all.stream()
        .map(Question::name)
        .sorted(Comparator.comparingInt(known -> distance(name, known)))
        .limit(3)
        .collect(Collectors.joining(", "));
  }

  /** The fewest letters to put in, take out or change: Levenshtein's distance. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
