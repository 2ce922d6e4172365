package org.newsgraph.time;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.PartialDate;

/**
 * A day, month or year as people write it in a question.
 *
 * @param year the year, or 0 where none was said
 * @param month 1 to 12, or 0 where only a year was said
 * @param day 1 to 31, or 0 where no day was said
 */
public record AskedDay(int year, int month, int day) {
  private static final TimeWords WORDS = TimeWords.bundled();
  private static final String MONTH = "(?<month>" + WORDS.monthExpression() + ")";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";

  private static final Pattern[] FORMS = {
    Pattern.compile(YEAR + "(?:-(?<number>\\d\\d)(?:-" + DAY + ")?)?"),
    Pattern.compile("(?:the )?" + DAY + " (?:of )?" + MONTH + "(?:,? " + YEAR + ")?"),
    Pattern.compile(MONTH + " (?:the )?" + DAY + "(?:,? " + YEAR + ")?"),
    Pattern.compile(MONTH + "(?:,? " + YEAR + ")?"),
  };

  /** Reads "31 January 2026", "January 31", "February", "2026-01-31", "2026"; empty for others. */
  public static Optional<AskedDay> parse(String words) {
    String plain = words.toLowerCase(Locale.ROOT).strip();
    for (Pattern form : FORMS) {
      Matcher match = form.matcher(plain);
      if (match.matches()) {
        AskedDay asked = new AskedDay(number(match, "year"), month(match), number(match, "day"));
        return asked.isPossible() ? Optional.of(asked) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isPossible() {
    try {
      // A leap year, so that no day is refused that some year has.
      PartialDate unused = new PartialDate(year == 0 ? 2024 : year, month, day);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int number(Matcher match, String group) {
    if (!match.pattern().pattern().contains("<" + group + ">") || match.group(group) == null) {
      return 0;
    }
    return Integer.parseInt(match.group(group));
  }

  private static int month(Matcher match) {
    if (!match.pattern().pattern().contains("<month>")) {
      return number(match, "number");
    }
    return WORDS.month(match.group("month"));
  }

  /**
   * How dates that it means begin, in the form of {@code xsd:date}: {@code 2026-01-31}, {@code
   * 2026-01}, {@code 2026}.
   *
   * @param usual the year where none was said
   */
  public String in(int usual) {
    int meant = year == 0 ? usual : year;
    if (month == 0) {
      return String.format(Locale.ROOT, "%04d", meant);
    }
    return day == 0
        ? String.format(Locale.ROOT, "%04d-%02d", meant, month)
        : String.format(Locale.ROOT, "%04d-%02d-%02d", meant, month, day);
  }
}
