package org.newsgraph.export;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Answer;
import org.newsgraph.answer.Row;
import org.newsgraph.answer.Value;

/** What comes of a query as columns for people, or as SPARQL results and Turtle for programs. */
final class AnswerFile {
  /** Datatypes whose values may begin with a sign. */
  private static final String NUMBERS = ".*#(integer|decimal|double|float|int|long)";

  private AnswerFile() {}

  /** SPARQL 1.1 results. */
  static void results(Answer answer, Lang language, OutputStream out) {
    ResultsWriter.create().lang(language).build().write(out, rows(answer, false));
  }

  /**
   * SPARQL 1.1 results as CSV, with an apostrophe before text that a spreadsheet would take for a
   * formula, and run; it shows the text without it.
   */
  static void csv(Answer answer, OutputStream out) {
    ResultsWriter.create().lang(ResultSetLang.RS_CSV).build().write(out, rows(answer, true));
  }

  /** SPARQL 1.1 results of ASK. */
  static void results(boolean isSo, Lang language, OutputStream out) {
    ResultsWriter.create().lang(language).build().write(out, isSo);
  }

  /** Yes or no. */
  static void word(boolean isSo, OutputStream out) {
    new PrintStream(out, true, StandardCharsets.UTF_8).println(isSo ? "yes" : "no");
  }

  /** A graph. */
  static void turtle(Graph graph, OutputStream out) {
    RDFDataMgr.write(out, graph, RDFFormat.TURTLE_PRETTY);
  }

  private static RowSet rows(Answer answer, boolean isForSpreadsheets) {
    List<Var> columns = Var.varList(answer.columns());
    List<Binding> rows = new ArrayList<>();
    for (Row row : answer.rows()) {
      BindingBuilder binding = Binding.builder();
      for (int i = 0; i < columns.size(); i++) {
        Value value = row.cells().get(i);
        if (value != null) {
          Node node = value.node();
          binding.add(columns.get(i), isForSpreadsheets ? withoutFormula(node) : node);
        }
      }
      rows.add(binding.build());
    }
    return RowSetStream.create(columns, rows.iterator());
  }

  private static Node withoutFormula(Node value) {
    boolean isText = value.isLiteral() && !value.getLiteralDatatype().getURI().matches(NUMBERS);
    return isText && value.getLiteralLexicalForm().matches("(?s)[=+\\-@\t\r].*")
        ? NodeFactory.createLiteralString("'" + value.getLiteralLexicalForm())
        : value;
  }

  /** Columns for people; the words behind a row stand under it. */
  static void table(Answer answer, OutputStream out) {
    List<String> columns = new ArrayList<>(answer.columnsForPeople());
    boolean isQuoted = columns.size() > 1 && columns.remove(Answer.QUOTE);
    PrefixMapping prefixes = answer.ask().query().getPrefixMapping();
    List<List<String>> table = new ArrayList<>();
    List<String> quotes = new ArrayList<>();
    table.add(columns);
    quotes.add("");
    for (Row row : answer.rows()) {
      List<String> cells = new ArrayList<>();
      String quote = "";
      for (int i = 0; i < answer.columns().size(); i++) {
        String column = answer.columns().get(i);
        String cell = cell(row.cells().get(i), prefixes);
        if (isQuoted && column.equals(Answer.QUOTE)) {
          quote = cell;
        } else if (answer.isForPeople(column)) {
          cells.add(cell);
        }
      }
      table.add(cells);
      quotes.add(quote.isEmpty() ? "" : "«" + quote + "»");
    }
    TextTable.print(table, quotes, new PrintStream(out, false, StandardCharsets.UTF_8));
  }

  private static String cell(@Nullable Value value, PrefixMapping prefixes) {
    if (value == null) {
      return "";
    }
    // An IRI of the store's own as its key, which "explain" takes too.
    return value instanceof Value.Thing thing
        ? thing.isOwn() ? thing.key() : shorten(thing.key(), prefixes)
        : value.words().replaceAll("\\s+", " ");
  }

  private static String shorten(String iri, PrefixMapping prefixes) {
    return prefixes.getNsPrefixMap().entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .max(Comparator.comparingInt(prefix -> prefix.getValue().length()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .orElse("<" + iri + ">");
  }
}
