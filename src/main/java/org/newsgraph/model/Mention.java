package org.newsgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * Words that refer to an entity in one place.
 *
 * @param span where they stand
 * @param sentence the index of the sentence
 * @param first the index of the first token
 * @param end one past the index of the last token
 * @param head the index of the token that the others hang on
 * @param kind how the words refer
 * @param referent the index of what they refer to in {@link Extraction#referents()}
 * @param reason the coreference step that says so: {@code name}, {@code surname}, {@code metonym},
 *     {@code demonym}, {@code pronoun}, {@code role-noun} …
 * @param literal the key of what the words themselves name where they stand for something else: the
 *     city in "Moscow said"; or null
 */
public record Mention(
    Span span,
    int sentence,
    int first,
    int end,
    int head,
    Kind kind,
    int referent,
    String reason,
    @Nullable String literal) {
  /** How words refer. */
  public enum Kind {
    /** By a name. */
    NAME,
    /** By an adjective or a noun of origin: "Russian". */
    DEMONYM,
    /** By a description: "the American envoy". */
    DESCRIPTION,
    /** By a pronoun. */
    PRONOUN
  }
}
