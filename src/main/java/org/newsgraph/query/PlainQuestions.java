package org.newsgraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;

/**
 * Questions in plain English → ready-made questions, by the patterns of {@code queries/ask.tsv}. No
 * language model: what no pattern matches is not understood, and said to be so.
 */
public final class PlainQuestions {
  private static final String FILE = "queries/ask.tsv";
  private static final int COLUMNS = 5;
  private static final int NEAREST = 4;
  private static final List<Row> ROWS = read();

  private PlainQuestions() {}

  /**
   * A question as it was understood.
   *
   * @param question the ready-made question
   * @param parameter the parameter that a name fills, or null
   * @param name the name as it was asked, or null
   */
  public record Understood(Question question, @Nullable String parameter, @Nullable String name) {}

  /** A pattern, what it means and its example. */
  record Row(
      Pattern pattern,
      Question question,
      @Nullable String parameter,
      String example,
      String exampleName) {}

  static List<Row> rows() {
    return ROWS;
  }

  /** What a question means; empty if no pattern matches it. */
  public static Optional<Understood> understand(String asked) {
    String plain = asked.strip().replaceAll("\\s+", " ").replaceAll("[?!. ]+$", "");
    for (Row row : ROWS) {
      Matcher match = row.pattern().matcher(plain);
      if (match.matches()) {
        String parameter = row.parameter();
        String name =
            parameter == null
                ? null
                : match
                    .group(match.pattern().pattern().contains("<other>") ? "other" : "name")
                    .replaceFirst("^(?i)the ", "");
        return Optional.of(new Understood(row.question(), parameter, name));
      }
    }
    return Optional.empty();
  }

  /** Examples of questions that share the most words with one that was not understood. */
  public static List<String> nearest(String asked) {
    List<String> words = List.of(asked.toLowerCase(Locale.ROOT).split("\\W+"));
    return ROWS.stream()
        .map(Row::example)
        .sorted(
            Comparator.comparingLong(
                (String example) ->
                    -List.of(example.toLowerCase(Locale.ROOT).split("\\W+")).stream()
                        .filter(words::contains)
                        .count()))
        .limit(NEAREST)
        .toList();
  }

  private static List<Row> read() {
    try (InputStream in = PlainQuestions.class.getResourceAsStream("/" + FILE)) {
      if (in == null) {
        throw new ConfigException("QUESTION-MISSING", "the program lacks its patterns", FILE);
      }
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Row> rows = new ArrayList<>();
      int number = 0;
      for (String line : table.lines().toList()) {
        number++;
        if (!line.startsWith("#") && !line.startsWith("pattern\t")) {
          rows.add(row(line.split("\t", -1), FILE + ":" + number));
        }
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] cells, String place) {
    if (cells.length != COLUMNS) {
      throw new ConfigException(
          "QUESTION-PATTERN", "%d cells, expected %d".formatted(cells.length, COLUMNS), place);
    }
    Question question =
        Questions.named(cells[1])
            .orElseThrow(
                () ->
                    new ConfigException(
                        "QUESTION-PATTERN", "no question '%s'".formatted(cells[1]), place));
    String parameter = cells[2].equals("-") ? null : cells[2].equals("other") ? "name" : cells[2];
    if (parameter != null && question.parameter(parameter).isEmpty()) {
      throw new ConfigException(
          "QUESTION-PATTERN", "'%s' has no parameter '%s'".formatted(cells[1], parameter), place);
    }
    try {
      Pattern pattern =
          Pattern.compile(
              cells[0].replace("{name}", "(?<name>.+?)").replace("{other}", "(?<other>.+?)"),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      return new Row(pattern, question, parameter, cells[3], cells[4]);
    } catch (PatternSyntaxException e) {
      throw new ConfigException("QUESTION-PATTERN", String.valueOf(e.getMessage()), place);
    }
  }
}
