package org.newsgraph.server.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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

  /** Whether it answers at a path. */
  boolean isOf(String asked) {
    return path.endsWith("*") ? asked.startsWith(beginning()) : path.equals(asked);
  }

  /** What stands behind the beginning of the path, decoded; mostly empty. */
  String key(String asked) {
    // In a path a plus sign is one.
    String behind = asked.substring(beginning().length()).replace("+", "%2B");
    return URLDecoder.decode(behind, StandardCharsets.UTF_8);
  }

  private String beginning() {
    return path.replaceFirst("\\*$", "");
  }
}
