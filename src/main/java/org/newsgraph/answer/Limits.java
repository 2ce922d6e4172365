package org.newsgraph.answer;

import java.time.Duration;

/**
 * What one query may cost.
 *
 * @param time from its start to its last row
 * @param rows rows, or the triples of a graph
 * @param characters in all that comes of it, and in what it puts together on the way
 */
public record Limits(Duration time, int rows, long characters) {
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final long CHARACTERS = 50_000_000;

  /** For what goes into a file or a pipe. */
  public static final Limits OF_FILES = new Limits(TIME, 100_000, CHARACTERS);

  /** For what somebody, or an assistant, reads: files hold the rest. */
  public static final Limits OF_VIEWS = OF_FILES.withRows(500);

  public Limits {
    if (time.isNegative() || time.isZero() || rows < 1 || characters < 1) {
      throw new IllegalArgumentException(
          "limits are above zero, got %s, %d, %d".formatted(time, rows, characters));
    }
  }

  /** The same with another number of rows. */
  public Limits withRows(int most) {
    return new Limits(time, most, characters);
  }

  /** The same with another time. */
  public Limits withTime(Duration most) {
    return new Limits(most, rows, characters);
  }
}
