package org.newsgraph.nlp;

import java.util.Arrays;
import java.util.List;

/**
 * Gives each word of a sentence a label, from left to right, each choice seeing the two before it.
 *
 * @param model the weights
 * @param template the features
 * @param validity which label may follow which
 * @param preferred a label that is chosen unless another is clearly better; -1: none
 * @param margin by how much another has to be better than that, in the model's weights
 */
public record SequenceTagger(
    LinearModel model, Template template, Validity validity, int preferred, int margin) {
  SequenceTagger(LinearModel model, Template template, Validity validity) {
    this(model, template, validity, -1, 0);
  }

  /** Any label may follow any. */
  public static final Validity ANY = (label, last, wordsLeft) -> true;

  /** What is asked of a place in a sentence. */
  public interface Template {
    /** Adds the features of a word that do not depend on earlier labels. */
    void words(Words words, int[] tags, int i, FeatureList features);

    /** Adds the features that do; a label before the sentence is -1. */
    void history(Words words, int i, int last, int beforeLast, FeatureList features);
  }

  /** Which label may follow which. */
  public interface Validity {
    /** Whether a label may stand behind another (-1 at the begin) with so many words to come. */
    boolean allows(int label, int last, int wordsLeft);
  }

  /**
   * What was chosen for each word of a sentence.
   *
   * @param labels as indices
   * @param others the next best; the same, by any margin, if nothing else may stand there
   * @param margins by how much the label is better than that
   */
  record Choices(int[] labels, int[] others, int[] margins) {}

  /**
   * The labels of a sentence, as indices.
   *
   * @param tags the hashes of the words' tags, where the template asks for them
   */
  public int[] label(Words words, int[] tags) {
    return choose(words, tags).labels();
  }

  /** The labels of a sentence, and the next best. */
  Choices choose(Words words, int[] tags) {
    int[] labels = new int[words.size];
    int[] others = new int[words.size];
    int[] margins = new int[words.size];
    int[] scores = new int[model.labels().size()];
    FeatureList features = new FeatureList();
    for (int i = 0; i < words.size; i++) {
      features.clear();
      template.words(words, tags, i, features);
      int last = i > 0 ? labels[i - 1] : -1;
      template.history(words, i, last, i > 1 ? labels[i - 2] : -1, features);
      Arrays.fill(scores, 0);
      model.score(features, scores);
      if (preferred >= 0) {
        scores[preferred] += margin;
      }
      int best = best(scores, validity, last, words.size - i - 1);
      int score = scores[best];
      scores[best] = Integer.MIN_VALUE;
      int other = best(scores, validity, last, words.size - i - 1);
      labels[i] = best;
      others[i] = other;
      margins[i] = other == best ? Integer.MAX_VALUE : score - scores[other];
    }
    return new Choices(labels, others, margins);
  }

  /** The label with the highest score among those that may stand here. */
  public static int best(int[] scores, Validity validity, int last, int wordsLeft) {
    int best = -1;
    for (int label = 0; label < scores.length; label++) {
      if ((best < 0 || scores[label] > scores[best]) && validity.allows(label, last, wordsLeft)) {
        best = label;
      }
    }
    return best;
  }

  List<String> labels() {
    return model.labels();
  }
}
