package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.extract.claim.DemandList;
import org.newsgraph.extract.rule.Rule;
import org.newsgraph.extract.rule.RuleSet;
import org.newsgraph.lexicon.Language;
import org.newsgraph.lexicon.RulePrecision;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.Grammar;
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
  public static List<RuleRecord> all(Language language, Schema schema, Grammar grammar) {
    RulePrecision precision = new RulePrecision(language);
    List<RuleRecord> records = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Rule rule : RuleSet.of(language, schema, grammar).rules()) {
      told.add(rule.id());
      records.add(of(rule.id(), rule.fact().name(), rule.examples().get(0).sentence(), precision));
    }
    for (String rule : precision.rules()) {
      if (told.add(rule)) {
        records.add(of(rule, kind(rule), "", precision));
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

  private static RuleRecord of(String rule, String fact, String example, RulePrecision precision) {
    RulePrecision.Judged judged = precision.judged(rule);
    return new RuleRecord(rule, fact, judged.fired(), judged.right(), precision.of(rule), example);
  }
}
