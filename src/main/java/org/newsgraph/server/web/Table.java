package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.Answers;

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

  /** The rows as a table whose things open on their pages. */
  void write(Html html, ThingReader reader) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Answer");
    html.open("table").open("thead").open("tr");
    columns.forEach(column -> html.element("th", FactView.words(column), "scope", "col"));
    html.close("tr").close("thead").open("tbody");
    for (int r = 0; r < rows.size(); r++) {
      List<@Nullable Node> row = rows.get(r);
      // Rows that follow each other on one thing say what they share once.
      List<@Nullable Node> above =
          r > 0 && Objects.equals(rows.get(r - 1).get(0), row.get(0)) ? rows.get(r - 1) : List.of();
      html.open("tr", "class", above.isEmpty() ? "first" : "further");
      for (int i = 0; i < row.size(); i++) {
        html.open("td", "class", columns.get(i).equals("quote") ? "words" : "cell");
        if (above.isEmpty() || !Objects.equals(above.get(i), row.get(i))) {
          cell(html, reader, row.get(i));
        }
        html.close("td");
      }
      html.close("tr");
    }
    html.close("tbody").close("table").close("div");
    if (isCut) {
      html.element("p", "The first %d rows; the SPARQL service gives all.".formatted(rows.size()));
    }
  }

  private static void cell(Html html, ThingReader reader, @Nullable Node node) {
    if (node == null) {
      return;
    }
    if (node.isURI()) {
      String label = reader.isKnown(node) ? reader.label(node) : reader.key(node);
      html.link(reader.address(node), label.replaceAll("https?://.*[/#]", ""));
    } else {
      html.text(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
    }
  }
}
