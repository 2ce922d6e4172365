package org.newsgraph.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something was, as the article tells it.
 *
 * @param begin the day, month or year, or the first of several
 * @param end the last of several, or null
 * @param text the words that say so
 */
public record DateRange(PartialDate begin, @Nullable PartialDate end, Span text) {
  public DateRange {
    if (end != null && end.last().isBefore(begin.first())) {
      throw new IllegalArgumentException("a range ends before it begins: " + begin + ", " + end);
    }
  }

  /** Its first day. */
  public LocalDate firstDay() {
    return begin.first();
  }

  /** Its last day. */
  public LocalDate lastDay() {
    return end == null ? begin.last() : end.last();
  }

  /** Whether the two have a day in common. */
  public boolean overlaps(DateRange other) {
    return !firstDay().isAfter(other.lastDay()) && !other.firstDay().isAfter(lastDay());
  }

  /** Whether it lies in another and is shorter: 28 December in December. */
  public boolean isFinerThan(DateRange other) {
    return !firstDay().isBefore(other.firstDay())
        && !lastDay().isAfter(other.lastDay())
        && !(firstDay().equals(other.firstDay()) && lastDay().equals(other.lastDay()));
  }
}
