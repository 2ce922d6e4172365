package org.newsgraph.server.web;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Evidence;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Quote;
import org.newsgraph.answer.Wording;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.Stance;

/** Facts as they stand on pages: one line with its status, and the words that say so under it. */
final class FactView {
  private static final int QUOTES_SHOWN = 1;
  private static final int QUOTES_FOLDED = 4;

  private final Knowledge reader;

  FactView(Knowledge reader) {
    this.reader = reader;
  }

  /** A list of facts, each with its evidence. */
  void list(Html html, List<Node> facts) {
    html.open("ul", "class", "facts");
    facts.forEach(fact -> item(html, fact));
    html.close("ul");
  }

  /** One fact of a list; what a timeline needs of it stands in attributes. */
  void item(Html html, Node fact) {
    html.open(
        "li",
        "data-kind",
        reader.kind(fact),
        "data-status",
        reader.term(fact, "status"),
        "data-begin",
        reader.literal(fact, "begin"),
        "data-end",
        reader.literal(fact, "end"));
    line(html, fact);
    quotes(html, reader.evidence(fact), QUOTES_SHOWN, Address.page(reader, fact));
    html.close("li");
  }

  /** The fact's name, day, status and support in one line. */
  void line(Html html, Node fact) {
    html.open("p", "class", "fact");
    when(html, fact);
    html.link(Address.page(reader, fact), reader.label(fact));
    String kind = reader.kind(fact);
    badge(html, kind, "kind of-" + Wording.group(reader.schema(), kind));
    status(html, fact);
    support(html, fact);
    html.close("p");
  }

  /** When it was; of what has no date, the day on which it was told, and that it is one. */
  private void when(Html html, Node fact) {
    String begin = reader.literal(fact, "begin");
    String end = reader.literal(fact, "end");
    String told = reader.literal(fact, "asOf");
    if (!begin.isEmpty()) {
      html.element("time", begin, "datetime", begin);
      if (!end.isEmpty() && !end.equals(begin)) {
        html.text(" – ").element("time", end, "datetime", end);
      }
      html.text(" ");
    } else if (reader.isOf(reader.kind(fact), Family.EVENT)) {
      html.element("span", "no date", "class", "undated").text(" ");
    } else if (!told.isEmpty()) {
      html.open("span", "class", "undated").text("as of ");
      html.element("time", told, "datetime", told).close("span").text(" ");
    }
  }

  /** An article of a list, with its day and who published it. */
  static void article(Html html, Evidence.Article article) {
    html.open("li").open("p", "class", "fact");
    if (article.published().isEmpty()) {
      html.element("span", "no date", "class", "undated").text(" ");
    } else {
      html.element("time", article.published(), "datetime", article.published()).text(" ");
    }
    html.link("/page/article/" + article.hash(), article.title());
    html.element("span", " " + article.publisher(), "class", "source");
    html.close("p").close("li");
  }

  /** How many sources that do not copy one another tell it. */
  void support(Html html, Node fact) {
    String support = reader.literal(fact, "support");
    if (!support.isEmpty() && !support.equals("1")) {
      badge(html, support + " independent sources", "support");
    }
  }

  /** Whether it happened, and whether somebody only says so. */
  void status(Html html, Node fact) {
    for (String property : List.of("status", "stance")) {
      for (Node value : reader.values(fact, property)) {
        String name = Knowledge.plain(value);
        if (!name.isEmpty() && !name.equals(Stance.ASSERTED.label())) {
          badge(html, name, "is-" + name);
        }
      }
    }
    List<Node> sources = reader.values(fact, "attributedTo");
    for (int i = 0; i < sources.size(); i++) {
      html.text(i == 0 ? " according to " : ", ");
      html.link(Address.page(reader, sources.get(i)), reader.label(sources.get(i)));
    }
  }

  static void badge(Html html, String text, String style) {
    if (!text.isEmpty()) {
      html.text(" ")
          .element("span", Wording.words(text), "class", "badge " + style.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Quotes, each of which opens on its characters in the article; what is too many for the eye is
   * folded away, what is too many for a page is behind a link.
   *
   * @param evidence the stretches of text, in the order in which they are shown
   * @param more where all of them stand
   */
  void quotes(Html html, List<Evidence> evidence, int most, String more) {
    int shown = Math.min(most, evidence.size());
    evidence.subList(0, shown).forEach(one -> reader.quote(one).ifPresent(q -> quote(html, q)));
    int left = evidence.size() - shown;
    if (left == 0) {
      return;
    }
    if (left <= QUOTES_FOLDED) {
      html.open("details", "class", "more");
      html.element("summary", left == 1 ? "1 more quote" : "%d more quotes".formatted(left));
      evidence
          .subList(shown, evidence.size())
          .forEach(one -> reader.quote(one).ifPresent(q -> quote(html, q)));
      html.close("details");
    } else {
      html.open("p", "class", "more").link(more, "%d more quotes".formatted(left)).close("p");
    }
  }

  /** A cell with the first of the stretches of text that say so. */
  void sentence(Html html, List<Evidence> evidence) {
    html.open("td", "class", "words", "data-label", "says so");
    evidence.stream()
        .findFirst()
        .ifPresent(
            one ->
                html.open("blockquote").link(Address.quote(one), one.line()).close("blockquote"));
    html.close("td");
  }

  /** Opens a table that scrolls by itself where it is wider than the page. */
  static void openTable(Html html, String label, String... heads) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
    html.open("table", "class", "answer").open("thead").open("tr");
    for (String head : heads) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
  }

  static void closeTable(Html html) {
    html.close("tbody").close("table").close("div");
  }

  private static void quote(Html html, Quote quote) {
    Evidence evidence = quote.evidence();
    Evidence.Article article = evidence.article();
    html.open("figure", "class", "quote");
    html.open("blockquote").open("a", "href", Address.quote(evidence));
    html.element("span", quote.before(), "class", "around");
    html.element("mark", evidence.line());
    html.element("span", quote.behind(), "class", "around");
    html.close("a").close("blockquote");
    html.open("figcaption");
    html.link("/page/article/" + article.hash(), article.title());
    for (String part : List.of(article.publisher(), article.published())) {
      if (!part.isEmpty()) {
        html.text(" · " + part);
      }
    }
    html.text(" · characters %d–%d".formatted(evidence.begin(), evidence.end()));
    html.close("figcaption").close("figure");
  }
}
