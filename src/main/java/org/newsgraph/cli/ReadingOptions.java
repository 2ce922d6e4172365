package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import org.newsgraph.Pipeline;
import picocli.CommandLine.Option;

/** What articles are read by, besides what comes with the program. */
final class ReadingOptions {
  @Option(
      names = "--wikidata",
      paramLabel = "DIR",
      description =
          "Link to this index of Wikidata too; 'wikidata index' makes one. Several times for more,"
              + " the weightiest first.")
  private List<Path> wikidata = List.of();

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Read by the rules (.yaml), words (.tsv) and kinds of fact (.ttl) of this folder too; see"
              + " docs/rules.md. Several times for more.")
  private List<Path> rules = List.of();

  /** The stages that read articles so. */
  Pipeline pipeline() {
    return Pipeline.with(wikidata, rules);
  }
}
