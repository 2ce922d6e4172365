package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.rdf.Vocab;

/**
 * What takes a look at the whole store: it is made once for each state of the store, and kept.
 *
 * @param counts how many things there are, by the local names of the classes that the start page
 *     counts
 * @param events all events in the order of time
 * @param articles the latest articles, the newest first
 * @param places where events took place or are to
 */
record Overview(
    Map<String, Integer> counts,
    List<Events.Event> events,
    List<Node> articles,
    List<MapPage.Spot> places) {
  /** Articles of a list that a person reads. */
  static final int MOST_ARTICLES = 500;

  static Overview of(Knowledge reader) {
    Map<String, Integer> counts = new HashMap<>();
    StartPage.COUNTED.keySet().forEach(kind -> counts.put(kind, reader.count(kind)));
    List<Events.Event> events = Events.all(reader);
    return new Overview(counts, events, articles(reader), MapPage.spots(reader, events));
  }

  private static List<Node> articles(Knowledge reader) {
    record Dated(Node article, String day) {}
    List<Dated> dated = new ArrayList<>();
    for (Node article : reader.subjects(Vocab.TYPE, Vocab.ng("Article"))) {
      dated.add(new Dated(article, reader.literal(article, "published")));
    }
    dated.sort(
        Comparator.comparing(Dated::day).reversed().thenComparing(one -> one.article().getURI()));
    return dated.stream().limit(MOST_ARTICLES).map(Dated::article).toList();
  }
}
