package org.newsgraph.model;

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
}
