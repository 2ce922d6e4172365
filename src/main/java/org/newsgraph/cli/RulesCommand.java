package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.Pipeline;
import org.newsgraph.export.TextTable;
import org.newsgraph.extract.RuleCheck;
import org.newsgraph.extract.RuleRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newsgraph rules}. */
@Command(
    name = "rules",
    description = {
      "Lists the rules that facts are read by: what each gives, how often it fired on annotated"
          + " articles and was right, the confidence of its facts, and a sentence that it reads."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph rules",
      "  newsgraph rules --rules my-rules",
      "  newsgraph rules --check my-rules"
    })
final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "The rules of this folder too; several times for more.")
  private List<Path> rules = List.of();

  @Option(
      names = "--check",
      paramLabel = "DIR",
      description =
          "Read the examples and counterexamples of this folder's rules, and say which are not read"
              + " as they should be; exit code 1 if any is.")
  private @Nullable Path checked;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return checked == null ? list() : check(checked);
  }

  private int list() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("rule", "gives", "fired", "right", "confidence", "example"));
    for (RuleRecord rule : Pipeline.with(List.of(), rules).rules()) {
      rows.add(
          List.of(
              rule.id(),
              rule.fact(),
              Integer.toString(rule.fired()),
              Integer.toString(rule.right()),
              String.format(Locale.ROOT, "%.3f", rule.confidence()),
              rule.example()));
    }
    TextTable.print(rows, terminal.out());
    return Exit.DONE;
  }

  private int check(Path folder) {
    List<Path> folders = new ArrayList<>(rules);
    folders.add(folder);
    int wrong = 0;
    int right = 0;
    for (RuleCheck check : Pipeline.with(List.of(), folders).checked()) {
      if (check.isRight()) {
        right++;
      } else {
        wrong++;
        terminal
            .out()
            .printf(
                "%s %s%n  %s%n  at %s%n",
                check.rule(), check.problem(), check.sentence(), check.place());
      }
    }
    terminal.say("%s: %d sentences read right, %d wrong".formatted(folder, right, wrong));
    return wrong == 0 ? Exit.DONE : Exit.CHECK_FAILED;
  }
}
