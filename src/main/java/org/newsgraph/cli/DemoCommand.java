package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newsgraph.Pipeline;
import org.newsgraph.answer.Answer;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Asking;
import org.newsgraph.answer.Limits;
import org.newsgraph.export.Export;
import org.newsgraph.export.Exports;
import org.newsgraph.query.Question;
import org.newsgraph.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newsgraph demo}. */
@Command(
    name = "demo",
    description = {
      "Shows Newsgraph at work on ten short sample articles about invented people: builds a graph,"
          + " answers three questions with the words behind the answers, and serves the graph."
    },
    footer = {"", "Examples:", "  newsgraph demo", "  newsgraph demo --no-serve --db /tmp/demo"})
final class DemoCommand implements Callable<Integer> {
  private record Asked(String question, Map<String, String> parameters) {
    String command(Path folder) {
      StringBuilder command = new StringBuilder("newsgraph query --db " + folder + " " + question);
      parameters.forEach((name, value) -> command.append(" --param " + name + "=" + value));
      return command.toString();
    }
  }

  private static final List<Asked> ASKED =
      List.of(
          new Asked("who-attended", Map.of("place", "Lisbon")),
          new Asked("demands-of", Map.of("name", "Türkiye")),
          new Asked("cancelled", Map.of()));

  private final Terminal terminal;

  @Option(
      names = "--db",
      paramLabel = "DIR",
      description = "Where to put the graph; default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("newsgraph-demo");

  @Option(names = "--no-serve", description = "Stop after the answers.")
  private boolean noServe;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path articles = folder.resolveSibling(folder.getFileName() + "-articles");
    Samples.copyTo(articles);
    terminal.say(
        "%d sample articles in %s; the graph goes to %s"
            .formatted(Samples.names().size(), articles, folder));
    ArticleInputs.Outcome outcome =
        BuildCommand.build(terminal, ArticleInputs.of(articles), Pipeline.standard(), folder);
    try (NewsStore store = NewsStore.openExisting(folder)) {
      for (Asked asked : ASKED) {
        Question question = ReadyQuestions.find(asked.question(), null);
        terminal.out().println("\n" + question.text());
        terminal.out().println("  " + asked.command(folder));
        terminal.out().println();
        Asking asking = new Asking(question, asked.parameters(), List.of());
        Answer answer = Answers.over(store, Limits.OF_FILES, answers -> answers.answer(asking));
        Exports.named("table", Export.OfAnswers.class).write(answer, "", terminal.out());
      }
      terminal.out().println();
      terminal.out().flush();
      if (!noServe) {
        ServeCommand.serve(terminal, store, ServeCommand.freePort(), Limits.OF_VIEWS);
      }
    }
    return outcome.exitCode();
  }
}
