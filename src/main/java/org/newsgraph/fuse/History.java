package org.newsgraph.fuse;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.Stance;
import org.newsgraph.rdf.Vocab;

/** What became of an event: its statuses, each as of the day of the article that tells it. */
final class History {
  private History() {}

  /**
   * The telling whose status and stance stand for the event: one that an article itself asserts
   * before one that it only attributes; that it took place before that it was planned; else the
   * latest, and of two of one day the one that claims less.
   */
  static ToldFact decisive(Collection<ToldFact> facts) {
    List<ToldFact> strongest = strongest(facts);
    boolean tookPlace = strongest.stream().anyMatch(ToldFact::isBehind);
    return strongest.stream()
        .filter(fact -> !tookPlace || rank(fact) > 0)
        .max(
            Comparator.comparing(ToldFact::day)
                .thenComparing(History::rank)
                .thenComparing(Comparator.<ToldFact>naturalOrder().reversed()))
        .orElseThrow();
  }

  private static List<ToldFact> strongest(Collection<ToldFact> facts) {
    for (Stance stance : List.of(Stance.ASSERTED, Stance.ATTRIBUTED)) {
      List<ToldFact> found = facts.stream().filter(fact -> fact.stance() == stance).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.copyOf(facts);
  }

  /** 0 for what was only to come; of the rest the higher claims less. */
  private static int rank(ToldFact fact) {
    if (!(fact.status() instanceof EventStatus status)) {
      return 0;
    }
    return switch (status) {
      case PLANNED, HYPOTHETICAL -> 0;
      case ONGOING -> 1;
      case HELD -> 2;
      case CANCELLED -> 3;
      case DENIED -> 4;
    };
  }

  /** Writes the status that one article gives an event. */
  static void write(LayerWriter writer, Node event, ToldFact fact) {
    Node report = writer.node("status", fact.node().getURI());
    writer.add(event, "statusReport", report);
    writer.add(report, Vocab.TYPE, Vocab.ng("StatusReport"));
    fact.all(CoreSlot.STATUS).forEach(status -> writer.add(report, "reportedStatus", status));
    writer.copy(report, fact, "stance", "article", "evidence");
    if (!fact.day().isEmpty()) {
      writer.add(report, "asOf", LayerWriter.date(fact.day()));
    }
  }
}
