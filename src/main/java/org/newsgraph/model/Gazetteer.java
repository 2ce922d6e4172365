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

  /** The things whose demonym or adjective this is: "Russian", "American", "Britons". */
  List<GazetteerEntry> adjective(String word);

  /** The thing of a key. */
  Optional<GazetteerEntry> entry(String key);

  /** The number of words of the longest name that begins with a word; 0 if none does. */
  int longest(String firstWord);

  /** All entries, sorted by key. */
  Collection<GazetteerEntry> entries();
}
