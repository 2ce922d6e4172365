package org.newsgraph.nlp;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An averaged perceptron in training (Collins 2002), its weights in a hash table that grows.
 *
 * <p>A feature counts only once it has been updated a few times: rare ones would be noise and weight.
 */
final class Perceptron {
  private final int leastUpdates;
  private long[] keys = new long[1 << 20];
  private @Nullable Row[] rows = new @Nullable Row[1 << 20];
  private int size;
  private int step;

  /** The weights of one feature. */
  private static final class Row {
    byte[] labels = new byte[2];
    float[] weights = new float[2];
    double[] totals = new double[2];
    int[] steps = new int[2];
    int size;
    int updates;
  }

  /**
   * @param leastUpdates how often a feature must have been updated to count
   */
  Perceptron(int leastUpdates) {
    this.leastUpdates = leastUpdates;
  }

  void score(FeatureList features, float[] scores) {
    for (int f = 0; f < features.size(); f++) {
      Row row = find(features.key(f));
      if (row != null && row.updates >= leastUpdates) {
        for (int j = 0; j < row.size; j++) {
          scores[row.labels[j] & 255] += row.weights[j];
        }
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
      Row row = findOrAdd(features.key(f));
      add(row, right, 1);
      add(row, wrong, -1);
      row.updates += 2;
    }
  }

  private void add(Row row, int label, float change) {
    int j = 0;
    while (j < row.size && (row.labels[j] & 255) != label) {
      j++;
    }
    if (j == row.size) {
      if (j == row.labels.length) {
        row.labels = Arrays.copyOf(row.labels, j * 2);
        row.weights = Arrays.copyOf(row.weights, j * 2);
        row.totals = Arrays.copyOf(row.totals, j * 2);
        row.steps = Arrays.copyOf(row.steps, j * 2);
      }
      row.labels[j] = (byte) label;
      row.steps[j] = step;
      row.size++;
    }
    row.totals[j] += (step - row.steps[j]) * (double) row.weights[j];
    row.steps[j] = step;
    row.weights[j] += change;
  }

  private @Nullable Row find(long key) {
    int mask = keys.length - 1;
    int i = (int) key & mask;
    Row row = rows[i];
    while (row != null) {
      if (keys[i] == key) {
        return row;
      }
      i = (i + 1) & mask;
      row = rows[i];
    }
    return null;
  }

  private Row findOrAdd(long key) {
    Row found = find(key);
    if (found != null) {
      return found;
    }
    if (size * 10L > keys.length * 6L) {
      grow();
    }
    Row row = new Row();
    put(key, row);
    size++;
    return row;
  }

  private void put(long key, Row row) {
    int mask = keys.length - 1;
    int i = (int) key & mask;
    while (rows[i] != null) {
      i = (i + 1) & mask;
    }
    keys[i] = key;
    rows[i] = row;
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable Row[] oldRows = rows;
    keys = new long[oldKeys.length * 2];
    rows = new @Nullable Row[oldRows.length * 2];
    for (int i = 0; i < oldRows.length; i++) {
      Row row = oldRows[i];
      if (row != null) {
        put(oldKeys[i], row);
      }
    }
  }

  /**
   * The averaged model.
   *
   * @param least weights smaller than this, as a fraction of the largest, are left out
   */
  LinearModel model(String name, List<String> labels, double least) {
    double largest = 0;
    for (Row row : rows) {
      for (int j = 0; row != null && row.updates >= leastUpdates && j < row.size; j++) {
        largest = Math.max(largest, Math.abs(average(row, j)));
      }
    }
    double threshold = least * largest;
    long[] order = new long[size];
    int features = 0;
    int pairs = 0;
    for (int i = 0; i < rows.length; i++) {
      Row row = rows[i];
      int kept = row == null || row.updates < leastUpdates ? 0 : kept(row, threshold);
      if (kept > 0) {
        order[features++] = keys[i];
        pairs += kept;
      }
    }
    order = Arrays.copyOf(order, features);
    Arrays.sort(order);
    byte[] counts = new byte[features];
    byte[] pairLabels = new byte[pairs];
    float[] pairWeights = new float[pairs];
    int p = 0;
    for (int f = 0; f < features; f++) {
      Row row = find(order[f]);
      for (int j = 0; row != null && j < row.size; j++) {
        double weight = average(row, j);
        if (Math.abs(weight) > threshold) {
          pairLabels[p] = row.labels[j];
          pairWeights[p++] = (float) weight;
          counts[f]++;
        }
      }
    }
    return LinearModel.of(name, labels, order, counts, pairLabels, pairWeights);
  }

  private int kept(Row row, double threshold) {
    int kept = 0;
    for (int j = 0; j < row.size; j++) {
      kept += Math.abs(average(row, j)) > threshold ? 1 : 0;
    }
    return kept;
  }

  private double average(Row row, int j) {
    return (row.totals[j] + (step - row.steps[j]) * (double) row.weights[j]) / Math.max(step, 1);
  }
}
