package org.newsgraph.nlp;

/** The features of a word's case: nothing in them depends on the case it is written in. */
public final class CaseTemplate implements SequenceTagger.Template {
  @Override
  public void words(Words w, int[] tags, int i, FeatureList f) {
    int word = w.lower[i];
    f.add(Hash.feature(200, i == 0 ? 1 : 0));
    for (int k = -2; k <= 2; k++) {
      f.add(Hash.feature(203 + k, w.lower(i + k)));
      f.add(Hash.feature(208 + k, w.cluster(i + k, 2)));
    }
    f.add(Hash.feature(213, w.cluster(i, 4)));
    f.add(Hash.feature(214, w.lower(i - 1), word));
    f.add(Hash.feature(215, word, w.lower(i + 1)));
    f.add(Hash.feature(216, w.cluster(i - 1, 3), w.cluster(i, 3)));
    f.add(Hash.feature(217, w.cluster(i, 3), w.cluster(i + 1, 3)));
    for (int k = 1; k <= 4; k++) {
      f.add(Hash.feature(218 + k, w.suffix(i, k)));
    }
    f.add(Hash.feature(223, w.prefix(i, 3)));
    f.add(Hash.feature(224, w.lowers[i].length()));
  }

  @Override
  public void history(Words w, int i, int last, int beforeLast, FeatureList f) {
    f.add(Hash.feature(230, last, beforeLast));
    f.add(Hash.feature(231, last, w.lower[i]));
    f.add(Hash.feature(232, last, w.cluster(i, 4)));
    f.add(Hash.feature(233, last, w.cluster(i, 2)));
  }
}
