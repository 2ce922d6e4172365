package org.newsgraph.fuse;

import java.nio.file.Path;
import java.util.List;
import org.newsgraph.GraphBuild;
import org.newsgraph.store.NamedGraph;
import org.newsgraph.store.NewsStore;

/** Stores with made-up articles, for tests of other packages. */
public final class MadeStore {
  private MadeStore() {}

  /** A store of two articles that tell of meetings that may be one: one of them gives no date. */
  public static void twoThatMayBeOne(Path folder) {
    ToldArticle dated = new ToldArticle("dated", "Courier", "2031-03-03", "They met on Sunday.");
    dated.event(
        "Meeting", "Held", "2031-03-02", "", "place/port-1", List.of("country/c1", "person/bea"));
    ToldArticle undated = new ToldArticle("undated", "Ledger", "2031-03-05", "They have met.");
    undated.event("Meeting", "Held", "", "", "place/port-1", List.of("person/ada", "person/bea"));
    put(folder, List.of(dated, undated));
  }

  /**
   * Builds a store of made news and leaves it open.
   *
   * @param articles how many
   */
  public static NewsStore of(Path folder, int articles) {
    NewsStore store = NewsStore.open(folder, ToldArticle.IRIS.base());
    put(store, MadeNews.of(articles, 5).articles());
    return store;
  }

  private static void put(Path folder, List<ToldArticle> articles) {
    try (NewsStore store = NewsStore.open(folder)) {
      put(store, articles);
    }
  }

  static void put(NewsStore store, List<ToldArticle> articles) {
    GraphBuild.put(store, articles.stream().map(a -> new NamedGraph(a.name(), a.graph())).toList());
  }

  /**
   * Builds a store of made news, names an entity, takes half of the news out again, and so on.
   *
   * @param arguments the folder, and how often
   */
  public static void main(String[] arguments) {
    List<ToldArticle> articles = MadeNews.of(40, 5).articles();
    List<String> half =
        articles.subList(0, 20).stream()
            .map(article -> article.name().getURI().replaceAll(".*/", ""))
            .toList();
    try (NewsStore store = NewsStore.open(Path.of(arguments[0]))) {
      for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
        put(store, articles);
        String at = "2031-01-01T00:00:%02dZ".formatted(round % 60);
        GraphBuild.review(
            store,
            List.of(new Review.Order(Review.Action.RENAME, "country/c1", "C " + round, "M", at)));
        GraphBuild.remove(store, half);
      }
    }
  }
}
