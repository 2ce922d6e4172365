package org.newsgraph.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsgraph wikidata}. */
@Command(
    name = "wikidata",
    description = {
      "Puts Wikidata on this disk, to link more names than the program brings along, and holds the"
          + " program's own names against it."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph wikidata index --dump latest-all.json.gz --db wikidata",
      "  newsgraph wikidata verify --db wikidata",
      "  newsgraph build articles/ --db my-graph --wikidata wikidata"
    })
final class WikidataCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "say what to do with Wikidata: index, verify or fetch");
  }
}
