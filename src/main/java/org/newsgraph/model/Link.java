package org.newsgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which known thing an entity of an article is, and why.
 *
 * @param match how sure it is
 * @param item the QID of the thing in Wikidata, or null: not there, or not known to be
 * @param score 0 to 1, the sum of the clues' weights
 * @param reasons the clues, the weightiest first; empty where nothing of that name is known
 */
public record Link(Match match, @Nullable String item, double score, List<String> reasons) {
  /** Nothing of that name is known. */
  public static final Link NIL = new Link(Match.NONE, null, 0, List.of());

  public Link {
    reasons = List.copyOf(reasons);
  }

  /** How sure a link is. */
  public enum Match {
    /** It is that thing. */
    EXACT,
    /** It may well be that thing, but the article leaves it open. */
    CLOSE,
    /** It is none of the things known by that name. */
    NONE
  }
}
