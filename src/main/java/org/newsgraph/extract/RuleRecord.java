package org.newsgraph.extract;

import java.util.List;
import org.newsgraph.schema.Schema;

/**
 * What a rule is and how it has fared on annotated articles.
 *
 * @param id its name, which facts carry
 * @param fact the class of the facts that it gives
 * @param fired how often it gave a fact that could be judged
 * @param right how often that fact was right
 * @param confidence its smoothed precision, 0..1, which its facts carry
 * @param example a sentence that it reads; empty for rules written in Java
 */
public record RuleRecord(
    String id, String fact, int fired, int right, double confidence, String example) {

  /** All rules: those of the rule files, then the constructions that Java reads. */
  public static List<RuleRecord> all() {
    return new RulePrecision().records(RuleSet.bundled(Schema.bundled()).rules());
  }
}
