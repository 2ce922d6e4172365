package org.newsgraph.lexicon;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsgraph.model.ConfigException;

/**
 * Classes of words that Java and rules ask for by name, from the table {@code words}: {@code
 * definite} → the, this, these, those, that.
 */
public final class WordClasses {
  private final Map<String, Set<String>> classes = new TreeMap<>();
  private final String file;

  /** Reads the classes of a table; the words of two rows of one name are one class. */
  public WordClasses(Lexicon lexicon) {
    file = lexicon.file();
    Map<String, Set<String>> read = new HashMap<>();
    for (Lexicon.Row row : lexicon.rows()) {
      Collections.addAll(
          read.computeIfAbsent(row.get("class"), x -> new TreeSet<>()),
          row.get("words").split("\\|"));
    }
    read.forEach((name, words) -> classes.put(name, Set.copyOf(words)));
  }

  /**
   * The words of a class.
   *
   * @throws ConfigException {@code LEXICON-CLASS} if there is none of the name
   */
  public Set<String> of(String name) {
    Set<String> words = classes.get(name);
    if (words == null) {
      throw new ConfigException(
          "LEXICON-CLASS",
          "no class of words '%s'; known: %s".formatted(name, String.join(", ", classes.keySet())),
          file);
    }
    return words;
  }

  /** The names of all classes, sorted. */
  public Set<String> names() {
    return Collections.unmodifiableSet(classes.keySet());
  }
}
