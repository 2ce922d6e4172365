package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Limits;
import org.newsgraph.export.Dossier;
import org.newsgraph.export.Export;
import org.newsgraph.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      converter = ExportNames.OfDossiers.class,
      completionCandidates = ExportNames.OfDossiers.class,
      defaultValue = "markdown",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Export.@Nullable Text format;

  @Mixin private final LimitOptions limits = new LimitOptions();

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
          Answers.over(store, limits.over(Limits.OF_FILES), answers -> dossier(answers, about));
      Export.Text text = Objects.requireNonNull(format);
      if (to == null) {
        text.write(dossier, terminal.out());
      } else {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to))) {
          text.write(dossier, file);
        }
      }
    }
    return Exit.DONE;
  }

  /** What answers it, if it is a question; else what is known of it. */
  private Dossier dossier(Answers answers, String about) {
    return answers
        .read(about)
        .map(asking -> Dossier.answer(answers.answer(asking), about))
        .orElseGet(
            () ->
                Dossier.about(
                    answers.knowledge(), Things.find(answers, about, database, spec).node()));
  }
}
