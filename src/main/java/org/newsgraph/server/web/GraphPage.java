package org.newsgraph.server.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Asking;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.query.Question;
import org.newsgraph.rdf.Vocab;

/**
 * The graph around a thing or of the answer to a question: a picture where scripts run, a table of
 * the same for everybody.
 */
final class GraphPage {
  private static final int OFFERED = 24;
  private static final int PROMINENT = 100;

  private static final String[] ASSETS = {
    "cytoscape.min.js", "layout-base.js", "cose-base.js", "cytoscape-fcose.js", "graph.js"
  };

  private final Visit visit;
  private final Knowledge reader;

  private GraphPage(Visit visit) {
    this.visit = visit;
    this.reader = visit.knowledge();
  }

  static Reply of(Visit visit) {
    return Reply.page(new GraphPage(visit).page(visit.parameters()));
  }

  /**
   * The page.
   *
   * @param values {@code of}, the key of the thing in the middle; or {@code question} with its
   *     parameters; or neither, to choose where to begin
   */
  private String page(Map<String, String> values) {
    String key = values.getOrDefault("of", "");
    String name = values.getOrDefault("question", "");
    Node thing = reader.thing(key);
    if (!name.isEmpty()) {
      Question question = Answers.ready(name, Map.of()).question();
      String source = Address.of("/api/graph", asked(question, values));
      return Shell.page(
          Shell.Way.GRAPH,
          "Graph: " + question.heading(),
          html -> {
            html.open("h1").text("Graph of an answer: ");
            html.link(
                Address.of("/question/" + name, parameters(question, values)), question.heading());
            html.close("h1");
            picture(html, "", source, new Neighbourhood(reader).of(facts(visit)));
          },
          ASSETS);
    }
    if (key.isEmpty() || !reader.isKnown(thing)) {
      return Shell.page(Shell.Way.GRAPH, "Graph", this::choose);
    }
    return Shell.page(
        Shell.Way.GRAPH,
        "Graph of " + reader.label(thing),
        html -> {
          html.open("h1").text("Graph of ").link(Address.page(reader, thing), reader.label(thing));
          html.close("h1");
          picture(
              html,
              key,
              "/api/graph?of=" + Address.encode(key),
              new Neighbourhood(reader).of(thing));
        },
        ASSETS);
  }

  /** The values that are parameters of the question; others say how the page is looked at. */
  private static Map<String, String> parameters(Question question, Map<String, String> values) {
    Map<String, String> parameters = new TreeMap<>(values);
    parameters.keySet().removeIf(name -> question.parameter(name).isEmpty());
    return parameters;
  }

  private static Map<String, String> asked(Question question, Map<String, String> values) {
    Map<String, String> asked = parameters(question, values);
    asked.put("question", question.name());
    return asked;
  }

  /** The facts that answer a question with its parameters. */
  static List<Node> facts(Visit visit) {
    Asking open = Answers.ready(visit.parameter("question"), Map.of());
    Map<String, String> values = parameters(open.question(), visit.parameters());
    return visit.answers().answer(Answers.ready(open.question().name(), values)).facts();
  }

  private void choose(Html html) {
    html.element("h1", "Graph");
    html.element("p", "Choose where to begin, or search for something above.");
    for (String kind : List.of("Person", "Country", "Organization")) {
      html.element(
          "h2", kind.equals("Person") ? "People" : kind.equals("Country") ? "Countries" : "Bodies");
      html.open("ul", "class", "examples");
      record Known(Node thing, int facts) {}
      reader.subjects(Vocab.TYPE, Vocab.ng(kind)).stream()
          .map(thing -> new Known(thing, reader.prominence(thing, PROMINENT)))
          .sorted(
              Comparator.comparingInt((Known known) -> -known.facts())
                  .thenComparing(known -> known.thing().getURI()))
          .limit(OFFERED)
          .forEach(
              known ->
                  html.open("li")
                      .link(
                          "/graph?of=" + Address.encode(reader.key(known.thing())),
                          reader.label(known.thing()))
                      .close("li"));
      html.close("ul");
    }
  }

  private void picture(Html html, String key, String source, JsonNode graph) {
    tools(html);
    html.open("div", "class", "workbench", "hidden", "", "id", "workbench");
    html.open(
        "div",
        "id",
        "graph",
        "class",
        "graph __________cytoscape_container",
        "data-of",
        key,
        "data-source",
        source,
        "tabindex",
        "0",
        "role",
        "application",
        "aria-label",
        "Graph. Arrow keys go from thing to thing, Enter shows what is around one, O opens its page,"
            + " Delete hides it, Control Z takes a step back. The table below tells the same.");
    html.close("div");
    html.open("aside", "id", "detail", "aria-live", "polite", "aria-label", "What is chosen");
    html.element("p", "Click a thing to see what it is, a line to read the sentence that says so.");
    html.close("aside").close("div");
    html.element("p", "", "id", "state", "role", "status");
    html.element("h2", "The same as a table");
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Links");
    html.open("table", "id", "links").open("thead").open("tr");
    for (String head : new String[] {"From", "Link", "To", "Says so"}) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    Map<String, String> labels = new TreeMap<>();
    graph.get("nodes").forEach(n -> labels.put(n.get("key").asText(), n.get("label").asText()));
    for (JsonNode link : graph.get("links")) {
      html.open("tr").open("td");
      end(html, labels, link.get("from").asText());
      html.close("td").element("td", link.get("as").asText()).open("td");
      end(html, labels, link.get("to").asText());
      html.close("td").open("td");
      if (link.has("page")) {
        html.link(link.get("page").asText(), "sentence");
      }
      html.close("td").close("tr");
    }
    html.close("tbody").close("table").close("div");
    int left = graph.get("left").asInt();
    if (left > 0) {
      html.element("p", "%d older facts are left out.".formatted(left), "id", "left");
    }
  }

  private static void end(Html html, Map<String, String> labels, String key) {
    html.link("/page/" + key, labels.getOrDefault(key, key));
  }

  private static void tools(Html html) {
    html.open("div", "id", "tools", "class", "tools", "hidden", "");
    html.open("label").text("Find ").open("input", "type", "search", "id", "find").close("label");
    html.open("label").text("From ").open("input", "type", "date", "id", "from").close("label");
    html.open("label").text("To ").open("input", "type", "date", "id", "to").close("label");
    html.open("label").text("Source ").open("select", "id", "source");
    html.element("option", "all", "value", "").close("select").close("label");
    html.open("label").text("Told by at least ");
    html.open("input", "type", "number", "id", "support", "min", "1", "max", "99", "value", "1");
    html.close("label");
    html.open("div", "class", "buttons");
    for (String[] button :
        new String[][] {
          {"undo", "Undo"},
          {"fit", "Fit"},
          {"share", "Copy link"},
          {"png", "PNG"},
          {"svg", "SVG"},
          {"gexf", "GEXF"},
          {"json", "Cytoscape JSON"}
        }) {
      html.element("button", button[1], "id", button[0], "type", "button", "class", "secondary");
    }
    html.close("div").close("div");
    html.open("fieldset", "id", "kinds", "class", "legend", "hidden", "");
    html.element("legend", "Kinds shown").close("fieldset");
  }
}
