package org.newsgraph.nlp.train;

import java.util.Arrays;
import java.util.List;
import org.newsgraph.nlp.FeatureList;
import org.newsgraph.nlp.LinearModel;

/**
 * An averaged perceptron in training (Collins 2002), its weights in a hash table that grows.
 *
 * <p>A feature counts only once it has been updated a few times: rare ones would be noise and
 * weight. Weights are whole numbers and averages their exact sums, so that training gives the same
 * model everywhere.
 */
final class Perceptron {
  private static final int MOST_UPDATES = 0xffff;
  private static final int LARGEST_ROOT = 127;

  private final int leastUpdates;

  /**
   * Two longs a slot: the key, and where the pairs begin (32 bits), how many there are (8), how
   * many have room (8), and how often the feature was updated (16; none: the slot is free).
   */
  private long[] table = new long[2 << 20];

  private int size;

  /** A weight (24 bits, signed) and its label (8 bits): all that scoring reads. */
  private int[] pairs = new int[1 << 20];

  /** The sum of each weight over all steps before {@link #since}. */
  private long[] totals = new long[1 << 20];

  private int[] since = new int[1 << 20];
  private int pairEnd;
  private int step;

  /**
   * @param leastUpdates how often a feature must have been updated to count
   */
  Perceptron(int leastUpdates) {
    this.leastUpdates = leastUpdates;
  }

  void score(FeatureList features, int[] scores) {
    for (int f = 0; f < features.size(); f++) {
      int slot = find(features.key(f));
      long entry = table[slot + 1];
      if (updates(entry) >= leastUpdates) {
        int end = start(entry) + count(entry);
        for (int p = start(entry); p < end; p++) {
          scores[pairs[p] & 255] += pairs[p] >> 8;
        }
      }
    }
  }

  /** Forgets the weights but not their averages: several starts average several learners. */
  void restart() {
    for (int slot = 0; slot < table.length; slot += 2) {
      long entry = table[slot + 1];
      for (int p = start(entry); updates(entry) > 0 && p < start(entry) + count(entry); p++) {
        totals[p] += (long) (step - since[p]) * (pairs[p] >> 8);
        since[p] = step;
        pairs[p] &= 255;
      }
    }
  }

  /** Goes on to the next decision; averages run over decisions. */
  void step() {
    step++;
  }

  /** Moves the weights toward a label and away from another. */
  void update(FeatureList features, int right, int wrong) {
    for (int f = 0; f < features.size(); f++) {
      long key = features.key(f);
      int slot = find(key);
      if (updates(table[slot + 1]) == 0) {
        if (size * 10L > table.length / 2 * 6L) {
          grow();
          slot = find(key);
        }
        table[slot] = key;
        table[slot + 1] = entry(allot(2), 0, 2, 0);
        size++;
      }
      add(slot, right, 1);
      add(slot, wrong, -1);
      long entry = table[slot + 1];
      table[slot + 1] =
          entry(
              start(entry), count(entry), room(entry), Math.min(updates(entry) + 1, MOST_UPDATES));
    }
  }

  private void add(int slot, int label, int change) {
    long entry = table[slot + 1];
    int start = start(entry);
    int count = count(entry);
    int p = start;
    while (p < start + count && (pairs[p] & 255) != label) {
      p++;
    }
    if (p == start + count) {
      if (count == room(entry)) {
        int moved = allot(count * 2);
        System.arraycopy(pairs, start, pairs, moved, count);
        System.arraycopy(totals, start, totals, moved, count);
        System.arraycopy(since, start, since, moved, count);
        start = moved;
        p = start + count;
      }
      pairs[p] = label;
      totals[p] = 0;
      since[p] = step;
      int room = count == room(entry) ? count * 2 : room(entry);
      table[slot + 1] = entry(start, count + 1, room, updates(entry));
    }
    totals[p] += (long) (step - since[p]) * (pairs[p] >> 8);
    since[p] = step;
    pairs[p] += change * 256;
  }

  private int allot(int room) {
    int start = pairEnd;
    pairEnd += room;
    if (pairEnd > pairs.length) {
      int length = (int) Math.min(Integer.MAX_VALUE - 8, pairs.length * 2L);
      pairs = Arrays.copyOf(pairs, length);
      totals = Arrays.copyOf(totals, length);
      since = Arrays.copyOf(since, length);
    }
    return start;
  }

  /** The slot of a key, or the free one where it belongs. */
  private int find(long key) {
    int mask = table.length - 1;
    int slot = (int) (key << 1) & mask;
    while (table[slot] != key && updates(table[slot + 1]) != 0) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (updates(old[i + 1]) != 0) {
        int slot = find(old[i]);
        table[slot] = old[i];
        table[slot + 1] = old[i + 1];
      }
    }
  }

  private static long entry(int start, int count, int room, int updates) {
    return (long) start << 32 | (long) count << 24 | (long) room << 16 | updates;
  }

  private static int start(long entry) {
    return (int) (entry >>> 32);
  }

  private static int count(long entry) {
    return (int) (entry >>> 24) & 255;
  }

  private static int room(long entry) {
    return (int) (entry >>> 16) & 255;
  }

  private static int updates(long entry) {
    return (int) entry & 0xffff;
  }

  int features() {
    return size;
  }

  /**
   * The averaged model.
   *
   * @param mostPairs of all pairs of feature and label, how many to keep: those with the largest
   *     weights
   */
  LinearModel model(String name, List<String> labels, int mostPairs) {
    double[] magnitudes = new double[pairEnd];
    int known = 0;
    for (int slot = 0; slot < table.length; slot += 2) {
      long entry = table[slot + 1];
      for (int p = start(entry); isKept(entry) && p < start(entry) + count(entry); p++) {
        magnitudes[known++] = Math.abs(average(p));
      }
    }
    Arrays.sort(magnitudes, 0, known);
    // One weight in ten thousand is cut to the largest that can be written, so that a single huge
    // one
    // does not cost all others their precision.
    double largest = known == 0 ? 1 : magnitudes[known - 1 - known / 10_000];
    double least = known <= mostPairs ? 0 : magnitudes[known - mostPairs];
    long[] keys = new long[size];
    int keyCount = 0;
    for (int slot = 0; slot < table.length; slot += 2) {
      if (isKept(table[slot + 1])) {
        keys[keyCount++] = table[slot];
      }
    }
    Arrays.sort(keys, 0, keyCount);
    LinearModel.Builder model = new LinearModel.Builder(name, labels);
    for (int k = 0; k < keyCount; k++) {
      long entry = table[find(keys[k]) + 1];
      boolean isBegun = false;
      for (int p = start(entry); p < start(entry) + count(entry); p++) {
        int root = root(average(p), largest);
        if (root != 0 && Math.abs(average(p)) >= least) {
          if (!isBegun) {
            model.feature(keys[k]);
            isBegun = true;
          }
          model.pair(pairs[p] & 255, root);
        }
      }
    }
    return model.build();
  }

  private boolean isKept(long entry) {
    return updates(entry) >= Math.max(1, leastUpdates);
  }

  private static int root(double weight, double largest) {
    double share = Math.min(1, Math.abs(weight) / largest);
    return (int) (Math.signum(weight) * Math.round(Math.sqrt(share) * LARGEST_ROOT));
  }

  private double average(int p) {
    return (totals[p] + (double) (step - since[p]) * (pairs[p] >> 8)) / Math.max(step, 1);
  }
}
