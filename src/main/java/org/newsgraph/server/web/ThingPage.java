package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.newsgraph.answer.Evidence;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Wording;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.schema.Property;

/** All that is known of one thing: a person, a body, a place, an event, a claim … */
final class ThingPage {
  /** Facts of one heading; the rest is a click away, so that a page stays quick and small. */
  private static final int MOST = 40;

  /** Events in which it is counted who met whom; the latest of those who have more. */
  private static final int COUNTED = 400;

  /** Articles that mention it: what is mentioned in more is known from more than a list. */
  private static final int MENTIONS = 1000;

  private final Knowledge reader;
  private final FactView facts;
  private final Node thing;
  private final String kind;
  private final boolean isWhole;
  private final EventSections event;

  /**
   * @param isWhole whether long lists are shown to their end
   */
  ThingPage(Knowledge reader, Node thing, boolean isWhole) {
    this.reader = reader;
    this.facts = new FactView(reader);
    this.thing = thing;
    this.kind = reader.kind(thing);
    this.isWhole = isWhole;
    this.event = new EventSections(reader, thing);
  }

  static Reply of(Visit visit) {
    Knowledge reader = visit.knowledge();
    Node thing = reader.thing(visit.key());
    if (!reader.isKnown(thing)) {
      return Reply.nothing(thing.getURI());
    }
    ThingPage page = new ThingPage(reader, thing, visit.parameter("all").equals("yes"));
    List<String> alternates = new ArrayList<>();
    for (Format format : Format.values()) {
      alternates.add(ThingData.address(visit.key(), format));
      alternates.add(format.mediaType());
    }
    String html =
        Shell.page(
            Shell.Way.NONE, page.title(), "", alternates, page::write, "d3.min.js", "timeline.js");
    return Reply.page(html).with("Link", ThingData.alternates(visit.key()));
  }

  private String title() {
    return reader.label(thing);
  }

  private void write(Html html) {
    html.open("hgroup", "class", "thing of-" + Wording.group(reader.schema(), kind));
    html.element("p", Wording.words(kind), "class", "eyebrow");
    html.element("h1", reader.label(thing)).open("p", "class", "about");
    facts.status(html, thing);
    facts.support(html, thing);
    names(html);
    html.close("p").close("hgroup");
    ways(html);
    conflicts(html);
    event.unknowns(html);
    slots(html);
    event.participants(html);
    List<Evidence> evidence = reader.evidence(thing);
    if (!evidence.isEmpty()) {
      html.open("section").element("h2", "The words that say so");
      facts.quotes(html, evidence, isWhole ? evidence.size() : MOST, whole());
      html.close("section");
    }
    event.statusReports(html);
    sides(html);
    event.related(html);
    new RoleTable(reader).write(html, thing);
    metWith(html);
    parts(html);
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
    html.link("/graph?of=" + Address.encode(key), "Graph").text(" ");
    if (Knowledge.ENTITIES.contains(kind)) {
      html.link("/timeline?of=" + Address.encode(key), "Timeline").text(" ");
    }
    for (Node item : reader.values(thing, Vocab.EXACT_MATCH)) {
      html.link(item.getURI(), "Wikidata " + Knowledge.plain(item)).text(" ");
    }
    for (Node item : reader.values(thing, Vocab.CLOSE_MATCH)) {
      html.link(item.getURI(), "maybe Wikidata " + Knowledge.plain(item)).text(" ");
    }
    for (Format format : Format.values()) {
      html.element("a", format.label(), "href", ThingData.address(key, format), "class", "data")
          .text(" ");
    }
    html.close("p");
    Downloads.write(html, Downloads.ofThing(key));
  }

  private void slots(Html html) {
    Map<String, List<Node>> slots = new HashMap<>();
    for (Triple triple : reader.outgoing(thing)) {
      slots
          .computeIfAbsent(triple.getPredicate().getURI(), n -> new ArrayList<>())
          .add(triple.getObject());
    }
    List<Property> shown =
        reader.schema().properties().stream()
            .filter(one -> !one.heading().isEmpty() && slots.containsKey(one.iri()))
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    html.open("dl", "class", "slots");
    for (Property property : shown) {
      html.open("div").element("dt", property.heading()).open("dd");
      String between = "";
      for (Node value : slots.getOrDefault(property.iri(), List.of())) {
        html.text(between);
        between = "; ";
        if (value.isURI()) {
          html.link(Address.page(reader, value), reader.label(value));
        } else if (property.name().equals(CoreSlot.CONTENT.label())) {
          html.element("q", value.getLiteralLexicalForm());
        } else {
          html.text(value.getLiteralLexicalForm());
        }
      }
      html.close("dd").close("div");
    }
    html.close("dl");
  }

  /** What each side of a conflict tells. */
  private void sides(Html html) {
    for (Node side : reader.values(thing, "side")) {
      html.open("section").element("h2", reader.label(side));
      facts.quotes(html, reader.evidence(side), MOST, whole());
      html.close("section");
    }
    List<Node> between = reader.values(thing, "conflictBetween");
    if (!between.isEmpty()) {
      html.open("section").element("h2", "What it is about");
      facts.list(html, between);
      html.close("section");
    }
  }

