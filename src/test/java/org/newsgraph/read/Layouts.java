package org.newsgraph.read;

import java.util.List;
import org.newsgraph.model.Article;

/** Articles of texts, and their zones as lines to compare. */
final class Layouts {
  private Layouts() {}

  static Article article(String... lines) {
    Reading reading = ArticleReader.bundled(null).text("test", String.join("\n", lines));
    return ((Reading.Taken) reading).article();
  }

  /** "KIND words" for each zone. */
  static List<String> zones(Article article) {
    return article.zones().stream()
        .map(zone -> zone.kind() + " " + article.text().words(zone.span()))
        .toList();
  }

  static List<String> zones(String... lines) {
    return zones(article(lines));
  }
}
