package org.newsgraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.newsgraph.model.ConfigException;
import org.newsgraph.time.AskedDay;

/**
 * Questions in plain English → ready-made questions, by the patterns of {@code queries/ask.tsv}. No
 * language model: what no pattern matches is not understood, and said to be so.
 */
public final class PlainQuestions {
  private static final String FILE = "queries/ask.tsv";
  private static final int COLUMNS = 4;
  private static final int NEAREST = 4;

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");
  private static final Pattern NAMED_WORDING = Pattern.compile("\\$(\\w+)\t([^\t]+)");
  private static final Pattern WORDING = Pattern.compile("\\$(\\w+)");

  /** What people say before they ask. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:and|so|but|ok|okay|hey|hello|please|now|then|also)\\b,? |(?:can|could|would|will)"
              + " you (?:please )?(?:tell|show|give) (?:me|us) |(?:please )?(?:tell|show|give) (?:me|us)"
              + " (?=who|whom|what|which|where|when|how)|(?:do you|does anyone|i(?: would|'d) like to|i"
              + " want to) know )+",
          Pattern.CASE_INSENSITIVE);

  private static final List<Row> ROWS = read();

  private PlainQuestions() {}

  /**
   * A question as it was understood.
   *
   * @param question the ready-made question
   * @param values what was said for its parameters, as it was said
   */
  public record Understood(Question question, Map<String, String> values) {
    public Understood {
      values = Map.copyOf(values);
    }
  }

  /**
   * A pattern, what it means, and its example with what is taken from it.
   *
   * @param slots the parameters that words of the question fill
   * @param settings those that the pattern fills by itself
   */
  record Row(
      Pattern pattern,
      List<String> slots,
      Question question,
      Map<String, String> settings,
      String example,
      Map<String, String> taken) {}

  static List<Row> rows() {
    return ROWS;
  }

  /** What a question means; empty if no pattern matches it. */
  public static Optional<Understood> understand(String asked) {
    String plain = plain(asked);
    for (Row row : ROWS) {
      Matcher match = row.pattern().matcher(plain);
      if (match.matches()) {
        Map<String, String> values = new TreeMap<>(row.settings());
        for (String slot : row.slots()) {
          if (match.group(slot) != null) {
            values.put(slot, match.group(slot).replaceFirst("^(?i)the (?=.)", "").strip());
          }
        }
        if (isPossible(row.question(), values)) {
          return Optional.of(new Understood(row.question(), values));
        }
      }
    }
    return Optional.empty();
  }

  /** A question without politeness, contractions and marks. */
  private static String plain(String asked) {
    String plain =
        asked
            .replace('’', '\'')
            .replaceAll("[“”\"]", "")
            .strip()
            .replaceAll("\\s+", " ")
            .replaceAll("[?!. ]+$", "")
            .replaceAll("(?i)\\b(who|what|where|when|how)'s\\b", "$1 is")
            .replaceAll("(?i)\\b(who|what|where|when|how)'re\\b", "$1 are");
    return OPENING.matcher(plain).replaceFirst("");
  }

  /** A slot for a day takes days alone: "in January" is one, "in Lisbon" is none. */
  private static boolean isPossible(Question question, Map<String, String> values) {
    return values.entrySet().stream()
        .allMatch(
            value -> {
              boolean isDay =
                  question
                      .parameter(value.getKey())
                      .map(parameter -> parameter.kind() == Question.Kind.DAY)
                      .orElse(false);
              return !isDay || AskedDay.parse(value.getValue()).isPresent();
            });
  }

  /** Examples of questions that share the most words with one that was not understood. */
  public static List<String> nearest(String asked) {
    Set<String> words = words(plain(asked));
    List<String> examples =
        new ArrayList<>(new LinkedHashSet<>(ROWS.stream().map(Row::example).toList()));
    Map<String, Integer> commonness = new HashMap<>();
    examples.forEach(
        example -> words(example).forEach(word -> commonness.merge(word, 1, Integer::sum)));
    // A rare word in common says more than "what" and "the".
    Comparator<String> byNearness =
        Comparator.comparingDouble(
            example ->
                -words(example).stream()
                        .filter(words::contains)
                        .mapToDouble(word -> 1.0 / commonness.getOrDefault(word, 1))
                        .sum()
                    / Math.sqrt(words(example).size()));
    return examples.stream().sorted(byNearness).limit(NEAREST).toList();
  }

