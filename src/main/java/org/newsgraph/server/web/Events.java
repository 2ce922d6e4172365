package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.Status;

/** Events in the order of time. */
final class Events {
  private Events() {}

  /**
   * What a timeline needs of an event.
   *
   * @param begin a day, month or year; empty where none is told
   * @param end likewise, of what lasts longer
   * @param status null where none is told
   */
  record Event(Node node, String begin, String end, @Nullable Status status) {
    /** Whether it took place or goes on. */
    boolean isTaken() {
      return status != null && status.isReal();
    }
  }

  /** All events, the dated ones in the order of time, then those without a date. */
  static List<Event> all(Knowledge reader) {
    Set<Node> events = new LinkedHashSet<>(reader.facts(Family.EVENT));
    // Three scans, not three look-ups an event: there may be many.
    return sorted(events, column(reader, "begin"), column(reader, "end"), column(reader, "status"));
  }

  /** The events that a thing has a part in, or that took place there, in the order of time. */
  static List<Event> of(Knowledge reader, Node thing) {
    Set<Node> events = new LinkedHashSet<>();
    for (Node part : reader.links()) {
      events.addAll(reader.subjects(part, thing));
    }
    events.removeIf(event -> !reader.isOf(reader.kind(event), Family.EVENT));
    Map<Node, String> begins = new HashMap<>();
    Map<Node, String> ends = new HashMap<>();
    Map<Node, String> states = new HashMap<>();
    for (Node event : events) {
      begins.put(event, reader.literal(event, "begin"));
      ends.put(event, reader.literal(event, "end"));
      states.put(event, reader.term(event, "status"));
    }
    return sorted(events, begins, ends, states);
  }

  private static List<Event> sorted(
      Set<Node> events,
      Map<Node, String> begins,
      Map<Node, String> ends,
      Map<Node, String> states) {
    List<Event> sorted = new ArrayList<>();
    for (Node event : events) {
      sorted.add(
          new Event(
              event,
              begins.getOrDefault(event, ""),
              ends.getOrDefault(event, ""),
              Status.named(states.getOrDefault(event, "")).orElse(null)));
    }
    sorted.sort(
        Comparator.comparing((Event event) -> event.begin().isEmpty())
            .thenComparing(Event::begin)
            .thenComparing(event -> event.node().getURI()));
    return sorted;
  }

  private static Map<Node, String> column(Knowledge reader, String property) {
    Map<Node, String> values = new HashMap<>();
    reader
        .pairs(property)
        .forEachRemaining(
            triple ->
                // Of several values the first counts, as everywhere on the pages.
                values.merge(
                    triple.getSubject(),
                    Knowledge.plain(triple.getObject()),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other));
    return values;
  }

  /** The latest events that took place or go on, the latest first. */
  static List<Node> latest(List<Event> events, int most) {
    List<Node> latest = new ArrayList<>();
    for (int i = events.size() - 1; i >= 0 && latest.size() < most; i--) {
      if (events.get(i).isTaken() && !events.get(i).begin().isEmpty()) {
        latest.add(events.get(i).node());
      }
    }
    return latest;
  }
}
