package org.newsgraph.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.model.ConfigException;

/** The lexicons of one column. */
final class WordList {
  private WordList() {}

  /**
   * The words of a lexicon that comes with the program.
   *
   * @throws ConfigException {@code LEXICON-MISSING}
   */
  static Set<String> bundled(String name) {
    String file = "lexicons/" + name + ".tsv";
    try (InputStream in = WordList.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new ConfigException("LEXICON-MISSING", "the jar holds no " + file, file);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
