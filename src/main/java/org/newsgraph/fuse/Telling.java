package org.newsgraph.fuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * An event as one article tells it, made ready to be held against others.
 *
 * @param fact the fact itself
 * @param parties who took or would take part, each with whom it stands for, itself included
 * @param persons those of the parties who are people
 * @param days when; null where the article gives no date
 * @param asOf the article's date, or null
 * @param places the place and the venue; may be empty
 * @param words the evidence, as written
 * @param signs what those words tell besides
 */
record Telling(
    ToldFact fact,
    Map<Node, Set<Node>> parties,
    Set<Node> persons,
    @Nullable Days days,
    @Nullable LocalDate asOf,
    List<Node> places,
    String words,
    Signs signs) {
  private static final int YEAR = 366;

  /** Days ahead in which what is planned without a date is looked for. */
  private static final int SEASON = 90;

  boolean isDated() {
    return days != null && days.isExact();
  }

  /** The days around which tellings of it are looked for; null where nothing says when. */
  @Nullable Days around() {
    if (days != null && days.length() <= YEAR) {
      return days;
    }
    if (asOf == null) {
      return null;
    }
    return new Days(asOf, fact.isAhead() ? asOf.plusDays(SEASON) : asOf);
  }

  /** The first of its days; of what is still to come, else the day on which it is told. */
  @Nullable LocalDate since() {
    return days != null ? days.first() : fact.isAhead() ? asOf : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Telling telling && telling.fact.equals(fact);
  }

  @Override
  public int hashCode() {
    return fact.hashCode();
  }
}
