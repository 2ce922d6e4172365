package org.newsgraph.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer.
 *
 * @param cells a value for each column, null where there is none
 * @param facts the facts in it
 * @param articles that tell them
 * @param evidence the words that say so: those that the query named, else those behind the facts
 */
public record Row(
    List<@Nullable Value> cells,
    List<Node> facts,
    List<Evidence.Article> articles,
    List<Evidence> evidence) {
  public Row {
    cells = Collections.unmodifiableList(new ArrayList<>(cells));
    facts = List.copyOf(facts);
    articles = List.copyOf(articles);
    evidence = List.copyOf(evidence);
  }
}
