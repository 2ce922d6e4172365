package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsgraph.export.TextTable;
import org.newsgraph.extract.RuleRecord;
import org.newsgraph.lexicon.Language;
import picocli.CommandLine.Command;

/** {@code newsgraph rules}. */
@Command(
    name = "rules",
    description = {
      "Lists the rules that facts are read by: what each gives, how often it fired on annotated"
          + " articles and was right, the confidence of its facts, and a sentence that it reads."
    },
    footer = {"", "Example:", "  newsgraph rules"})
final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("rule", "gives", "fired", "right", "confidence", "example"));
    for (RuleRecord rule : RuleRecord.all(Language.bundled())) {
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
}
