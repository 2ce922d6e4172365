package org.newsgraph.time;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Language;
import org.newsgraph.lexicon.Lexicon;

/** The words that tell when, from the table {@code time-words}. All are asked for in lower case. */
public final class TimeWords {
  private static final TimeWords BUNDLED = new TimeWords(Language.bundled());

  private final Map<String, Map<String, String>> byUse = new HashMap<>();
  private final Map<String, Integer> months;

  public TimeWords(Language language) {
    for (Lexicon.Row row : language.lexicon("time-words").rows()) {
      byUse
          .computeIfAbsent(row.get("use"), use -> new HashMap<>())
          .put(row.get("word"), row.get("value"));
    }
    months = numbers("month");
  }

  /** The words that come with the program. */
  public static TimeWords bundled() {
    return BUNDLED;
  }

  /** A month as a regular expression, in full or short. */
  public String monthExpression() {
    return expression("month");
  }

  /** A day of the week as a regular expression, in full or short. */
  public String weekdayExpression() {
    return "(?:" + expression("weekday") + "|" + expression("weekday-short") + ")";
  }

  /** The longest first, so that "january" is not read as "jan". */
  private String expression(String use) {
    return words(use).stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")\\.?"));
  }

  /** The month that a word names, 1 to 12, or 0. */
  public int month(String word) {
    String whole = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return months.getOrDefault(whole.toLowerCase(Locale.ROOT), 0);
  }

  /** The words of a use. */
  Set<String> words(String use) {
    return uses(use).keySet();
  }

  private Map<String, String> uses(String use) {
    return byUse.getOrDefault(use, Map.of());
  }

  /** From the words of a use to the numbers that they count as. */
  Map<String, Integer> numbers(String use) {
    return uses(use).entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Integer.parseInt(e.getValue())));
  }

  /** From the words of a use to what they measure. */
  Map<String, DateExpression.Kind> kinds(String use) {
    return uses(use).entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                e -> DateExpression.Kind.valueOf(e.getValue().toUpperCase(Locale.ROOT))));
  }
}
