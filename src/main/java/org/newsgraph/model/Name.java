package org.newsgraph.model;

/**
 * A name found in a sentence.
 *
 * @param first the index of its first token
 * @param end one past the index of its last token
 * @param type what kind of thing it names
 */
public record Name(int first, int end, NameType type) {
  public Name {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException(
          "a name needs 0 <= first < end, got [%d, %d)".formatted(first, end));
    }
  }
}
