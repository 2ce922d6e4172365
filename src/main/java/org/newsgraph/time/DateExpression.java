package org.newsgraph.time;

import org.newsgraph.model.Span;

/**
 * Words that tell when, not yet placed on the calendar.
 *
 * @param first the index of the first token
 * @param end one past the index of the last token
 * @param span where they stand
 * @param kind how they tell it
 * @param year the year, or 0
 * @param month 1 to 12, or 0
 * @param day of the month, or 0; of the week, 1 to 7, for {@code WEEKDAY}
 * @param amount days from today for {@code DAYS}; months or years for {@code MONTHS}, {@code
 *     YEARS}: -1 last, 0 this, 1 next; for {@code WEEKDAY} -1 the one before, 1 the one after, 0
 *     the nearest
 * @param endMonth the last month of a range, or 0
 * @param endDay the last day of a range, or 0
 */
public record DateExpression(
    int first,
    int end,
    Span span,
    Kind kind,
    int year,
    int month,
    int day,
    int amount,
    int endMonth,
    int endDay) {
  /** The same day or month of a year that other words name. */
  public DateExpression of(int otherYear) {
    return new DateExpression(
        first, end, span, Kind.CALENDAR, otherYear, month, day, amount, endMonth, endDay);
  }

  /** Some day, nobody knows which. */
  DateExpression vague() {
    return new DateExpression(first, end, span, Kind.VAGUE, 0, 0, 0, 0, 0, 0);
  }

  /** How words tell a date. */
  public enum Kind {
    /** A year, with or without month and day. */
    CALENDAR,
    /** A month, with or without a day, without a year. */
    YEARLESS,
    /** A day of the week. */
    WEEKDAY,
    /** Days before or after today. */
    DAYS,
    /** A Saturday and Sunday. */
    WEEKEND,
    /** Weeks before or after this week. */
    WEEKS,
    /** Months before or after this month. */
    MONTHS,
    /** Years before or after this year. */
    YEARS,
    /** Decades before or after this year. */
    DECADES,
    /** A season; {@code month} is its first month, {@code endMonth} its last. */
    SEASON,
    /** Time told in a way that gives no date: "the weekend", "recently". */
    VAGUE
  }
}
