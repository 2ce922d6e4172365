package org.newsgraph.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.model.FactKind.Family;

/**
 * A stretch of time, for viewers that play a graph.
 *
 * @param start its first day; empty where it is open
 * @param end its last day; empty where it is open
 */
record Spell(String start, String end) {
  private static final String AFTER_ALL = "9999-99-99";
  private static final int YEAR = "2026".length();
  private static final int MONTH = "2026-01".length();

  /**
   * When a fact holds: an event on its days, a role as far as articles tell, a claim on the day on
   * which the first article tells it. Empty where nothing is known of it.
   */
  static Optional<Spell> of(Knowledge layer, Node fact, String kind) {
    String begin = layer.literal(fact, "begin");
    String end = layer.literal(fact, "end");
    if (layer.isOf(kind, Family.ROLE_HOLDING)) {
      String from = begin.isEmpty() ? layer.literal(fact, "heldFrom") : first(begin);
      String to = end.isEmpty() ? dayBefore(layer.literal(fact, "endedBefore")) : last(end);
      return some(from, to);
    }
    if (layer.isOf(kind, Family.CLAIM)) {
      return layer.values(fact, "reportedIn").stream()
          .map(article -> layer.article(article).published())
          .filter(day -> !day.isEmpty())
          .min(Comparator.naturalOrder())
          .map(day -> new Spell(day, day));
    }
    return begin.isEmpty()
        ? Optional.empty()
        : some(first(begin), last(end.isEmpty() ? begin : end));
  }

  private static Optional<Spell> some(String from, String to) {
    boolean isReversed = !from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0;
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : Optional.of(isReversed ? new Spell(from, from) : new Spell(from, to));
  }

  private static String first(String date) {
    return date.length() == YEAR ? date + "-01-01" : date.length() == MONTH ? date + "-01" : date;
  }

  private static String last(String date) {
    return date.length() == YEAR
        ? date + "-12-31"
        : date.length() == MONTH ? YearMonth.parse(date).atEndOfMonth().toString() : date;
  }

  private static String dayBefore(String day) {
    return day.isEmpty() ? "" : LocalDate.parse(day).minusDays(1).toString();
  }

  /** The same time in stretches that do not overlap, in order; viewers refuse others. */
  static List<Spell> merged(List<Spell> spells) {
    List<Spell> sorted = new ArrayList<>(spells);
    sorted.sort(Comparator.comparing(Spell::start).thenComparing(Spell::last));
    List<Spell> merged = new ArrayList<>();
    for (Spell spell : sorted) {
      Spell before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (before != null && spell.start().compareTo(before.last()) <= 0) {
        String end = before.last().compareTo(spell.last()) >= 0 ? before.end() : spell.end();
        merged.set(merged.size() - 1, new Spell(before.start(), end));
      } else {
        merged.add(spell);
      }
    }
    return merged;
  }

  private String last() {
    return end.isEmpty() ? AFTER_ALL : end;
  }
}
