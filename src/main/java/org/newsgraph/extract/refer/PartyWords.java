package org.newsgraph.extract.refer;

import java.util.Set;
import org.newsgraph.lexicon.Language;

/** The words that tell for whom somebody acts. */
public final class PartyWords {
  final Set<String> pronouns;

  /** "a statement by Norway". */
  final Set<String> authors;

  /** "the Lund campaign": who acts is the person. */
  final Set<String> staff;

  final Set<String> government;
  final Set<String> relatives;

  /** "the minister of Norway". */
  final Set<String> belonging;

  public PartyWords(Language language) {
    pronouns = language.words("party-pronoun");
    authors = language.words("author-preposition");
    government = language.words("government");
    relatives = language.words("party-relative");
    staff = language.words("staff");
    belonging = language.words("belonging-preposition");
  }
}
