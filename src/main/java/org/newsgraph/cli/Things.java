package org.newsgraph.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Value;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds the things that people type: by key, IRI or name. */
final class Things {
  private Things() {}

  /**
   * What is meant.
   *
   * @throws ParameterException if nothing is known of it
   */
  static Value.Thing find(
      Answers answers, String typed, Database database, @Nullable CommandSpec spec) {
    return answers
        .thing(typed)
        .orElseThrow(
            () ->
                new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "nothing is known about '%s' in %s".formatted(typed, database.folder())));
  }
}
