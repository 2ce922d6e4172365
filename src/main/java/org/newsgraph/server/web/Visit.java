package org.newsgraph.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Limits;
import org.newsgraph.model.ConfigException;

/** One request: what is wanted, and what can tell it, in one read transaction. */
final class Visit {
  private final HttpServletRequest request;
  private final String key;
  private final Answers answers;
  private final Supplier<Overview> overview;

  /**
   * @param key what stands in the path behind the beginning of its route, decoded; mostly empty
   */
  Visit(HttpServletRequest request, String key, Answers answers, Supplier<Overview> overview) {
    this.request = request;
    this.key = key;
    this.answers = answers;
    this.overview = overview;
  }

  String key() {
    return key;
  }

  Answers answers() {
    return answers;
  }

  /** The same, with as many rows as a file may have. */
  Answers answersForFiles() {
    return answers.withRows(Limits.OF_FILES.rows());
  }

  Knowledge knowledge() {
    return answers.knowledge();
  }

  Overview overview() {
    return overview.get();
  }

  @Nullable String header(String name) {
    return request.getHeader(name);
  }

  /** A parameter, or empty. */
  String parameter(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /**
   * A parameter that must be there.
   *
   * @throws ConfigException {@code PARAMETER-MISSING}
   */
  String wanted(String name) {
    String value = parameter(name);
    if (value.isBlank()) {
      throw new ConfigException("PARAMETER-MISSING", "expected ?%s=…".formatted(name), null);
    }
    return value;
  }

  /** A parameter that is a day, month or year; what is none counts as not given. */
  String day(String name) {
    String value = parameter(name).strip();
    return value.matches("\\d{4}(-\\d{2}(-\\d{2})?)?") ? value : "";
  }

  /** All parameters that are not empty. */
  Map<String, String> parameters() {
    Map<String, String> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, all) -> {
              if (!all[0].isBlank()) {
                values.put(name, all[0].strip());
              }
            });
    return values;
  }
}
