package org.newsgraph.extract;

import java.util.HashMap;
import java.util.Map;

/**
 * How often each rule was right where it was measured: the confidence of its facts.
 *
 * <p>Read from {@code lexicons/rule-precision.tsv}: how often a rule fired on annotated articles
 * and how often it was right, smoothed as (right + 1) / (fired + 2); a rule that never fired there
 * has 0.5.
 */
final class RulePrecision {
  private final Map<String, Double> byRule = new HashMap<>();

  RulePrecision() {
    for (Map<String, String> row : Lexicon.bundled("rule-precision").rows()) {
      int fired = Integer.parseInt(row.getOrDefault("fired", "0"));
      int right = Integer.parseInt(row.getOrDefault("right", "0"));
      byRule.put(row.getOrDefault("rule", ""), smoothed(fired, right));
    }
  }

  /** Laplace's rule of succession, to three digits so that it prints the same everywhere. */
  static double smoothed(int fired, int right) {
    return Math.round(1000.0 * (right + 1) / (fired + 2)) / 1000.0;
  }

  /** The precision of a rule, 0..1. */
  double of(String rule) {
    return byRule.getOrDefault(rule, 0.5);
  }
}
