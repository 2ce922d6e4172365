package org.newsgraph.fuse;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsgraph.fuse.Judgement.Verdict;
import org.newsgraph.model.CoreKind;

/**
 * Holds two tellings of events against one another. A false merge is the worst error: whatever is
 * missing speaks for "maybe", never for "same".
 */
final class EventJudge {
  /** Days between two dates of one event that one of two articles may have got wrong. */
  static final int SLIP = 2;

  /** Days between events alike that are worth telling apart. */
  static final int ALIKE = 30;

  /** Days between an event and an article that tells of it without a date. */
  static final int NEWS = 45;

  /** People whom two tellings have in common, from which they are known by their names alone. */
  private static final int COMPANY = 3;

  private final Gazette gazette;

  EventJudge(Gazette gazette) {
    this.gazette = gazette;
  }

  /** The answer for two tellings of one article or of two. */
  Judgement judge(Telling a, Telling b) {
    if (!a.fact().kind().equals(b.fact().kind())) {
      return Judgement.UNRELATED;
    }
    if (isCopied(a, b)) {
      return Judgement.of(Verdict.SAME, "the same words in a copy of the article");
    }
    if (isOldNews(a, b)) {
      return Judgement.UNRELATED;
    }
    Parties parties = Parties.of(a, b);
    Gazette.Relation place = gazette.relation(a.places(), b.places());
    boolean isHere = place == Gazette.Relation.AGREE;
    if (isHere && isNobodyNamed(a, b)) {
      return isSameDay(a, b)
          ? Judgement.of(Verdict.MAYBE, "the same day", "place agrees", "one names nobody")
          : Judgement.UNRELATED;
    }
    if (parties.matched() < (isHere ? 1 : 2)) {
      return Judgement.UNRELATED;
    }
    if (isImpossible(a, b)) {
      return isFurther(a, b) && parties.matched() >= 2
          ? Judgement.of(Verdict.DISTINCT, "told as a further one", who(parties))
          : Judgement.UNRELATED;
    }
    Judgement found =
        a.days() != null && b.days() != null
            ? dated(a, b, a.days(), b.days(), parties, place)
            : undated(a, b, parties, place);
    boolean isOneArticle = a.fact().article().equals(b.fact().article());
    return isOneArticle && found.isMaybe()
        ? Judgement.of(Verdict.MAYBE, "one article tells of both")
        : found;
  }

  private static boolean isNobodyNamed(Telling a, Telling b) {
    return a.parties().isEmpty() || b.parties().isEmpty();
  }

  private static boolean isSameDay(Telling a, Telling b) {
    return a.isDated() && a.days() != null && a.days().equals(b.days());
  }

  /** Whether two tellings cannot be of one event, however alike. */
  boolean isExcluded(Telling a, Telling b) {
    return a.fact().article().equals(b.fact().article())
        || !a.fact().kind().equals(b.fact().kind())
        || isApart(a, b);
  }

  /** Whether their dates or places cannot both be those of one event. */
  boolean isApart(Telling a, Telling b) {
    return (a.days() != null && b.days() != null && a.days().gap(b.days()) > 0)
        || gazette.relation(a.places(), b.places()) == Gazette.Relation.APART
        || isImpossible(a, b);
  }

  private static boolean isCopied(Telling a, Telling b) {
    return !a.fact().article().equals(b.fact().article())
        && a.words().equals(b.words())
        && Objects.equals(a.fact().status(), b.fact().status())
        && Objects.equals(a.days(), b.days())
        && a.parties().keySet().equals(b.parties().keySet())
        && a.fact().source().isCopyOf(b.fact().source());
  }

  private Judgement dated(
      Telling a, Telling b, Days days, Days others, Parties parties, Gazette.Relation place) {
    long gap = days.gap(others);
    if (gap > 0) {
      return apart(gap, days.isExact() && others.isExact(), isFurther(a, b), parties, place);
    }
    if (place == Gazette.Relation.APART) {
      return parties.persons() >= 2 && days.isExact() && others.isExact()
          ? Judgement.of(Verdict.MAYBE_PLACES_DIFFER, day(days, others), who(parties))
          : Judgement.UNRELATED;
    }
    boolean isHere = place == Gazette.Relation.AGREE;
    if (!days.isExact() || !others.isExact()) {
      boolean isMonth = days.length() <= Days.MONTH && others.length() <= Days.MONTH;
      boolean isNamed = parties.persons() >= 2 && !parties.isRival() && parties.isContained();
      if (isMonth && isHere && isNamed) {
        return Judgement.of(Verdict.SAME_IF_ALONE, "one month", "place agrees", who(parties));
      }
      return isHere || parties.persons() >= 2
          ? Judgement.of(Verdict.MAYBE, "the day is not known", who(parties))
          : Judgement.UNRELATED;
    }
    return sameDay(a, b, day(days, others), parties, isHere);
  }

