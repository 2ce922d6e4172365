package org.newsgraph.nlp;

/** The features of a name's label. */
public final class NameTemplate implements SequenceTagger.Template {
  @Override
  public void words(Words w, int[] tags, int i, FeatureList f) {
    int word = w.lower[i];
    int shape = w.shape[i];
    f.add(Hash.feature(100, 1));
    for (int k = -2; k <= 2; k++) {
      f.add(Hash.feature(103 + k, w.lower(i + k)));
      f.add(Hash.feature(110 + k, w.shape(i + k)));
      f.add(Hash.feature(120 + k, w.cluster(i + k, 1)));
      if (k >= -1 && k <= 1) {
        f.add(Hash.feature(130 + k, w.cluster(i + k, 4)));
        f.add(Hash.feature(134 + k, w.cluster(i + k, 3)));
        f.add(Hash.feature(138 + k, tag(tags, i + k)));
      }
    }
    f.add(Hash.feature(140, w.lower(i - 1), word));
    f.add(Hash.feature(141, word, w.lower(i + 1)));
    f.add(Hash.feature(142, w.shape(i - 1), shape, w.shape(i + 1)));
    f.add(Hash.feature(143, w.shape(i + 1), w.shape(i + 2)));
    f.add(Hash.feature(144, shape, word));
    f.add(Hash.feature(145, shape, i == 0 ? 1 : 0, w.shouting ? 1 : 0));
    f.add(Hash.feature(146, shape, w.cluster(i, 0)));
    f.add(Hash.feature(147, shape, w.cluster(i, 4)));
    f.add(Hash.feature(148, w.lower(i - 1), shape));
    f.add(Hash.feature(149, shape, w.lower(i + 1)));
    f.add(Hash.feature(150, w.lower(i - 2), w.lower(i - 1), shape));
    f.add(Hash.feature(151, shape, w.lower(i + 1), w.lower(i + 2)));
    f.add(Hash.feature(152, tag(tags, i - 1), tag(tags, i), tag(tags, i + 1)));
    for (int k = 2; k <= 5; k++) {
      f.add(Hash.feature(153 + k, w.suffix(i, k)));
    }
    f.add(Hash.feature(159, w.prefix(i, 3)));
    f.add(Hash.feature(160, w.prefix(i, 4)));
    f.add(Hash.feature(161, w.cluster(i - 1, 2), w.cluster(i, 2), shape));
    f.add(Hash.feature(162, w.cluster(i, 2), w.cluster(i + 1, 2), shape));
    if (w.upper[i]) {
      run(w, i, f);
    }
  }

  /** The run of capitalised words around: where it begins and ends, and what borders on it. */
  private static void run(Words w, int i, FeatureList f) {
    int first = i;
    while (first > 0 && w.upper[first - 1]) {
      first--;
    }
    int end = i + 1;
    while (end < w.size && w.upper[end]) {
      end++;
    }
    int length = Math.min(end - first, 6);
    int place = Math.min(i - first, 5);
    f.add(Hash.feature(170, length, place));
    f.add(Hash.feature(171, w.lower[end - 1], place));
    f.add(Hash.feature(172, w.lower[first], place));
    f.add(Hash.feature(173, w.lower(first - 1), place));
    f.add(Hash.feature(174, w.lower(end), end - i));
    f.add(Hash.feature(175, w.cluster(end - 1, 3), place));
    f.add(Hash.feature(176, w.cluster(first, 3), place));
  }

  private static int tag(int[] tags, int i) {
    return i < 0 || i >= tags.length ? 0 : tags[i];
  }

  @Override
  public void history(Words w, int i, int last, int beforeLast, FeatureList f) {
    f.add(Hash.feature(180, last));
    f.add(Hash.feature(181, last, beforeLast));
    f.add(Hash.feature(182, last, w.lower[i]));
    f.add(Hash.feature(183, last, w.shape[i]));
    f.add(Hash.feature(184, last, w.cluster(i, 3)));
    f.add(Hash.feature(185, last, w.lower(i + 1)));
    f.add(Hash.feature(186, last, w.lower(i - 1)));
    f.add(Hash.feature(187, last, w.cluster(i, 1), w.shape[i]));
  }
}
