package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.nlp.train.ModelTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgraph models}. */
@Command(
    name = "models",
    description = "Makes the language models anew.",
    footer = {"", "Example:", "  newsgraph models train silver --to src/main/resources/models"})
final class ModelsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "say what to do with the models: train");
  }

  /** {@code newsgraph models train}. */
  @Command(
      name = "train",
      description = {
        "Learns the models from labelled sentences: files of one word a line, with the columns form,"
            + " lemma, tag, head (from 1; 0 for the root), relation, name label (OntoNotes, B- and"
            + " I-) and 1 where no space follows; an empty line ends a sentence. The same files give the same models. All of"
            + " them take an hour and 11 GB of memory."
      },
      footer = {
        "",
        "Examples:",
        "  newsgraph models train silver --trees train.conllu.gz --to src/main/resources/models",
        "  newsgraph models train silver --to /tmp/models --only tags,parser"
      })
  static final class Train implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", description = "Holds the files, .tsv or .tsv.gz.")
    private Path data = Path.of(".");

    @Option(
        names = "--to",
        paramLabel = "DIR",
        required = true,
        description = "Where to write the models.")
    private Path models = Path.of(".");

    @Option(
        names = "--trees",
        paramLabel = "FILE",
        description =
            "Trees that people have drawn for some of the sentences by Universal Dependencies:"
                + " CoNLL-U, may end in .gz. The parser learns from them instead.")
    private List<Path> trees = List.of();

    @Option(
        names = "--only",
        paramLabel = "MODEL",
        split = ",",
        description =
            "Of ${COMPLETION-CANDIDATES}; default: all. Names and the parser need the tags.")
    private List<ModelTrainer.Part> parts = List.of(ModelTrainer.Part.values());

    Train(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
      ModelTrainer.train(data, trees, models, parts, terminal::say);
      return Exit.DONE;
    }
  }
}
