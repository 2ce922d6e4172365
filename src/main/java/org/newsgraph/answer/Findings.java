package org.newsgraph.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.FactKind.Family;

/**
 * What stands around the rows of an answer: how many sources tell it, what they dispute, and what
 * they leave open.
 *
 * @param summary how many rows, facts, articles and independent sources there are, in words
 * @param facts the facts in the rows, each once
 * @param conflicts contradictions between articles on some of them
 * @param undated events among them of which no date is told
 * @param unplaced meetings among them of which no place is told
 * @param doubtful events among them that may be the same as others
 */
public record Findings(
    String summary,
    List<Node> facts,
    List<Value.Thing> conflicts,
    List<Value.Thing> undated,
    List<Value.Thing> unplaced,
    List<Value.Thing> doubtful) {
  public Findings {
    facts = List.copyOf(facts);
    conflicts = List.copyOf(conflicts);
    undated = List.copyOf(undated);
    unplaced = List.copyOf(unplaced);
    doubtful = List.copyOf(doubtful);
  }

  static Findings of(Knowledge knowledge, List<Row> rows) {
    Set<Node> facts = new LinkedHashSet<>();
    rows.forEach(row -> facts.addAll(row.facts()));
    Set<Node> conflicts = new LinkedHashSet<>();
    List<Node> undated = new ArrayList<>();
    List<Node> unplaced = new ArrayList<>();
    List<Node> doubtful = new ArrayList<>();
    for (Node fact : facts) {
      conflicts.addAll(knowledge.subjects("conflictBetween", fact));
      String kind = knowledge.kind(fact);
      if (knowledge.isOf(kind, Family.EVENT) && knowledge.literal(fact, "begin").isEmpty()) {
        undated.add(fact);
      }
      if (knowledge.isOf(kind, CoreKind.MEETING)
          && knowledge.values(fact, "place").isEmpty()
          && knowledge.values(fact, "venue").isEmpty()) {
        unplaced.add(fact);
      }
      if (!knowledge.values(fact, "maybeSameEventAs").isEmpty()) {
        doubtful.add(fact);
      }
    }
    return new Findings(
        summary(knowledge, rows, facts),
        List.copyOf(facts),
        things(knowledge, conflicts),
        things(knowledge, undated),
        things(knowledge, unplaced),
        things(knowledge, doubtful));
  }

  private static List<Value.Thing> things(Knowledge knowledge, Collection<Node> nodes) {
    return nodes.stream().map(knowledge::named).toList();
  }

  private static String summary(Knowledge knowledge, List<Row> rows, Set<Node> facts) {
    Set<String> articles = new LinkedHashSet<>();
    Set<String> publishers = new LinkedHashSet<>();
    for (Row row : rows) {
      for (Evidence.Article article : row.articles()) {
        articles.add(article.iri());
        // An article that names no publisher counts as a source of its own.
        publishers.add(article.publisher().isEmpty() ? article.iri() : article.publisher());
      }
    }
    int most = 0;
    for (Node fact : facts) {
      String support = knowledge.literal(fact, "support");
      most = Math.max(most, support.isEmpty() ? 0 : Integer.parseInt(support));
    }
    StringBuilder found = new StringBuilder(Wording.count(rows.size(), "row"));
    if (!facts.isEmpty()) {
      found.append(" on ").append(Wording.count(facts.size(), "fact"));
    }
    if (!articles.isEmpty()) {
      found
          .append(", from ")
          .append(Wording.count(articles.size(), "article"))
          .append(" of ")
          .append(Wording.count(publishers.size(), "independent source"));
    }
    if (most > 1) {
      found.append("; what is told most often, %d independent sources tell".formatted(most));
    }
    return found.append(".").toString();
  }

  /** Whether the articles leave nothing open. */
  public boolean isComplete() {
    return undated.isEmpty() && unplaced.isEmpty() && doubtful.isEmpty();
  }

  /** The same as lines of text. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(summary));
    add(lines, "Articles disagree", conflicts);
    add(lines, "Date not known", undated);
    add(lines, "Place not known", unplaced);
    add(lines, "Maybe the same as another event", doubtful);
    return lines;
  }

  private static void add(List<String> lines, String words, List<Value.Thing> things) {
    if (!things.isEmpty()) {
      lines.add(words + ": " + String.join("; ", things.stream().map(Value.Thing::words).toList()));
    }
  }
}
