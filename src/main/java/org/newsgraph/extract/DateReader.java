package org.newsgraph.extract;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that tell when. */
final class DateReader {
  private static final Set<String> RANKS =
      Set.of("first", "second", "third", "fourth", "fifth", "last", "only", "time");

  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Integer> WEEKDAYS = weekdays();
  private static final Map<String, Integer> SEASONS =
      Map.of("spring", 3, "summer", 6, "fall", 9, "autumn", 9, "winter", 12);
  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d\\d");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(st|nd|rd|th)?");
  private static final Pattern DAYS = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
  private static final Set<String> RANGES =
      Set.of("and", "to", "-", "--", "through", "until", "till");
  private static final Set<String> PARTS =
      Set.of("early", "late", "mid", "mid-", "earlier", "later");

  private final Tree tree;
  private final int size;
  private int at;

  private DateReader(Tree tree) {
    this.tree = tree;
    this.size = tree.size();
  }

  /** The expressions of a sentence, in order, not overlapping. */
  static List<DateExpression> read(Tree tree) {
    DateReader reader = new DateReader(tree);
    List<DateExpression> found = new ArrayList<>();
    while (reader.at < reader.size) {
      int start = reader.at;
      Optional<DateExpression> expression = reader.expression();
      if (expression.isPresent()) {
        found.add(expression.get());
      } else {
        reader.at = start + 1;
      }
    }
    return found;
  }

  private String word(int i) {
    return i < size && i >= 0 ? tree.token(i).form().toLowerCase(Locale.ROOT) : "";
  }

  private Optional<DateExpression> expression() {
    int first = at;
    Matcher iso = ISO.matcher(word(first));
    if (iso.matches()) {
      return done(
          first,
          first + 1,
          DateExpression.Kind.CALENDAR,
          Integer.parseInt(iso.group(1)),
          Integer.parseInt(iso.group(2)),
          Integer.parseInt(iso.group(3)));
    }
    if (WEEKDAYS.containsKey(word(first)) && isCapitalised(first)) {
      return weekday(first, first);
    }
    if (month(first) != 0) {
      return month(first, first);
    }
    if (day(first) != 0 && month(dayMonth(first)) != 0) {
      return dayBeforeMonth(first);
    }
    if (day(first) != 0 && day(rangeEnd(first)) > day(first) && isMonthBehind(first)) {
      return daysBeforeMonth(first);
    }
    return relative(first);
  }

  /** "31 January", "the 2nd of February": the index of the month behind a day. */
  private int dayMonth(int first) {
    return word(first + 1).equals("of") ? first + 2 : first + 1;
  }

  private boolean isMonthBehind(int first) {
    return month(dayMonth(rangeEnd(first))) != 0;
  }

  /** "5 and 6 February", "5 to 7 February 2026". */
  private Optional<DateExpression> daysBeforeMonth(int first) {
    int month = dayMonth(rangeEnd(first));
    int year = year(month + 1);
    int end = year == 0 ? month + 1 : month + 2;
    int number = month(month);
    return done(first, end, kind(year), year, number, day(first), 0, number, day(rangeEnd(first)));
  }

  /** The index of what ends a range that begins with a token: "23 and 24", "2 to March 4". */
  private int rangeEnd(int begin) {
    return RANGES.contains(word(begin + 1)) ? begin + 2 : -1;
  }

  /** "On January 23 and 24 people …": a number of things, not a day. */
  private boolean isCount(int number) {
    return number + 1 < size && tree.token(number + 1).tag().equals("NNS");
  }

  private Optional<DateExpression> dayBeforeMonth(int first) {
    int month = dayMonth(first);
    int year = year(month + 1);
    int end = year == 0 ? month + 1 : month + 2;
    return done(first, end, kind(year), year, month(month), day(first));
  }

  /** "Saturday", "last Saturday", "Saturday, January 31, 2026". */
  private Optional<DateExpression> weekday(int first, int weekday) {
    int next = word(weekday + 1).equals(",") ? weekday + 2 : weekday + 1;
    if (month(next) != 0 && day(next + 1) != 0) {
      return month(first, next);
    }
    if (day(next) != 0 && month(dayMonth(next)) != 0) {
      at = next;
      return dayBeforeMonth(next).map(e -> widened(e, first));
    }
    int amount = direction(first - 1);
    int begin = amount != 0 || word(first - 1).equals("this") ? first - 1 : first;
    int day = WEEKDAYS.getOrDefault(word(weekday), 0);
    return done(begin, weekday + 1, DateExpression.Kind.WEEKDAY, 0, 0, day, amount, 0, 0);
  }

  /** "January", "January 31", "January 31, 2026", "January 12-14", "November and December 2025". */
  private Optional<DateExpression> month(int first, int month) {
    int number = month(month);
    Matcher days = DAYS.matcher(word(month + 1));
    if (days.matches()) {
      int year = year(skipComma(month + 2));
      int end = year == 0 ? month + 2 : skipComma(month + 2) + 1;
      return done(
          first,
          end,
          kind(year),
          year,
          number,
          Integer.parseInt(days.group(1)),
          0,
          number,
          Integer.parseInt(days.group(2)));
    }
    int day = day(month + 1);
    int last = rangeEnd(month + 1);
    if (day != 0 && month(last) >= number && day(last + 1) != 0 && !word(last - 1).equals("and")) {
      int year = year(skipComma(last + 2));
      int end = year == 0 ? last + 2 : skipComma(last + 2) + 1;
      return done(first, end, kind(year), year, number, day, 0, month(last), day(last + 1));
    }
    if (day != 0 && day(last) > day && month(dayMonth(last)) == 0 && !isCount(last)) {
      int year = year(skipComma(last + 1));
      int end = year == 0 ? last + 1 : skipComma(last + 1) + 1;
      return done(first, end, kind(year), year, number, day, 0, number, day(last));
    }
    if (day != 0) {
      int year = year(skipComma(month + 2));
      int end = year == 0 ? month + 2 : skipComma(month + 2) + 1;
      return done(first, end, kind(year), year, number, day);
    }
    int year = year(skipComma(month + 1));
    if (year != 0) {
      return done(first, skipComma(month + 1) + 1, kind(year), year, number, 0);
    }
    if ((word(month + 1).equals("and") || word(month + 1).equals("to")) && month(month + 2) != 0) {
      int later = year(skipComma(month + 3));
      int end = later == 0 ? month + 3 : skipComma(month + 3) + 1;
      return done(first, end, kind(later), later, number, 0, 0, month(month + 2), 0);
    }
    if (number == 5 && !isDatePreposition(first - 1) && !PARTS.contains(word(first - 1))) {
      return Optional.empty();
    }
    return done(first, month + 1, DateExpression.Kind.YEARLESS, 0, number, 0);
  }

  private Optional<DateExpression> relative(int first) {
    String word = word(first);
    switch (word) {
      case "today", "tonight":
        return done(first, first + 1, DateExpression.Kind.DAYS, 0, 0, 0, 0, 0, 0);
      case "yesterday":
        return done(first, first + 1, DateExpression.Kind.DAYS, 0, 0, 0, -1, 0, 0);
      case "tomorrow":
        return done(first, first + 1, DateExpression.Kind.DAYS, 0, 0, 0, 1, 0, 0);
      default:
        break;
    }
    if (SEASONS.containsKey(word) && isSeason(first)) {
      return season(first);
    }
    if (YEAR.matcher(word).matches() && (isDatePreposition(first - 1) || isYearOfNoun(first))) {
      return done(first, first + 1, DateExpression.Kind.CALENDAR, year(first), 0, 0);
    }
    int amount = direction(first);
    if (word.equals("this") && direction(first + 1) != 0) {
      // "this past week", "this coming Monday".
      return unit(first, first + 2, direction(first + 1));
    }
    if (amount != 0 && word(first - 1).equals("the") && !word.matches("last|past|coming")) {
      // "The next week they met": next after what is told, not after today.
      return unit(first, first + 1, amount).map(DateExpression::vague);
    }
    if (amount != 0 || word.equals("this")) {
      return unit(first, first + 1, amount);
    }
    if (PARTS.contains(word) && (direction(first + 1) != 0 || word(first + 1).equals("this"))) {
      return unit(first, first + 2, direction(first + 1));
    }
    Integer number = number(first);
    if (number != null) {
      return counted(first, number);
    }
    if (word.equals("weekend") && isTheWeekend(first)) {
      return done(first, first + 1, DateExpression.Kind.WEEKEND, 0, 0, 0);
    }
    if (word.equals("weekend") || word.equals("recently")) {
      return done(first, first + 1, DateExpression.Kind.VAGUE, 0, 0, 0);
    }
    return Optional.empty();
  }

  /** "last week", "this month", "next year", "earlier this month". */
  private Optional<DateExpression> unit(int first, int unit, int amount) {
    return switch (word(unit)) {
      case "week" -> done(first, unit + 1, DateExpression.Kind.WEEKS, 0, 0, 0, amount, 0, 0);
      case "month" -> done(first, unit + 1, DateExpression.Kind.MONTHS, 0, 0, 0, amount, 0, 0);
      case "year" -> done(first, unit + 1, DateExpression.Kind.YEARS, 0, 0, 0, amount, 0, 0);
      case "weekend" -> done(first, unit + 1, DateExpression.Kind.WEEKEND, 0, 0, 0, amount, 0, 0);
      default ->
          WEEKDAYS.containsKey(word(unit))
              ? weekday(unit, unit)
              : seasonOrMonth(first, unit, amount);
    };
  }

  /** "the first in a decade", "the worst in ten years": how long it had not been so. */
  private boolean isRanked(int last) {
    for (int i = last; i >= 0 && !tree.token(i).isVerb(); i--) {
      if (tree.token(i).tag().equals("JJS")
          || tree.token(i).tag().equals("RBS")
          || RANKS.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "last March", "this summer". */
  private Optional<DateExpression> seasonOrMonth(int first, int unit, int amount) {
    if (month(unit) != 0 && isCapitalised(unit)) {
      return done(first, unit + 1, DateExpression.Kind.YEARLESS, 0, month(unit), 0, amount, 0, 0);
    }
    if (SEASONS.containsKey(word(unit))) {
      return season(unit);
    }
    return Optional.empty();
  }

  /** "three days ago", "in two weeks". */
  private Optional<DateExpression> counted(int first, int number) {
    boolean ago = word(first + 2).equals("ago") || word(first + 2).equals("earlier");
    boolean ahead =
        word(first - 1).equals("in") && !isRanked(first - 2) || word(first + 2).equals("later");
    if (!ago && !ahead) {
      return Optional.empty();
    }
    int amount = ago ? -number : number;
    int begin = ago ? first : first - 1;
    int end = ago ? first + 3 : first + 2;
    DateExpression.Kind kind =
        switch (word(first + 1)) {
          case "day", "days" -> DateExpression.Kind.DAYS;
          case "week", "weeks" -> DateExpression.Kind.WEEKS;
          case "month", "months" -> DateExpression.Kind.MONTHS;
          case "year", "years", "decade", "decades" -> DateExpression.Kind.YEARS;
          default -> DateExpression.Kind.VAGUE;
        };
    amount *= word(first + 1).startsWith("decade") ? 10 : 1;
    return kind == DateExpression.Kind.VAGUE
        ? Optional.empty()
        : done(Math.max(begin, 0), end, kind, 0, 0, 0, amount, 0, 0);
  }

  /** "over the weekend", "at the weekend". */
  private boolean isTheWeekend(int i) {
    return word(i - 1).equals("the")
        && Set.of("over", "at", "during", "on").contains(word(i - 2))
        && !(i + 1 < size && tree.token(i + 1).isNoun());
  }

  /** "the 2016 summit", "a landmark 2016 visit": its year; "the 2000 people" are many. */
  private boolean isYearOfNoun(int i) {
    if (i == 0 || i + 1 >= size) {
      return false;
    }
    boolean isDescribed = i > 1 && tree.token(i - 1).tag().matches("JJ|NN");
    String before = tree.token(isDescribed ? i - 2 : i - 1).tag();
    String behind = tree.token(i + 1).tag();
    return (before.equals("DT") || before.equals("POS") || before.equals("PRP$"))
        && (behind.equals("NN") || behind.equals("NNP"));
  }

  private boolean isSeason(int i) {
    String before = word(i - 1);
    return before.equals("the")
        || before.equals("in")
        || before.equals("this")
        || before.equals("last")
        || before.equals("next")
        || PARTS.contains(before)
        || year(i + 1) != 0;
  }

  private Optional<DateExpression> season(int i) {
    int begin = SEASONS.getOrDefault(word(i), 0);
    int next = word(i + 1).equals("of") ? i + 2 : i + 1;
    int year = year(next);
    int last = begin == 12 ? 2 : begin + 2;
    int amount = direction(i - 1);
    return done(
        i,
        year == 0 ? i + 1 : next + 1,
        DateExpression.Kind.SEASON,
        year,
        begin,
        0,
        amount,
        last,
        0);
  }

  private boolean isCapitalised(int i) {
    return Character.isUpperCase(tree.token(i).form().charAt(0));
  }

  private boolean isDatePreposition(int i) {
    return Set.of("in", "since", "until", "by", "during", "of", "from", "before", "after")
        .contains(word(i));
  }

  private int skipComma(int i) {
    return word(i).equals(",") ? i + 1 : i;
  }

  private int month(int i) {
    return i < size && i >= 0 && isCapitalised(i)
        ? MONTHS.getOrDefault(word(i).replaceFirst("^mid-", ""), 0)
        : i < size && word(i).startsWith("mid-") ? MONTHS.getOrDefault(word(i).substring(4), 0) : 0;
  }

  private int day(int i) {
    Matcher matcher = DAY.matcher(word(i));
    if (!matcher.matches()) {
      return 0;
    }
    int day = Integer.parseInt(matcher.group(1));
    return day >= 1 && day <= 31 ? day : 0;
  }

  private int year(int i) {
    return YEAR.matcher(word(i)).matches() ? Integer.parseInt(word(i)) : 0;
  }

  private @Nullable Integer number(int i) {
    String word = word(i);
    return word.matches("\\d{1,3}") ? Integer.valueOf(word) : NUMBERS.get(word);
  }

  private int direction(int i) {
    return switch (word(i)) {
      case "last", "past", "previous" -> -1;
      case "next", "coming" -> 1;
      default -> 0;
    };
  }

  private static DateExpression.Kind kind(int year) {
    return year == 0 ? DateExpression.Kind.YEARLESS : DateExpression.Kind.CALENDAR;
  }

  private Optional<DateExpression> done(
      int first, int end, DateExpression.Kind kind, int year, int month, int day) {
    return done(first, end, kind, year, month, day, 0, 0, 0);
  }

  private Optional<DateExpression> done(
      int first,
      int end,
      DateExpression.Kind kind,
      int year,
      int month,
      int day,
      int amount,
      int endMonth,
      int endDay) {
    at = end;
    return Optional.of(
        new DateExpression(
            first, end, tree.span(first, end), kind, year, month, day, amount, endMonth, endDay));
  }

  private DateExpression widened(DateExpression e, int first) {
    return new DateExpression(
        first,
        e.end(),
        tree.span(first, e.end()),
        e.kind(),
        e.year(),
        e.month(),
        e.day(),
        e.amount(),
        e.endMonth(),
        e.endDay());
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    String[] names = {
      "january",
      "february",
      "march",
      "april",
      "may",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december"
    };
    for (int i = 0; i < names.length; i++) {
      months.put(names[i], i + 1);
      if (names[i].length() > 4) {
        months.put(names[i].substring(0, 3), i + 1);
        months.put(names[i].substring(0, 3) + ".", i + 1);
      }
    }
    months.put("sept", 9);
    months.put("sept.", 9);
    return Map.copyOf(months);
  }

  private static Map<String, Integer> weekdays() {
    Map<String, Integer> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT), day.getValue());
    }
    return Map.copyOf(days);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    String[] names = {
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen",
      "twenty"
    };
    for (int i = 0; i < names.length; i++) {
      numbers.put(names[i], i + 1);
    }
    numbers.putAll(Map.of("thirty", 30, "forty", 40, "fifty", 50, "sixty", 60));
    numbers.put("a", 1);
    return Map.copyOf(numbers);
  }
}
