package org.newsgraph.fuse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something can have been, both ends included.
 *
 * @param first the first of them
 * @param last the last of them, not before the first
 */
record Days(LocalDate first, LocalDate last) {
  /** More days than this are a month or a year, in which there is room for several events. */
  private static final int MOST_OF_ONE_EVENT = 7;

  /** The length of the longest month. */
  static final int MONTH = 31;

  Days {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("%s is before %s".formatted(last, first));
    }
  }

  /**
   * The days between two dates as written in a graph.
   *
   * @param begin a day, month or year, or empty
   * @param end the same; empty where the event is told with one date
   * @return null without a begin, or where the end lies before it
   */
  static @Nullable Days of(String begin, String end) {
    if (begin.isEmpty()) {
      return null;
    }
    LocalDate first = first(begin);
    LocalDate last = last(end.isEmpty() ? begin : end);
    return last.isBefore(first) ? null : new Days(first, last);
  }

  /** One day, or null. */
  static @Nullable Days on(@Nullable LocalDate day) {
    return day == null ? null : new Days(day, day);
  }

  private static LocalDate first(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  private static LocalDate last(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }

  /** How many days they are. */
  long length() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Whether they date one event, and not the month or year in which it was. */
  boolean isExact() {
    return length() <= MOST_OF_ONE_EVENT;
  }

  /** How many days lie between the two, counted from the nearer ends; 0 where they share a day. */
  long gap(Days other) {
    if (other.first.isAfter(last)) {
      return ChronoUnit.DAYS.between(last, other.first);
    }
    return first.isAfter(other.last) ? ChronoUnit.DAYS.between(other.last, first) : 0;
  }
}
