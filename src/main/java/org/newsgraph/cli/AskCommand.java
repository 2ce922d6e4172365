package org.newsgraph.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Answer;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Asking;
import org.newsgraph.answer.Limits;
import org.newsgraph.export.Export;
import org.newsgraph.query.PlainQuestions;
import org.newsgraph.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgraph ask}. */
@Command(
    name = "ask",
    description = {
      "Answers a question in plain English, of the kinds that 'questions' lists, with the words that"
          + " say so, how many sources there are, what they dispute and what is not known. No"
          + " language model: what is not understood is said not to be, with the nearest questions"
          + " that are (exit code 1)."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph ask --db my-graph \"Who attended the Lisbon talks?\"",
      "  newsgraph ask --db my-graph \"What does Norway demand?\" --format csv",
      "  newsgraph ask --db my-graph \"What is planned for April?\" --sparql"
    })
final class AskCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Database database = new Database();

  @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "The question.")
  private List<String> words = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = ExportNames.OfOutcomes.class,
      completionCandidates = ExportNames.OfOutcomes.class,
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Export.@Nullable OfOutcomes format;

  @Mixin private final LimitOptions limits = new LimitOptions();

  @Option(
      names = "--sparql",
      description = "Print the SPARQL that would answer it, and ask nothing.")
  private boolean isQueryWanted;

  AskCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String asked = String.join(" ", words);
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      return Answers.over(store, limits.over(Limits.OF_FILES), answers -> answer(answers, asked));
    }
  }

  private int answer(Answers answers, String asked) {
    Optional<Asking> asking = answers.read(asked);
    if (asking.isEmpty()) {
      terminal.err().println("That question I cannot read. The nearest that I can:");
      PlainQuestions.nearest(asked).forEach(near -> terminal.err().println("  " + near));
      return Exit.CHECK_FAILED;
    }
    terminal.err().println("Read as: " + asking.get().reading());
    if (isQueryWanted) {
      terminal.out().println(asking.get().sparql());
      return Exit.DONE;
    }
    Answer answer = answers.answer(asking.get());
    Objects.requireNonNull(format).write(answer, terminal.out());
    answer.notes().forEach(terminal.err()::println);
    return Exit.DONE;
  }
}
