package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.Answers;
import org.newsgraph.export.Dossier;
import org.newsgraph.server.web.Asking;
import org.newsgraph.server.web.Naming;
import org.newsgraph.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgraph dossier}. */
@Command(
    name = "dossier",
    description = {
      "Writes what is known of a person, body, place, event or claim, or what answers a question in"
          + " plain English, as a text to file and to cite: each fact with its status, the words that"
          + " say so with article and offsets, and the articles as BibTeX. As bibtex it is what"
          + " Zotero imports, the quotes as notes."
    },
    footer = {
      "",
      "Examples:",
      "  newsgraph dossier --db my-graph \"Astrid Halvorsen\" > halvorsen.md",
      "  newsgraph dossier --db my-graph \"What does Norway demand?\" --format html > demands.html",
      "  newsgraph dossier --db my-graph event/4f1c2a… --format bibtex --to meeting.bib"
    })
final class DossierCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Database database = new Database();

  @Parameters(
      paramLabel = "ABOUT",
      arity = "1..*",
      description = "A key such as country/norway, an IRI, a name, or a question.")
  private List<String> words = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Dossier.Format format = Dossier.Format.MARKDOWN;

  @Option(names = "--to", paramLabel = "FILE", description = "The file; default: standard output.")
  private @Nullable Path to;

  @Spec private @Nullable CommandSpec spec;

  DossierCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String about = String.join(" ", words);
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      Dossier dossier =
          answer(store, about)
              .or(() -> Naming.iri(store, about).flatMap(iri -> Dossier.about(store, iri)))
              .orElseThrow(
                  () ->
                      new ParameterException(
                          Objects.requireNonNull(spec).commandLine(),
                          "nothing is known about '%s' in %s".formatted(about, database.folder())));
      if (to == null) {
        dossier.write(format, terminal.out());
      } else {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to))) {
          dossier.write(format, file);
        }
      }
    }
    return Exit.DONE;
  }

  /** What answers it, if it is a question. */
  private static Optional<Dossier> answer(NewsStore store, String about) {
    return Asking.read(store, about)
        .map(
            asking ->
                Dossier.answer(
                    store,
                    Answers.Ask.of(asking.question(), asking.values()),
                    about,
                    asking.reading()));
  }
}
