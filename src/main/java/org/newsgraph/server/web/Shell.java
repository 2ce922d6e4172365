package org.newsgraph.server.web;

import java.util.function.Consumer;

/** What all pages share: head, search box, ways to go. */
final class Shell {
  private Shell() {}

  /**
   * A whole page.
   *
   * @param title what the browser's tab says
   * @param asked what stands in the search box
   * @param scripts names of scripts of this site that the page can do without
   */
  static String page(String title, String asked, Consumer<Html> content, String... scripts) {
    Html html = new Html();
    html.open("html", "lang", "en").open("head");
    html.open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", title.equals("Newsgraph") ? title : title + " – Newsgraph");
    html.open("link", "rel", "icon", "href", "/web/icon.svg", "type", "image/svg+xml");
    html.open("link", "rel", "stylesheet", "href", "/web/pico.min.css");
    html.open("link", "rel", "stylesheet", "href", "/web/newsgraph.css");
    html.open("script", "src", "/web/complete.js", "defer", "").close("script");
    for (String script : scripts) {
      html.open("script", "src", "/web/" + script, "defer", "").close("script");
    }
    html.close("head").open("body");
    html.element("a", "Skip to content", "href", "#content", "class", "skip");
    header(html, asked);
    html.open("main", "class", "container", "id", "content");
    content.accept(html);
    html.close("main");
    html.open("footer", "class", "container").open("small");
    html.text("What is told here is what articles say. Open a quote to see it in its article.");
    html.close("small").close("footer");
    return "<!doctype html>\n" + html.close("body").close("html");
  }

  private static void header(Html html, String asked) {
    html.open("header", "class", "container").open("nav", "aria-label", "Newsgraph");
    html.open("ul")
        .open("li")
        .open("a", "href", "/", "class", "brand")
        .element("strong", "Newsgraph");
    html.close("a").close("li").close("ul");
    html.open("ul");
    for (String[] way :
        new String[][] {
          {"/questions", "Questions"},
          {"/timeline", "Timeline"},
          {"/graph", "Graph"},
          {"/articles", "Articles"},
          {"/query", "SPARQL"}
        }) {
      html.open("li").link(way[0], way[1]).close("li");
    }
    html.close("ul").close("nav");
    html.open("form", "action", "/ask", "role", "search");
    html.open("div", "role", "group");
    html.open(
        "input",
        "type",
        "search",
        "name",
        "q",
        "value",
        asked,
        "aria-label",
        "A name or a question",
        "placeholder",
        "A name, or a question: who attended the Lisbon talks?",
        "list",
        "names",
        "autocomplete",
        "off");
    html.element("button", "Ask", "type", "submit");
    html.close("div").open("datalist", "id", "names").close("datalist");
    html.close("form").close("header");
  }
}
