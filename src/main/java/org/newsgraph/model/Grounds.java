package org.newsgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fact rests on.
 *
 * @param stance who stands behind it
 * @param attributedTo the source that the article gives, or null
 * @param evidence the words that say so, sorted, at least one
 * @param rule the id of the rule that read them
 * @param confidence the measured precision of the rule, 0..1
 */
public record Grounds(
    Stance stance,
    @Nullable Argument attributedTo,
    List<Span> evidence,
    String rule,
    double confidence) {
  public Grounds {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("no fact without evidence");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence lies in 0..1, got " + confidence);
    }
    evidence = evidence.stream().sorted().distinct().toList();
  }
}
