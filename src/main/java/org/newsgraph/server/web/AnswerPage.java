package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.newsgraph.export.Answers;
import org.newsgraph.query.Question;

/**
 * The answer to a question: how it was read, what was found and by how many sources, what sources
 * dispute or leave open, the rows with their words, and the query that ran.
 */
final class AnswerPage {
  private static final int QUOTED = 25;
  private static final int NAMED = 6;

  /** The question on all that is told of a thing. */
  private static final String PROFILE = "everything-about";

  private final ThingReader reader;
  private final Question question;
  private final Map<String, String> values;
  private final List<Asking.Reading> readings;

  /** An answer to a question asked in plain words. */
  AnswerPage(ThingReader reader, Asking asking) {
    this.reader = reader;
    this.question = asking.question();
    this.values = asking.values();
    this.readings = asking.readings();
  }

  /** An answer to a ready-made question. */
  AnswerPage(ThingReader reader, Question question, Map<String, String> values) {
    this.reader = reader;
    this.question = question;
    this.values = values;
    this.readings = List.of();
  }

  /** How the question was understood, name by name, with what else may have been meant. */
  void reading(Html html) {
    html.open("section", "class", "reading", "aria-label", "How the question was read");
    html.open("p").text("Read as: ").element("strong", question.text());
    html.close("p");
    for (Asking.Reading read : readings) {
      html.open("p").element("span", read.parameter(), "class", "slot").text(" ");
      String key = read.key();
      if (key != null) {
        html.link("/page/" + key, read.value());
      } else {
        html.element("strong", read.value());
      }
      if (read.isUnknown()) {
        html.element("span", " – no article tells of anything of this name", "class", "wrong");
      } else if (!read.asked().equalsIgnoreCase(read.value())) {
        html.text(" – “" + read.asked() + "” is taken for " + read.value());
      }
      for (int i = 0; i < read.others().size(); i++) {
        String other = read.others().get(i);
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(read.parameter(), other);
        html.text(i == 0 ? "; or did you mean " : ", ");
        html.link(address("/question/" + question.name(), changed), other);
      }
      html.text(read.others().isEmpty() ? "" : "?").close("p");
    }
    html.close("section");
  }

  /** What was found. */
  void answer(Html html) {
    Table table = Table.of(reader, Answers.Ask.of(question, values));
    Findings findings = Findings.of(reader, table);
    List<Node> facts = findings.facts();
    if (question.name().equals(PROFILE)) {
      // Who somebody is, is first of all which office they hold.
      readings.stream()
          .map(Asking.Reading::key)
          .filter(Objects::nonNull)
          .forEach(key -> new RoleTable(reader).write(html, reader.thing(key)));
    }
    if (table.rows().isEmpty()) {
      html.element("p", "No article tells anything of the kind.", "class", "unknown");
    } else {
      html.element("p", findings.summary(), "class", "found");
      conflicts(html, findings.conflicts());
      unresolved(html, findings);
      table.write(html, reader);
      further(html, facts);
      if (!table.columns().contains("quote") && !facts.isEmpty()) {
        html.element("h2", "The words that say so");
        List<Node> shown = facts.stream().limit(QUOTED).toList();
        new FactView(reader).list(html, shown);
        if (facts.size() > shown.size()) {
          html.element("p", "And %d more in the table.".formatted(facts.size() - shown.size()));
        }
      }
    }
    Downloads.write(html, Downloads.ofQuestion(question.name(), values));
    html.open("details").element("summary", "The SPARQL that was run");
    html.open("pre", "tabindex", "0").element("code", sparql(question, values)).close("pre");
    html.open("p")
        .link("/query?query=" + Address.encode(sparql(question, values)), "Change it")
        .close("p");
    html.close("details");
  }

  private void further(Html html, List<Node> facts) {
    html.open("p", "class", "ways");
    if (!facts.isEmpty()) {
      Map<String, String> all = new TreeMap<>(values);
      all.put("question", question.name());
      html.link(address("/graph", all), "Graph of this answer").text(" ");
    }
    html.link(
            "/sparql?output=csv&query=" + Address.encode(sparql(question, values)),
            "The rows as CSV")
        .text(" ");
    html.link(address("/question/" + question.name(), values), "Ask it with other names");
    html.close("p");
  }

  /** The address of a page with values. */
  static String address(String path, Map<String, String> values) {
    List<String> pairs = new ArrayList<>();
    new TreeMap<>(values).forEach((name, value) -> pairs.add(name + "=" + Address.encode(value)));
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  /** The query with the values in their places: what is shown is what ran. */
  static String sparql(Question question, Map<String, String> values) {
    String sparql = question.sparql();
    for (Map.Entry<String, String> value : values.entrySet()) {
      String literal = NodeFmtLib.strNT(NodeFactory.createLiteralString(value.getValue()));
      sparql = sparql.replaceAll("\\?" + value.getKey() + "\\b", Matcher.quoteReplacement(literal));
    }
    return sparql;
  }

  /** What articles contradict one another on, among the facts of the answer. */
  private void conflicts(Html html, List<Node> conflicts) {
    if (!conflicts.isEmpty()) {
      html.open("div", "class", "notice conflict").element("strong", "Articles disagree. ");
      names(html, conflicts);
      html.close("div");
    }
  }

  /** Open slots are told in words, since an empty cell says nothing. */
  private void unresolved(Html html, Findings findings) {
    if (!findings.isComplete()) {
      html.open("div", "class", "notice unknown").element("strong", "Not known. ");
      open(html, findings.undated(), "The date of ");
      open(html, findings.unplaced(), "The place of ");
      open(html, findings.doubtful(), "Whether another event is the same as ");
      html.close("div");
    }
  }

  private void open(Html html, List<Node> facts, String words) {
    if (!facts.isEmpty()) {
      html.open("p").text(words);
      names(html, facts);
      html.close("p");
    }
  }

  private void names(Html html, List<Node> things) {
    List<Node> shown = things.stream().limit(NAMED).toList();
    for (int i = 0; i < shown.size(); i++) {
      html.text(i == 0 ? "" : "; ").link(reader.address(shown.get(i)), reader.label(shown.get(i)));
    }
    int left = things.size() - shown.size();
    html.text(left > 0 ? "; and %d more.".formatted(left) : ".");
  }
}
