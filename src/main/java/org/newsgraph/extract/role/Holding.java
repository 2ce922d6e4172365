package org.newsgraph.extract.role;

import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.model.Span;

/**
 * A role that a person holds, as one place of an article tells it.
 *
 * @param holder the person's name
 * @param title the role as written
 * @param folded the role with quotation marks and dashes folded
 * @param head the lemma of the noun that heads the title
 * @param titleSpan where the title stands
 * @param organization whose office it is, or null
 * @param status whether it is held
 * @param evidence from the title to the name
 * @param rule the construction that tells it
 */
public record Holding(
    Reference holder,
    String title,
    String folded,
    String head,
    Span titleSpan,
    @Nullable Reference organization,
    HoldingStatus status,
    Span evidence,
    String rule) {
  Holding with(HoldingStatus other) {
    return new Holding(holder, title, folded, head, titleSpan, organization, other, evidence, rule);
  }

  Holding with(@Nullable Reference body) {
    return new Holding(holder, title, folded, head, titleSpan, body, status, evidence, rule);
  }
}
