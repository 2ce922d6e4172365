package org.newsgraph.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;

/**
 * Runs a query, whoever asks it, within its limits. A query reads no other server.
 *
 * <p>What goes beyond the time, or puts too much together on the way, ends with a {@link
 * LimitException}; too many rows are cut. What the engine refuses is a {@link ConfigException}
 * {@code QUERY-REFUSED}.
 */
final class Execution {
  /** Rows that are sorted or told apart in memory; more go to files until they are read. */
  private static final long IN_MEMORY = 200_000;

  private final DatasetGraph dataset;
  private final Limits limits;

  Execution(DatasetGraph dataset, Limits limits) {
    this.dataset = dataset;
    this.limits = limits;
  }

  /** Rows of nodes, null where a row has no value. */
  record Rows(List<String> columns, List<List<@Nullable Node>> rows, List<Limit> limits) {}

  /** Of SELECT. */
  Rows select(Ask ask) {
    return run(
        ask,
        execution -> {
          RowSet answer = execution.select();
          List<Var> variables = answer.getResultVars();
          List<List<@Nullable Node>> rows = new ArrayList<>();
          List<Limit> reached =
              collect(
                  answer,
                  binding -> {
                    rows.add(row(variables, binding));
                    return size(rows.get(rows.size() - 1));
                  });
          return new Rows(variables.stream().map(Var::getVarName).toList(), rows, reached);
        });
  }

  private static List<@Nullable Node> row(List<Var> variables, Binding binding) {
    List<@Nullable Node> row = new ArrayList<>();
    variables.forEach(variable -> row.add(binding.get(variable)));
    return Collections.unmodifiableList(row);
  }

  /** Of ASK. */
  boolean ask(Ask ask) {
    return run(ask, QueryExec::ask);
  }

  /** Of CONSTRUCT and DESCRIBE. */
  Outcome.Triples graph(Ask ask) {
    return run(
        ask,
        execution -> {
          Query query = ask.query();
          Graph graph = GraphFactory.createDefaultGraph();
          graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
          Iterator<Triple> triples =
              query.isConstructType() ? execution.constructTriples() : execution.describe().find();
          List<Limit> reached =
              collect(
                  triples,
                  triple -> {
                    graph.add(triple);
                    return size(
                        List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()));
                  });
          return new Outcome.Triples(graph, reached);
        });
  }

  /**
   * Takes what comes until a limit is reached.
   *
   * @param take takes one and tells its size
   * @return the limit that was reached while there was more; empty for none
   */
  private <T> List<Limit> collect(Iterator<T> all, Function<T, Long> take) {
    long size = 0;
    for (int count = 0; all.hasNext(); count++) {
      if (count == limits.rows()) {
        return List.of(new Limit(Limit.Kind.ROWS, limits.rows()));
      }
      if (size > limits.characters()) {
        return List.of(new Limit(Limit.Kind.SIZE, limits.characters()));
      }
      size += take.apply(all.next());
    }
    return List.of();
  }

  private static long size(List<@Nullable Node> nodes) {
    long size = 0;
    for (Node node : nodes) {
      if (node != null) {
        size += node.isURI() ? node.getURI().length() : node.toString().length();
      }
    }
    return size;
  }

  private <T> T run(Ask ask, Function<QueryExec, T> use) {
    QueryExecBuilder builder = QueryExec.dataset(dataset).query(ask.query());
    ask.values().forEach(builder::substitution);
    builder
        .set(ARQ.httpServiceAllowed, false)
        .set(ARQ.spillToDiskThreshold, IN_MEMORY)
        .set(ARQConstants.sysOptimizerFactory, new Meter(limits.characters()))
        .timeout(limits.time().toMillis());
    try (QueryExec execution = builder.build()) {
      return use.apply(execution);
    } catch (QueryCancelledException e) {
      throw new LimitException(new Limit(Limit.Kind.TIME, Math.max(1, limits.time().toSeconds())));
    } catch (QueryException e) {
      throw new ConfigException("QUERY-REFUSED", String.valueOf(e.getMessage()), null);
    }
  }
}
