package org.newsgraph.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.answer.Limits;
import org.newsgraph.server.mcp.Tools;
import org.newsgraph.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph mcp}. */
@Command(
    name = "mcp",
    description =
        "Lets an assistant answer from a graph, with quotes: a server of the Model Context Protocol on"
            + " standard input and output, with the tools find_entity, describe, ask, evidence and"
            + " select. It only reads; ends with its input. Give the command of the"
            + " example in the assistant's settings.",
    footer = {"", "Example:", "  newsgraph mcp --db my-graph"})
final class McpCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Database database = new Database();

  @Mixin private final LimitOptions limits = new LimitOptions();

  McpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      Tools tools = new Tools(store, limits.over(Limits.OF_VIEWS));
      BufferedReader messages =
          new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
      for (String line = messages.readLine(); line != null; line = messages.readLine()) {
        Optional<String> answer = line.isBlank() ? Optional.empty() : tools.answer(line);
        if (answer.isPresent()) {
          terminal.out().print(answer.get() + "\n");
          terminal.out().flush();
        }
      }
    }
    return Exit.DONE;
  }
}
