package org.newsgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.store.NewsStore;
import org.newsgraph.store.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph check}. */
@Command(
    name = "check",
    description = {
      "Checks a graph against the ontology's shapes and checks: every fact has evidence, every"
          + " evidence's words stand in its article, nobody attended a cancelled meeting."
    },
    footer = {"", "Example:", "  newsgraph check --db my-graph"})
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Database database = new Database();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Validation.Finding> findings;
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      findings = Validation.check(store);
    }
    findings.forEach(finding -> terminal.out().println(finding));
    terminal.say("%s: %d findings".formatted(database.folder(), findings.size()));
    return findings.isEmpty() ? Exit.DONE : Exit.CHECK_FAILED;
  }
}
