package org.newsgraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.newsgraph.export.GraphFormat;
import org.newsgraph.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph export}. */
@Command(
    name = "export",
    description = {
      "Writes a graph to standard output: all of it as RDF (nquads, trig), the knowledge layer as RDF"
          + " (turtle, jsonld), or who met whom for graph viewers (gexf for Gephi, graphml, cytoscape,"
          + " dot for Graphviz); or, to propose to Wikidata, what it can hold of that"
          + " (quickstatements)."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph export --db my-graph --format nquads > my-graph.nq",
      "  newsgraph export --db my-graph --format gexf > my-graph.gexf"
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Database database = new Database();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}.")
  private GraphFormat format = GraphFormat.NQUADS;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      format.write(store, terminal.out());
    }
    return Exit.DONE;
  }
}
