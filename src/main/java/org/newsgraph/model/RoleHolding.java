package org.newsgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A person holds a role at a body.
 *
 * @param holder who
 * @param title the role as written, without the country
 * @param titleSpan where the title stands
 * @param organization the country or body whose office it is, or null
 * @param office the office that title and body make, or null where it has no known item
 * @param status whether it is held now
 * @param start since when, or null
 * @param end until when, or null
 * @param grounds what it rests on
 */
public record RoleHolding(
    Argument holder,
    String title,
    Span titleSpan,
    @Nullable Argument organization,
    @Nullable Office office,
    HoldingStatus status,
    @Nullable PartialDate start,
    @Nullable PartialDate end,
    Grounds grounds)
    implements Fact {
  /** The same, of a known office. */
  public RoleHolding of(Office known) {
    return new RoleHolding(
        holder, title, titleSpan, organization, known, status, start, end, grounds);
  }
}
