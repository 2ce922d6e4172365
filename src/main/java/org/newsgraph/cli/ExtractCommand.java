package org.newsgraph.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsgraph.Pipeline;
import org.newsgraph.export.ArticleFacts;
import org.newsgraph.rdf.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph extract}. */
@Command(
    name = "extract",
    description = {
      "Prints what articles tell, without keeping it: facts as JSON lines, or article graphs as RDF."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph extract letter.txt",
      "  newsgraph extract articles/ --format nquads > articles.nq",
      "  cat letter.txt | newsgraph extract - --published 2026-01-31 --format trig"
    })
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ArticleInputs inputs = new ArticleInputs();
  @Mixin private final ReadingOptions linking = new ReadingOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private ArticleFacts.Format format = ArticleFacts.Format.JSONL;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = linking.pipeline();
    ArticleFacts writer = new ArticleFacts(pipeline.run(), new Iris(Iris.DEFAULT_BASE), format);
    ArticleInputs.Outcome outcome =
        inputs.each(
            terminal,
            article -> writer.written(pipeline.apply(article)),
            written -> terminal.out().print(written));
    terminal.say(
        String.format(
            Locale.ROOT, "%d articles read, %d rejected", outcome.taken(), outcome.rejected()));
    return outcome.exitCode();
  }
}
