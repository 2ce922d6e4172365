package org.newsgraph.extract.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.newsgraph.extract.FactExtractor;
import org.newsgraph.lexicon.Language;
import org.newsgraph.link.EmbeddedGazetteer;
import org.newsgraph.model.Argument;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Extraction;
import org.newsgraph.model.Fact;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Slot;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Zone;
import org.newsgraph.nlp.Annotator;
import org.newsgraph.schema.Schema;

/** Each rule reads its own examples as it says, and leaves its counterexamples alone. */
class RuleExamplesTest {
  private static final Annotator ANNOTATOR = Annotator.load();
  private static final FactExtractor EXTRACTOR =
      new FactExtractor(EmbeddedGazetteer.load(), Language.bundled(), Schema.bundled());

  static Extraction read(String sentence) {
    ArticleText text = new ArticleText(sentence);
    return EXTRACTOR.apply(
        ANNOTATOR.apply(
            new Article(
                "example",
                "",
                text,
                PublicationDate.NONE,
                Source.UNKNOWN,
                List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length()))))));
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : RuleSet.bundled(Schema.bundled()).rules()) {
      for (Rule.Example example : rule.examples()) {
        tests.add(
            DynamicTest.dynamicTest(
                rule.id() + " reads: " + example.sentence(), () -> reads(rule, example)));
      }
      for (String counterexample : rule.counterexamples()) {
        tests.add(
            DynamicTest.dynamicTest(
                rule.id() + " leaves alone: " + counterexample,
                () -> leavesAlone(rule, counterexample)));
      }
    }
    return tests.stream();
  }

  private static void reads(Rule rule, Rule.Example example) {
    Extraction extraction = read(example.sentence());
    if (rule.takesAsKnown()) {
      joins(example, extraction);
      return;
    }
    List<Fact> found = by(rule, extraction);
    assertEquals(1, found.size(), () -> "facts: " + extraction.facts());
    example
        .gives()
        .forEach(
            (slot, expected) ->
                assertEquals(
                    new TreeSet<>(expected),
                    new TreeSet<>(words(found.get(0), slot, extraction)),
                    slot));
  }

  /** What a rule adds to an event that an earlier sentence tells, under that sentence's rule. */
  private static void joins(Rule.Example example, Extraction extraction) {
    assertEquals(
        1, extraction.facts().stream().filter(f -> f.kind().family() == Family.EVENT).count());
    Fact event =
        extraction.facts().stream()
            .filter(f -> f.kind().family() == Family.EVENT)
            .findFirst()
            .get();
    assertEquals(2, event.grounds().evidence().size(), "sentences that tell it");
    example
        .gives()
        .forEach(
            (slot, expected) -> {
              List<String> words = words(event, slot, extraction);
              assertTrue(words.containsAll(expected), slot + " of " + words);
            });
  }

  private static void leavesAlone(Rule rule, String sentence) {
    List<Fact> found = by(rule, read(sentence));
    assertTrue(found.isEmpty(), () -> "facts: " + found);
  }

  private static List<Fact> by(Rule rule, Extraction extraction) {
    return extraction.facts().stream()
        .filter(fact -> fact.grounds().rule().equals(rule.id()))
        .toList();
  }

  private static List<String> words(Fact fact, String name, Extraction extraction) {
    Slot slot = fact.kind().slot(name).orElseThrow(() -> new AssertionError("no slot " + name));
    ArticleText text = extraction.annotated().article().text();
    return fact.values(slot)
        .map(value -> value instanceof Argument one ? text.words(one.mention()) : value.toString())
        .toList();
  }

  @Test
  void every_rule_has_an_example_and_a_counterexample() {
    assertFalse(RuleSet.bundled(Schema.bundled()).rules().isEmpty());
    for (Rule rule : RuleSet.bundled(Schema.bundled()).rules()) {
      assertFalse(rule.examples().isEmpty(), rule.id());
      assertFalse(rule.counterexamples().isEmpty(), rule.id());
    }
  }
}
