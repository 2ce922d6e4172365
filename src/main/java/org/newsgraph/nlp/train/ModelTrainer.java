package org.newsgraph.nlp.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.newsgraph.model.ConfigException;
import org.newsgraph.nlp.CaseTemplate;
import org.newsgraph.nlp.Clusters;
import org.newsgraph.nlp.LemmaTable;
import org.newsgraph.nlp.LinearModel;
import org.newsgraph.nlp.Models;
import org.newsgraph.nlp.NameLabels;
import org.newsgraph.nlp.NameTemplate;
import org.newsgraph.nlp.Parser;
import org.newsgraph.nlp.SequenceTagger;
import org.newsgraph.nlp.TagTemplate;
import org.newsgraph.nlp.TrueCase;
import org.newsgraph.nlp.Words;

/**
 * Makes the language models anew from labelled sentences. The same data give the same files.
 *
 * <p>One sentence in fifty of each file is kept back to measure; none of those is learnt from.
 */
public final class ModelTrainer {
  private static final int KEPT_BACK = 50;
  private static final int TAG_ROUNDS = 8;
  private static final int NAME_ROUNDS = 7;
  private static final int NAME_STARTS = 3;

  /** The share of capitalised words that the name finder learns to do without. */
  private static final double NAMES_MASKED = 0.2;

  /**
   * The share of each source that names are learnt from, by its file's name without ending; all of
   * those not listed. Speeches and releases name the same few people over and over.
   */
  private static final Map<String, Double> NAME_SHARES =
      Map.of(
          "inaugural", 0.0,
          "senate-releases", 0.1,
          "state-dept-releases", 0.25,
          "state_union", 0.0,
          "whitehouse-briefings", 0.1,
          "whitehouse-releases", 0.15,
          "whitehouse-speeches", 0.0);

  private static final double GOLDEN = 0.6180339887498949;
  private static final int PARSER_ROUNDS = 3;

  /** How often a sentence whose tree people have drawn is learnt from in a round. */
  private static final int DRAWN_TIMES = 8;

  private static final int CASE_ROUNDS = 5;
  private static final int CASE_PAIRS = 300_000;
  private static final int TAG_PAIRS = 900_000;
  private static final int NAME_PAIRS = 2_100_000;
  private static final int PARSER_PAIRS = 3_300_000;

  private static final List<TrainingSentence> NONE = List.of();

  private final Path data;
  private final Path models;
  private final Consumer<String> progress;
  private final List<TrainingSentence> training = new ArrayList<>();
  private final List<TrainingSentence> keptBack = new ArrayList<>();
  private final Clusters clusters;

  private ModelTrainer(Path data, Path models, Consumer<String> progress) throws IOException {
    this.data = data;
    this.models = models;
    this.progress = progress;
    this.clusters = Models.clusters();
  }

  /** Which models to make. */
  public enum Part {
    /** The tokenizer. */
    TOKENS,
    /** Parts of speech. */
    TAGS,
    /** Dictionary forms. */
    LEMMAS,
    /** The case that words have in running text. */
    CASES,
    /** Names. */
    NAMES,
    /** Dependencies. */
    PARSER
  }

  /**
   * Trains models.
   *
   * @param data a folder with sentences in files ending in {@code .tsv} or {@code .tsv.gz}
   * @param drawn CoNLL-U files, may be none: trees that people have drawn for some of the sentences
   *     by Universal Dependencies, which the parser then learns from instead
   * @param models the folder to write to
   * @param parts which
   * @throws ConfigException {@code TRAINING-DATA} if there is none, or it cannot be read
   */
  public static void train(
      Path data, List<Path> drawn, Path models, List<Part> parts, Consumer<String> progress)
      throws IOException {
    Files.createDirectories(models);
    Map<String, UniversalTree> trees = trees(drawn);
    for (Part part : parts) {
      ModelTrainer trainer = new ModelTrainer(data, models, progress);
      trainer.read(part);
      switch (part) {
        case TOKENS -> trainer.tokens();
        case LEMMAS -> trainer.lemmas();
        case TAGS -> trainer.tags();
        case CASES -> trainer.cases();
        case NAMES -> trainer.names();
        case PARSER -> trainer.parser(trees);
      }
    }
  }

