package org.newsgraph.server.web;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.newsgraph.rdf.Vocab;

/** The graph around a thing: a picture where scripts run, a list of the same for everybody. */
final class GraphPage {
  private static final int OFFERED = 24;

  private GraphPage() {}

  /**
   * @param key of the thing in the middle, or empty to choose one
   */
  static String page(ThingReader reader, String key) {
    Node thing = reader.thing(key);
    if (key.isEmpty() || !reader.isKnown(thing)) {
      return Shell.page("Graph", "", html -> choose(html, reader));
    }
    return Shell.page(
        "Graph of " + reader.label(thing),
        "",
        html -> picture(html, reader, thing, key),
        "cytoscape.min.js",
        "layout-base.js",
        "cose-base.js",
        "cytoscape-fcose.js",
        "graph.js");
  }

  private static void choose(Html html, ThingReader reader) {
    html.element("h1", "Graph");
    html.element("p", "Choose where to begin, or search for something above.");
    html.open("ul", "class", "examples");
    reader.subjects(Vocab.TYPE, Vocab.ng("Person")).stream()
        .sorted(
            Comparator.comparingInt((Node person) -> -reader.subjects("holder", person).size())
                .thenComparing(Node::getURI))
        .limit(OFFERED)
        .forEach(
            person ->
                html.open("li")
                    .link("/graph?of=" + Address.encode(reader.key(person)), reader.label(person))
                    .close("li"));
    html.close("ul");
  }

  private static void picture(Html html, ThingReader reader, Node thing, String key) {
    html.open("h1").text("Graph of ").link(reader.address(thing), reader.label(thing)).close("h1");
    html.open("div", "id", "tools", "class", "tools", "hidden", "");
    html.open("label").text("Find ").open("input", "type", "search", "id", "find").close("label");
    html.open("label").text("From ").open("input", "type", "date", "id", "from").close("label");
    html.open("label").text("Sources ");
    html.open("input", "type", "number", "id", "support", "min", "1", "value", "1").close("label");
    html.element("button", "Undo", "id", "undo", "type", "button");
    html.element("button", "Fit", "id", "fit", "type", "button");
    html.element("button", "Save PNG", "id", "png", "type", "button");
    html.element("button", "Save JSON", "id", "json", "type", "button");
    html.close("div");
    html.open("fieldset", "id", "kinds", "class", "legend", "hidden", "");
    html.element("legend", "Shown").close("fieldset");
    html.open(
        "div",
        "id",
        "graph",
        "class",
        "graph",
        "data-of",
        key,
        "role",
        "img",
        "aria-label",
        "Graph; the table below tells the same",
        "hidden",
        "");
    html.close("div");
    html.element("p", "", "id", "state", "role", "status");
    html.element("h2", "The same as a table");
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Links");
    html.open("table", "id", "links").open("thead").open("tr");
    for (String head : new String[] {"From", "Link", "To"}) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    var graph = new Neighbourhood(reader).of(thing);
    graph
        .get("links")
        .forEach(
            link -> {
              html.open("tr").open("td");
              end(html, reader, link.get("from").asText());
              html.close("td").element("td", link.get("as").asText()).open("td");
              end(html, reader, link.get("to").asText());
              html.close("td").close("tr");
            });
    html.close("tbody").close("table").close("div");
    int left = graph.get("left").asInt();
    if (left > 0) {
      html.element("p", "%d older facts are left out.".formatted(left));
    }
  }

  private static void end(Html html, ThingReader reader, String key) {
    Node thing = reader.thing(key);
    html.link("/page/" + key, reader.label(thing));
  }
}
