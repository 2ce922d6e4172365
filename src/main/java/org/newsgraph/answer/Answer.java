package org.newsgraph.answer;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The rows that answer a question or a query, with the words that say so.
 *
 * @param asking how the question was read; null for a query that somebody wrote
 * @param ask the query that ran
 * @param columns the query's variables
 * @param rows in the order of the query
 * @param findings what stands around the rows
 * @param limits where the rows were cut; empty where they are all
 */
public record Answer(
    @Nullable Asking asking,
    Ask ask,
    List<String> columns,
    List<Row> rows,
    Findings findings,
    List<Limit> limits)
    implements Outcome {
  /** The variable under which a query names the evidence of a row: IRIs, parted by spaces. */
  public static final String EVIDENCE = "evidence";

  /** The variable for the words of that evidence. */
  public static final String QUOTE = "quote";

  /** The variable for the ids of the articles that tell a row. */
  public static final String ARTICLE = "article";

  public Answer {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    limits = List.copyOf(limits);
  }

  /** Whether people need a column: what its quotes tell, the IRIs of the evidence need not. */
  public boolean isForPeople(String column) {
    return !column.equals(EVIDENCE) || !columns.contains(QUOTE);
  }

  /** The columns that people need. */
  public List<String> columnsForPeople() {
    return columns.stream().filter(this::isForPeople).toList();
  }

  /** The facts in its rows, each once. */
  public List<Node> facts() {
    return findings.facts();
  }

  /**
   * What one should know besides the rows, a line each: how many independent sources tell them,
   * what these dispute and leave open, whom a name may mean besides, and where the rows were cut.
   */
  public List<String> notes() {
    List<String> notes = new ArrayList<>(findings.lines());
    if (asking != null) {
      notes.addAll(asking.notes());
    }
    limits.forEach(limit -> notes.add(limit.words()));
    return notes;
  }
}
