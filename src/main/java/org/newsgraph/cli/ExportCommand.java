package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Limits;
import org.newsgraph.export.Export;
import org.newsgraph.export.Exports;
import org.newsgraph.export.RdfExtra;
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
      "Writes a graph for other programs: as RDF, as entities and facts for graph viewers, or as"
          + " what they read of their own.",
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
      converter = ExportNames.OfStore.class,
      completionCandidates = ExportNames.OfStore.class,
      description = "${COMPLETION-CANDIDATES}; the list below says what each is.")
  private Export.@Nullable OfStore format;

  @Option(
      names = "--about",
      paramLabel = "THING",
      description =
          "Only a thing, the facts that it has a part in, and who else has: a key such as"
              + " country/norway, an IRI or a name. For the formats of graph viewers.")
  private @Nullable String about;

  @Option(
      names = "--to",
      paramLabel = "PATH",
      description = "The file or folder; default: standard output.")
  private @Nullable Path to;

  @Option(
      names = "--reifiers",
      description =
          "RDF 1.2: also each tie as a triple term, with its evidence. For the formats of RDF but"
              + " JSON-LD.")
  private boolean reifiers;

  @Option(
      names = "--owl-same-as",
      description = "Also owl:sameAs for each skos:exactMatch. For the formats of RDF.")
  private boolean sameAs;

  private @Nullable CommandSpec spec;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The help lists the formats that there are. */
  @Spec
  void spec(CommandSpec mine) {
    spec = mine;
    List<String> lines = new ArrayList<>(List.of("", "Formats:"));
    for (Export.OfStore export : Exports.of(Export.OfStore.class)) {
      lines.add(
          "  %-16s %s".formatted(export.form().name(), export.form().label() + needs(export)));
    }
    lines.addAll(List.of(mine.usageMessage().footer()));
    mine.usageMessage().footer(lines.toArray(String[]::new));
  }

  private static String needs(Export.OfStore export) {
    return export instanceof Export.OfThings
        ? "; also of a part, with --about"
        : export instanceof Export.Folder ? "; a folder, with --to" : "";
  }

  @Override
  public Integer call() throws IOException {
    Export.OfStore export = Objects.requireNonNull(format);
    String name = export.form().name();
    if (export instanceof Export.Folder && to == null) {
      throw wrong("%s is a folder of files; name it with --to FOLDER".formatted(name));
    }
    if (about != null && !(export instanceof Export.OfThings)) {
      throw wrong("--about goes with %s".formatted(names(Export.Nodes.class)));
    }
    if ((reifiers || sameAs) && !(export instanceof Export.Rdf)) {
      throw wrong("--reifiers and --owl-same-as go with %s".formatted(names(Export.Rdf.class)));
    }
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      if (to == null) {
        write(store, export, terminal.out());
      } else if (export instanceof Export.Folder folder) {
        terminal.say("To import it: " + folder(store, folder, to));
      } else {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to))) {
          write(store, export, file);
        }
      }
    }
    return Exit.DONE;
  }

  private static String names(Class<? extends Export> kind) {
    return String.join(", ", Exports.names(Exports.of(kind)));
  }

  private static String folder(NewsStore store, Export.Folder folder, Path to) {
    return Knowledge.in(
        store,
        knowledge -> {
          try {
            return folder.write(knowledge, to);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void write(NewsStore store, Export.OfStore export, OutputStream out) {
    Answers.over(
        store,
        Limits.OF_FILES,
        answers -> {
          if (about != null && export instanceof Export.OfThings part) {
            part.write(
                answers.knowledge(),
                List.of(Things.find(answers, about, database, spec).node()),
                out);
          } else {
            export.write(answers.knowledge(), extras(), out);
          }
          return export;
        });
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
