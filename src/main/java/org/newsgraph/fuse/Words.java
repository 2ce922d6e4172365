package org.newsgraph.fuse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.model.ConfigException;

/** Lists of words that come with the program: one a line, lines with {@code #} are comments. */
final class Words {
  private Words() {}

  /**
   * Reads a list from the folder {@code lexicons}; its first line names the column.
   *
   * @throws ConfigException {@code LEXICON-MISSING}
   */
  static Set<String> bundled(String name) {
    return Set.copyOf(lines(name));
  }

  /** Reads a list of two columns: from the first to the second. */
  static Map<String, String> pairs(String name) {
    return rows(name).stream()
        .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
  }

  /** Reads the rows of a table, each its cells. */
  static List<String[]> rows(String name) {
    return lines(name).stream().map(line -> line.split("\t")).toList();
  }

  private static List<String> lines(String name) {
    String file = "lexicons/" + name + ".tsv";
    try (InputStream in = Words.class.getResourceAsStream("/" + file)) {
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
