package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Ask;
import org.newsgraph.answer.Limits;
import org.newsgraph.answer.Outcome;
import org.newsgraph.export.Export;
import org.newsgraph.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgraph query}. */
@Command(
    name = "query",
    description = {
      "Asks the graph a question: a ready-made one by its name, a SPARQL file, or SPARQL on the"
          + " command line."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph query --db my-graph who-attended --param place=Lisbon",
      "  newsgraph query --db my-graph my-question.rq --format csv > answer.csv",
      "  newsgraph query --db my-graph -e 'SELECT (COUNT(*) AS ?n) { ?m a ng:Meeting }'"
    })
final class QueryCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Database database = new Database();

  @Parameters(
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "The name of a ready-made question (see 'newsgraph questions') or a .rq file.")
  private @Nullable String question;

  @Option(
      names = {"-e", "--sparql"},
      paramLabel = "SPARQL",
      description = "The query itself; the project's prefixes need not be declared.")
  private @Nullable String sparql;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description =
          "A value for a variable: ?place is set by place=Lisbon. May be given several times.")
  private final Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = ExportNames.OfOutcomes.class,
      completionCandidates = ExportNames.OfOutcomes.class,
      defaultValue = "table",
      description =
          "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}. Graphs are always turtle.")
  private Export.@Nullable OfOutcomes format;

  @Mixin private final LimitOptions limits = new LimitOptions();

  @Spec private @Nullable CommandSpec spec;

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Ask ask = ask();
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      Outcome outcome =
          Answers.over(store, limits.over(Limits.OF_FILES), answers -> answers.outcome(ask));
      Objects.requireNonNull(format).write(outcome, terminal.out());
      outcome.limits().forEach(limit -> terminal.say(limit.words()));
    }
    return Exit.DONE;
  }

  private Ask ask() throws IOException {
    if ((question == null) == (sparql == null)) {
      throw wrong("give either a QUESTION or -e SPARQL");
    }
    if (sparql != null) {
      return Ask.of(sparql, "-e", parameters);
    }
    String name = Objects.requireNonNull(question);
    if (name.endsWith(".rq")) {
      return Ask.of(Files.readString(Path.of(name), StandardCharsets.UTF_8), name, parameters);
    }
    return Ask.of(ReadyQuestions.find(name, spec), parameters);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
