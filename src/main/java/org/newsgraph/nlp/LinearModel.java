package org.newsgraph.nlp;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.newsgraph.model.ConfigException;

/**
 * Weights of features for labels. Immutable, safe for many threads.
 *
 * <p>All arithmetic is in whole numbers, so that every machine comes to the same sums. A weight is
 * the signed square of a number from -127 to 127: fine steps near nothing, coarse ones far out.
 * Keys have 40 bits; a feature never seen in training is taken for another one once in a million
 * times.
 *
 * <p>On disk, gzipped: magic, version, name, labels, the number of features and of pairs, then for
 * each feature, in ascending order, its key as the distance from the one before, the number of its
 * pairs, and its pairs of label and root of the weight; last a CRC-32 of all that.
 */
public final class LinearModel {
  /** The bits of a key that count. */
  static final long KEY_MASK = (1L << 40) - 1;

  static final int MOST_LABELS = 127;

  private static final int MAGIC = 0x4E474C4D;
  private static final int VERSION = 2;
  private static final int START_BITS = 24;
  private static final int START_MASK = (1 << START_BITS) - 1;
  private static final int LAST = 1 << 31;
  private static final int LABEL_SHIFT = 24;
  private static final int WEIGHT_MASK = (1 << LABEL_SHIFT) - 1;
  private static final long EMPTY = -1;

  /** In the place of a label: below is the number of the feature's row. */
  private static final int ROW = 127;

  /** A feature with weights for one label in so many has a row. */
  private static final int LABELS_A_WEIGHT = 4;

  private final String name;
  private final List<String> labels;

  /** An open hash table: a key above, where its pairs begin below. */
  private final long[] slots;

  /**
   * Whether it is the feature's last (1 bit), the label (7 bits), the weight (24 bits, signed). A
   * feature that has a row begins with a mark that names it.
   */
  private final int[] pairs;

  /**
   * The weights of the features with most of them once more, for every label in its order: three
   * quarters of all that is added up, and rows are added many labels at a time.
   */
  private final int[][] rows;

  private final int mask;
  private final int features;

  private LinearModel(Builder built) {
    name = built.name;
    labels = List.copyOf(built.labels);
    pairs = Arrays.copyOf(built.pairs, built.pairCount);
    rows = built.rows.toArray(int[][]::new);
    if (labels.size() > MOST_LABELS || pairs.length > START_MASK) {
      throw new IllegalArgumentException(
          "%d labels, %d pairs: too many".formatted(labels.size(), pairs()));
    }
    features = built.keyCount;
    int capacity = Integer.highestOneBit(Math.max(1, features * 3 / 2)) * 2;
    mask = capacity - 1;
    slots = new long[capacity];
    Arrays.fill(slots, EMPTY);
    for (int k = 0; k < features; k++) {
      int i = (int) built.keys[k] & mask;
      while (slots[i] != EMPTY) {
        i = (i + 1) & mask;
      }
      slots[i] = built.keys[k] << START_BITS | built.starts[k];
    }
  }

  /** Gathers the weights of a model, feature by feature in ascending order of their keys. */
  public static final class Builder {
    private final String name;
    private final List<String> labels;
    private long[] keys = new long[1 << 10];
    private int[] starts = new int[1 << 10];
    private int[] pairs = new int[1 << 12];
    private final List<int[]> rows = new ArrayList<>();
    private int keyCount;
    private int pairCount;

    public Builder(String name, List<String> labels) {
      this.name = name;
      this.labels = labels;
    }

    /** Begins the next feature. */
    public void feature(long key) {
      if (keyCount == keys.length) {
        keys = Arrays.copyOf(keys, keyCount * 2);
        starts = Arrays.copyOf(starts, keyCount * 2);
      }
      endFeature();
      keys[keyCount] = key;
      starts[keyCount++] = pairCount;
    }

    /** Adds a weight of the current feature: the square of {@code root}, with its sign. */
    public void pair(int label, int root) {
      addPair(label, root * Math.abs(root));
    }

    private void addPair(int label, int below) {
      if (pairCount == pairs.length) {
        pairs = Arrays.copyOf(pairs, pairCount * 2);
      }
      pairs[pairCount++] = label << LABEL_SHIFT | (below & WEIGHT_MASK);
    }

    private void endFeature() {
      if (keyCount == 0) {
        return;
      }
      int start = starts[keyCount - 1];
      if ((pairCount - start) * LABELS_A_WEIGHT >= labels.size()) {
        addRow(start);
      }
      pairs[pairCount - 1] |= LAST;
    }

    private void addRow(int start) {
      int[] row = new int[labels.size()];
      for (int p = start; p < pairCount; p++) {
        row[label(pairs[p])] = weight(pairs[p]);
      }
      // Room for one more, then the mark before all.
      addPair(0, 0);
      System.arraycopy(pairs, start, pairs, start + 1, pairCount - 1 - start);
      pairs[start] = ROW << LABEL_SHIFT | rows.size();
      rows.add(row);
    }

    public LinearModel build() {
      endFeature();
      return new LinearModel(this);
    }
  }

  private static int label(int pair) {
    return pair >>> LABEL_SHIFT & 127;
  }

  private static int weight(int pair) {
    return pair << 8 >> 8;
  }

  List<String> labels() {
    return labels;
  }

  public int features() {
    return features;
  }

  public int pairs() {
    return pairs.length - rows.length;
  }

