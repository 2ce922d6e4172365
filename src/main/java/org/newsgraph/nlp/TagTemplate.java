package org.newsgraph.nlp;

/** The features of a part-of-speech tag. */
public final class TagTemplate implements SequenceTagger.Template {
  @Override
  public void words(Words w, int[] tags, int i, FeatureList f) {
    int word = w.lower[i];
    f.add(Hash.feature(0, 1));
    f.add(Hash.feature(1, w.form[i]));
    f.add(Hash.feature(2, word));
    for (int k = 1; k <= 4; k++) {
      f.add(Hash.feature(2 + k, w.suffix(i, k)));
    }
    for (int k = 1; k <= 3; k++) {
      f.add(Hash.feature(7 + k, w.prefix(i, k)));
    }
    f.add(Hash.feature(11, w.shape[i], i == 0 ? 1 : 0));
    f.add(Hash.feature(12, w.upper[i] ? 1 : 0, i == 0 ? 1 : 0, w.shouting ? 1 : 0));
    f.add(Hash.feature(13, w.hyphen[i] ? 1 : 0, w.digit[i] ? 1 : 0));
    for (int k = -2; k <= 2; k++) {
      int at = i + k;
      if (k != 0) {
        f.add(Hash.feature(16 + k, w.lower(at)));
        f.add(Hash.feature(21 + k, w.cluster(at, 1)));
      }
      if (k == -1 || k == 1) {
        f.add(Hash.feature(26 + k, w.cluster(at, 4)));
        f.add(Hash.feature(29 + k, at < 0 || at >= w.size ? 0 : w.suffix(at, 3)));
        f.add(Hash.feature(32 + k, w.shape(at), w.shape[i]));
      }
    }
    f.add(Hash.feature(34, w.cluster(i, 4)));
    f.add(Hash.feature(35, w.cluster(i, 3)));
    f.add(Hash.feature(36, w.cluster(i, 1)));
    f.add(Hash.feature(37, w.cluster(i, 0)));
    f.add(Hash.feature(38, w.lower(i - 1), word));
    f.add(Hash.feature(39, word, w.lower(i + 1)));
    f.add(Hash.feature(40, w.lower(i - 1), w.lower(i + 1)));
  }

  @Override
  public void history(Words w, int i, int last, int beforeLast, FeatureList f) {
    f.add(Hash.feature(50, last));
    f.add(Hash.feature(51, last, beforeLast));
    f.add(Hash.feature(52, last, w.lower[i]));
    f.add(Hash.feature(53, last, w.lower(i + 1)));
    f.add(Hash.feature(54, last, w.cluster(i, 3)));
    f.add(Hash.feature(55, last, w.suffix(i, 3)));
    f.add(Hash.feature(56, last, beforeLast, w.lower[i]));
    f.add(Hash.feature(57, last, w.cluster(i + 1, 1)));
  }
}
