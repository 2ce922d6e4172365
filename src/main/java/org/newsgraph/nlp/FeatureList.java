package org.newsgraph.nlp;

import java.util.Arrays;

/** The keys of the features that hold in one place; one is kept and refilled. */
public final class FeatureList {
  private long[] keys = new long[160];
  private int size;

  /** Room for {@link LinearModel#score}: what it finds of each feature. */
  private long[] found = new long[160];

  private int[] starts = new int[160];
  private int[] firsts = new int[160];

  public void clear() {
    size = 0;
  }

  void add(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key & LinearModel.KEY_MASK;
  }

  /** The keys, of which the first {@link #size()} count. */
  long[] keys() {
    return keys;
  }

  long[] found() {
    if (found.length < keys.length) {
      found = new long[keys.length];
      starts = new int[keys.length];
      firsts = new int[keys.length];
    }
    return found;
  }

  int[] starts() {
    return starts;
  }

  int[] firsts() {
    return firsts;
  }

  public int size() {
    return size;
  }

  public long key(int i) {
    return keys[i];
  }
}
