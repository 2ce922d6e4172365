package org.newsgraph.export;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;
import org.newsgraph.query.Question;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.store.NewsStore;

/** Answers to SPARQL queries, written as tables, results documents or graphs. */
public final class Answers {
  private static final Pattern LINE_AND_COLUMN =
      Pattern.compile(" (?:at )?(?:\\[)?line:? (\\d+), col(?:umn)?:? (\\d+)");

  /** The variable for the words behind a row; a table shows them under it. */
  private static final Var QUOTE = Var.alloc("quote");

  /** Datatypes whose values may begin with a sign. */
  private static final String NUMBERS = ".*#(integer|decimal|double|float|int|long)";

  private Answers() {}

  /** How answers are written. */
  public enum Format {
    /** Columns for people. */
    TABLE,
    /** SPARQL 1.1 results as CSV; an apostrophe before what a spreadsheet would run. */
    CSV,
    /** SPARQL 1.1 results as JSON. */
    JSON,
    /** SPARQL results as XML. */
    XML,
    /** RDF as Turtle, for queries whose answer is a graph. */
    TURTLE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A query that can be asked.
   *
   * @param query its parsed form
   * @param values what stands in place of some of its variables
   */
  public record Ask(Query query, Map<Var, Node> values) {
    /**
     * A query as somebody wrote it; the project's prefixes need not be declared.
     *
     * @param place where it stands, for the message
     * @param values strings for variables, by their names without the question mark; what begins
     *     like an IRI of the web is one
     * @throws ConfigException {@code QUERY-SYNTAX} if it is not a SPARQL query, {@code
     *     QUERY-PARAMETER} if it has no such variable
     */
    public static Ask of(String sparql, String place, Map<String, String> values) {
      Query query = new Query();
      query.getPrefixMapping().setNsPrefixes(Vocab.PREFIXES);
      try {
        QueryFactory.parse(query, sparql, null, Syntax.defaultQuerySyntax);
      } catch (QueryParseException e) {
        throw syntaxError(String.valueOf(e.getMessage()), place);
      }
      Map<Var, Node> nodes = new LinkedHashMap<>();
      values.forEach(
          (name, value) -> {
            if (!Pattern.compile("[?$]" + Pattern.quote(name) + "(?!\\w)").matcher(sparql).find()) {
              throw new ConfigException(
                  "QUERY-PARAMETER", "the query has no variable ?" + name, place);
            }
            nodes.put(
                Var.alloc(name),
                value.matches("https?://[^\\s<>\"]+")
                    ? NodeFactory.createURI(value)
                    : NodeFactory.createLiteralString(value));
          });
      return new Ask(query, nodes);
    }

    /**
     * A ready-made question with values for its parameters; the rest stay open.
     *
     * @throws ConfigException {@code QUERY-PARAMETER} if it has no such parameter
     */
    public static Ask of(Question question, Map<String, String> values) {
      for (String name : values.keySet()) {
        if (question.parameter(name).isEmpty()) {
          throw new ConfigException(
              "QUERY-PARAMETER",
              "no parameter '%s'; known: %s"
                  .formatted(name, question.parameters().stream().map(p -> p.name()).toList()),
              question.name());
        }
      }
      return of(question.sparql(), question.name(), values);
    }
  }

  /** Puts line and column behind the place, where the parser tells them. */
  private static ConfigException syntaxError(String message, String place) {
    Matcher at = LINE_AND_COLUMN.matcher(message);
    boolean told = at.find();
    return new ConfigException(
        "QUERY-SYNTAX",
        (told ? message.substring(0, at.start()) : message).lines().findFirst().orElse("")
            + "; expected a SPARQL query: SELECT, ASK, CONSTRUCT or DESCRIBE",
        told ? "%s:%s:%s".formatted(place, at.group(1), at.group(2)) : place);
  }

  /**
   * Answers a query and writes the answer. The query reads no other server.
   *
   * @throws ConfigException if the format does not fit the kind of answer
   */
  public static void write(NewsStore store, Ask ask, Format format, OutputStream out) {
    DatasetGraph graph = store.dataset();
    Txn.executeRead(graph, () -> write(graph, store.base(), ask, format, out));
  }

