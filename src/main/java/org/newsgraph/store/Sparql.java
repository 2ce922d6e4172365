package org.newsgraph.store;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.system.Txn;

/**
 * SPARQL queries over a dataset, each in a read transaction of its own and with a limit of time.
 * Parameters are put into the parsed query, so that no value can change what is asked.
 */
public final class Sparql {
  /** What a query gives. */
  public sealed interface Answer {
    /**
     * The rows of a SELECT, read to the end.
     *
     * @param rows as often as wanted, after {@link RowSetRewindable#reset}
     */
    record Rows(RowSetRewindable rows) implements Answer {}

    /**
     * The answer to an ASK.
     *
     * @param holds yes or no
     */
    record Truth(boolean holds) implements Answer {}

    /**
     * The graph of a CONSTRUCT or DESCRIBE.
     *
     * @param graph in memory, the caller's own
     */
    record Triples(Graph graph) implements Answer {}
  }

  private final DatasetGraph dataset;
  private final Duration timeout;

  /**
   * @param dataset what is asked
   * @param timeout how long one query may run
   */
  public Sparql(DatasetGraph dataset, Duration timeout) {
    this.dataset = dataset;
    this.timeout = timeout;
  }

  /**
   * Asks a query of any of the four standard forms.
   *
   * @param parameters values for variables, by their names without {@code ?}: IRIs or literals
   * @throws StoreException {@code QUERY-SYNTAX}, {@code QUERY-PARAMETER} (the query has no such
   *     variable, or the value is a blank node), {@code QUERY-TYPE}, {@code QUERY-REFUSED} (a
   *     {@code SERVICE}, or an error while it runs) or {@code QUERY-TIMEOUT}
   */
  public Answer query(String sparql, Map<String, Node> parameters) {
    Query query = parse(sparql);
    refuseUnknown(query, parameters);
    return Txn.calculateRead(dataset, () -> answer(query, parameters));
  }

  /**
   * Asks a SELECT.
   *
   * @throws StoreException as {@link #query} does, and {@code QUERY-TYPE} if it is another form
   */
  public RowSetRewindable select(String sparql, Map<String, Node> parameters) {
    if (query(sparql, parameters) instanceof Answer.Rows answer) {
      return answer.rows();
    }
    throw new StoreException("QUERY-TYPE", "expected a SELECT query, got another form");
  }

  private static Query parse(String sparql) {
    try {
      return QueryFactory.create(sparql);
    } catch (QueryParseException e) {
      throw new StoreException("QUERY-SYNTAX", "the query cannot be read: " + e.getMessage(), e);
    }
  }

  private static void refuseUnknown(Query query, Map<String, Node> parameters) {
    String text = query.serialize();
    parameters.forEach(
        (name, value) -> {
          if (!Pattern.compile("[?$]" + Pattern.quote(name) + "(?!\\w)").matcher(text).find()) {
            throw new StoreException(
                "QUERY-PARAMETER", "the query has no variable ?%s to set".formatted(name));
          }
          if (value.isBlank()) {
            throw new StoreException(
                "QUERY-PARAMETER", "?%s cannot be set to a blank node".formatted(name));
          }
        });
  }

  private Answer answer(Query query, Map<String, Node> parameters) {
    QueryExecDatasetBuilder builder =
        QueryExecDatasetBuilder.create()
            .dataset(dataset)
            .query(query)
            .overallTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    parameters.forEach((name, value) -> builder.substitution(Var.alloc(name), value));
    try (QueryExec execution = builder.build()) {
      if (query.isSelectType()) {
        return new Answer.Rows(execution.select().materialize().rewindable());
      }
      if (query.isAskType()) {
        return new Answer.Truth(execution.ask());
      }
      if (query.isConstructType() && !query.isConstructQuad()) {
        return new Answer.Triples(execution.construct());
      }
      if (query.isDescribeType()) {
        return new Answer.Triples(execution.describe());
      }
      throw new StoreException(
          "QUERY-TYPE", "expected SELECT, ASK, CONSTRUCT of triples or DESCRIBE");
    } catch (QueryCancelledException e) {
      throw new StoreException(
          "QUERY-TIMEOUT", "the query ran longer than %d ms".formatted(timeout.toMillis()), e);
    } catch (QueryException e) {
      throw new StoreException("QUERY-REFUSED", "the query cannot be run: " + e.getMessage(), e);
    }
  }
}
