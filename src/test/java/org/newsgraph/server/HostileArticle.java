package org.newsgraph.server;

import java.util.List;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Zone;

/** An article that would do harm on a page that takes its words for markup. */
final class HostileArticle {
  static final String TITLE = "Talks \"in\" Oslo <script>alert(1)</script> & more";

  private static final String TEXT =
      TITLE
          + "\n\nNorwegian Foreign Minister Kari Lund met Chinese envoy Wei Zhang in Oslo on Friday,"
          + " <script>alert('x')</script> javascript:alert(2) \u202eesrever\u202c said."
          + " <img src=x onerror=alert(6)>\n";

  private HostileArticle() {}

  static Article article() {
    ArticleText text = new ArticleText(TEXT);
    return new Article(
        "nasty",
        TITLE,
        text,
        PublicationDate.NONE,
        new Source("javascript:alert(3)", "<b>Paper</b>", null, "en"),
        List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length()))));
  }
}
