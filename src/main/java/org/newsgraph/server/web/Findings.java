package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What stands around the rows of an answer: how many sources tell it, what they dispute, and what
 * they leave open.
 *
 * @param summary how many rows, facts, articles and independent sources there are, in words
 * @param facts the facts in the rows
 * @param conflicts contradictions between articles on some of them
 * @param undated events among them of which no date is told
 * @param unplaced meetings among them of which no place is told
 * @param doubtful events among them that may be the same as others
 */
record Findings(
    String summary,
    List<Node> facts,
    List<Node> conflicts,
    List<Node> undated,
    List<Node> unplaced,
    List<Node> doubtful) {

  static Findings of(ThingReader reader, Table table) {
    List<Node> facts = table.facts(reader);
    Set<Node> conflicts = new LinkedHashSet<>();
    List<Node> undated = new ArrayList<>();
    List<Node> unplaced = new ArrayList<>();
    List<Node> doubtful = new ArrayList<>();
    for (Node fact : facts) {
      conflicts.addAll(reader.subjects("conflictBetween", fact));
      String kind = reader.kind(fact);
      if (Events.KINDS.contains(kind) && reader.literal(fact, "begin").isEmpty()) {
        undated.add(fact);
      }
      if (kind.equals("Meeting")
          && reader.values(fact, "place").isEmpty()
          && reader.values(fact, "venue").isEmpty()) {
        unplaced.add(fact);
      }
      if (!reader.values(fact, "maybeSameEventAs").isEmpty()) {
        doubtful.add(fact);
      }
    }
    return new Findings(
        summary(reader, table, facts), facts, List.copyOf(conflicts), undated, unplaced, doubtful);
  }

  private static String summary(ThingReader reader, Table table, List<Node> facts) {
    Set<String> articles = table.articles();
    Set<String> publishers = new LinkedHashSet<>();
    for (String id : articles) {
      // An article that names no publisher counts as a source of its own.
      String publisher =
          reader.article(id).map(node -> reader.literal(node, "publisher")).orElse("");
      publishers.add(publisher.isEmpty() ? "article " + id : publisher);
    }
    int most = 0;
    for (Node fact : facts) {
      String support = reader.literal(fact, "support");
      most = Math.max(most, support.isEmpty() ? 0 : Integer.parseInt(support));
    }
    StringBuilder found = new StringBuilder(count(table.rows().size(), "row"));
    if (!facts.isEmpty()) {
      found.append(" on ").append(count(facts.size(), "fact"));
    }
    if (!articles.isEmpty()) {
      found
          .append(", from ")
          .append(count(articles.size(), "article"))
          .append(" of ")
          .append(count(publishers.size(), "independent source"));
    }
    if (most > 1) {
      found.append("; what is told most often, %d independent sources tell".formatted(most));
    }
    return found.append(".").toString();
  }

  static String count(int number, String thing) {
    return number == 1 ? "1 " + thing : number + " " + thing + "s";
  }

  boolean isComplete() {
    return undated.isEmpty() && unplaced.isEmpty() && doubtful.isEmpty();
  }

  /** The same as lines of text. */
  List<String> lines(ThingReader reader) {
    List<String> lines = new ArrayList<>(List.of(summary));
    add(lines, reader, "Articles disagree", conflicts);
    add(lines, reader, "Date not known", undated);
    add(lines, reader, "Place not known", unplaced);
    add(lines, reader, "Maybe the same as another event", doubtful);
    return lines;
  }

  private static void add(List<String> lines, ThingReader reader, String words, List<Node> things) {
    if (!things.isEmpty()) {
      lines.add(words + ": " + String.join("; ", things.stream().map(reader::label).toList()));
    }
  }
}