  /** Words without their endings: "demands" and "demanded" are one. */
  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
      if (!word.isEmpty()) {
        words.add(word.length() > 4 ? word.replaceFirst("(ed|ing|es|s)$", "") : word);
      }
    }
    return words;
  }

  private static List<Row> read() {
    try (InputStream in = PlainQuestions.class.getResourceAsStream("/" + FILE)) {
      if (in == null) {
        throw new ConfigException("QUESTION-MISSING", "the program lacks its patterns", FILE);
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the lines of a table; a line of {@code $name} and choices names them for patterns. */
  static List<Row> read(List<String> lines) {
    Map<String, String> wordings = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String place = FILE + ":" + (i + 1);
      Matcher wording = NAMED_WORDING.matcher(line);
      if (wording.matches()) {
        wordings.put(wording.group(1), "(?:" + filled(wording.group(2), wordings, place) + ")");
      } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("pattern\t")) {
        rows.add(row(line.split("\t", -1), wordings, place));
      }
    }
    return List.copyOf(rows);
  }

  private static Row row(String[] cells, Map<String, String> wordings, String place) {
    if (cells.length != COLUMNS) {
      throw new ConfigException(
          "QUESTION-PATTERN", "%d cells, expected %d".formatted(cells.length, COLUMNS), place);
    }
    String[] meaning = cells[1].split(" ", 2);
    Question question =
        Questions.named(meaning[0])
            .orElseThrow(
                () ->
                    new ConfigException(
                        "QUESTION-PATTERN", "no question '%s'".formatted(meaning[0]), place));
    Map<String, String> settings = pairs(meaning.length < 2 ? "-" : meaning[1]);
    List<String> slots = SLOT.matcher(cells[0]).results().map(match -> match.group(1)).toList();
    List<String> used = new ArrayList<>(slots);
    used.addAll(settings.keySet());
    for (String slot : used) {
      if (question.parameter(slot).isEmpty()) {
        throw new ConfigException(
            "QUESTION-PATTERN", "'%s' has no parameter '%s'".formatted(meaning[0], slot), place);
      }
    }
    try {
      String words = filled(cells[0].replace("(", "(?:"), wordings, place);
      Pattern pattern =
          Pattern.compile(
              SLOT.matcher(words).replaceAll(PlainQuestions::group),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      return new Row(pattern, slots, question, settings, cells[2], pairs(cells[3]));
    } catch (PatternSyntaxException e) {
      throw new ConfigException("QUESTION-PATTERN", String.valueOf(e.getMessage()), place);
    }
  }

  /** {@code a=b;c=d}; a hyphen is none. */
  private static Map<String, String> pairs(String cell) {
    Map<String, String> pairs = new TreeMap<>();
    for (String pair : cell.split(";")) {
      if (!pair.equals("-")) {
        String[] halves = pair.split("=", 2);
        pairs.put(halves[0], halves[halves.length - 1]);
      }
    }
    return pairs;
  }

  private static String group(MatchResult slot) {
    String words = slot.group(2) == null ? ".+?" : slot.group(2);
    return Matcher.quoteReplacement("(?<%s>%s)".formatted(slot.group(1), words));
  }

  private static String filled(String words, Map<String, String> wordings, String place) {
    return WORDING
        .matcher(words)
        .replaceAll(
            match -> {
              String wording = wordings.get(match.group(1));
              if (wording == null) {
                throw new ConfigException(
                    "QUESTION-PATTERN", "no wording '%s'".formatted(match.group()), place);
              }
              return Matcher.quoteReplacement(wording);
            });
  }
}