  private static void write(
      DatasetGraph graph, String base, Ask ask, Format format, OutputStream out) {
    Query query = ask.query();
    QueryExecBuilder builder =
        QueryExec.dataset(graph).query(query).set(ARQ.httpServiceAllowed, false);
    ask.values().forEach(builder::substitution);
    try (QueryExec execution = builder.build()) {
      if (query.isSelectType()) {
        RowSet rows = execution.select();
        if (refuse(format, Format.TURTLE, "rows") == Format.TABLE) {
          writeTable(rows.rewindable(), query.getPrefixMapping(), base, out);
        } else {
          RowSet told = format == Format.CSV ? withoutFormulas(rows) : rows;
          ResultsWriter.create().lang(lang(format)).build().write(out, told);
        }
      } else if (query.isAskType()) {
        writeTruth(execution.ask(), refuse(format, Format.TURTLE, "yes or no"), out);
      } else {
        if (format != Format.TABLE) {
          for (Format other : List.of(Format.CSV, Format.JSON, Format.XML)) {
            refuse(format, other, "a graph");
          }
        }
        Graph answer = query.isConstructType() ? execution.construct() : execution.describe();
        answer.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        RDFDataMgr.write(out, answer, RDFFormat.TURTLE_PRETTY);
      }
    }
  }

  /**
   * The same rows with an apostrophe before text that a spreadsheet would take for a formula, and
   * run; it shows the text without it.
   */
  private static RowSet withoutFormulas(RowSet rows) {
    List<Var> columns = rows.getResultVars();
    return RowSetStream.create(
        columns,
        Iter.map(
            rows,
            row -> {
              BindingBuilder harmless = Binding.builder();
              row.forEach((column, value) -> harmless.add(column, withoutFormula(value)));
              return harmless.build();
            }));
  }

  private static Node withoutFormula(Node value) {
    boolean isText = value.isLiteral() && !value.getLiteralDatatype().getURI().matches(NUMBERS);
    return isText && value.getLiteralLexicalForm().matches("(?s)[=+\\-@\t\r].*")
        ? NodeFactory.createLiteralString("'" + value.getLiteralLexicalForm())
        : value;
  }

  private static Format refuse(Format asked, Format unfit, String answer) {
    if (asked == unfit) {
      throw new ConfigException(
          "QUERY-FORMAT",
          "the answer of this query is %s, which cannot be written as %s".formatted(answer, asked),
          null);
    }
    return asked;
  }

  private static void writeTruth(boolean truth, Format format, OutputStream out) {
    if (format == Format.TABLE) {
      new PrintStream(out, true, StandardCharsets.UTF_8).println(truth ? "yes" : "no");
    } else {
      ResultsWriter.create().lang(lang(format)).build().write(out, truth);
    }
  }

  private static Lang lang(Format format) {
    return switch (format) {
      case CSV -> ResultSetLang.RS_CSV;
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case TABLE, TURTLE -> throw new IllegalArgumentException(format + " is no results format");
    };
  }

  private static void writeTable(
      RowSetRewindable rows, PrefixMapping prefixes, String base, OutputStream out) {
    List<Var> columns = new ArrayList<>(rows.getResultVars());
    boolean isQuoted = columns.size() > 1 && columns.remove(QUOTE);
    List<List<String>> table = new ArrayList<>();
    List<String> quotes = new ArrayList<>();
    table.add(columns.stream().map(Var::getVarName).toList());
    quotes.add("");
    while (rows.hasNext()) {
      Binding row = rows.next();
      table.add(columns.stream().map(column -> cell(row.get(column), prefixes, base)).toList());
      String quote = isQuoted ? cell(row.get(QUOTE), prefixes, base) : "";
      quotes.add(quote.isEmpty() ? "" : "«" + quote + "»");
    }
    TextTable.print(table, quotes, new PrintStream(out, false, StandardCharsets.UTF_8));
  }

  private static String cell(@Nullable Node node, PrefixMapping prefixes, String base) {
    if (node == null) {
      return "";
    }
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm().replaceAll("\\s+", " ");
    }
    return node.isURI() ? shorten(node.getURI(), prefixes, base) : node.toString();
  }

  /** An IRI of the store's own as what stands behind its base, which "explain" takes too. */
  private static String shorten(String iri, PrefixMapping prefixes, String base) {
    if (iri.startsWith(base)) {
      return iri.substring(base.length());
    }
    return prefixes.getNsPrefixMap().entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .max(Comparator.comparingInt(prefix -> prefix.getValue().length()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .orElse("<" + iri + ">");
  }
}
