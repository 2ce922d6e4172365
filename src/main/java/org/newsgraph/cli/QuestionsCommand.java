package org.newsgraph.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.query.Question;
import org.newsgraph.query.Questions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgraph questions}. */
@Command(
    name = "questions",
    description =
        "Lists the ready-made questions that 'query' and the web page answer, with their parameters.",
    footer = {
      "",
      "Examples:",
      "  newsgraph questions                        all of them, one a paragraph",
      "  newsgraph questions who-attended --sparql  the SPARQL behind one, to change it"
    })
final class QuestionsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Show this question alone.")
  private @Nullable String name;

  @Option(names = "--sparql", description = "Print the SPARQL as well.")
  private boolean sparql;

  @Spec private @Nullable CommandSpec spec;

  QuestionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (name != null) {
      print(ReadyQuestions.find(name, spec));
    } else {
      Questions.bundled().forEach(this::print);
    }
    return Exit.DONE;
  }

  private void print(Question question) {
    PrintStream out = terminal.out();
    out.println(
        CommandLine.Help.Ansi.AUTO.string("@|bold " + question.name() + "|@")
            + "  "
            + question.text());
    for (Question.Parameter parameter : question.parameters()) {
      out.println(
          "    --param %s=%s   %s"
              .formatted(parameter.name(), quoted(parameter.example()), parameter.description()));
    }
    if (sparql) {
      question.sparql().lines().forEach(line -> out.println("    " + line));
    }
    out.println();
  }

  private static String quoted(String value) {
    return value.matches("[\\w./:-]+") ? value : "\"" + value + "\"";
  }
}
