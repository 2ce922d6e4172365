package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.model.CoreKind;

/**
 * How often each rule was right where it was measured: the confidence of its facts.
 *
 * <p>Read from {@code lexicons/rule-precision.tsv}: how often a rule fired on annotated articles
 * and how often it was right, smoothed as (right + 1) / (fired + 2); a rule that never fired there
 * has 0.5.
 */
final class RulePrecision {
  /** A rule that was never judged is as likely right as wrong. */
  private static final Judged NEVER = new Judged(0, 0);

  private final Map<String, Judged> byRule = new TreeMap<>();

  private record Judged(int fired, int right) {
    /** Laplace's rule of succession, to three digits so that it prints the same everywhere. */
    double precision() {
      return Math.round(1000.0 * (right + 1) / (fired + 2)) / 1000.0;
    }
  }

  RulePrecision() {
    for (Map<String, String> row : Lexicon.bundled("rule-precision").rows()) {
      byRule.put(
          row.getOrDefault("rule", ""),
          new Judged(
              Integer.parseInt(row.getOrDefault("fired", "0")),
              Integer.parseInt(row.getOrDefault("right", "0"))));
    }
  }

  /** The precision of a rule, 0..1. */
  double of(String rule) {
    return byRule.getOrDefault(rule, NEVER).precision();
  }

  /** The records of some rules, and of all others that have been judged. */
  List<RuleRecord> records(List<Rule> rules) {
    List<RuleRecord> records = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Rule rule : rules) {
      told.add(rule.id());
      records.add(record(rule.id(), rule.fact().name(), rule.examples().get(0).sentence()));
    }
    for (String rule : byRule.keySet()) {
      if (told.add(rule)) {
        records.add(record(rule, kind(rule), ""));
      }
    }
    return records;
  }

  /** What the constructions give that are read by Java, told by their names. */
  private static String kind(String rule) {
    return rule.startsWith("role-")
        ? CoreKind.ROLE_HOLDING.label()
        : rule.equals(DemandList.RULE) ? CoreKind.DEMAND.label() : CoreKind.KINSHIP.label();
  }

  private RuleRecord record(String rule, String fact, String example) {
    Judged judged = byRule.getOrDefault(rule, NEVER);
    return new RuleRecord(rule, fact, judged.fired(), judged.right(), judged.precision(), example);
  }
}
