package org.newsgraph.server.web;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;

/** Facts as they stand on pages: one line with its status, and the words that say so under it. */
final class FactView {
  private static final int QUOTES_SHOWN = 3;

  private final ThingReader reader;

  FactView(ThingReader reader) {
    this.reader = reader;
  }

  /** A list of facts, each with its evidence. */
  void list(Html html, List<Node> facts) {
    html.open("ul", "class", "facts");
    for (Node fact : facts) {
      html.open("li");
      line(html, fact);
      quotes(html, reader.quotes(fact), QUOTES_SHOWN, reader.address(fact));
      html.close("li");
    }
    html.close("ul");
  }

  /** The fact's name, day, status and support in one line. */
  void line(Html html, Node fact) {
    html.open("p", "class", "fact");
    String day = reader.day(fact);
    if (!day.isEmpty()) {
      html.element("time", day, "datetime", day).text(" ");
    }
    html.link(reader.address(fact), reader.label(fact));
    badge(html, reader.kind(fact), "kind");
    status(html, fact);
    String support = reader.literal(fact, "support");
    if (!support.isEmpty() && !support.equals("1")) {
      badge(html, support + " independent sources", "support");
    }
    html.close("p");
  }

  /** Whether it happened, and whether somebody only says so. */
  void status(Html html, Node fact) {
    for (String property : List.of("status", "stance")) {
      for (Node value : reader.values(fact, property)) {
        String name = value.isURI() ? reader.key(value).replaceAll(".*[#/]", "") : "";
        if (!name.isEmpty() && !name.equals("Asserted")) {
          badge(html, name.equals("NonActual") ? "not actual" : words(name), "is-" + name);
        }
      }
    }
    for (Node source : reader.values(fact, "attributedTo")) {
      html.text(" according to ").link(reader.address(source), reader.label(source));
    }
  }

  static void badge(Html html, String text, String style) {
    if (!text.isEmpty()) {
      html.text(" ")
          .element("span", words(text), "class", "badge " + style.toLowerCase(Locale.ROOT));
    }
  }

  /** {@code attendedBy} as "attended by". */
  static String words(String name) {
    return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
  }

  /** Quotes, each of which opens on its characters in the article. */
  static void quotes(Html html, List<Quote> quotes, int most, String more) {
    for (Quote quote : quotes.subList(0, Math.min(most, quotes.size()))) {
      html.open("figure", "class", "quote");
      html.open("blockquote").open("a", "href", quote.address());
      html.element("span", quote.before(), "class", "around");
      html.element("mark", quote.words());
      html.element("span", quote.behind(), "class", "around");
      html.close("a").close("blockquote");
      html.open("figcaption");
      html.link("/page/article/" + quote.article(), quote.title());
      for (String part : List.of(quote.source(), quote.date())) {
        if (!part.isEmpty()) {
          html.text(" · " + part);
        }
      }
      html.text(" · characters %d to %d".formatted(quote.begin(), quote.end()));
      html.close("figcaption").close("figure");
    }
    if (quotes.size() > most) {
      html.open("p").link(more, "%d more quotes".formatted(quotes.size() - most)).close("p");
    }
  }
}
