package org.newsgraph.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Full dates as news pages write them, in English or numbers. A date that can be two is none. */
public final class FullDates {
  private static final TimeWords WORDS = TimeWords.bundled();
  private static final String MONTH = WORDS.monthExpression();
  private static final String DAY = "(?<DAY>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<YEAR>(?:19|20)\\d{2})";

  private static final List<Pattern> FORMS =
      List.of(
          form("(?<MONTH>" + MONTH + ") " + DAY + ",? " + YEAR),
          form(DAY + "(?: of)? (?<MONTH>" + MONTH + "),? " + YEAR),
          form(DAY + "-(?<MONTH>" + MONTH + ")-" + YEAR),
          form(YEAR + "[-/.](?<MONTH>\\d{1,2})[-/.]" + DAY),
          // A dot or a dash puts the day first everywhere; a slash does not, so it needs a day >
          // 12.
          form(DAY + "[.-](?<MONTH>\\d{1,2})[.-]" + YEAR),
          form("(?<DAY>1[3-9]|2\\d|3[01])/(?<MONTH>\\d{1,2})/" + YEAR),
          form("(?<MONTH>\\d{1,2})/(?<DAY>1[3-9]|2\\d|3[01])/" + YEAR));

  private FullDates() {}

  private static Pattern form(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  /**
   * A date and where it stands.
   *
   * @param date the day
   * @param begin its first UTF-16 unit in the words
   * @param end one past its last
   */
  public record Found(LocalDate date, int begin, int end) {}

  /** The first full date in some words. */
  public static Optional<Found> find(String words) {
    return FORMS.stream()
        .flatMap(form -> first(form, words).stream())
        .min((a, b) -> Integer.compare(a.begin(), b.begin()));
  }

  private static Optional<Found> first(Pattern form, String words) {
    Matcher matcher = form.matcher(words);
    while (matcher.find()) {
      boolean alone =
          (matcher.start() == 0 || !Character.isLetterOrDigit(words.charAt(matcher.start() - 1)))
              && (matcher.end() == words.length()
                  || words.charAt(matcher.end()) == 'T'
                  || !Character.isLetterOrDigit(words.charAt(matcher.end())));
      Optional<LocalDate> date =
          alone
              ? of(matcher.group("YEAR"), matcher.group("MONTH"), matcher.group("DAY"))
              : Optional.empty();
      if (date.isPresent()) {
        return Optional.of(new Found(date.get(), matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  /** A day from its parts as written; empty where there is no such day. */
  public static Optional<LocalDate> of(String year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String word) {
    return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : WORDS.month(word);
  }
}
