package org.newsgraph.extract.tree;

import java.util.Set;
import org.newsgraph.lexicon.Language;

/** The words by which a tree tells who does what, and what is denied. */
public final class TreeWords {
  final Set<String> nobody;

  /** "no side", "neither side". */
  final Set<String> no;

  /** "accused her of lying": the object lies. */
  final Set<String> ofObject;

  /** Nouns with which a clause tells when, how or why rather than what. */
  final Set<String> adverbial;

  final Set<String> relatives;

  /** "promised her to leave": the subject leaves. */
  final Set<String> subjectControl;

  final Set<String> never;

  public TreeWords(Language language) {
    nobody = language.words("nobody");
    no = language.words("no");
    ofObject = language.words("object-controller");
    adverbial = language.words("adverbial-noun");
    relatives = language.words("relative-pronoun");
    subjectControl = language.words("subject-control");
    never = language.words("never");
  }
}
