package org.newsgraph.nlp;

import java.util.Arrays;

/** The keys of the features that hold in one place; one is kept and refilled. */
final class FeatureList {
  private long[] keys = new long[160];
  private int size;

  void clear() {
    size = 0;
  }

  void add(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key & LinearModel.KEY_MASK;
  }

  int size() {
    return size;
  }

  long key(int i) {
    return keys[i];
  }
}
