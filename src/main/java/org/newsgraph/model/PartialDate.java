package org.newsgraph.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A date as exact as it is known: a day, a month or a year.
 *
 * @param year the year
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where no day is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate>, Value {
  public PartialDate {
    if (month == 0 && day != 0) {
      throw new IllegalArgumentException("a day needs a month");
    }
    try {
      LocalDate unused = LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** A day. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** A month. */
  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.getYear(), month.getMonthValue(), 0);
  }

  /**
   * Reads what {@link #toString} writes: {@code 2026-01-31}, {@code 2026-01}, {@code 2026}.
   *
   * @throws java.time.DateTimeException if it is none of these
   */
  public static PartialDate parse(String date) {
    return switch (date.length()) {
      case 4 -> of(Year.parse(date).getValue());
      case 7 -> of(YearMonth.parse(date));
      default -> of(LocalDate.parse(date));
    };
  }

  /** A year. */
  public static PartialDate of(int year) {
    return new PartialDate(year, 0, 0);
  }

  /** Whether the day is known. */
  public boolean isDay() {
    return day != 0;
  }

  /** The first day that it can be. */
  public LocalDate first() {
    return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  /** The last day that it can be. */
  public LocalDate last() {
    if (day != 0) {
      return first();
    }
    return YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth();
  }

  @Override
  public int compareTo(PartialDate other) {
    int byFirst = first().compareTo(other.first());
    return byFirst != 0 ? byFirst : last().compareTo(other.last());
  }

  /** {@code 2026-01-31}, {@code 2026-01} or {@code 2026}. */
  @Override
  public String toString() {
    if (day != 0) {
      return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
    return month != 0
        ? String.format(Locale.ROOT, "%04d-%02d", year, month)
        : String.format(Locale.ROOT, "%04d", year);
  }
}
