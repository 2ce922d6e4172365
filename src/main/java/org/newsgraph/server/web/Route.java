package org.newsgraph.server.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * An address of the site, and what answers there.
 *
 * @param path the whole path; or with a star at its end, what the path begins with
 * @param isForPrograms whether programs ask there, who want errors as JSON
 * @param answers what is asked there
 */
record Route(String path, boolean isForPrograms, Function<Visit, Reply> answers) {
  /** A page for people. */
  static Route page(String path, Function<Visit, Reply> answers) {
    return new Route(path, false, answers);
  }

  /** A call of the interface for programs. */
  static Route call(String path, CallAnswers answers) {
    return new Route(
        path, true, visit -> Reply.json(answers.answer(new Api(visit.answers()), visit)));
  }

  /** Files to take away. */
  static Route file(String path, Function<Visit, Reply> answers) {
    return new Route(path, true, answers);
  }

  /** What answers a call. */
  interface CallAnswers {
    byte[] answer(Api api, Visit visit);
  }

  /** What stands behind the beginning of the path, decoded; empty if this is another's path. */
  Optional<String> key(String asked) {
    if (!path.endsWith("*")) {
      return path.equals(asked) ? Optional.of("") : Optional.empty();
    }
    String beginning = path.substring(0, path.length() - 1);
    return asked.startsWith(beginning)
        ? Optional.of(decode(asked.substring(beginning.length())))
        : Optional.empty();
  }

  private static String decode(String path) {
    // In a path a plus sign is one.
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
