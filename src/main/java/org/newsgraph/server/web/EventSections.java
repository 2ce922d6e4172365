package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.FactKind.Family;

/**
 * What the page of an event has beyond that of other things: who took part, what is not known, its
 * history, and other events that are like it. Of other things it writes nothing.
 */
final class EventSections {
  private final Knowledge reader;
  private final FactView facts;
  private final Node thing;
  private final String kind;

  EventSections(Knowledge reader, Node thing) {
    this.reader = reader;
    this.facts = new FactView(reader);
    this.thing = thing;
    this.kind = reader.kind(thing);
  }

  /** What the articles leave open about an event is told, not left out. */
  void unknowns(Html html) {
    if (!reader.isOf(kind, Family.EVENT)) {
      return;
    }
    List<String> unknown = new ArrayList<>();
    if (reader.literal(thing, "begin").isEmpty()) {
      unknown.add("its date");
    }
    boolean isPlaceOpen =
        reader.values(thing, "place").isEmpty() && reader.values(thing, "venue").isEmpty();
    if (reader.isOf(kind, CoreKind.MEETING) && isPlaceOpen) {
      unknown.add("its place");
    }
    if (reader.parties(thing).isEmpty() && reader.expected(thing).isEmpty()) {
      unknown.add("who takes part");
    }
    if (!unknown.isEmpty()) {
      html.open("div", "class", "notice unknown").element("strong", "Not known: ");
      html.text(String.join(" and ", unknown) + ".").close("div");
    }
  }

  /** Who took part, or was to, with the sentence that says so of each. */
  void participants(Html html) {
    List<Node> attended = reader.parties(thing);
    List<Node> expected = reader.expected(thing);
    if (attended.isEmpty() && expected.isEmpty()) {
      return;
    }
    html.open("section")
        .element("h2", attended.isEmpty() ? "Who was to take part" : "Who took part");
    FactView.openTable(html, "Who", "Who", "As", "Says so");
    attended.forEach(one -> participant(html, one, ""));
    expected.forEach(one -> participant(html, one, "expected"));
    FactView.closeTable(html);
    html.close("section");
  }

  private void participant(Html html, Node who, String how) {
    html.open("tr").open("td", "class", "cell", "data-label", "who");
    html.link(Address.page(reader, who), reader.label(who));
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
    html.close("td");
    facts.sentence(html, reader.evidence(thing, who));
    html.close("tr");
  }

  void statusReports(Html html) {
    List<Node> reports = new ArrayList<>(reader.values(thing, "statusReport"));
    if (reports.size() < 2) {
      return;
    }
    reports.sort(Comparator.comparing(reader::day));
    html.open("section").element("h2", "What was said of it, and when");
    facts.list(html, reports);
    html.close("section");
  }

  void related(Html html) {
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
}
