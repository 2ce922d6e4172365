package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Wording;

/**
 * Where events took place or are to: dots on a map where scripts run, and the list of places that
 * tells the same. The map draws land and no borders, since sources disagree on them.
 */
final class MapPage {
  private static final int MOST_PLACES = 150;
  private static final int NAMED = 3;

  private final Knowledge reader;
  private final List<Spot> spots;

  private MapPage(Knowledge reader, List<Spot> spots) {
    this.reader = reader;
    this.spots = spots;
  }

  /** A place with its events, the latest first. */
  record Spot(Node place, List<Node> events) {}

  static Reply of(Visit visit) {
    MapPage page = new MapPage(visit.knowledge(), visit.overview().places());
    return Reply.page(Shell.page(Shell.Way.MAP, "Map", page::write, "d3.min.js", "map.js"));
  }

  private void write(Html html) {
    List<Spot> shown = spots.subList(0, Math.min(MOST_PLACES, spots.size()));
    html.element("h1", "Map");
    if (spots.isEmpty()) {
      html.element("p", "No event is told with a place.", "class", "unknown");
      return;
    }
    html.element(
        "p",
        "Where meetings, calls and agreements took place or are to. Points are near enough for a map"
            + " of the world; a dashed ring stands for somewhere in a country or region. No borders"
            + " are drawn: sources disagree on them.");
    html.open("div", "id", "map", "class", "map", "hidden", "").close("div");
    html.element("h2", "Places");
    html.open("ol", "class", "places");
    Places places = new Places(reader);
    List<Spot> pointless = new ArrayList<>();
    for (Spot spot : shown) {
      Optional<Places.Point> point = places.point(spot.place());
      if (point.isPresent()) {
        spot(html, spot, point.get());
      } else {
        pointless.add(spot);
      }
    }
    html.close("ol");
    if (!pointless.isEmpty()) {
      html.element("h2", "Not on the map: no coordinates are known");
      html.open("ol", "class", "places");
      for (Spot spot : pointless) {
        html.open("li");
        told(html, spot);
        html.close("li");
      }
      html.close("ol");
    }
    if (shown.size() < spots.size()) {
      html.element(
          "p", "The %d places with the most events of %d.".formatted(shown.size(), spots.size()));
    }
  }

  private void spot(Html html, Spot spot, Places.Point point) {
    boolean isNear =
        point.place().equals(spot.place()) && !reader.kind(spot.place()).equals("Country");
    html.open(
        "li",
        "data-latitude",
        Double.toString(point.latitude()),
        "data-longitude",
        Double.toString(point.longitude()),
        "data-count",
        Integer.toString(spot.events().size()),
        "data-label",
        reader.label(spot.place()),
        "data-near",
        isNear ? "yes" : "no");
    told(html, spot);
    if (!point.place().equals(spot.place())) {
      html.element(
          "small", "drawn where %s is".formatted(reader.label(point.place())), "class", "around");
    }
    html.close("li");
  }

  private void told(Html html, Spot spot) {
    html.open("p", "class", "fact")
        .link(Address.page(reader, spot.place()), reader.label(spot.place()));
    html.text(" ").element("span", Wording.count(spot.events().size(), "event"), "class", "source");
    html.close("p").open("ul");
    for (Node event : spot.events().subList(0, Math.min(NAMED, spot.events().size()))) {
      html.open("li").link(Address.page(reader, event), reader.label(event));
      new FactView(reader).status(html, event);
      html.close("li");
    }
    html.close("ul");
    int left = spot.events().size() - NAMED;
    if (left > 0) {
      html.open("p", "class", "more")
          .link(Address.page(reader, spot.place()), "%d more".formatted(left))
          .close("p");
    }
  }

  /** The places of events, those with the most first. */
  static List<Spot> spots(Knowledge reader, List<Events.Event> events) {
    Map<Node, String> days = new HashMap<>();
    events.forEach(event -> days.put(event.node(), event.begin()));
    Map<Node, Set<Node>> byPlace = new LinkedHashMap<>();
    // A venue is nearer than the place that it is in: Mar-a-Lago, not Palm Beach.
    Set<Node> housed = new LinkedHashSet<>();
    collect(reader, byPlace, days.keySet(), housed, "venue");
    housed.addAll(byPlace.values().stream().flatMap(Set::stream).toList());
    collect(reader, byPlace, days.keySet(), housed, "place");
    List<Spot> spots = new ArrayList<>();
    byPlace.forEach((place, told) -> spots.add(new Spot(place, latest(told, days))));
    spots.sort(
        Comparator.comparingInt((Spot spot) -> -spot.events().size())
            .thenComparing(spot -> spot.place().getURI()));
    return spots;
  }

  private static List<Node> latest(Set<Node> events, Map<Node, String> days) {
    List<Node> sorted = new ArrayList<>(events);
    sorted.sort(
        Comparator.comparing((Node event) -> days.getOrDefault(event, ""))
            .reversed()
            .thenComparing(Node::getURI));
    return sorted;
  }

  /**
   * @param apart events that have been placed already
   */
  private static void collect(
      Knowledge reader,
      Map<Node, Set<Node>> byPlace,
      Set<Node> events,
      Set<Node> apart,
      String property) {
    for (Iterator<Triple> pairs = reader.pairs(property); pairs.hasNext(); ) {
      Triple triple = pairs.next();
      if (events.contains(triple.getSubject()) && !apart.contains(triple.getSubject())) {
        byPlace
            .computeIfAbsent(triple.getObject(), place -> new LinkedHashSet<>())
            .add(triple.getSubject());
      }
    }
  }
}
