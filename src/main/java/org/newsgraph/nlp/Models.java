package org.newsgraph.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.newsgraph.model.ConfigException;

/** The models that come with the program, and the taggers that are made of them. */
public final class Models {
  static final String FOLDER = "models/";

  /** By how much a name must be better than none, in the model's weights. */
  private static final int NAME_MARGIN = 25_000;

  private static final int[] NO_TAGS = {};

  private Models() {}

  static InputStream resource(String name) {
    InputStream in = Models.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new ConfigException("MODEL-MISSING", "the program lacks a model", name);
    }
    return in;
  }

  public static Clusters clusters() throws IOException {
    try (InputStream in = resource(FOLDER + "clusters.gz")) {
      return Clusters.read(in);
    }
  }

  public static LinearModel model(String name) throws IOException {
    try (InputStream in = resource(FOLDER + name)) {
      return LinearModel.read(in, FOLDER + name);
    }
  }

  public static LinearModel model(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = Files.newInputStream(file)) {
      return LinearModel.read(in, file.toString());
    }
  }

  public static SequenceTagger tagger(LinearModel model) {
    return new SequenceTagger(model, new TagTemplate(), SequenceTagger.ANY);
  }

  /**
   * Finds names, and rather none than a wrong one: with a margin the F1 on UNER's English
   * development set, on which it was chosen, is three points higher.
   */
  static SequenceTagger nameTagger(LinearModel model) {
    List<String> labels = model.labels();
    return new SequenceTagger(
        model,
        new NameTemplate(),
        NameLabels.validity(labels),
        labels.indexOf(NameLabels.OUTSIDE),
        NAME_MARGIN);
  }

  public static SequenceTagger caseTagger(LinearModel model) {
    return new SequenceTagger(model, new CaseTemplate(), SequenceTagger.ANY);
  }

  public static String[] tags(SequenceTagger tagger, Words words) {
    return names(tagger, tagger.label(words, NO_TAGS));
  }

  public static Tagging tagging(SequenceTagger tagger, Words words) {
    SequenceTagger.Choices choices = tagger.choose(words, NO_TAGS);
    return new Tagging(
        names(tagger, choices.labels()), names(tagger, choices.others()), choices.margins());
  }

  static String[] names(SequenceTagger tagger, int[] labels) {
    String[] names = new String[labels.length];
    for (int i = 0; i < labels.length; i++) {
      names[i] = tagger.labels().get(labels[i]);
    }
    return names;
  }
}
