package org.newsgraph.server.web;

import java.util.List;
import java.util.function.Consumer;

/** What all pages share: head, search box, ways to go. */
final class Shell {
  private Shell() {}

  /** The ways to go, in the order of the menu. */
  enum Way {
    QUESTIONS("/questions", "Questions"),
    TIMELINE("/timeline", "Timeline"),
    MAP("/map", "Map"),
    GRAPH("/graph", "Graph"),
    ARTICLES("/articles", "Articles"),
    SPARQL("/query", "SPARQL"),
    /** A page that no item of the menu stands for. */
    NONE("", "");

    private final String address;
    private final String words;

    Way(String address, String words) {
      this.address = address;
      this.words = words;
    }
  }

  /** A whole page that no item of the menu stands for. */
  static String page(String title, String asked, Consumer<Html> content, String... assets) {
    return page(Way.NONE, title, asked, List.of(), content, assets);
  }

  /** A whole page behind an item of the menu. */
  static String page(Way way, String title, Consumer<Html> content, String... assets) {
    return page(way, title, "", List.of(), content, assets);
  }

  /**
   * A whole page.
   *
   * @param way where in the menu it stands
   * @param title what the browser's tab says
   * @param asked what stands in the search box
   * @param alternates other forms of what it tells, as address and media type in turn
   * @param assets names of scripts and style sheets of this site that the page can do without
   */
  static String page(
      Way way,
      String title,
      String asked,
      List<String> alternates,
      Consumer<Html> content,
      String... assets) {
    Html html = new Html();
    html.open("html", "lang", "en").open("head");
    html.open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", title.equals("Newsgraph") ? title : title + " – Newsgraph");
    html.open("link", "rel", "icon", "href", "/web/icon.svg", "type", "image/svg+xml");
    html.open("link", "rel", "stylesheet", "href", "/web/pico.min.css");
    for (String asset : assets) {
      if (asset.endsWith(".css")) {
        html.open("link", "rel", "stylesheet", "href", "/web/" + asset);
      }
    }
    // Cytoscape.js asks for a sheet of this id and would write one into the page, which the policy
    // forbids; what it needs stands in ours.
    html.open(
        "link",
        "rel",
        "stylesheet",
        "href",
        "/web/newsgraph.css",
        "id",
        "__________cytoscape_stylesheet");
    for (int i = 0; i < alternates.size(); i += 2) {
      html.open(
          "link", "rel", "alternate", "href", alternates.get(i), "type", alternates.get(i + 1));
    }
    html.open("script", "src", "/web/complete.js", "defer", "").close("script");
    for (String asset : assets) {
      if (asset.endsWith(".js")) {
        html.open("script", "src", "/web/" + asset, "defer", "").close("script");
      }
    }
    html.close("head").open("body");
    html.element("a", "Skip to content", "href", "#content", "class", "skip");
    header(html, way, asked);
    html.open("main", "class", "container", "id", "content");
    content.accept(html);
    html.close("main");
    html.open("footer", "class", "container").open("small");
    html.text("What is told here is what articles say. Open a quote to see it in its article.");
    html.close("small").close("footer");
    return "<!doctype html>\n" + html.close("body").close("html");
  }

  private static void header(Html html, Way current, String asked) {
    html.open("header", "class", "container site").open("nav", "aria-label", "Newsgraph");
    html.open("a", "href", "/", "class", "brand");
    html.open("img", "src", "/web/icon.svg", "alt", "", "width", "28", "height", "28");
    html.element("span", "Newsgraph").close("a");
    html.open("ul");
    for (Way way : Way.values()) {
      if (way == current && way != Way.NONE) {
        html.open("li")
            .element("a", way.words, "href", way.address, "aria-current", "page")
            .close("li");
      } else if (way != Way.NONE) {
        html.open("li").link(way.address, way.words).close("li");
      }
    }
    html.close("ul").close("nav");
    html.open("form", "action", "/ask", "role", "search");
    html.open("div", "class", "box");
    html.open(
        "input",
        "type",
        "search",
        "name",
        "q",
        "id",
        "q",
        "value",
        asked,
        "aria-label",
        "A name or a question",
        "placeholder",
        "A name, or a question: Who attended …?",
        "autocomplete",
        "off");
    html.element("button", "Ask", "type", "submit");
    html.close("div").close("form").close("header");
  }
}
