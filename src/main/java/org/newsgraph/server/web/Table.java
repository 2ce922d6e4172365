package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.Answers;
import org.newsgraph.rdf.Vocab;

/**
 * The rows that answer a query.
 *
 * @param columns the names of the variables
 * @param rows the values, null where a row has none
 * @param isCut whether there are more
 */
record Table(List<String> columns, List<List<@Nullable Node>> rows, boolean isCut) {
  /** Rows of a page; whoever wants more asks the SPARQL service. */
  static final int MOST = 500;

  /** Text that is longer is no name. */
  private static final int LONGEST_NAME = 80;

  /** Columns that hold words of articles or the articles' ids, never a name. */
  private static final Set<String> NO_NAMES = Set.of("quote", "words", "what", "title", "date");

  /** Answers a SELECT query. */
  static Table of(ThingReader reader, Answers.Ask ask) {
    QueryExecBuilder builder =
        QueryExec.dataset(reader.dataset()).query(ask.query()).set(ARQ.httpServiceAllowed, false);
    builder.timeout(10_000);
    ask.values().forEach(builder::substitution);
    try (QueryExec execution = builder.build()) {
      RowSet answer = execution.select();
      List<Var> variables = answer.getResultVars();
      List<List<@Nullable Node>> rows = new ArrayList<>();
      while (answer.hasNext() && rows.size() < MOST) {
        Binding row = answer.next();
        List<@Nullable Node> cells = new ArrayList<>();
        variables.forEach(variable -> cells.add(row.get(variable)));
        rows.add(cells);
      }
      return new Table(variables.stream().map(Var::getVarName).toList(), rows, answer.hasNext());
    }
  }

  /** The facts that stand in the rows. */
  List<Node> facts(ThingReader reader) {
    Set<Node> facts = new LinkedHashSet<>();
    for (List<@Nullable Node> row : rows) {
      for (Node cell : row) {
        if (cell != null && cell.isURI() && !reader.values(cell, "evidence").isEmpty()) {
          facts.add(cell);
        }
      }
    }
    return List.copyOf(facts);
  }

  /** The ids in the column of articles. */
  Set<String> articles() {
    int column = columns.indexOf("article");
    Set<String> ids = new LinkedHashSet<>();
    for (List<@Nullable Node> row : rows) {
      Node cell = column < 0 ? null : row.get(column);
      if (cell != null && cell.isLiteral()) {
        ids.addAll(List.of(cell.getLiteralLexicalForm().split(", ")));
      }
    }
    return ids;
  }

  /** The rows as a table whose things open on their pages, and whose quotes on their words. */
  void write(Html html, ThingReader reader) {
    Set<String> shown = new LinkedHashSet<>(columns);
    if (repeats(reader)) {
      shown.remove("what");
    }
    FactView.openTable(html, "Answer", shown.stream().map(FactView::words).toArray(String[]::new));
    for (int r = 0; r < rows.size(); r++) {
      List<@Nullable Node> row = rows.get(r);
      // Rows that follow each other on one thing say what they share once.
      List<@Nullable Node> above =
          r > 0 && Objects.equals(rows.get(r - 1).get(0), row.get(0)) ? rows.get(r - 1) : List.of();
      html.open("tr", "class", above.isEmpty() ? "first" : "further");
      for (int i = 0; i < row.size(); i++) {
        String column = columns.get(i);
        if (!shown.contains(column)) {
          continue;
        }
        boolean isAsAbove = !above.isEmpty() && Objects.equals(above.get(i), row.get(i));
        html.open(
            "td",
            "class",
            switch (column) {
              case "quote" -> "words";
              case "date", "asOf", "published" -> "cell when";
              default -> "cell";
            },
            "data-label",
            FactView.words(column));
        Node cell = row.get(i);
        if (cell != null && !isAsAbove) {
          cell(html, reader, column, cell, row);
        }
        html.close("td");
      }
      html.close("tr");
    }
    FactView.closeTable(html);
    if (isCut) {
      html.element("p", "The first %d rows; the SPARQL service gives all.".formatted(rows.size()));
    }
  }

  /** Whether the column that tells facts in words says what the links to them say. */
  private boolean repeats(ThingReader reader) {
    int what = columns.indexOf("what");
    return what > 0
        && rows.stream()
            .allMatch(
                row -> {
                  Node thing = row.get(0);
                  Node words = row.get(what);
                  return thing != null
                      && words != null
                      && thing.isURI()
                      && words.isLiteral()
                      && reader.label(thing).equals(ThingReader.plain(words));
                });
  }

  private void cell(
      Html html, ThingReader reader, String column, Node node, List<@Nullable Node> row) {
    if (node.isURI()) {
      String label = reader.isKnown(node) ? reader.label(node) : reader.key(node);
      html.link(reader.address(node), label.replaceAll("https?://.*[/#]", ""));
      return;
    }
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    switch (column) {
      case "quote" -> quotes(html, reader, text, row.get(0));
      case "article" -> articles(html, reader, text);
      case "status", "now" -> FactView.badge(html, text, "is-" + text);
      case "kind", "act" -> FactView.badge(html, text, "kind of-" + FactView.group(text));
      default -> {
        if (NO_NAMES.contains(column)) {
          html.text(text);
        } else {
          names(html, reader, text);
        }
      }
    }
  }

  /** A name, or several parted by commas, each with its page if one thing alone is called so. */
  private static void names(Html html, ThingReader reader, String text) {
    Optional<Node> whole = text.length() <= LONGEST_NAME ? reader.named(text) : Optional.empty();
    if (whole.isPresent()) {
      html.link(reader.address(whole.get()), text);
      return;
    }
    String[] parts = text.split(", ");
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      html.text(i == 0 ? "" : ", ");
      Optional<Node> thing =
          parts.length > 1 && part.length() <= LONGEST_NAME ? reader.named(part) : Optional.empty();
      if (thing.isPresent()) {
        html.link(reader.address(thing.get()), part);
      } else {
        html.text(part);
      }
    }
  }

  /** The words of a row, each stretch a link to its characters where the row's fact rests on it. */
  private static void quotes(Html html, ThingReader reader, String text, @Nullable Node fact) {
    Map<String, Node> places = new LinkedHashMap<>();
    if (fact != null && fact.isURI()) {
      List<Node> tellers = new ArrayList<>(List.of(fact));
      for (String property : List.of("participation", "side", "statusReport")) {
        tellers.addAll(reader.values(fact, property));
      }
      for (Node teller : tellers) {
        for (Node evidence : reader.values(teller, "evidence")) {
          places.putIfAbsent(reader.literal(evidence, Vocab.ANCHOR_OF), evidence);
        }
      }
    }
    for (String words : text.split(" … ")) {
      html.open("blockquote");
      Node place = places.get(words);
      if (place == null) {
        html.text(words);
      } else {
        html.link(reader.evidenceAddress(place), words);
      }
      html.close("blockquote");
    }
  }

  private static void articles(Html html, ThingReader reader, String ids) {
    String[] all = ids.split(", ");
    for (int i = 0; i < all.length; i++) {
      String id = all[i];
      html.text(i == 0 ? "" : ", ");
      reader
          .article(id)
          .ifPresentOrElse(article -> html.link(reader.address(article), id), () -> html.text(id));
    }
  }
}