  /**
   * Adds the weights of the features to the scores, one for each label.
   *
   * <p>Nearly every look-up misses the processor's caches. In three steps, each of which asks for
   * all its places in memory before any of them is needed, they are fetched side by side.
   */
  void score(FeatureList list, int[] scores) {
    int size = list.size();
    long[] keys = list.keys();
    long[] found = list.found();
    int[] starts = list.starts();
    int[] firsts = list.firsts();
    for (int f = 0; f < size; f++) {
      found[f] = slots[(int) keys[f] & mask];
    }
    int hits = 0;
    for (int f = 0; f < size; f++) {
      long slot = found[f];
      for (int i = (int) keys[f]; slot != EMPTY && slot >>> START_BITS != keys[f]; ) {
        slot = slots[++i & mask];
      }
      if (slot != EMPTY) {
        int start = (int) slot & START_MASK;
        starts[hits] = start;
        firsts[hits++] = pairs[start];
      }
    }
    for (int h = 0; h < hits; h++) {
      int pair = firsts[h];
      if (label(pair) == ROW) {
        add(rows[pair & WEIGHT_MASK], scores);
        continue;
      }
      scores[label(pair)] += weight(pair);
      for (int p = starts[h]; pair >= 0; ) {
        pair = pairs[++p];
        scores[label(pair)] += weight(pair);
      }
    }
  }

  /** A plain loop of its own: the compiler turns it into vector instructions. */
  private static void add(int[] row, int[] scores) {
    for (int label = 0; label < scores.length; label++) {
      scores[label] += row[label];
    }
  }

  /** Writes the model. */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
    CheckedOutputStream checked = new CheckedOutputStream(gzip, new CRC32());
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(checked, 1 << 16));
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeUTF(name);
    data.writeInt(labels.size());
    for (String label : labels) {
      data.writeUTF(label);
    }
    data.writeInt(features);
    data.writeInt(pairs());
    // The key is the upper part of a slot: the order of slots is that of keys.
    long[] order = Arrays.stream(slots).filter(slot -> slot != EMPTY).toArray();
    Long[] boxed = Arrays.stream(order).boxed().toArray(Long[]::new);
    Arrays.sort(boxed, Long::compareUnsigned);
    long last = 0;
    for (long slot : boxed) {
      long key = slot >>> START_BITS;
      writeNumber(data, key - last);
      last = key;
      int start = (int) slot & START_MASK;
      if (label(pairs[start]) == ROW) {
        start++;
      }
      int end = start;
      while (pairs[end] >= 0) {
        end++;
      }
      data.writeByte(end - start + 1);
      for (int p = start; p <= end; p++) {
        int weight = weight(pairs[p]);
        data.writeByte(label(pairs[p]));
        data.writeByte((int) (Math.signum(weight) * Math.round(Math.sqrt(Math.abs(weight)))));
      }
    }
    data.flush();
    data.writeLong(checked.getChecksum().getValue());
    data.flush();
    gzip.finish();
  }

  /** Seven bits a byte, the lowest first, the highest bit set on all but the last. */
  private static void writeNumber(DataOutputStream data, long number) throws IOException {
    long rest = number;
    while (rest > 127) {
      data.writeByte((int) (rest & 127) | 128);
      rest >>>= 7;
    }
    data.writeByte((int) rest);
  }

  /**
   * Text as {@link DataOutputStream#writeUTF} writes it; names have no letters beyond Unicode's
   * first plane.
   */
  private static String readText(ByteBuffer data) {
    byte[] bytes = new byte[data.getShort()];
    data.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static long readNumber(ByteBuffer data) {
    long number = 0;
    int shift = 0;
    while (true) {
      int next = data.get() & 0xff;
      number |= (next & 127L) << shift;
      if (next < 128) {
        return number;
      }
      shift += 7;
    }
  }

  private static byte[] unpacked(InputStream in, String place) throws IOException {
    try {
      return new GZIPInputStream(in, 1 << 16).readAllBytes();
    } catch (ZipException | EOFException e) {
      throw new ConfigException("MODEL-CHECKSUM", "the model is damaged: " + e.getMessage(), place);
    }
  }

  /**
   * Reads a model.
   *
   * @param in its bytes
   * @param place its file, for messages
   * @throws ConfigException {@code MODEL-MAGIC}, {@code MODEL-VERSION} or {@code MODEL-CHECKSUM}
   */
  static LinearModel read(InputStream in, String place) throws IOException {
    byte[] all = unpacked(in, place);
    if (all.length < 16) {
      throw new ConfigException("MODEL-MAGIC", "this is not a model of Newsgraph", place);
    }
    CRC32 sum = new CRC32();
    sum.update(all, 0, all.length - Long.BYTES);
    ByteBuffer body = ByteBuffer.wrap(all);
    if (body.getInt() != MAGIC) {
      throw new ConfigException("MODEL-MAGIC", "this is not a model of Newsgraph", place);
    }
    int version = body.getInt();
    if (version != VERSION) {
      throw new ConfigException(
          "MODEL-VERSION", "version %d; this program reads %d".formatted(version, VERSION), place);
    }
    long written = ByteBuffer.wrap(all).getLong(all.length - Long.BYTES);
    if (written != sum.getValue()) {
      throw new ConfigException("MODEL-CHECKSUM", "the model is damaged", place);
    }
    String name = readText(body);
    List<String> labels = new ArrayList<>();
    for (int left = body.getInt(); left > 0; left--) {
      labels.add(readText(body));
    }
    Builder model = new Builder(name, labels);
    int features = body.getInt();
    body.getInt();
    long key = 0;
    for (int f = 0; f < features; f++) {
      key += readNumber(body);
      model.feature(key);
      for (int left = body.get() & 0xff; left > 0; left--) {
        int label = body.get() & 0xff;
        model.pair(label, body.get());
      }
    }
    return model.build();
  }
}
