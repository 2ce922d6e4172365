package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.refer.Attribution;
import org.newsgraph.extract.refer.Parties;
import org.newsgraph.extract.refer.Party;
import org.newsgraph.extract.rule.Rule;
import org.newsgraph.extract.rule.RuleSet;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.RulePrecision;
import org.newsgraph.model.Fact;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.Grounds;
import org.newsgraph.model.Slot;
import org.newsgraph.model.Span;
import org.newsgraph.model.Stance;
import org.newsgraph.model.Words;

/**
 * Reads facts that are no events, roles or claims, such as a user's "owns": what rules say fills
 * their slots. What is not so, or only may be, is not told.
 */
public final class PlainReader {
  private final RuleSet rules;
  private final Modality modality;
  private final RulePrecision precision;

  public PlainReader(RuleSet rules, Modality modality, RulePrecision precision) {
    this.rules = rules;
    this.modality = modality;
    this.precision = precision;
  }

  /** The facts of an article that rules give, in the order of the text. */
  public List<Fact> read(Discourse discourse, Parties parties, Attribution attribution) {
    List<Fact> found = new ArrayList<>();
    for (Tree tree : discourse.trees()) {
      if (discourse.isImagined(tree)) {
        continue;
      }
      for (int i = 0; i < tree.size(); i++) {
        if (discourse.isInName(tree, i)) {
          continue;
        }
        for (Rule rule : rules.triggeredBy(tree.lemma(i))) {
          if (rule.fact().family() == Family.FACT && rule.matches(tree, i) && isSo(tree, i)) {
            Optional<Fact> fact = fact(parties, attribution, tree, i, rule);
            fact.ifPresent(found::add);
            if (fact.isPresent()) {
              break;
            }
          }
        }
      }
    }
    return found;
  }

  private boolean isSo(Tree tree, int trigger) {
    return !tree.token(trigger).isVerb()
        || !tree.isNegated(trigger) && !modality.isNonActual(tree, trigger);
  }

  /** The fact, if all that its kind needs is there. */
  private Optional<Fact> fact(
      Parties parties, Attribution attribution, Tree tree, int trigger, Rule rule) {
    Fact.Draft draft = new Fact.Draft(rule.fact());
    Span evidence = tree.token(trigger).span();
    boolean isEmpty = true;
    for (Slot slot : rule.fact().slots()) {
      int values = 0;
      for (int token : tokens(rule, slot, tree, trigger)) {
        if (slot.takesEntities()) {
          for (Party party : Parties.distinct(parties.of(tree, token))) {
            if (values < slot.most()
                && (slot.takes() == Slot.Takes.ENTITY || party.thing().isAgent())) {
              draft.with(slot, party.argument());
              evidence = evidence.union(party.argument().mention());
              values++;
            }
          }
        } else if (slot.takes() == Slot.Takes.WORDS && values < slot.most()) {
          draft.with(slot, new Words(tree.subtreeSpan(token)));
          evidence = evidence.union(tree.subtreeSpan(token));
          values++;
        }
      }
      if (values < slot.least()) {
        return Optional.empty();
      }
      isEmpty &= values == 0;
    }
    Attribution.Said said = attribution.of(tree, trigger);
    return isEmpty
        ? Optional.empty()
        : Optional.of(
            draft.on(
                new Grounds(
                    said.stance() == Stance.ASSERTED ? Stance.ASSERTED : Stance.ATTRIBUTED,
                    said.source() == null ? null : said.source().argument(),
                    List.of(evidence),
                    rule.id(),
                    precision.of(rule.id()))));
  }

  private static Set<Integer> tokens(Rule rule, Slot slot, Tree tree, int trigger) {
    Set<Integer> tokens = new TreeSet<>();
    for (Path path : rule.slot(slot.name())) {
      tokens.addAll(path.from(tree, trigger));
    }
    return tokens;
  }
}
