package org.newsgraph.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of words that come with the program: one a line, lines with {@code #} are comments. */
public final class WordLists {
  private WordLists() {}

  /**
   * Reads a list from the folder {@code lexicons}; its first line names the column.
   *
   * @throws ConfigException {@code LEXICON-MISSING}
   */
  public static Set<String> bundled(String name) {
    return Set.copyOf(lines(name));
  }

  /** Reads a list of two columns: from the first to the second. */
  public static Map<String, String> pairs(String name) {
    return rows(name).stream()
        .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
  }

  /** The words of a table of words and their uses that have one use. */
  public static Set<String> withUse(String name, String use) {
    return rows(name).stream()
        .filter(cells -> cells[1].equals(use))
        .map(cells -> cells[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Reads the rows of a table, each its cells. */
  public static List<String[]> rows(String name) {
    return lines(name).stream().map(line -> line.split("\t")).toList();
  }

  private static List<String> lines(String name) {
    String file = "lexicons/" + name + ".tsv";
    try (InputStream in = WordLists.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new ConfigException("LEXICON-MISSING", "the jar holds no " + file, file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
