package org.newsgraph.extract.role;

import java.util.Set;
import org.newsgraph.lexicon.Language;

/** The words around the title of an office. */
final class OfficeWords {
  /** "minister of trade", "envoy to Norway". */
  final Set<String> complements;

  /** Before the body that an office is of. */
  final Set<String> institutional;

  final Set<String> purposes;

  /** "from 2012 to 2014". */
  final Set<String> ends;

  OfficeWords(Language language) {
    complements = language.words("title-preposition");
    institutional = language.words("institution-preposition");
    purposes = language.words("title-purpose");
    ends = language.words("term-end");
  }
}
