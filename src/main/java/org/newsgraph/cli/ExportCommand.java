package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.GraphFormat;
import org.newsgraph.export.RdfExtra;
import org.newsgraph.server.web.Naming;
import org.newsgraph.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsgraph export}. */
@Command(
    name = "export",
    description = {
      "Writes a graph for other programs: all of it as RDF (nquads, trig) or the knowledge layer"
          + " (turtle, jsonld); entities and facts for graph viewers (gexf for Gephi, whose timeline"
          + " plays its days, graphml, cytoscape, dot for Graphviz); a folder of CSV for neo4j-admin"
          + " (neo4j, with --to); followthemoney for Aleph; and what Wikidata can hold of it, for"
          + " people who contribute there (quickstatements).",
      "Links carry the words that say so, with article and offsets, and whether it is asserted, only"
          + " planned, cancelled, denied or claimed. The tables of a question: see 'query'; a text to"
          + " cite: see 'dossier'."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph export --db my-graph --format nquads > my-graph.nq",
      "  newsgraph export --db my-graph --format turtle --reifiers --owl-same-as > my-graph.ttl",
      "  newsgraph export --db my-graph --format gexf --about Norway > norway.gexf",
      "  newsgraph export --db my-graph --format neo4j --to neo4j-import"
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

  @Option(
      names = "--about",
      paramLabel = "THING",
      description =
          "Only a thing, the facts that it has a part in, and who else has: a key such as"
              + " country/norway, an IRI or a name. For gexf, graphml, cytoscape and dot.")
  private @Nullable String about;

  @Option(
      names = "--to",
      paramLabel = "PATH",
      description = "The file, for neo4j the folder; default: standard output.")
  private @Nullable Path to;

  @Option(
      names = "--reifiers",
      description =
          "RDF 1.2: also each tie as a triple term, with its evidence. For turtle, trig, nquads.")
  private boolean reifiers;

  @Option(
      names = "--owl-same-as",
      description = "Also owl:sameAs for each skos:exactMatch. For the formats of RDF.")
  private boolean sameAs;

  @Spec private @Nullable CommandSpec spec;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (format == GraphFormat.NEO4J && to == null) {
      throw wrong("neo4j is a folder of files; name it with --to FOLDER");
    }
    if (about != null && !format.isNodeLink()) {
      throw wrong("--about goes with gexf, graphml, cytoscape and dot");
    }
    if ((reifiers || sameAs) && !format.isRdf()) {
      throw wrong("--reifiers and --owl-same-as go with turtle, trig, nquads and jsonld");
    }
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      if (to == null) {
        write(store, terminal.out());
      } else if (format == GraphFormat.NEO4J) {
        terminal.say("To import it: " + GraphFormat.writeNeo4j(store, to));
      } else {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to))) {
          write(store, file);
        }
      }
    }
    return Exit.DONE;
  }

  private void write(NewsStore store, OutputStream out) {
    if (about == null) {
      format.write(store, extras(), out);
    } else {
      String iri =
          Naming.iri(store, about)
              .orElseThrow(
                  () ->
                      wrong(
                          "nothing is known about '%s' in %s".formatted(about, database.folder())));
      format.writeAround(store, List.of(iri), out);
    }
  }

  private Set<RdfExtra> extras() {
    Set<RdfExtra> extras = EnumSet.noneOf(RdfExtra.class);
    if (reifiers) {
      extras.add(RdfExtra.REIFIERS);
    }
    if (sameAs) {
      extras.add(RdfExtra.OWL_SAME_AS);
    }
    return extras;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
