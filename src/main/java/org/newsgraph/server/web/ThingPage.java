package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

  /** Events in which it is counted who met whom; the latest of those who have more. */
  private static final int COUNTED = 400;

  /** Articles that mention it: what is mentioned in more is known from more than a list. */
  private static final int MENTIONS = 1000;

  /** What a thing's part in facts is called on its page, in the order of the page; %s is its name. */
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("attendedBy", "Took part in");
    PARTS.put("expectedParticipant", "Planned, called off or imagined");
    PARTS.put("party", "Party to");
    PARTS.put("place", "Took place or is to here");
    PARTS.put("venue", "Held or to be held here");
    PARTS.put("claimant", "Claims by %s");
    PARTS.put("addressee", "Claims addressed to %s");
    PARTS.put("about", "Claims about %s");
    PARTS.put("person", "Relatives");
    PARTS.put("relative", "Relative of");
    PARTS.put("attributedTo", "Told by %s");
    PARTS.put("via", "Told through %s");
    PARTS.put("respondsTo", "Answers to it");
  }

  /** What the slots of a fact are called, in the order of the page. */
  private static final Map<String, String> SLOTS = new LinkedHashMap<>();

  static {
    SLOTS.put("begin", "When");
    SLOTS.put("end", "Until");
    SLOTS.put("dateText", "As written");
    SLOTS.put("asOf", "As told on");
    SLOTS.put("place", "Where");
    SLOTS.put("venue", "Building");
    SLOTS.put("within", "Lies in");
    SLOTS.put("holder", "Who");
    SLOTS.put("roleTitle", "Role");
    SLOTS.put("organization", "Of");
    SLOTS.put("claimant", "Who says it");
    SLOTS.put("addressee", "To whom");
    SLOTS.put("content", "What");
    SLOTS.put("about", "About");
    SLOTS.put("respondsTo", "Answers");
    SLOTS.put("topic", "On");
    SLOTS.put("person", "Who");
    SLOTS.put("relation", "Is the");
    SLOTS.put("relative", "Of");
    SLOTS.put("reason", "Why");
  }

  private final ThingReader reader;
  private final FactView facts;
  private final Node thing;
  private final String kind;
  private final boolean isWhole;

  /**
   * @param isWhole whether long lists are shown to their end
   */
  ThingPage(ThingReader reader, Node thing, boolean isWhole) {
    this.reader = reader;
    this.facts = new FactView(reader);
    this.thing = thing;
    this.kind = reader.kind(thing);
    this.isWhole = isWhole;
  }

  String title() {
    return reader.label(thing);
  }

  void write(Html html) {
    html.open("hgroup", "class", "thing of-" + FactView.group(kind));
    html.element("p", FactView.words(kind), "class", "eyebrow");
    html.element("h1", reader.label(thing)).open("p", "class", "about");
    facts.status(html, thing);
    facts.support(html, thing);
    names(html);
    html.close("p").close("hgroup");
    ways(html);
    conflicts(html);
    unknowns(html);
    slots(html);
    participants(html);
    List<Node> evidence = reader.evidence(thing);
    if (!evidence.isEmpty()) {
      html.open("section").element("h2", "The words that say so");
      facts.quotes(html, evidence, isWhole ? evidence.size() : MOST, whole());
      html.close("section");
    }
    statusReports(html);
    sides(html);
    related(html);
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
    if (ThingReader.ENTITIES.contains(kind)) {
      html.link("/timeline?of=" + Address.encode(key), "Timeline").text(" ");
    }
    for (Node item : reader.values(thing, Vocab.EXACT_MATCH)) {
      html.link(item.getURI(), "Wikidata " + ThingReader.plain(item)).text(" ");
    }
    for (Node item : reader.values(thing, Vocab.CLOSE_MATCH)) {
      html.link(item.getURI(), "maybe Wikidata " + ThingReader.plain(item)).text(" ");
    }
    for (Format format : Format.values()) {
      html.element(
              "a", format.label(), "href", "/about/" + key + "." + format.suffix(), "class", "data")
          .text(" ");
    }
    html.close("p");
  }

  private void slots(Html html) {
    Map<String, List<Node>> slots = new TreeMap<>();
    for (Triple triple : reader.outgoing(thing)) {
      String property = triple.getPredicate().getURI();
      String name = property.substring(property.lastIndexOf('#') + 1);
      if (property.startsWith(Vocab.NG) && SLOTS.containsKey(name)) {
        slots.computeIfAbsent(name, n -> new ArrayList<>()).add(triple.getObject());
      }
    }
    if (slots.isEmpty()) {
      return;
    }
    html.open("dl", "class", "slots");
    SLOTS.forEach(
        (name, heading) -> {
          List<Node> values = slots.getOrDefault(name, List.of());
          if (!values.isEmpty()) {
            html.open("div").element("dt", heading).open("dd");
            for (int i = 0; i < values.size(); i++) {
              Node value = values.get(i);
              html.text(i == 0 ? "" : "; ");
              if (value.isURI()) {
                html.link(reader.address(value), reader.label(value));
              } else if (name.equals("content")) {
                html.element("q", value.getLiteralLexicalForm());
              } else {
                html.text(value.getLiteralLexicalForm());
              }
            }
            html.close("dd").close("div");
          }
        });
    html.close("dl");
  }

  /** What the articles leave open about an event is told, not left out. */
  private void unknowns(Html html) {
    if (!Events.KINDS.contains(kind)) {
      return;
    }
    List<String> unknown = new ArrayList<>();
    if (reader.literal(thing, "begin").isEmpty()) {
      unknown.add("its date");
    }
    boolean isPlaceOpen =
        reader.values(thing, "place").isEmpty() && reader.values(thing, "venue").isEmpty();
    if (kind.equals("Meeting") && isPlaceOpen) {
      unknown.add("its place");
    }
    if (reader.values(thing, "attendedBy").isEmpty()
        && reader.values(thing, "expectedParticipant").isEmpty()) {
      unknown.add("who takes part");
    }
    if (!unknown.isEmpty()) {
      html.open("div", "class", "notice unknown").element("strong", "Not known: ");
      html.text(String.join(" and ", unknown) + ".").close("div");
    }
  }

  /** Who took part, or was to, with the sentence that says so of each. */
  private void participants(Html html) {
    List<Node> attended = reader.values(thing, "attendedBy");
    List<Node> expected = reader.values(thing, "expectedParticipant");
    if (attended.isEmpty() && expected.isEmpty()) {
      return;
    }
    html.open("section")
        .element("h2", attended.isEmpty() ? "Who was to take part" : "Who took part");
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Who");
    html.open("table", "class", "answer").open("thead").open("tr");
    for (String head : new String[] {"Who", "As", "Says so"}) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    attended.forEach(one -> participant(html, one, ""));
    expected.forEach(one -> participant(html, one, "expected"));
    html.close("tbody").close("table").close("div").close("section");
  }

  private void participant(Html html, Node who, String how) {
    html.open("tr").open("td", "class", "cell", "data-label", "who");
    html.link(reader.address(who), reader.label(who));
    if (!how.isEmpty()) {
      FactView.badge(html, how, "is-planned");
    }
    html.close("td").open("td", "class", "cell", "data-label", "as");
    List<String> as = new ArrayList<>();
    for (Node participation : reader.values(thing, "participation")) {
      if (reader.values(participation, "participant").contains(who)) {
        String role = reader.literal(participation, "participationRole");
        if (!role.isEmpty()) {
          as.add(role);
        }
        for (Node principal : reader.values(participation, "onBehalfOf")) {
          as.add("for " + reader.label(principal));
        }
      }
    }
    html.text(String.join("; ", new LinkedHashSet<>(as)));
    html.close("td").open("td", "class", "words", "data-label", "says so");
    reader.evidence(thing, who).stream()
        .findFirst()
        .flatMap(reader::quote)
        .ifPresent(
            quote -> {
              html.open("blockquote").link(quote.address(), quote.words());
              html.close("blockquote");
            });
    html.close("td").close("tr");
  }

  private void statusReports(Html html) {
    List<Node> reports = new ArrayList<>(reader.values(thing, "statusReport"));
    if (reports.size() < 2) {
      return;
    }
    reports.sort(Comparator.comparing(reader::day));
    html.open("section").element("h2", "What was said of it, and when");
    facts.list(html, reports);
    html.close("section");
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

  private void related(Html html) {
    Map<String, String> relations = new LinkedHashMap<>();
    relations.put("maybeSameEventAs", "May be the same as");
    relations.put("distinctFrom", "Looks alike, but is another");
    relations.forEach(
        (property, heading) -> {
          List<Node> others = new ArrayList<>(reader.values(thing, property));
          others.addAll(reader.subjects(property, thing));
          if (others.isEmpty()) {
            return;
          }
          html.open("section").element("h2", heading).open("ul", "class", "facts");
          for (Node other : new LinkedHashSet<>(others)) {
            html.open("li");
            facts.line(html, other);
            String reasons = reasons(other);
            if (!reasons.isEmpty()) {
              html.element("p", "Because: " + reasons + ".", "class", "around");
            }
            html.close("li");
          }
          html.close("ul").close("section");
        });
  }

  /** Why fusion holds two events apart, or will not say. */
  private String reasons(Node other) {
    List<String> reasons = new ArrayList<>();
    for (Node comparison : reader.subjects("compared", thing)) {
      if (reader.values(comparison, "compared").contains(other)) {
        reader.values(comparison, "reason").forEach(r -> reasons.add(r.getLiteralLexicalForm()));
      }
    }
    return String.join("; ", reasons);
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
      for (Node other : reader.values(event.node(), "attendedBy")) {
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
      html.open("li").link(reader.address(other), reader.label(other));
      List<Events.Event> together = meetings.getOrDefault(other, List.of());
      if (!together.isEmpty()) {
        Events.Event last =
            together.stream().max(Comparator.comparing(Events.Event::begin)).orElseThrow();
        html.text(" ").open("small");
        html.text(AnswerPage.count(together.size(), "meeting") + ", ");
        html.link(
            reader.address(last.node()),
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
    PARTS.forEach(
        (property, heading) -> {
          record Dated(Node fact, String day) {}
          List<Dated> found = new ArrayList<>();
          for (Node fact : new LinkedHashSet<>(reader.subjects(property, thing))) {
            found.add(new Dated(fact, reader.day(fact)));
          }
          found.sort(
              Comparator.comparing(Dated::day)
                  .reversed()
                  .thenComparing(one -> reader.key(one.fact())));
          List<Node> told =
              found.stream()
                  .map(Dated::fact)
                  .filter(fact -> !reader.values(fact, "evidence").isEmpty())
                  .toList();
          if (told.isEmpty()) {
            return;
          }
          html.open("section").element("h2", heading.replace("%s", title()));
          if (property.equals("attendedBy") && told.size() > 2) {
            TimelinePage.chart(html, "Events by day; the list below tells the same");
          }
          facts.list(html, isWhole ? told : told.subList(0, Math.min(MOST, told.size())));
          more(html, told.size());
          html.close("section");
        });
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
      html.text(i++ == 0 ? "" : "; ").link(reader.address(conflict), reader.label(conflict));
    }
    html.close("div");
  }

  private void articles(Html html) {
    boolean isEntity = ThingReader.ENTITIES.contains(kind);
    Set<Node> articles = new LinkedHashSet<>();
    if (isEntity) {
      articles.addAll(reader.mentioning(thing, MENTIONS));
    } else {
      articles.addAll(reader.values(thing, "reportedIn"));
    }
    if (articles.isEmpty()) {
      return;
    }
    record Dated(Node article, String day) {}
    List<Dated> dated = new ArrayList<>();
    articles.forEach(a -> dated.add(new Dated(a, reader.literal(a, "published"))));
    dated.sort(
        Comparator.comparing(Dated::day).reversed().thenComparing(one -> one.article().getURI()));
    html.open("section").element("h2", isEntity ? "Mentioned in" : "Told in").open("ul", "class", "facts");
    for (Dated one : dated.subList(0, isWhole ? dated.size() : Math.min(MOST, dated.size()))) {
      html.open("li").open("p", "class", "fact");
      if (one.day().isEmpty()) {
        html.element("span", "no date", "class", "undated").text(" ");
      } else {
        html.element("time", one.day(), "datetime", one.day()).text(" ");
      }
      html.link(reader.address(one.article()), reader.label(one.article()));
      html.element("span", " " + reader.literal(one.article(), "publisher"), "class", "source");
      html.close("p").close("li");
    }
    html.close("ul");
    more(html, dated.size());
    html.close("section");
  }
}
