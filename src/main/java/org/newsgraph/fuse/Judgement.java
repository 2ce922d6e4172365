package org.newsgraph.fuse;

import java.util.List;

/**
 * What came of holding two tellings against one another.
 *
 * @param verdict the answer
 * @param reasons what speaks for it, each a few words; empty only for {@link Verdict#UNRELATED}
 */
record Judgement(Verdict verdict, List<String> reasons) {
  /** The answers. */
  enum Verdict {
    /** Two tellings of one event. */
    SAME,
    /** Two tellings of one event unless there is another that fits as well. */
    SAME_IF_ALONE,
    /** Nothing decides. */
    MAYBE,
    /** They may be one but cannot both be right about the day. */
    MAYBE_DATES_DIFFER,
    /** They may be one, told in two time zones, or two. */
    MAYBE_DAYS_NEAR,
    /** They may be one but cannot both be right about the place. */
    MAYBE_PLACES_DIFFER,
    /** Alike, and two. */
    DISTINCT,
    /** Nothing to compare. */
    UNRELATED
  }

  static final Judgement UNRELATED = new Judgement(Verdict.UNRELATED, List.of());

  Judgement {
    reasons = List.copyOf(reasons);
  }

  static Judgement of(Verdict verdict, String... reasons) {
    return new Judgement(verdict, List.of(reasons));
  }

  boolean isMaybe() {
    return switch (verdict) {
      case MAYBE, MAYBE_DATES_DIFFER, MAYBE_DAYS_NEAR, MAYBE_PLACES_DIFFER, SAME, SAME_IF_ALONE ->
          true;
      case DISTINCT, UNRELATED -> false;
    };
  }
}
