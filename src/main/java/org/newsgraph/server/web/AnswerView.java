package org.newsgraph.server.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Answer;
import org.newsgraph.answer.Asking;
import org.newsgraph.answer.Findings;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Value;
import org.newsgraph.query.Question;

/**
 * The answer to a question on a page: how it was read, what was found and by how many sources, what
 * sources dispute or leave open, the rows with their words, and the query that ran.
 */
final class AnswerView {
  private static final int QUOTED = 25;
  private static final int NAMED = 6;

  /** The question on all that is told of a thing. */
  private static final String PROFILE = "everything-about";

  private final Knowledge reader;
  private final Answer answer;
  private final Asking asking;
  private final Question question;

  AnswerView(Knowledge reader, Answer answer) {
    this.reader = reader;
    this.answer = answer;
    this.asking = Objects.requireNonNull(answer.asking());
    this.question = asking.question();
  }

  /** How the question was understood, name by name, with what else may have been meant. */
  void reading(Html html) {
    html.open("section", "class", "reading", "aria-label", "How the question was read");
    html.open("p").text("Read as: ").element("strong", question.text());
    html.close("p");
    for (Asking.Reading read : asking.readings()) {
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
        Map<String, String> changed = new TreeMap<>(asking.values());
        changed.put(read.parameter(), other);
        html.text(i == 0 ? "; or did you mean " : ", ");
        html.link(Address.of("/question/" + question.name(), changed), other);
      }
      html.text(read.others().isEmpty() ? "" : "?").close("p");
    }
    html.close("section");
  }

  /** What was found. */
  void write(Html html) {
    Findings findings = answer.findings();
    List<Node> facts = answer.facts();
    if (question.name().equals(PROFILE)) {
      // Who somebody is, is first of all which office they hold.
      asking.readings().stream()
          .map(Asking.Reading::key)
          .filter(Objects::nonNull)
          .forEach(key -> new RoleTable(reader).write(html, reader.thing(key)));
    }
    if (answer.rows().isEmpty()) {
      html.element("p", "No article tells anything of the kind.", "class", "unknown");
    } else {
      html.element("p", findings.summary(), "class", "found");
      conflicts(html, findings.conflicts());
      unresolved(html, findings);
      new AnswerTable(reader, answer).write(html);
      further(html, facts);
      if (!answer.columns().contains(Answer.QUOTE) && !facts.isEmpty()) {
        html.element("h2", "The words that say so");
        List<Node> shown = facts.stream().limit(QUOTED).toList();
        new FactView(reader).list(html, shown);
        if (facts.size() > shown.size()) {
          html.element("p", "And %d more in the table.".formatted(facts.size() - shown.size()));
        }
      }
    }
    Downloads.write(html, Downloads.ofQuestion(question.name(), asking.values()));
    html.open("details").element("summary", "The SPARQL that was run");
    html.open("pre", "tabindex", "0").element("code", asking.sparql()).close("pre");
    html.open("p").link("/query?query=" + Address.encode(asking.sparql()), "Change it").close("p");
    html.close("details");
  }

  private void further(Html html, List<Node> facts) {
    html.open("p", "class", "ways");
    if (!facts.isEmpty()) {
      Map<String, String> all = new TreeMap<>(asking.values());
      all.put("question", question.name());
      html.link(Address.of("/graph", all), "Graph of this answer").text(" ");
    }
    html.link("/sparql?output=csv&query=" + Address.encode(asking.sparql()), "The rows as CSV")
        .text(" ");
    html.link(
        Address.of("/question/" + question.name(), asking.values()), "Ask it with other names");
    html.close("p");
  }

  /** What articles contradict one another on, among the facts of the answer. */
  private static void conflicts(Html html, List<Value.Thing> conflicts) {
    if (!conflicts.isEmpty()) {
      html.open("div", "class", "notice conflict").element("strong", "Articles disagree. ");
      names(html, conflicts);
      html.close("div");
    }
  }

  /** Open slots are told in words, since an empty cell says nothing. */
  private static void unresolved(Html html, Findings findings) {
    if (!findings.isComplete()) {
      html.open("div", "class", "notice unknown").element("strong", "Not known. ");
      open(html, findings.undated(), "The date of ");
      open(html, findings.unplaced(), "The place of ");
      open(html, findings.doubtful(), "Whether another event is the same as ");
      html.close("div");
    }
  }

  private static void open(Html html, List<Value.Thing> facts, String words) {
    if (!facts.isEmpty()) {
      html.open("p").text(words);
      names(html, facts);
      html.close("p");
    }
  }

  private static void names(Html html, List<Value.Thing> things) {
    List<Value.Thing> shown = things.stream().limit(NAMED).toList();
    for (int i = 0; i < shown.size(); i++) {
      html.text(i == 0 ? "" : "; ").link(Address.page(shown.get(i)), shown.get(i).words());
    }
    int left = things.size() - shown.size();
    html.text(left > 0 ? "; and %d more.".formatted(left) : ".");
  }
}
