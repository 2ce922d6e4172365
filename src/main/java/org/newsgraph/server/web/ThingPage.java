package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.rdf.Vocab;

/** All that is known of one thing: a person, a body, a place, an event, a claim … */
final class ThingPage {
  /** Facts of one heading; the rest is a click away, so that a page stays quick and small. */
  private static final int MOST = 40;

  /** What a thing's part in facts is called on its page, in the order of the page. */
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("holder", "Roles");
    PARTS.put("organization", "Who holds its offices");
    PARTS.put("attendedBy", "Took part in");
    PARTS.put("expectedParticipant", "Planned, called off or imagined with it");
    PARTS.put("party", "Party to");
    PARTS.put("place", "Took place here");
    PARTS.put("venue", "Held here");
    PARTS.put("claimant", "Claims it makes");
    PARTS.put("addressee", "Claims addressed to it");
    PARTS.put("about", "Claims about it");
    PARTS.put("person", "Relatives");
    PARTS.put("relative", "Relative of");
    PARTS.put("attributedTo", "Told by it");
    PARTS.put("via", "Told through it");
    PARTS.put("respondsTo", "Answers to it");
  }

  /** Slots that the page shows elsewhere or that only machines need. */
  private static final Set<String> APART =
      Set.of(
          "evidence",
          "status",
          "stance",
          "attributedTo",
          "reportedIn",
          "support",
          "participation",
          "statusReport",
          "metWith",
          "holdsRole",
          "made",
          "sameEventAs",
          "maybeSameEventAs",
          "distinctFrom");

  private final ThingReader reader;
  private final FactView facts;
  private final Node thing;
  private final boolean isWhole;

  /**
   * @param isWhole whether long lists are shown to their end
   */
  ThingPage(ThingReader reader, Node thing, boolean isWhole) {
    this.reader = reader;
    this.facts = new FactView(reader);
    this.thing = thing;
    this.isWhole = isWhole;
  }

  String title() {
    return reader.label(thing);
  }

  void write(Html html) {
    html.open("hgroup").element("h1", reader.label(thing));
    html.open("p");
    FactView.badge(html, reader.kind(thing), "kind");
    facts.status(html, thing);
    names(html);
    html.close("p").close("hgroup");
    ways(html);
    slots(html);
    List<Quote> quotes = reader.quotes(thing);
    if (!quotes.isEmpty()) {
      html.element("h2", "The words that say so");
      FactView.quotes(html, quotes, isWhole ? quotes.size() : MOST, whole());
    }
    statusReports(html);
    related(html);
    metWith(html);
    parts(html);
    conflicts(html);
    articles(html);
  }

  private void names(Html html) {
    List<Node> aliases = reader.values(thing, Vocab.ALT_LABEL);
    if (!aliases.isEmpty()) {
      html.text(
          " also " + String.join(", ", aliases.stream().map(Node::getLiteralLexicalForm).toList()));
    }
  }

  private void ways(Html html) {
    String key = reader.key(thing);
    html.open("p", "class", "ways");
    for (Node item : reader.values(thing, Vocab.EXACT_MATCH)) {
      html.link(item.getURI(), "Wikidata " + item.getURI().replaceAll(".*/", "")).text(" ");
    }
    for (Node item : reader.values(thing, Vocab.CLOSE_MATCH)) {
      html.text("maybe ")
          .link(item.getURI(), "Wikidata " + item.getURI().replaceAll(".*/", ""))
          .text(" ");
    }
    html.link("/graph?of=" + Address.encode(key), "Graph").text(" ");
    for (Format format : Format.values()) {
      html.link("/about/" + key + "." + format.suffix(), format.label()).text(" ");
    }
    html.close("p");
    Downloads.write(html, Downloads.ofThing(key));
  }

  private void slots(Html html) {
    Map<String, List<Node>> slots = new TreeMap<>();
    for (Triple triple : reader.outgoing(thing)) {
      String property = triple.getPredicate().getURI();
      String name = property.substring(property.lastIndexOf('#') + 1);
      if (property.startsWith(Vocab.NG) && !APART.contains(name)) {
        slots.computeIfAbsent(name, n -> new ArrayList<>()).add(triple.getObject());
      }
    }
    if (slots.isEmpty()) {
      unknowns(html);
      return;
    }
    html.open("dl", "class", "slots");
    slots.forEach(
        (name, values) -> {
          html.element("dt", FactView.words(name)).open("dd");
          for (int i = 0; i < values.size(); i++) {
            Node value = values.get(i);
            html.text(i == 0 ? "" : ", ");
            if (value.isURI()) {
              html.link(reader.address(value), reader.label(value));
            } else {
              html.text(value.getLiteralLexicalForm());
            }
          }
          html.close("dd");
        });
    html.close("dl");
    unknowns(html);
  }

  /** What the articles leave open about an event is told, not left out. */
  private void unknowns(Html html) {
    if (!Set.of("Meeting", "Call").contains(reader.kind(thing))) {
      return;
    }
    List<String> unknown = new ArrayList<>();
    if (reader.literal(thing, "begin").isEmpty()) {
      unknown.add("its date");
    }
    boolean isPlaceOpen =
        reader.values(thing, "place").isEmpty() && reader.values(thing, "venue").isEmpty();
    if (reader.kind(thing).equals("Meeting") && isPlaceOpen) {
      unknown.add("its place");
    }
    if (!unknown.isEmpty()) {
      html.element("p", "Not known: " + String.join(" and ", unknown) + ".", "class", "unknown");
    }
  }

  private void statusReports(Html html) {
    List<Node> reports = new ArrayList<>(reader.values(thing, "statusReport"));
    if (reports.size() < 2) {
      return;
    }
    reports.sort(Comparator.comparing(reader::day));
    html.element("h2", "What was said of it, and when");
    facts.list(html, reports);
  }

  private void related(Html html) {
    Map<String, String> relations = new LinkedHashMap<>();
    relations.put("maybeSameEventAs", "May be the same as");
    relations.put("distinctFrom", "Looks alike, but is another");
    relations.forEach(
        (property, heading) -> {
          List<Node> others = new ArrayList<>(reader.values(thing, property));
          others.addAll(reader.subjects(property, thing));
          if (!others.isEmpty()) {
            html.element("h2", heading);
            facts.list(html, List.copyOf(new LinkedHashSet<>(others)));
          }
        });
  }

  private void metWith(Html html) {
    List<Node> met = reader.values(thing, "metWith");
    if (met.isEmpty()) {
      return;
    }
    html.element("h2", "Met with").open("p");
    for (int i = 0; i < met.size(); i++) {
      html.text(i == 0 ? "" : ", ").link(reader.address(met.get(i)), reader.label(met.get(i)));
    }
    html.close("p");
  }

  private void parts(Html html) {
    PARTS.forEach(
        (property, heading) -> {
          List<Node> found = new ArrayList<>(new LinkedHashSet<>(reader.subjects(property, thing)));
          found.removeIf(fact -> reader.values(fact, "evidence").isEmpty());
          if (found.isEmpty()) {
            return;
          }
          found.sort(
              Comparator.comparing(reader::day).reversed().thenComparing(fact -> reader.key(fact)));
          html.open("section").element("h2", heading);
          int shown = isWhole ? found.size() : Math.min(MOST, found.size());
          facts.list(html, found.subList(0, shown));
          if (found.size() > shown) {
            html.open("p").link(whole(), "All %d of them".formatted(found.size())).close("p");
          }
          html.close("section");
        });
  }

  private String whole() {
    return "/page/" + reader.key(thing) + "?all=yes";
  }

  private void conflicts(Html html) {
    List<Node> conflicts = reader.subjects("conflictBetween", thing);
    if (!conflicts.isEmpty()) {
      html.element("h2", "Articles contradict one another");
      facts.list(html, conflicts);
    }
  }

  private void articles(Html html) {
    List<Node> articles = reader.values(thing, "reportedIn");
    if (articles.isEmpty()) {
      return;
    }
    html.element("h2", "Told in").open("ul");
    for (Node article : articles) {
      html.open("li").link(reader.address(article), reader.label(article)).close("li");
    }
    html.close("ul");
  }
}
