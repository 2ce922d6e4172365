package org.newsgraph.extract.mention;

import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Span;

/**
 * Words of a sentence that refer to a thing.
 *
 * @param tree the sentence
 * @param first the index of the first token
 * @param end one past the index of the last token
 * @param head the index of the token that the others hang on
 * @param span where they stand; less than the tokens for one half of "US-Russia"
 * @param kind how they refer
 * @param thing what they refer to
 * @param reason the coreference step that says so
 * @param literal the key of what the words themselves name where they stand for the thing, or null
 */
public record Reference(
    Tree tree,
    int first,
    int end,
    int head,
    Span span,
    Mention.Kind kind,
    Thing thing,
    String reason,
    @Nullable String literal) {
  public Reference(
      Tree tree, int first, int end, int head, Mention.Kind kind, Thing thing, String reason) {
    this(tree, first, end, head, tree.span(first, end), kind, thing, reason, null);
  }

  Mention mention() {
    return new Mention(span, tree.index(), first, end, head, kind, thing.number(), reason, literal);
  }

  /** Whether it is a person's name. */
  public boolean isPersonName() {
    return kind == Mention.Kind.NAME && thing.isPerson();
  }

  /** Whether it is a name or an adjective, not a description or pronoun. */
  public boolean isNamed() {
    return kind == Mention.Kind.NAME || kind == Mention.Kind.DEMONYM;
  }
}