  private static Judgement sameDay(
      Telling a, Telling b, String day, Parties parties, boolean isHere) {
    boolean isUnknown = !isHere && !a.places().isEmpty() && !b.places().isEmpty();
    if (parties.isRival()) {
      return Judgement.of(Verdict.MAYBE, day, "other people for the same side");
    }
    if (isUnknown) {
      return Judgement.of(Verdict.MAYBE, day, "whether the places are one is not known");
    }
    // The same people who meet on a day may be told to have spoken of this or of that.
    boolean isByPeople = parties.persons() >= 2 && !a.fact().kind().isA(CoreKind.AGREEMENT);
    if (!isByPeople && a.signs().isOfOtherField(b.signs())) {
      return Judgement.of(Verdict.MAYBE, day, "each tells another field", who(parties));
    }
    if (!parties.isContained() && !(isHere && parties.persons() >= 2)) {
      return Judgement.of(Verdict.MAYBE, day, "each names others besides", who(parties));
    }
    if (parties.matched() == 1) {
      return parties.persons() == 1
          ? Judgement.of(Verdict.SAME_IF_ALONE, day, "place agrees", who(parties))
          : Judgement.of(Verdict.MAYBE, day, "place agrees", who(parties));
    }
    boolean isByName = parties.persons() > 0 || (a.persons().isEmpty() && b.persons().isEmpty());
    return Judgement.of(
        isByName ? Verdict.SAME : Verdict.SAME_IF_ALONE,
        day,
        isHere ? "place agrees" : "no two places",
        who(parties));
  }

  private static Judgement apart(
      long gap, boolean isExact, boolean isFurther, Parties parties, Gazette.Relation place) {
    boolean isHere = place == Gazette.Relation.AGREE;
    if (!isExact || parties.matched() < 2 || gap > ALIKE) {
      return Judgement.UNRELATED;
    }
    String days = gap == 1 ? "a day apart" : gap + " days apart";
    boolean isSlip = gap <= SLIP && !parties.isRival() && parties.isContained();
    if (isSlip && isHere) {
      return Judgement.of(Verdict.MAYBE_DATES_DIFFER, days, "place agrees", who(parties));
    }
    if (isSlip && place == Gazette.Relation.OPEN) {
      // Also one evening told from both sides of the date line.
      return Judgement.of(Verdict.MAYBE_DAYS_NEAR, days, who(parties));
    }
    return isHere || isFurther
        ? Judgement.of(Verdict.DISTINCT, days, isFurther ? "told as a further one" : "place agrees")
        : Judgement.UNRELATED;
  }

  private static Judgement undated(Telling a, Telling b, Parties parties, Gazette.Relation place) {
    boolean isHere = place == Gazette.Relation.AGREE;
    if (place == Gazette.Relation.APART) {
      return Judgement.UNRELATED;
    }
    // A missing date never speaks for a merge; but a company of several people, in a place, does.
    boolean isCompany = parties.persons() >= COMPANY && parties.isContained() && !parties.isRival();
    if (isHere && isCompany && (a.isDated() || b.isDated()) && isNews(a, b)) {
      return Judgement.of(Verdict.SAME_IF_ALONE, "one gives no date", "place agrees", who(parties));
    }
    return parties.persons() >= 2 || (isHere && (parties.persons() > 0 || parties.matched() > 1))
        ? Judgement.of(Verdict.MAYBE, "no date in one or both", who(parties))
        : Judgement.UNRELATED;
  }

  /** Told as past before it took place, or as to come when it was over. */
  private static boolean isImpossible(Telling a, Telling b) {
    return cannotTell(a, b.days()) || cannotTell(b, a.days());
  }

  private static boolean cannotTell(Telling undated, @Nullable Days days) {
    LocalDate asOf = undated.asOf();
    return undated.days() == null
        && asOf != null
        && days != null
        && ((undated.fact().isBehind() && days.first().isAfter(asOf))
            || (undated.fact().isAhead() && days.last().isBefore(asOf)));
  }

  private static boolean isOldNews(Telling a, Telling b) {
    Days one = a.around();
    Days other = b.around();
    return one != null && other != null && one.gap(other) > NEWS;
  }

  /** Whether the later of the two is told as one of a series: the next round, wherever it is. */
  private static boolean isFurther(Telling a, Telling b) {
    LocalDate one = a.since();
    LocalDate other = b.since();
    return one != null && other != null && (one.isAfter(other) ? a : b).signs().isOfSeries();
  }

  /** Whether each was told about when the other was, or took place. */
  private static boolean isNews(Telling a, Telling b) {
    Days one = a.days() == null ? Days.on(a.asOf()) : a.days();
    Days other = b.days() == null ? Days.on(b.asOf()) : b.days();
    return one == null || other == null || one.gap(other) <= NEWS;
  }

  private static String day(Days days, Days others) {
    return days.equals(others) ? "the same day" : "days overlap";
  }

  private static String who(Parties parties) {
    return parties.persons() > 0
        ? "people in common: " + parties.persons()
        : "sides in common: " + parties.matched();
  }
}
