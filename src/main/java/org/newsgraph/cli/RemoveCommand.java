package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.GraphBuild;
import org.newsgraph.store.NewsStore;
import org.newsgraph.store.StoredArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgraph remove}. */
@Command(
    name = "remove",
    description = "Takes articles out of a graph, with every fact that rests on them alone.",
    footer = {"", "Example:", "  newsgraph remove --db my-graph lisbon-fish-talks"})
final class RemoveCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Database database = new Database();

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "Names as 'newsgraph list' shows them, or hashes.")
  private List<String> names = List.of();

  @Spec private @Nullable CommandSpec spec;

  RemoveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      List<StoredArticle> stored = store.articles();
      List<String> hashes = new ArrayList<>();
      for (String name : names) {
        hashes.add(
            stored.stream()
                .filter(article -> article.id().equals(name) || article.hash().equals(name))
                .map(StoredArticle::hash)
                .findFirst()
                .orElseThrow(() -> unknown(name)));
      }
      GraphBuild.remove(store, hashes);
      terminal.say(
          "%s: %d articles removed, %d left"
              .formatted(database.folder(), hashes.size(), store.articles().size()));
    }
    return Exit.DONE;
  }

  private ParameterException unknown(String name) {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "no article '%s' in %s; 'newsgraph list --db %s' shows them; nothing was removed"
            .formatted(name, database.folder(), database.folder()));
  }
}
