package org.newsgraph.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Known names and what they can mean. Safe for many threads. */
public interface Gazetteer {
  /**
   * The things that a name can mean, best known first; empty if none. Case, diacritics and dots are
   * folded; a name in lower case finds nothing that is written with a capital.
   */
  List<GazetteerEntry> named(String name);

  /**
   * All that a name of an article may mean, those of {@link #named} first: also what is known too
   * little, or has too common a name, to be read by its name alone.
   */
  default List<GazetteerEntry> candidates(String name) {
    return named(name);
  }

  /** The things whose demonym or adjective this is: "Russian", "American", "Britons". */
  List<GazetteerEntry> adjective(String word);

  /** Whether a word is the name, demonym or adjective of anything. */
  default boolean knows(String word) {
    return !adjective(word).isEmpty() || !named(word).isEmpty();
  }

  /** The thing of a key. */
  Optional<GazetteerEntry> entry(String key);

  /** The number of words of the longest name that begins with a word; 0 if none does. */
  int longest(String firstWord);

  /** All that can be {@link #named}, sorted by key. */
  Collection<GazetteerEntry> entries();
}
