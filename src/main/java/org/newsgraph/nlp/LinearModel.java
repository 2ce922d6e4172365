package org.newsgraph.nlp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.newsgraph.model.ConfigException;

/**
 * Weights of features for labels. Immutable, safe for many threads.
 *
 * <p>A hash table with open addressing from a feature's key to a slice of (label, weight) pairs. On disk,
 * gzipped: magic, version, name, labels, the number of features and pairs, the largest weight, then for
 * each feature, sorted by key, its key and its pairs with weights as 16-bit fractions of the largest;
 * last a CRC-32 of all that.
 */
final class LinearModel {
  private static final int MAGIC = 0x4E474C4D;
  private static final int VERSION = 1;

  private final String name;
  private final List<String> labels;
  private final long[] keys;
  private final int[] starts;
  private final byte[] counts;
  private final byte[] pairLabels;
  private final float[] pairWeights;
  private final int mask;

  private LinearModel(
      String name,
      List<String> labels,
      long[] sortedKeys,
      byte[] sortedCounts,
      byte[] pairLabels,
      float[] pairWeights) {
    this.name = name;
    this.labels = List.copyOf(labels);
    int capacity = Integer.highestOneBit(Math.max(1, sortedKeys.length * 3 / 2)) * 2;
    this.mask = capacity - 1;
    this.keys = new long[capacity];
    this.starts = new int[capacity];
    this.counts = new byte[capacity];
    this.pairLabels = pairLabels;
    this.pairWeights = pairWeights;
    int start = 0;
    for (int k = 0; k < sortedKeys.length; k++) {
      int i = (int) sortedKeys[k] & mask;
      while (counts[i] != 0) {
        i = (i + 1) & mask;
      }
      keys[i] = sortedKeys[k];
      starts[i] = start;
      counts[i] = sortedCounts[k];
      start += sortedCounts[k] & 255;
    }
  }

  /**
   * Makes a model.
   *
   * @param sortedKeys the features' keys, ascending
   * @param counts how many pairs each has, 1 to 255
   * @param pairLabels the labels of all pairs, feature by feature
   * @param pairWeights their weights
   */
  static LinearModel of(
      String name,
      List<String> labels,
      long[] sortedKeys,
      byte[] counts,
      byte[] pairLabels,
      float[] pairWeights) {
    return new LinearModel(name, labels, sortedKeys, counts, pairLabels, pairWeights);
  }

  List<String> labels() {
    return labels;
  }

  int features() {
    int features = 0;
    for (byte count : counts) {
      features += count == 0 ? 0 : 1;
    }
    return features;
  }

  /** Adds the weights of the features to the scores, one for each label. */
  void score(FeatureList features, float[] scores) {
    score(features, 0, scores);
  }

  /** Adds the weights of the features from an index on. */
  void score(FeatureList features, int from, float[] scores) {
    for (int f = from; f < features.size(); f++) {
      long key = features.key(f);
      int i = (int) key & mask;
      while (counts[i] != 0) {
        if (keys[i] == key) {
          int end = starts[i] + (counts[i] & 255);
          for (int p = starts[i]; p < end; p++) {
            scores[pairLabels[p] & 255] += pairWeights[p];
          }
          break;
        }
        i = (i + 1) & mask;
      }
    }
  }

  /** Writes the model. */
  void write(OutputStream out) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(out);
    CheckedOutputStream checked = new CheckedOutputStream(gzip, new CRC32());
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(checked, 1 << 16));
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeUTF(name);
    data.writeInt(labels.size());
    for (String label : labels) {
      data.writeUTF(label);
    }
    long[] order = new long[features()];
    int n = 0;
    float largest = 0;
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] != 0) {
        order[n++] = keys[i];
      }
    }
    Arrays.sort(order);
    for (float weight : pairWeights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    data.writeInt(order.length);
    data.writeInt(pairWeights.length);
    data.writeFloat(largest);
    for (long key : order) {
      int i = slot(key);
      data.writeLong(key);
      data.writeByte(counts[i]);
      for (int p = starts[i]; p < starts[i] + (counts[i] & 255); p++) {
        data.writeByte(pairLabels[p]);
        data.writeShort(Math.round(pairWeights[p] / largest * Short.MAX_VALUE));
      }
    }
    data.flush();
    long sum = checked.getChecksum().getValue();
    data.writeLong(sum);
    data.flush();
    gzip.finish();
  }

  private int slot(long key) {
    int i = (int) key & mask;
    while (keys[i] != key || counts[i] == 0) {
      i = (i + 1) & mask;
    }
    return i;
  }

  /**
   * Reads a model.
   *
   * @param in its bytes
   * @param place its file, for messages
   * @throws ConfigException if it is no model, of another version, or damaged
   */
  static LinearModel read(InputStream in, String place) throws IOException {
    CheckedInputStream checked =
        new CheckedInputStream(
            new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16), new CRC32());
    DataInputStream data = new DataInputStream(checked);
    if (data.readInt() != MAGIC) {
      throw new ConfigException("MODEL-MAGIC", "this is not a model of Newsgraph", place);
    }
    int version = data.readInt();
    if (version != VERSION) {
      throw new ConfigException(
          "MODEL-VERSION", "version %d; this program reads %d".formatted(version, VERSION), place);
    }
    String name = data.readUTF();
    String[] labels = new String[data.readInt()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = data.readUTF();
    }
    int features = data.readInt();
    int pairs = data.readInt();
    float largest = data.readFloat();
    long[] keys = new long[features];
    byte[] counts = new byte[features];
    byte[] pairLabels = new byte[pairs];
    float[] pairWeights = new float[pairs];
    int p = 0;
    for (int f = 0; f < features; f++) {
      keys[f] = data.readLong();
      counts[f] = data.readByte();
      for (int k = 0; k < (counts[f] & 255); k++) {
        pairLabels[p] = data.readByte();
        pairWeights[p++] = data.readShort() * largest / Short.MAX_VALUE;
      }
    }
    long sum = checked.getChecksum().getValue();
    if (data.readLong() != sum) {
      throw new ConfigException("MODEL-CHECKSUM", "the model '" + name + "' is damaged", place);
    }
    return new LinearModel(name, List.of(labels), keys, counts, pairLabels, pairWeights);
  }
}
