package org.newsgraph.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code newsgraph generate-completion}. */
@Command(
    name = "generate-completion",
    description = "Prints a script that lets bash or zsh complete commands and options.",
    footer = {"", "Example:", "  source <(newsgraph generate-completion)"})
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandSpec root = Objects.requireNonNull(spec).root();
    terminal.out().print(AutoComplete.bash(root.name(), root.commandLine()));
    return Exit.DONE;
  }
}