  private void read(Part part) throws IOException {
    Map<String, Double> shares = part == Part.NAMES || part == Part.CASES ? NAME_SHARES : Map.of();
    List<Path> files;
    try (Stream<Path> listed = Files.list(data)) {
      files = listed.filter(file -> file.toString().matches(".*\\.tsv(\\.gz)?")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new ConfigException("TRAINING-DATA", "no .tsv or .tsv.gz here", data.toString());
    }
    CorpusNames names = part == Part.NAMES ? corpusNames(files) : null;
    for (Path file : files) {
      double share = shares.getOrDefault(String.valueOf(file.getFileName()).split("\\.")[0], 1.0);
      int number = 0;
      for (TrainingSentence sentence : share > 0 ? TrainingSentence.read(file) : NONE) {
        number++;
        // Multiples of the golden ratio spread the share evenly over the file.
        if (number * GOLDEN % 1 < share) {
          boolean isKeptBack = number % KEPT_BACK == 0;
          if (names != null && !isKeptBack) {
            names.agree(sentence);
          }
          (isKeptBack ? keptBack : training).add(sentence);
        }
      }
    }
    progress.accept(
        "%d sentences to learn from, %d kept back".formatted(training.size(), keptBack.size()));
  }

  /** Trees by the words of their sentences. */
  private static Map<String, UniversalTree> trees(List<Path> files) throws IOException {
    Map<String, UniversalTree> trees = new HashMap<>();
    for (Path file : files) {
      for (UniversalTree tree : UniversalTree.read(file)) {
        trees.putIfAbsent(String.join(" ", tree.forms), tree);
      }
    }
    return trees;
  }

  /** Of all sentences, also of those that names are not learnt from. */
  private static CorpusNames corpusNames(List<Path> files) throws IOException {
    CorpusNames names = new CorpusNames();
    for (Path file : files) {
      TrainingSentence.read(file).forEach(names::countNames);
    }
    for (Path file : files) {
      TrainingSentence.read(file).forEach(names::countUnnamed);
    }
    return names;
  }

  private void tokens() throws IOException {
    try (OutputStream out = create("tokens.bin")) {
      TokenizerTrainer.train(training, out);
    }
  }

  private void lemmas() throws IOException {
    LemmaTable table =
        LemmaTable.train(
            training.stream()
                .map(s -> new LemmaTable.Lemmatised(s.forms, s.tags, s.lemmas))
                .toList());
    try (OutputStream out = create("lemmas.gz")) {
      table.write(out);
    }
    long right = 0;
    long words = 0;
    for (TrainingSentence sentence : keptBack) {
      for (int i = 0; i < sentence.size(); i++) {
        words++;
        right +=
            sentence.lemmas[i].startsWith("#")
                    || table.lemma(sentence.forms[i], sentence.tags[i]).equals(sentence.lemmas[i])
                ? 1
                : 0;
      }
    }
    progress.accept("lemmas: %.2f %% of %d right".formatted(100.0 * right / words, words));
  }

  private void tags() throws IOException {
    LinearModel model = tagModel(training, TAG_ROUNDS);
    write("tags.gz", model);
    SequenceTagger tagger = Models.tagger(model);
    long right = 0;
    long words = 0;
    for (TrainingSentence sentence : keptBack) {
      String[] tags = Models.tags(tagger, new Words(sentence.forms, clusters));
      for (int i = 0; i < tags.length; i++) {
        words++;
        right += tags[i].equals(sentence.tags[i]) ? 1 : 0;
      }
    }
    progress.accept("tags: %.2f %% of %d right".formatted(100.0 * right / words, words));
  }

  private void cases() throws IOException {
    List<TaggerTrainer.Example> examples = new ArrayList<>();
    for (TrainingSentence sentence : training) {
      Words words = new Words(sentence.forms, clusters);
      // A heading tells nothing of the case in running text.
      if (!words.shouting) {
        examples.add(new TaggerTrainer.Example(words, TaggerTrainer.Hashes.NONE, cases(sentence)));
      }
    }
    LinearModel model =
        new TaggerTrainer(new CaseTemplate(), SequenceTagger.ANY, TrueCase.LABELS, 0)
            .train("cases", examples, 1, CASE_ROUNDS, CASE_PAIRS, progress);
    write("cases.gz", model);
    SequenceTagger tagger = Models.caseTagger(model);
    long right = 0;
    long words = 0;
    for (TrainingSentence sentence : keptBack) {
      Words w = new Words(sentence.forms, clusters);
      int[] found = tagger.label(w, new int[0]);
      int[] expected = cases(sentence).values;
      for (int i = 1; i < found.length && !w.shouting; i++) {
        words++;
        right += found[i] == expected[i] ? 1 : 0;
      }
    }
    progress.accept("cases: %.2f %% of %d right".formatted(100.0 * right / words, words));
  }

  private static TaggerTrainer.Hashes cases(TrainingSentence sentence) {
    return indices(
        TrueCase.LABELS, Arrays.stream(sentence.forms).map(TrueCase::label).toArray(String[]::new));
  }

  private LinearModel tagModel(List<TrainingSentence> sentences, int rounds) {
    TreeSet<String> labels = new TreeSet<>();
    training.forEach(sentence -> labels.addAll(Arrays.asList(sentence.tags)));
    List<String> order = List.copyOf(labels);
    List<TaggerTrainer.Example> examples =
        sentences.stream()
            .map(
                sentence ->
                    new TaggerTrainer.Example(
                        new Words(sentence.forms, clusters),
                        TaggerTrainer.Hashes.NONE,
                        indices(order, sentence.tags)))
            .toList();
    return new TaggerTrainer(new TagTemplate(), SequenceTagger.ANY, order, 0)
        .train("tags", examples, 1, rounds, TAG_PAIRS, progress);
  }

  /**
   * Tags as a tagger gives them that has not seen the sentence: what later models must live with.
   */
  private List<List<String>> guessedTags(List<TrainingSentence> sentences) {
    List<TrainingSentence> even = new ArrayList<>();
    List<TrainingSentence> odd = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      (i % 2 == 0 ? even : odd).add(sentences.get(i));
    }
    SequenceTagger fromEven = Models.tagger(tagModel(even, TAG_ROUNDS / 2));
    SequenceTagger fromOdd = Models.tagger(tagModel(odd, TAG_ROUNDS / 2));
    List<List<String>> guessed = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Words words = new Words(sentences.get(i).forms, clusters);
      guessed.add(List.of(Models.tags(i % 2 == 0 ? fromOdd : fromEven, words)));
    }
    return guessed;
  }

  /**
   * With the tags of the shipped tagger: names learnt from those of one that has not seen the
   * sentences were found worse, by one point of F1 on wikigold.
   */
  private void names() throws IOException {
    SequenceTagger tagger = Models.tagger(Models.model("tags.gz", models));
    List<String> labels = NameLabels.all();
    List<TaggerTrainer.Example> examples = new ArrayList<>();
    for (TrainingSentence sentence : training) {
      Words words = new Words(sentence.forms, clusters);
      examples.add(
          new TaggerTrainer.Example(
              words,
              new TaggerTrainer.Hashes(Parser.hashes(Models.tags(tagger, words))),
              indices(labels, sentence.names)));
    }
    LinearModel model =
        new TaggerTrainer(new NameTemplate(), NameLabels.validity(labels), labels, NAMES_MASKED)
            .train("names", examples, NAME_STARTS, NAME_ROUNDS, NAME_PAIRS, progress);
    write("names.gz", model);
  }

  private void parser(Map<String, UniversalTree> trees) throws IOException {
    List<List<String>> guessed = guessedTags(training);
    List<ParserTrainer.Example> examples = new ArrayList<>();
    int drawn = 0;
    for (int i = 0; i < training.size(); i++) {
      TrainingSentence taught = training.get(i);
      TrainingSentence sentence = drawn(taught, trees).orElse(taught);
      boolean isDrawn = sentence != taught;
      drawn += isDrawn ? 1 : 0;
      examples.addAll(
          Collections.nCopies(
              isDrawn ? DRAWN_TIMES : 1,
              new ParserTrainer.Example(
                  new Words(sentence.forms, clusters), sentence, guessed.get(i))));
    }
    progress.accept("parser: people have drawn the trees of %d sentences".formatted(drawn));
    ParserTrainer trainer = new ParserTrainer(examples);
    for (int round = 1; round <= PARSER_ROUNDS; round++) {
      trainer.round(examples, round, progress);
      LinearModel model = trainer.model(PARSER_PAIRS);
      // After each round: long work that is interrupted leaves what it has.
      write("parser.gz", model);
      measure(model);
    }
  }

  /** The sentence with the tree that people have drawn for it, if they have and it can be taken. */
  private static Optional<TrainingSentence> drawn(
      TrainingSentence sentence, Map<String, UniversalTree> trees) {
    return Optional.ofNullable(trees.get(String.join(" ", sentence.forms)))
        .flatMap(tree -> TreeTransfer.of(tree, sentence))
        .map(sentence::with);
  }

  private void measure(LinearModel model) throws IOException {
    Parser parser = new Parser(model);
    SequenceTagger tagger = Models.tagger(Models.model("tags.gz", models));
    long words = 0;
    long heads = 0;
    long both = 0;
    for (TrainingSentence sentence : keptBack) {
      Words w = new Words(sentence.forms, clusters);
      Parser.Tree tree = parser.parse(w, Models.tagging(tagger, w));
      for (int i = 0; i < w.size; i++) {
        if (!Parser.isMark(sentence.tags[i])) {
          words++;
          if (tree.heads().get(i) == sentence.heads[i]) {
            heads++;
            both += tree.relations().get(i).equals(sentence.relations[i]) ? 1 : 0;
          }
        }
      }
    }
    progress.accept(
        "parser: %.2f %% of heads right, %.2f %% with their relations, of %d words"
            .formatted(100.0 * heads / words, 100.0 * both / words, words));
  }

  private static TaggerTrainer.Hashes indices(List<String> order, String[] labels) {
    return new TaggerTrainer.Hashes(Arrays.stream(labels).mapToInt(order::indexOf).toArray());
  }

  private void write(String file, LinearModel model) throws IOException {
    Path draft = models.resolve(file + ".new");
    try (OutputStream out = Files.newOutputStream(draft)) {
      model.write(out);
    }
    Files.move(draft, models.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    progress.accept(
        "%s: %d features, %d weights, %.1f MB"
            .formatted(
                models.resolve(file),
                model.features(),
                model.pairs(),
                Files.size(models.resolve(file)) / 1e6));
  }

  private OutputStream create(String file) throws IOException {
    return Files.newOutputStream(models.resolve(file));
  }
}