  /** Whom it met, how often, and when last. */
  private void metWith(Html html) {
    Set<Node> met = new LinkedHashSet<>(reader.values(thing, "metWith"));
    if (met.isEmpty()) {
      return;
    }
    Map<Node, List<Events.Event>> meetings = new HashMap<>();
    List<Events.Event> events =
        Events.of(reader, thing).stream().filter(Events.Event::isTaken).toList();
    for (Events.Event event : events.subList(Math.max(0, events.size() - COUNTED), events.size())) {
      for (Node other : reader.parties(event.node())) {
        if (met.contains(other)) {
          meetings.computeIfAbsent(other, o -> new ArrayList<>()).add(event);
        }
      }
    }
    List<Node> sorted = new ArrayList<>(met);
    sorted.sort(
        Comparator.comparingInt((Node other) -> -meetings.getOrDefault(other, List.of()).size())
            .thenComparing(reader::label));
    html.open("section").element("h2", "Met with").open("ul", "class", "met");
    for (Node other : sorted.subList(0, isWhole ? sorted.size() : Math.min(MOST, sorted.size()))) {
      html.open("li").link(Address.page(reader, other), reader.label(other));
      List<Events.Event> together = meetings.getOrDefault(other, List.of());
      if (!together.isEmpty()) {
        Events.Event last =
            together.stream().max(Comparator.comparing(Events.Event::begin)).orElseThrow();
        html.text(" ").open("small");
        html.text(Wording.count(together.size(), "meeting") + ", ");
        html.link(
            Address.page(reader, last.node()),
            last.begin().isEmpty() ? "no date" : "last " + last.begin());
        html.close("small");
      }
      html.close("li");
    }
    html.close("ul");
    more(html, sorted.size());
    html.close("section");
  }

  private void more(Html html, int all) {
    if (!isWhole && all > MOST) {
      html.open("p", "class", "more").link(whole(), "All %d of them".formatted(all)).close("p");
    }
  }

  private void parts(Html html) {
    reader.schema().properties().stream()
        .filter(property -> !property.inverseHeading().isEmpty())
        .forEach(property -> part(html, property));
  }

  private void part(Html html, Property property) {
    record Dated(Node fact, String day) {}
    List<Dated> found = new ArrayList<>();
    Node link = NodeFactory.createURI(property.iri());
    for (Node fact : new LinkedHashSet<>(reader.subjects(link, thing))) {
      found.add(new Dated(fact, reader.day(fact)));
    }
    found.sort(
        Comparator.comparing(Dated::day).reversed().thenComparing(one -> reader.key(one.fact())));
    List<Node> told =
        found.stream()
            .map(Dated::fact)
            .filter(fact -> !reader.values(fact, "evidence").isEmpty())
            .toList();
    if (told.isEmpty()) {
      return;
    }
    html.open("section").element("h2", property.inverseHeading().replace("%s", title()));
    if (property.name().equals(CoreSlot.ATTENDED_BY.label()) && told.size() > 2) {
      TimelinePage.chart(html, "Events by day; the list below tells the same");
    }
    facts.list(html, isWhole ? told : told.subList(0, Math.min(MOST, told.size())));
    more(html, told.size());
    html.close("section");
  }

  private String whole() {
    return "/page/" + reader.key(thing) + "?all=yes";
  }

  private void conflicts(Html html) {
    Set<Node> conflicts = new LinkedHashSet<>(reader.subjects("conflictBetween", thing));
    if (conflicts.isEmpty()) {
      return;
    }
    html.open("div", "class", "notice conflict");
    html.element("strong", "Articles contradict one another. ");
    int i = 0;
    for (Node conflict : conflicts) {
      html.text(i++ == 0 ? "" : "; ").link(Address.page(reader, conflict), reader.label(conflict));
    }
    html.close("div");
  }

  private void articles(Html html) {
    boolean isEntity = Knowledge.ENTITIES.contains(kind);
    Set<Node> articles = new LinkedHashSet<>();
    if (isEntity) {
      articles.addAll(reader.mentioning(thing, MENTIONS));
    } else {
      articles.addAll(reader.values(thing, "reportedIn"));
    }
    if (articles.isEmpty()) {
      return;
    }
    List<Evidence.Article> dated = new ArrayList<>();
    articles.forEach(article -> dated.add(reader.article(article)));
    dated.sort(
        Comparator.comparing(Evidence.Article::published)
            .reversed()
            .thenComparing(Evidence.Article::iri));
    html.open("section")
        .element("h2", isEntity ? "Mentioned in" : "Told in")
        .open("ul", "class", "facts");
    dated.stream()
        .limit(isWhole ? dated.size() : MOST)
        .forEach(article -> FactView.article(html, article));
    html.close("ul");
    more(html, dated.size());
    html.close("section");
  }
}
