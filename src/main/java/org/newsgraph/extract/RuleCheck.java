package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.newsgraph.extract.rule.Rule;
import org.newsgraph.extract.rule.RuleSet;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.Argument;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Extraction;
import org.newsgraph.model.Fact;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.Grammar;
import org.newsgraph.model.Slot;
import org.newsgraph.model.Text;
import org.newsgraph.model.Words;
import org.newsgraph.schema.Schema;

/**
 * Holds rules against their own examples and counterexamples.
 *
 * @param rule the rule's id
 * @param sentence the example or counterexample
 * @param problem what is wrong with what was read from it; empty if nothing is
 * @param place file and line of the rule
 */
public record RuleCheck(String rule, String sentence, String problem, String place) {
  /** Whether the sentence was read as the rule says. */
  public boolean isRight() {
    return problem.isEmpty();
  }

  /**
   * Reads the examples and counterexamples of rules: those of the language's folders, or all where
   * it has none.
   *
   * @param reader reads a sentence as an article of its own
   */
  public static List<RuleCheck> all(
      Language language, Schema schema, Grammar grammar, Function<String, Extraction> reader) {
    RuleSet set = RuleSet.of(language, schema, grammar);
    List<RuleCheck> checks = new ArrayList<>();
    for (Rule rule : language.folders().isEmpty() ? set.rules() : set.added()) {
      for (Rule.Example example : rule.examples()) {
        String problem = reads(rule, example, reader.apply(example.sentence()));
        checks.add(new RuleCheck(rule.id(), example.sentence(), problem, rule.place()));
      }
      for (String sentence : rule.counterexamples()) {
        List<Fact> found = by(rule, reader.apply(sentence));
        String problem = found.isEmpty() ? "" : "gives " + found + " where it should give nothing";
        checks.add(new RuleCheck(rule.id(), sentence, problem, rule.place()));
      }
      if (rule.counterexamples().isEmpty()) {
        checks.add(
            new RuleCheck(rule.id(), "", "has no 'not': a sentence it leaves alone", rule.place()));
      }
    }
    return checks;
  }

  private static String reads(Rule rule, Rule.Example example, Extraction extraction) {
    List<Fact> found = by(rule, extraction);
    if (rule.takesAsKnown()) {
      // It goes on telling an event of an earlier sentence, under that sentence's rule.
      found =
          extraction.facts().stream()
              .filter(fact -> fact.kind().family() == Family.EVENT)
              .filter(fact -> fact.grounds().evidence().size() == 2)
              .toList();
    }
    if (found.size() != 1) {
      return "gives %d facts, not one: %s".formatted(found.size(), extraction.facts());
    }
    Fact fact = found.get(0);
    for (var slot : example.gives().entrySet()) {
      Set<String> told = words(fact, slot.getKey(), extraction.annotated().article().text());
      Set<String> wanted = new TreeSet<>(slot.getValue());
      if (rule.takesAsKnown() ? !told.containsAll(wanted) : !told.equals(wanted)) {
        return "%s is %s, not %s".formatted(slot.getKey(), told, wanted);
      }
    }
    return "";
  }

  private static List<Fact> by(Rule rule, Extraction extraction) {
    return extraction.facts().stream()
        .filter(fact -> fact.grounds().rule().equals(rule.id()))
        .toList();
  }

  private static Set<String> words(Fact fact, String name, ArticleText text) {
    return fact.kind().slot(name).stream()
        .flatMap((Slot slot) -> fact.values(slot))
        .map(
            value ->
                value instanceof Argument one
                    ? text.words(one.mention())
                    : value instanceof Words words
                        ? text.words(words.span())
                        : value instanceof Text string ? string.string() : value.toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
