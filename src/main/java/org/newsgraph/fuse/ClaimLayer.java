package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.Stance;

/** Writes claims of the knowledge layer: each once, with all that tell it. */
final class ClaimLayer {
  private final LayerWriter writer;

  ClaimLayer(LayerWriter writer) {
    this.writer = writer;
  }

  /**
   * Whether two facts are one claim: by one claimant, toward nobody else, of one stance, in nearly
   * the same words, and without a word that turns it.
   */
  static boolean isSame(ToldFact a, ToldFact b) {
    return a.kind().equals(b.kind())
        && a.all(CoreSlot.CLAIMANT).equals(b.all(CoreSlot.CLAIMANT))
        && (a.stance() == Stance.NON_ACTUAL) == (b.stance() == Stance.NON_ACTUAL)
        && (a.all(CoreSlot.ADDRESSEE).isEmpty()
            || b.all(CoreSlot.ADDRESSEE).isEmpty()
            || a.all(CoreSlot.ADDRESSEE).stream().anyMatch(b.all(CoreSlot.ADDRESSEE)::contains))
        && isSoon(a, b)
        && (a.words(CoreSlot.CONTENT).equals(b.words(CoreSlot.CONTENT))
            || a.contentWords().isNear(b.contentWords()))
        && !(a.words(CoreSlot.CONTENT).isEmpty() && !a.source().isCopyOf(b.source()));
  }

  /** Whether two claims are one, one answers the other, or one takes the place of the other. */
  static boolean isRelated(ToldFact a, ToldFact b) {
    return isSame(a, b) || isRevised(a, b) || isAnswer(a, b) || isAnswer(b, a);
  }

  /** Whether a claim answers another, if its article does not tell which. */
  static boolean isAnswer(ToldFact claim) {
    return claim.kind().isAnswer() && claim.all(CoreSlot.RESPONDS_TO).isEmpty();
  }

  /** Whether a claim answers one that another article tells: of others, toward it, of the same. */
  private static boolean isAnswer(ToldFact answer, ToldFact claim) {
    return isAnswer(answer)
        && answer.kind().answers(claim.kind())
        && !answer.article().equals(claim.article())
        && isSoon(answer, claim)
        && Collections.disjoint(answer.all(CoreSlot.CLAIMANT), claim.all(CoreSlot.CLAIMANT))
        && isToward(answer, claim)
        && isToward(claim, answer)
        && !Collections.disjoint(answer.all(CoreSlot.ABOUT), claim.all(CoreSlot.ABOUT))
        && answer.contentWords().isTold(claim.contentWords());
  }

  private static boolean isToward(ToldFact one, ToldFact other) {
    return one.all(CoreSlot.ADDRESSEE).isEmpty()
        || !Collections.disjoint(one.all(CoreSlot.ADDRESSEE), other.all(CoreSlot.CLAIMANT));
  }

  /** Whether two claims of one claimant, told on two days, differ in a number or by a "not". */
  private static boolean isRevised(ToldFact a, ToldFact b) {
    return a.kind().equals(b.kind())
        && !a.day().isEmpty()
        && !b.day().isEmpty()
        && !a.day().equals(b.day())
        && isSoon(a, b)
        && a.all(CoreSlot.CLAIMANT).equals(b.all(CoreSlot.CLAIMANT))
        && (a.all(CoreSlot.ADDRESSEE).isEmpty()
            || b.all(CoreSlot.ADDRESSEE).isEmpty()
            || !Collections.disjoint(a.all(CoreSlot.ADDRESSEE), b.all(CoreSlot.ADDRESSEE)))
        && a.contentWords().isTurned(b.contentWords());
  }

  /** A claim made anew after a while is another act of speech, if of the same content. */
  private static boolean isSoon(ToldFact a, ToldFact b) {
    Days one = Days.on(a.source().published());
    Days other = Days.on(b.source().published());
    return one == null || other == null || one.gap(other) <= EventJudge.ALIKE;
  }

  /** Writes the claims that some facts tell, all that are near to one another or answer another. */
  void write(Collection<ToldFact> facts) {
    List<List<ToldFact>> clusters = new ArrayList<>();
    for (ToldFact fact : facts.stream().sorted().toList()) {
      clusters.stream()
          .filter(cluster -> cluster.stream().allMatch(other -> isSame(other, fact)))
          .findFirst()
          .orElseGet(
              () -> {
                List<ToldFact> cluster = new ArrayList<>();
                clusters.add(cluster);
                return cluster;
              })
          .add(fact);
    }
    Map<Node, Node> nodeOf = new HashMap<>();
    for (List<ToldFact> cluster : clusters) {
      Node node = writer.node("claim", cluster.get(0).node().getURI());
      cluster.forEach(fact -> nodeOf.put(fact.node(), node));
      claim(node, cluster);
    }
    for (List<ToldFact> cluster : clusters) {
      for (ToldFact fact : cluster) {
        answered(fact, facts)
            .forEach(claim -> link(fact, CoreSlot.RESPONDS_TO.label(), claim, nodeOf));
      }
      revised(cluster, clusters)
          .ifPresent(earlier -> link(cluster.get(0), "follows", earlier.node(), nodeOf));
    }
  }

  private void link(ToldFact from, String property, Node to, Map<Node, Node> nodeOf) {
    Node one = nodeOf.get(from.node());
    Node other = nodeOf.get(to);
    if (one != null && other != null) {
      writer.add(one, property, other);
    }
  }

  /** What a claim answers: as its own article tells, else the last that it can mean. */
  private static List<Node> answered(ToldFact answer, Collection<ToldFact> facts) {
    List<Node> told = answer.all(CoreSlot.RESPONDS_TO);
    return isAnswer(answer)
        ? facts.stream()
            .filter(claim -> isAnswer(answer, claim) && claim.day().compareTo(answer.day()) <= 0)
            .max(
                Comparator.comparing(ToldFact::day)
                    .thenComparing(Comparator.<ToldFact>naturalOrder().reversed()))
            .map(claim -> List.of(claim.node()))
            .orElse(List.of())
        : told;
  }

  /** The last of the earlier claims that this one takes the place of. */
  private static Optional<ToldFact> revised(List<ToldFact> cluster, List<List<ToldFact>> clusters) {
    ToldFact later = cluster.get(0);
    return clusters.stream()
        .map(earlier -> earlier.get(0))
        .filter(earlier -> earlier.day().compareTo(later.day()) < 0 && isRevised(earlier, later))
        .max(
            Comparator.comparing(ToldFact::day)
                .thenComparing(Comparator.<ToldFact>naturalOrder().reversed()));
  }

  private void claim(Node node, List<ToldFact> facts) {
    ToldFact first = facts.stream().min(BY_STANCE).orElseThrow();
    writer.grounds(node, facts, first);
    writer.copy(node, first, CoreSlot.CONTENT);
    writer.copy(node, first, "stance");
    for (ToldFact fact : facts) {
      writer.copy(node, fact, CoreSlot.CLAIMANT, CoreSlot.ADDRESSEE, CoreSlot.ABOUT, CoreSlot.VIA);
      writer.copy(node, fact, "attributedTo");
    }
    for (Node claimant : first.all(CoreSlot.CLAIMANT)) {
      writer.add(claimant, "made", node);
    }
  }

  private static final Comparator<ToldFact> BY_STANCE =
      Comparator.comparing(ToldFact::stance).thenComparing(Comparator.naturalOrder());
}
