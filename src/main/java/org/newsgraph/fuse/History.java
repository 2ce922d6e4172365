package org.newsgraph.fuse;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
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
    for (String stance : List.of("Asserted", "Attributed")) {
      List<ToldFact> found = facts.stream().filter(fact -> fact.stance().equals(stance)).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.copyOf(facts);
  }

  /** 0 for what was only to come; of the rest the higher claims less. */
  private static int rank(ToldFact fact) {
    return switch (fact.status()) {
      case "Ongoing" -> 1;
      case "Held" -> 2;
      case "Cancelled" -> 3;
      case "Denied" -> 4;
      default -> 0;
    };
  }

  /** Writes the status that one article gives an event. */
  static void write(LayerWriter writer, Node event, ToldFact fact) {
    Node report = writer.node("status", fact.node().getURI());
    writer.add(event, "statusReport", report);
    writer.add(report, Vocab.TYPE, Vocab.ng("StatusReport"));
    fact.all("status").forEach(status -> writer.add(report, "reportedStatus", status));
    writer.copy(report, fact, "stance", "article", "evidence");
    if (!fact.day().isEmpty()) {
      writer.add(report, "asOf", LayerWriter.date(fact.day()));
    }
  }
}
