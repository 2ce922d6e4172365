package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import org.newsgraph.Pipeline;
import picocli.CommandLine.Option;

/** What names are linked to, besides the gazetteer that comes with the program. */
final class LinkingOptions {
  @Option(
      names = "--wikidata",
      paramLabel = "DIR",
      description =
          "Link to this index of Wikidata too; 'wikidata index' makes one. Several times for more,"
              + " the weightiest first.")
  private List<Path> wikidata = List.of();

  /** The stages that read articles so. */
  Pipeline pipeline() {
    return Pipeline.with(wikidata);
  }
}
