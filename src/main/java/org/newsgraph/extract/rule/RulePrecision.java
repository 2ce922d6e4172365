package org.newsgraph.extract.rule;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.lexicon.Lexicon;

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

  /** How often a rule gave a fact that could be judged, and how often that was right. */
  public record Judged(int fired, int right) {
    /** Laplace's rule of succession, to three digits so that it prints the same everywhere. */
    public double precision() {
      return Math.round(1000.0 * (right + 1) / (fired + 2)) / 1000.0;
    }
  }

  public RulePrecision() {
    for (Map<String, String> row : Lexicon.bundled("rule-precision").rows()) {
      byRule.put(
          row.getOrDefault("rule", ""),
          new Judged(
              Integer.parseInt(row.getOrDefault("fired", "0")),
              Integer.parseInt(row.getOrDefault("right", "0"))));
    }
  }

  /** The precision of a rule, 0..1. */
  public double of(String rule) {
    return judged(rule).precision();
  }

  /** The rules that were judged, sorted. */
  public Set<String> rules() {
    return byRule.keySet();
  }

  /** How often a rule gave a fact that could be judged, and how often that was right. */
  public Judged judged(String rule) {
    return byRule.getOrDefault(rule, NEVER);
  }
}
