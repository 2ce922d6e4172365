package org.newsgraph.model;

import java.util.Comparator;

/**
 * A half-open stretch of an article's text, in code points.
 *
 * @param begin the first code point
 * @param end one past the last code point
 */
public record Span(int begin, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::begin).thenComparingInt(Span::end);

  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException(
          "a span needs 0 <= begin < end, got [%d, %d)".formatted(begin, end));
    }
  }

  /** Its length in code points. */
  public int length() {
    return end - begin;
  }

  /** Whether every code point of the other span lies in this one. */
  public boolean covers(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Whether the two spans share a code point. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The smallest span that covers both. */
  public Span union(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
