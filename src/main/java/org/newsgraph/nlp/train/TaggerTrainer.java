package org.newsgraph.nlp.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.newsgraph.nlp.FeatureList;
import org.newsgraph.nlp.LinearModel;
import org.newsgraph.nlp.SequenceTagger;
import org.newsgraph.nlp.Words;

/** Trains a {@link SequenceTagger} on its own earlier choices, mistakes included. */
final class TaggerTrainer {
  private static final int SEED = 11;
  private static final int LEAST_UPDATES = 3;

  /**
   * After the first round, how often a sentence goes on from a wrong choice rather than the right.
   */
  private static final double EXPLORATION = 0.8;

  /**
   * A sentence to learn from.
   *
   * @param words the sentence
   * @param tags the hashes of its tags, empty where they are what is learnt
   * @param labels what is right, as indices
   */
  record Example(Words words, Hashes tags, Hashes labels) {}

  /** Whole numbers, one a word. */
  static final class Hashes {
    static final Hashes NONE = new Hashes(new int[0]);

    final int[] values;

    Hashes(int[] values) {
      this.values = values;
    }
  }

  private final double masked;
  private final SequenceTagger.Template template;
  private final SequenceTagger.Validity validity;
  private final List<String> labels;
  private final Perceptron perceptron = new Perceptron(LEAST_UPDATES);
  private final FeatureList features = new FeatureList();
  private final int[] scores;

  /**
   * @param masked the share of capitalised words that each round takes for unknown, 0..1
   */
  TaggerTrainer(
      SequenceTagger.Template template,
      SequenceTagger.Validity validity,
      List<String> labels,
      double masked) {
    this.masked = masked;
    this.template = template;
    this.validity = validity;
    this.labels = List.copyOf(labels);
    this.scores = new int[labels.size()];
  }

  /**
   * Learns from the examples, in an order that is the same every time.
   *
   * @param starts how often to begin anew; the model is the average of all that were learnt
   */
  LinearModel train(
      String name,
      List<Example> examples,
      int starts,
      int rounds,
      int mostPairs,
      Consumer<String> progress) {
    Random random = new Random(SEED);
    List<Example> order = new ArrayList<>(examples);
    for (int all = 0; all < starts * rounds; all++) {
      int round = all % rounds;
      if (round == 0 && all > 0) {
        perceptron.restart();
      }
      Collections.shuffle(order, random);
      long words = 0;
      long errors = 0;
      double exploration = round == 0 ? 0 : EXPLORATION;
      for (Example example : order) {
        errors += learn(example, exploration, random);
        words += example.words().size;
      }
      progress.accept(
          "%s: round %d of %d, %.2f %% of %d wrong, %d features"
              .formatted(
                  name,
                  all + 1,
                  starts * rounds,
                  100.0 * errors / words,
                  words,
                  perceptron.features()));
    }
    return perceptron.model(name, labels, mostPairs);
  }

  private int learn(Example example, double exploration, Random random) {
    Words words = masked > 0 ? example.words().masked(random, masked) : example.words();
    int[] right = example.labels().values;
    int last = -1;
    int beforeLast = -1;
    int errors = 0;
    for (int i = 0; i < words.size; i++) {
      features.clear();
      template.words(words, example.tags().values, i, features);
      template.history(words, i, last, beforeLast, features);
      Arrays.fill(scores, 0);
      perceptron.score(features, scores);
      int wordsLeft = words.size - i - 1;
      int guess = SequenceTagger.best(scores, validity, last, wordsLeft);
      // Behind a wrong choice the right label may be impossible: then there is nothing to learn.
      boolean isPossible = validity.allows(right[i], last, wordsLeft);
      perceptron.step();
      int next = guess;
      if (guess != right[i]) {
        errors++;
        if (isPossible) {
          perceptron.update(features, right[i], guess);
          if (random.nextDouble() >= exploration) {
            next = right[i];
          }
        }
      }
      beforeLast = last;
      last = next;
    }
    return errors;
  }
}
