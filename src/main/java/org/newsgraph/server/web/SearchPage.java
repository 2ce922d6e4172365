package org.newsgraph.server.web;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Found;
import org.newsgraph.answer.Search;
import org.newsgraph.answer.Wording;

/** What is found by words: things by their names, and facts told in these words. */
final class SearchPage {
  private static final int FOUND = 60;
  private static final int QUOTED = 25;

  private SearchPage() {}

  static Reply of(Visit visit) {
    String words = visit.parameter("q");
    return Reply.page(
        Shell.page(
            "Search: " + words,
            words,
            html -> {
              html.element("h1", "“" + words + "”");
              write(html, visit, words);
            }));
  }

  /** What is found. */
  static void write(Html html, Visit visit, String words) {
    List<Found> found = new Search(visit.knowledge()).find(words, FOUND);
    if (found.isEmpty()) {
      html.element("p", "Nothing has these words in its name.");
    } else {
      html.open("ul", "class", "facts");
      for (Found thing : found) {
        html.open("li").open("p", "class", "fact");
        if (!thing.day().isEmpty()) {
          html.element("time", thing.day(), "datetime", thing.day()).text(" ");
        }
        html.link("/page/" + thing.key(), thing.label());
        FactView.badge(
            html,
            thing.kind(),
            "kind of-" + Wording.group(visit.knowledge().schema(), thing.kind()));
        html.close("p").close("li");
      }
      html.close("ul");
    }
    Map<String, String> asked = Map.of("words", Search.lucene(words).replace("*", ""));
    List<Node> facts = visit.answers().answer(Answers.ready("search", asked)).facts();
    if (!facts.isEmpty()) {
      html.element("h2", "Facts told in these words");
      new FactView(visit.knowledge()).list(html, facts.stream().limit(QUOTED).toList());
    }
  }
}
