package org.newsgraph.lexicon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often each rule was right where it was measured: the confidence of its facts.
 *
 * <p>Read from {@code lexicons/rule-precision.tsv}: how often a rule fired on annotated articles
 * and how often it was right, smoothed as (right + 1) / (fired + 2); a rule that never fired there
 * has 0.5.
 */
public final class RulePrecision {
  /** A rule that was never judged is as likely right as wrong. */
  private static final Judged NEVER = new Judged(0, 0);

  private final Map<String, Judged> byRule = new TreeMap<>();

  /**
   * How a rule fared.
   *
   * @param fired how often it gave a fact that could be judged
   * @param right how often that was right
   */
  public record Judged(int fired, int right) {
    /** Laplace's rule of succession, to three digits so that it prints the same everywhere. */
    public BigDecimal precision() {
      return BigDecimal.valueOf(right + 1L)
          .divide(BigDecimal.valueOf(fired + 2L), 3, RoundingMode.HALF_UP);
    }

    /** The same with further judgements. */
    public Judged and(int furtherFired, int furtherRight) {
      return new Judged(fired + furtherFired, right + furtherRight);
    }
  }

  public RulePrecision(Language language) {
    for (Lexicon.Row row : language.lexicon("rule-precision").rows()) {
      byRule.put(row.get("rule"), new Judged(row.number("fired"), row.number("right")));
    }
  }

  /** The precision of a rule, 0..1. */
  public double of(String rule) {
    return judged(rule).precision().doubleValue();
  }

  /** The rules that were judged, sorted. */
  public Set<String> rules() {
    return byRule.keySet();
  }

  /** How a rule fared; nothing judged for one that never fired. */
  public Judged judged(String rule) {
    return byRule.getOrDefault(rule, NEVER);
  }
}
