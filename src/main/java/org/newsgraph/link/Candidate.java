package org.newsgraph.link;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.model.GazetteerEntry;

/**
 * A known thing that a referent may be.
 *
 * @param entry the thing
 * @param clues what speaks for and against it
 */
public record Candidate(GazetteerEntry entry, Set<Clue> clues) {
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::weight)
          .reversed()
          .thenComparing(candidate -> candidate.entry().key());

  /** Takes a copy of the clues. */
  public Candidate {
    clues = clues.isEmpty() ? Set.of() : EnumSet.copyOf(clues);
  }

  /** The sum of the clues' weights in hundredths, which may leave 0 to 100: for comparison. */
  int weight() {
    return clues.stream().mapToInt(Clue::weight).sum();
  }

  /** The sum of the clues' weights, 0 to 1. */
  public double score() {
    return Math.max(0, Math.min(100, weight())) / 100.0;
  }

  /** The clues in words, the weightiest first. */
  public List<String> reasons() {
    return clues.stream()
        .sorted(
            Comparator.comparingInt((Clue clue) -> -Math.abs(clue.weight()))
                .thenComparing(Comparator.naturalOrder()))
        .map(Clue::reason)
        .toList();
  }
}
