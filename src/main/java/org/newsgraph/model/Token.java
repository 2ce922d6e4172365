package org.newsgraph.model;

/**
 * A word of a sentence.
 *
 * @param span where it stands in the text
 * @param form its letters; quotation marks and dashes of every kind folded to ASCII
 * @param tag its part of speech, Penn Treebank
 * @param lemma its dictionary form, lower case but for proper names
 * @param head the index of its head in the sentence, -1 for the root
 * @param relation its relation to the head: {@code nsubj}, {@code dobj}, {@code prep}, {@code
 *     pobj}, {@code compound} …, {@code root} for the root
 */
public record Token(Span span, String form, String tag, String lemma, int head, String relation) {
  /** The head of a root. */
  public static final int ROOT = -1;

  /** Whether it is a common or proper noun. */
  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  /** Whether it is a proper noun. */
  public boolean isProper() {
    return tag.startsWith("NNP");
  }

  /** Whether it is a verb in any form, modals excluded. */
  public boolean isVerb() {
    return tag.startsWith("VB");
  }
}
