package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.rdf.Vocab;

/** Roles over time: those that a person holds or held, and those at a body or country. */
final class RoleTable {
  private static final int MOST = 60;

  private final Knowledge reader;

  RoleTable(Knowledge reader) {
    this.reader = reader;
  }

  void write(Html html, Node thing) {
    table(html, "Roles", thing, "holder", "organization", "Of");
    table(html, "Who holds its offices", thing, "organization", "holder", "Who");
  }

  /**
   * @param of the property by which a role holding is the thing's
   * @param other the property whose value is told beside the title
   */
  private void table(Html html, String heading, Node thing, String of, String other, String head) {
    record Held(Node holding, String first) {}
    List<Held> held = new ArrayList<>();
    for (Node holding : reader.subjects(of, thing)) {
      if (!reader.values(holding, "evidence").isEmpty()) {
        held.add(new Held(holding, reader.day(holding)));
      }
    }
    if (held.isEmpty()) {
      return;
    }
    held.sort(
        Comparator.comparing(Held::first)
            .reversed()
            .thenComparing(one -> reader.key(one.holding())));
    html.open("section").element("h2", heading);
    FactView.openTable(html, heading, "Role", head, "When", "Status", "Says so");
    held.stream().limit(MOST).forEach(one -> row(html, one.holding(), other, head));
    FactView.closeTable(html);
    if (held.size() > MOST) {
      html.element("p", "The latest %d of %d.".formatted(MOST, held.size()));
    }
    html.close("section");
  }

  private void row(Html html, Node holding, String other, String head) {
    html.open("tr").open("td", "class", "cell", "data-label", "role");
    String title = reader.literal(holding, "roleTitle");
    html.link(Address.page(reader, holding), title.isEmpty() ? reader.label(holding) : title);
    for (Node office : reader.values(holding, "role")) {
      for (Node item : reader.values(office, Vocab.EXACT_MATCH)) {
        html.text(" ").link(item.getURI(), "Wikidata " + Knowledge.plain(item));
      }
    }
    html.close("td")
        .open("td", "class", "cell", "data-label", head.toLowerCase(java.util.Locale.ROOT));
    List<Node> values = reader.values(holding, other);
    for (int i = 0; i < values.size(); i++) {
      html.text(i == 0 ? "" : ", ")
          .link(Address.page(reader, values.get(i)), reader.label(values.get(i)));
    }
    html.close("td").element("td", when(holding), "class", "cell when", "data-label", "when");
    html.open("td", "class", "cell", "data-label", "status");
    new FactView(reader).status(html, holding);
    new FactView(reader).support(html, holding);
    html.close("td");
    new FactView(reader).sentence(html, reader.evidence(holding));
    html.close("tr");
  }

  /** From when to when, as far as it is told; else the days on which articles told it. */
  private String when(Node holding) {
    String begin = reader.literal(holding, "begin");
    String end = reader.literal(holding, "end");
    if (!begin.isEmpty() || !end.isEmpty()) {
      return (begin.isEmpty() ? "…" : begin) + " – " + (end.isEmpty() ? "…" : end);
    }
    List<Node> told = reader.values(holding, "asOf");
    if (told.isEmpty()) {
      return "not told";
    }
    String first = told.get(0).getLiteralLexicalForm();
    String last = told.get(told.size() - 1).getLiteralLexicalForm();
    return first.equals(last) ? "as of " + first : "as of %s to %s".formatted(first, last);
  }
}
