package org.newsgraph.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.DateRange;
import org.newsgraph.model.PartialDate;

/**
 * Places date expressions on the calendar, as seen from a day.
 *
 * @param day the article's date, or the day that its text tells about; null where neither is known
 * @param isArticleDate whether the day is the article's own, so that "today" and "Sunday" mean
 *     something; else it only tells which year and month the text is about
 */
public record Calendar(@Nullable LocalDate day, boolean isArticleDate) {
  /** Which way an expression looks, told by the verb's tense. */
  public enum Tense {
    PAST,
    FUTURE,
    UNKNOWN
  }

  /** The date of an expression; empty where it cannot be known. */
  public Optional<DateRange> place(DateExpression expression, Tense tense) {
    try {
      return switch (expression.kind()) {
        case CALENDAR -> calendar(expression, expression.year());
        case YEARLESS -> yearless(expression, tense);
        case WEEKDAY -> weekday(expression, tense);
        case DAYS -> today().map(t -> day(expression, t.plusDays(expression.amount())));
        case WEEKEND -> today().map(t -> weekend(expression, t, tense));
        case WEEKS -> today().map(t -> week(expression, t.plusWeeks(expression.amount())));
        case MONTHS ->
            anyDay()
                .map(
                    t ->
                        range(
                            expression,
                            PartialDate.of(YearMonth.from(t).plusMonths(expression.amount())),
                            null));
        case YEARS -> anyDay().map(t -> year(expression, t.getYear() + expression.amount()));
        case DECADES -> anyDay().map(t -> year(expression, t.getYear() + 10 * expression.amount()));
        case SEASON -> season(expression);
        case VAGUE -> Optional.empty();
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      // "February 30", "June 9-3": words that look like a date and are none.
      return Optional.empty();
    }
  }

  private Optional<LocalDate> anyDay() {
    return Optional.ofNullable(day);
  }

  private Optional<LocalDate> today() {
    return isArticleDate ? anyDay() : Optional.empty();
  }

  private static Optional<DateRange> calendar(DateExpression e, int year) {
    PartialDate begin = new PartialDate(year, e.month(), e.day());
    PartialDate end = e.endMonth() == 0 ? null : new PartialDate(year, e.endMonth(), e.endDay());
    return Optional.of(range(e, begin, end));
  }

  private Optional<DateRange> yearless(DateExpression e, Tense tense) {
    if (day == null) {
      return Optional.empty();
    }
    int year = day.getYear();
    if (e.day() == 0) {
      int month = day.getMonthValue();
      if (e.amount() < 0) {
        year -= e.month() < month ? 0 : 1;
      } else if (tense == Tense.FUTURE || e.amount() > 0) {
        year += e.month() >= month ? 0 : 1;
      } else if (tense == Tense.PAST) {
        year -= e.month() <= month ? 0 : 1;
      } else {
        year += nearest(month, e.month());
      }
      return calendar(e, year);
    }
    LocalDate same = LocalDate.of(year, e.month(), e.day());
    if (tense == Tense.FUTURE && isArticleDate) {
      year += same.isBefore(day) ? 1 : 0;
    } else if (tense == Tense.PAST && isArticleDate) {
      year -= same.isAfter(day) ? 1 : 0;
    } else {
      year += nearest(day.getMonthValue(), e.month());
    }
    return calendar(e, year);
  }

  /** The year, as a difference, that brings a month nearest to another. */
  private static int nearest(int month, int other) {
    return other - month > 6 ? -1 : month - other > 6 ? 1 : 0;
  }

  private Optional<DateRange> weekday(DateExpression e, Tense tense) {
    return today()
        .map(
            t -> {
              DayOfWeek day = DayOfWeek.of(e.day());
              if (e.amount() < 0) {
                // "last Monday" on a Tuesday is not yesterday, which nobody calls so.
                LocalDate monday = t.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                LocalDate previous = t.with(TemporalAdjusters.previous(day));
                return day(e, previous.isBefore(monday) ? previous : previous.minusWeeks(1));
              }
              if (e.amount() > 0) {
                return day(e, t.with(TemporalAdjusters.next(day)));
              }
              return day(
                  e,
                  tense == Tense.FUTURE
                      ? t.with(TemporalAdjusters.nextOrSame(day))
                      : t.with(TemporalAdjusters.previousOrSame(day)));
            });
  }

  /** The last one for what was, the one to come for what will be; a weekend day lies in its own. */
  private static DateRange weekend(DateExpression e, LocalDate today, Tense tense) {
    LocalDate begun = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    boolean isNow = !today.isAfter(begun.plusDays(1));
    boolean isAhead = e.amount() > 0 || tense == Tense.FUTURE && !isNow;
    LocalDate saturday = begun.plusWeeks(isAhead ? 1 : e.amount() < 0 && isNow ? -1 : 0);
    return range(e, PartialDate.of(saturday), PartialDate.of(saturday.plusDays(1)));
  }

  /** A week is told as its month, or its two; its days are not known. */
  private static DateRange week(DateExpression e, LocalDate inWeek) {
    LocalDate monday = inWeek.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    YearMonth month = YearMonth.from(monday);
    YearMonth last = YearMonth.from(monday.plusDays(6));
    return range(e, PartialDate.of(month), month.equals(last) ? null : PartialDate.of(last));
  }

  private Optional<DateRange> season(DateExpression e) {
    int year = e.year();
    if (year == 0) {
      if (day == null) {
        return Optional.empty();
      }
      year = day.getYear() + Integer.signum(e.amount());
    }
    // A winter without more is the one that the year begins with, as news uses it.
    if (e.month() == 12) {
      return Optional.of(range(e, new PartialDate(year, 1, 0), new PartialDate(year, 2, 0)));
    }
    return Optional.of(
        range(e, new PartialDate(year, e.month(), 0), new PartialDate(year, e.endMonth(), 0)));
  }

  private static DateRange year(DateExpression e, int year) {
    return range(e, PartialDate.of(year), null);
  }

  private static DateRange day(DateExpression e, LocalDate day) {
    return range(e, PartialDate.of(day), null);
  }

  private static DateRange range(DateExpression e, PartialDate begin, @Nullable PartialDate end) {
    return new DateRange(begin, end, e.span());
  }
}
