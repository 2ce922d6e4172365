package org.newsgraph.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.newsgraph.Pipeline;
import picocli.CommandLine.Option;

/** What names are linked to, besides the gazetteer that comes with the program. */
final class LinkingOptions {
  @Option(
      names = "--wikidata",
      paramLabel = "DIR",
      description = "Link to this index of Wikidata too; 'wikidata index' makes one.")
  private @Nullable Path wikidata;

  /** The stages that read articles so. */
  Pipeline pipeline() {
    return wikidata == null ? Pipeline.standard() : Pipeline.with(wikidata);
  }
}
