package org.newsgraph.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Limits;
import org.newsgraph.model.ConfigException;
import picocli.CommandLine.Option;

/** The options that say what one query may cost. */
final class LimitOptions {
  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "The longest that a query may take; default: 10.")
  private @Nullable Integer seconds;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "The most rows of an answer; what is cut says so..")
  private @Nullable Integer rows;

  /**
   * The limits that are meant.
   *
   * @param usual those that hold where nothing else is asked for
   */
  Limits over(Limits usual) {
    Limits limits = usual;
    if (seconds != null) {
      limits = limits.withTime(Duration.ofSeconds(positive("--timeout", seconds)));
    }
    return rows == null ? limits : limits.withRows(positive("--rows", rows));
  }

  private static int positive(String option, int number) {
    if (number < 1) {
      throw new ConfigException("OPTION", "%s takes a number above zero".formatted(option), null);
    }
    return number;
  }
}
