package org.newsgraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the folder of a graph. */
final class Database {
  @Option(
      names = "--db",
      required = true,
      paramLabel = "DIR",
      description = "The folder that holds the graph.")
  private Path folder = Path.of("");

  Path folder() {
    return folder;
  }
}
