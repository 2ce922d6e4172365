package org.newsgraph.fuse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.fuse.Judgement.Verdict;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.rdf.Vocab;

/**
 * The facts that bear on one another, directly or through others. What the knowledge layer says of
 * a fact depends on its component and on nothing else.
 */
final class Components {
  /**
   * Facts that bear on one another and on no others.
   *
   * @param facts sorted, at least one
   * @param comparisons of those of them that are events
   */
  record Component(Collection<ToldFact> facts, Collection<Comparison> comparisons) {}

  private final Corpus corpus;
  private final FactIndex index;
  private final EventJudge judge;
  private final Blocks blocks;
  private final Map<Node, Telling> tellings = new HashMap<>();

  Components(Corpus corpus, FactIndex index) {
    this.corpus = corpus;
    this.index = index;
    this.judge = new EventJudge(corpus.gazette());
    this.blocks = new Blocks(corpus.gazette());
  }

  Telling telling(ToldFact fact) {
    return tellings.computeIfAbsent(fact.node(), node -> corpus.telling(fact, index));
  }

  /** Where a fact is filed. */
  Set<String> keys(ToldFact fact) {
    return switch (fact.kind().family()) {
      case EVENT -> blocks.keys(telling(fact));
      case ROLE_HOLDING, FACT -> probes(fact);
      case CLAIM -> Blocks.ofClaim(fact);
    };
  }

  private Set<String> probes(ToldFact fact) {
    return switch (fact.kind().family()) {
      case EVENT -> blocks.probes(telling(fact));
      case ROLE_HOLDING -> Blocks.keys(fact);
      case CLAIM -> Blocks.probesOfClaim(fact);
      case FACT -> Set.of(PlainLayer.key(fact));
    };
  }

  /** Hands over each component that holds one of some facts, once. */
  void each(Collection<ToldFact> seeds, Consumer<Component> sink) {
    Set<Node> seen = new HashSet<>();
    for (ToldFact seed : seeds) {
      if (seen.add(seed.node())) {
        sink.accept(component(seed, seen));
      }
    }
  }

  private Component component(ToldFact seed, Set<Node> seen) {
    Set<ToldFact> facts = new TreeSet<>();
    List<Comparison> comparisons = new ArrayList<>();
    Set<String> looked = new HashSet<>();
    Deque<ToldFact> open = new ArrayDeque<>(List.of(seed));
    while (!open.isEmpty()) {
      ToldFact fact = open.remove();
      facts.add(fact);
      for (ToldFact near : near(fact, looked)) {
        if (isEvent(fact)) {
          Comparison comparison = compare(fact, near);
          if (comparison.judgement().verdict() == Verdict.UNRELATED) {
            continue;
          }
          // Each pair is met from both sides.
          if (comparison.one().fact().equals(fact)) {
            comparisons.add(comparison);
          }
        }
        if (seen.add(near.node())) {
          open.add(near);
        }
      }
    }
    return new Component(facts, comparisons);
  }

  private Comparison compare(ToldFact fact, ToldFact near) {
    Comparison comparison = Comparison.of(telling(fact), telling(near), judge);
    boolean isDecided = corpus.curation().partners(fact.node()).contains(near.node());
    return isDecided && comparison.judgement().verdict() == Verdict.UNRELATED
        ? new Comparison(
            comparison.one(),
            comparison.other(),
            Judgement.of(Verdict.MAYBE, "a person compared them"))
        : comparison;
  }

  /**
   * The facts that may bear on one; of claims, those that do.
   *
   * @param looked the keys of role holdings and kinships that were looked up before: all facts of
   *     such a key are of one component
   */
  private Set<ToldFact> near(ToldFact fact, Set<String> looked) {
    Set<ToldFact> near = new TreeSet<>();
    Family family = fact.kind().family();
    boolean isOneByKey = family == Family.ROLE_HOLDING || family == Family.FACT;
    for (String key : probes(fact)) {
      if (isOneByKey && !looked.add(key)) {
        continue;
      }
      for (Node other : index.filed(key)) {
        add(near, other, fact);
      }
    }
    if (isEvent(fact)) {
      corpus.curation().partners(fact.node()).forEach(other -> add(near, other, fact));
    } else if (family == Family.CLAIM) {
      near.removeIf(other -> !ClaimLayer.isRelated(fact, other));
      fact.all(CoreSlot.RESPONDS_TO).forEach(other -> add(near, other, fact));
      corpus
          .graph(fact.article())
          .find(Node.ANY, Vocab.of(CoreSlot.RESPONDS_TO), fact.node())
          .mapWith(Triple::getSubject)
          .toList()
          .forEach(other -> add(near, other, fact));
    }
    return near;
  }

  private static boolean isEvent(ToldFact fact) {
    return fact.kind().family() == Family.EVENT;
  }

  private void add(Set<ToldFact> near, Node node, ToldFact fact) {
    ToldFact other = node.equals(fact.node()) ? null : corpus.fact(node);
    if (other != null) {
      near.add(other);
    }
  }
}
