package org.newsgraph.server.web;

import java.util.List;
import org.apache.jena.graph.Node;

/** The latest articles. */
final class ArticlesPage {
  private ArticlesPage() {}

  static Reply of(Visit visit) {
    Overview overview = visit.overview();
    return Reply.page(
        Shell.page(
            Shell.Way.ARTICLES,
            "Articles",
            html -> {
              html.element("h1", "Articles");
              List<Node> articles = overview.articles();
              html.open("ul", "class", "facts");
              articles.forEach(one -> FactView.article(html, visit.knowledge().article(one)));
              html.close("ul");
              int all = overview.counts().getOrDefault("Article", 0);
              if (all > articles.size()) {
                html.element("p", "The latest %d of %d.".formatted(articles.size(), all));
              }
            }));
  }
}
