package org.newsgraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.ConfigException;

/** The questions that come with the program. */
public final class Questions {
  private static final String FOLDER = "/queries/";
  private static final List<Question> BUNDLED = read();

  private Questions() {}

  /** All of them, in the order in which people may want to read them. */
  public static List<Question> bundled() {
    return BUNDLED;
  }

  /** The same by their groups, these in the order of their first questions. */
  public static Map<String, List<Question>> groups() {
    Map<String, List<Question>> groups = new LinkedHashMap<>();
    BUNDLED.forEach(
        question ->
            groups.computeIfAbsent(question.group(), group -> new ArrayList<>()).add(question));
    return groups;
  }

  /** The question of a name. */
  public static Optional<Question> named(String name) {
    return BUNDLED.stream().filter(question -> question.name().equals(name)).findFirst();
  }

  private static List<Question> read() {
    return file("contents.lst")
        .lines()
        .map(name -> Question.parse(name, file(name + ".rq")))
        .toList();
  }

  private static String file(String name) {
    try (InputStream in = Questions.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new ConfigException("QUESTION-MISSING", "the program lacks a question", name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
