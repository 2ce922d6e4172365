package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.rdf.Vocab;

/** Events in the order of time. */
final class Events {
  private static final List<String> KINDS = List.of("Meeting", "Call", "Agreement");

  private Events() {}

  /** The events that took place or go on, the latest first; those without a date are left out. */
  static List<Node> latest(ThingReader reader, int most) {
    // Only the dates are read of all events, so that the start page stays quick.
    record Dated(Node event, String day) {}
    List<Dated> dated = new ArrayList<>();
    Set<Node> held = new LinkedHashSet<>();
    for (String status : List.of("Held", "Ongoing")) {
      held.addAll(reader.subjects("status", Vocab.ng(status)));
    }
    reader
        .dataset()
        .getDefaultGraph()
        .find(Node.ANY, Vocab.ng("begin"), Node.ANY)
        .forEachRemaining(
            (Triple triple) -> {
              if (held.contains(triple.getSubject())) {
                dated.add(
                    new Dated(triple.getSubject(), triple.getObject().getLiteralLexicalForm()));
              }
            });
    dated.sort(
        Comparator.comparing(Dated::day).reversed().thenComparing(one -> one.event().getURI()));
    return dated.stream()
        .map(Dated::event)
        .filter(e -> KINDS.contains(reader.kind(e)))
        .limit(most)
        .toList();
  }

  /** All events, the dated ones in the order of time, then those without a date. */
  static List<Node> all(ThingReader reader) {
    List<Node> events = new ArrayList<>();
    for (String kind : KINDS) {
      events.addAll(reader.subjects(Vocab.TYPE, Vocab.ng(kind)));
    }
    events.sort(
        Comparator.comparing((Node event) -> reader.literal(event, "begin").isEmpty())
            .thenComparing(event -> reader.literal(event, "begin"))
            .thenComparing(Node::getURI));
    return events;
  }
}
