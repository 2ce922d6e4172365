package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsgraph.GraphBuild;
import org.newsgraph.Pipeline;
import org.newsgraph.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph build}. */
@Command(
    name = "build",
    description = {
      "Reads articles into a graph. The folder is made if it is missing; articles that it holds"
          + " already are passed over, changed ones replaced. Building twice gives the same graph."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph build articles/ --db my-graph",
      "  newsgraph build letter.txt --published 2026-01-31 --db my-graph",
      "  zcat dump.jsonl.gz | newsgraph build - --db my-graph --rejects bad.jsonl"
    })
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ArticleInputs inputs = new ArticleInputs();
  @Mixin private final Database database = new Database();
  @Mixin private final ReadingOptions linking = new ReadingOptions();

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return build(terminal, inputs, linking.pipeline(), database.folder()).exitCode();
  }

  /** Builds and says what came of it. */
  static ArticleInputs.Outcome build(
      Terminal terminal, ArticleInputs inputs, Pipeline pipeline, Path folder) throws IOException {
    long begin = System.nanoTime();
    try (NewsStore store = NewsStore.open(folder);
        GraphBuild build = new GraphBuild(pipeline, store)) {
      ArticleInputs.Outcome outcome = inputs.each(terminal, build::prepare, build::add);
      GraphBuild.Report report = build.finish();
      terminal.say(
          String.format(
              Locale.ROOT,
              "%s: %d articles added, %d replaced, %d unchanged, %d rejected; %d new facts; %.1f s",
              folder,
              report.added(),
              report.replaced(),
              report.unchanged(),
              outcome.rejected(),
              report.facts(),
              (System.nanoTime() - begin) / 1e9));
      return outcome;
    }
  }
}
