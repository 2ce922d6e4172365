package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Writes claims and kinships of the knowledge layer: each once, with all that tell it. */
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
        && a.all("claimant").equals(b.all("claimant"))
        && (a.stance().equals("NonActual") == b.stance().equals("NonActual"))
        && (a.all("addressee").isEmpty()
            || b.all("addressee").isEmpty()
            || a.all("addressee").stream().anyMatch(b.all("addressee")::contains))
        && isSoon(a, b)
        && (a.words("content").equals(b.words("content"))
            || a.contentWords().isNear(b.contentWords()))
        && !(a.words("content").isEmpty() && !a.source().isCopyOf(b.source()));
  }

  /** A claim made anew after a while is another act of speech, if of the same content. */
  private static boolean isSoon(ToldFact a, ToldFact b) {
    Days one = Days.of(a.day(), "");
    Days other = Days.of(b.day(), "");
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
    for (ToldFact fact : facts) {
      for (Node answered : fact.all("respondsTo")) {
        Node to = nodeOf.get(answered);
        Node from = nodeOf.get(fact.node());
        if (to != null && from != null) {
          writer.add(from, "respondsTo", to);
        }
      }
    }
  }

  private void claim(Node node, List<ToldFact> facts) {
    ToldFact first = facts.stream().min(BY_STANCE).orElseThrow();
    writer.grounds(node, facts, first);
    writer.copy(node, first, "stance", "content");
    for (ToldFact fact : facts) {
      writer.copy(node, fact, "claimant", "addressee", "about", "via", "attributedTo");
    }
    for (Node claimant : first.all("claimant")) {
      writer.add(claimant, "made", node);
    }
  }

  private static final Comparator<ToldFact> BY_STANCE =
      Comparator.comparing(ToldFact::stance).thenComparing(Comparator.naturalOrder());

  /** Writes the kinship that some facts tell. */
  void writeKinship(Collection<ToldFact> facts) {
    List<ToldFact> told = facts.stream().sorted().toList();
    ToldFact first = told.get(0);
    Node node =
        writer.node(
            "kinship",
            first.words("person"),
            first.words("relation").toLowerCase(Locale.ROOT),
            first.words("relative"),
            first.stance());
    writer.grounds(node, told, first);
    writer.copy(node, first, "person", "relation", "relative", "stance");
    told.forEach(fact -> writer.copy(node, fact, "attributedTo"));
  }
}
