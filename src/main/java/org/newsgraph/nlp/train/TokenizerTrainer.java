package org.newsgraph.nlp.train;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/** Trains OpenNLP's tokenizer. */
final class TokenizerTrainer {
  private static final int MOST_SENTENCES = 60_000;

  private TokenizerTrainer() {}

  /** Learns from sentences where words end. */
  static void train(List<TrainingSentence> sentences, OutputStream out) throws IOException {
    int every = Math.max(1, sentences.size() / MOST_SENTENCES);
    List<TokenSample> samples = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += every) {
      samples.add(sample(sentences.get(i)));
    }
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
    parameters.put(TrainingParameters.CUTOFF_PARAM, 5);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    TokenizerME.train(
            new CollectionObjectStream<>(samples),
            new TokenizerFactory("en", null, true, null),
            parameters)
        .serialize(out);
  }

  private static TokenSample sample(TrainingSentence sentence) {
    StringBuilder text = new StringBuilder();
    Span[] spans = new Span[sentence.size()];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = new Span(text.length(), text.length() + sentence.forms[i].length());
      text.append(sentence.forms[i]);
      if (sentence.isSpaced[i]) {
        text.append(' ');
      }
    }
    return new TokenSample(text.toString(), spans);
  }
}
