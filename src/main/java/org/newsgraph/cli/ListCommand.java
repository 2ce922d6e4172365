package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.export.TextTable;
import org.newsgraph.store.NewsStore;
import org.newsgraph.store.StoredArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph list}. */
@Command(
    name = "list",
    description =
        "Lists the articles of a graph: name, day of publication, number of facts, title.",
    footer = {"", "Example:", "  newsgraph list --db my-graph"})
final class ListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Database database = new Database();

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("article", "published", "facts", "title"));
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      for (StoredArticle article : store.articles()) {
        rows.add(
            List.of(
                article.id(),
                article.published() == null ? "-" : article.published(),
                String.valueOf(article.facts()),
                article.title()));
      }
    }
    TextTable.print(rows, terminal.out());
    return Exit.DONE;
  }
}
