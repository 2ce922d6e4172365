package org.newsgraph.server.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.newsgraph.model.CoreKind;

/** The start page: questions to begin with, how much is known, the latest events. */
final class StartPage {
  private static final int LATEST = 8;

  /** What the start page counts, and what it is called there. */
  static final Map<String, String> COUNTED = new LinkedHashMap<>();

  static {
    COUNTED.put("Article", "articles");
    COUNTED.put("Person", "people");
    COUNTED.put("Organization", "bodies");
    COUNTED.put(CoreKind.MEETING.label(), "meetings");
    COUNTED.put(CoreKind.ROLE_HOLDING.label(), "roles held");
    COUNTED.put(CoreKind.DEMAND.label(), "demands");
  }

  private static final List<String> EXAMPLES =
      List.of(
          "Who rejected what?",
          "What is planned?",
          "What was called off?",
          "Which territories are demanded?",
          "Where do articles disagree?",
          "What happened?");

  private StartPage() {}

  static Reply of(Visit visit) {
    return Reply.page(
        Shell.page("Newsgraph", "", html -> write(html, visit), "d3.min.js", "timeline.js"));
  }

  private static void write(Html html, Visit visit) {
    html.open("hgroup", "class", "hero")
        .element("h1", "What the articles say, and where they say it")
        .element("p", "Every fact opens on the sentence that says so.")
        .close("hgroup");
    examples(html, EXAMPLES);
    Overview overview = visit.overview();
    html.open("dl", "class", "counts");
    COUNTED.forEach(
        (kind, words) -> {
          int count = overview.counts().getOrDefault(kind, 0);
          html.open("div");
          html.element("dt", words);
          html.element("dd", "%,d".formatted(count)).close("div");
        });
    html.close("dl");
    List<Node> events = Events.latest(overview.events(), LATEST);
    html.open("section").element("h2", "Latest events");
    if (events.isEmpty()) {
      html.element("p", "No event is told yet.");
    } else {
      TimelinePage.chart(html, "The latest events");
      new FactView(visit.knowledge()).list(html, events);
      html.open("p", "class", "ways").link("/timeline", "The whole timeline").text(" ");
      html.link("/map", "On the map").close("p");
    }
    html.close("section");
  }

  /** Questions, each of which is asked by a click. */
  static void examples(Html html, List<String> questions) {
    html.open("ul", "class", "examples");
    for (String example : questions) {
      html.open("li").link("/ask?q=" + Address.encode(example), example).close("li");
    }
    html.close("ul");
  }
}
