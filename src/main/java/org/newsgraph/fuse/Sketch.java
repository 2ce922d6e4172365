package org.newsgraph.fuse;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a text is made of, small enough to hold against many others: a MinHash of its shingles
 * (Broder, "On the resemblance and containment of documents", 1997).
 */
final class Sketch {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHINGLE = 5;
  private static final int HASHES = 64;

  /** Of the shingles of two texts, the share in common from which one is a copy of the other. */
  private static final double COPY = 0.5;

  /** The lowest 16 bits of the least hash of each function: enough to tell two apart. */
  private final short[] least;

  private Sketch(short[] least) {
    this.least = least;
  }

  /** Reads what {@link #toString} wrote. */
  static Sketch parse(String written) {
    short[] least = new short[HASHES];
    ByteBuffer.wrap(Base64.getDecoder().decode(written)).asShortBuffer().get(least);
    return new Sketch(least);
  }

  /** The sketch of a text; a text of fewer words than a shingle is one shingle. */
  static Sketch of(String text) {
    String[] words = NOT_A_WORD.split(text.toLowerCase(Locale.ROOT).strip());
    long[] least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    int last = Math.max(0, words.length - SHINGLE);
    for (int i = 0; i <= last; i++) {
      long hash = 1;
      for (int j = i; j < Math.min(words.length, i + SHINGLE); j++) {
        hash = mix(hash * 31 + words[j].hashCode());
      }
      for (int k = 0; k < HASHES; k++) {
        least[k] = Math.min(least[k], mix(hash + k * 0x9E3779B97F4A7C15L));
      }
    }
    short[] low = new short[HASHES];
    for (int k = 0; k < HASHES; k++) {
      low[k] = (short) least[k];
    }
    return new Sketch(low);
  }

  /** The finalizer of SplitMix64: every bit of the input moves every bit of the output. */
  static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Whether one of two texts is a copy of the other, with little added or changed. */
  boolean isCopyOf(Sketch other) {
    int equal = 0;
    for (int k = 0; k < HASHES; k++) {
      if (least[k] == other.least[k]) {
        equal++;
      }
    }
    return equal >= COPY * HASHES;
  }

  /** Keys of which two copies have one in common at least. */
  List<Integer> keys() {
    // Who differs in at most half of the hashes agrees on one of any more than half of them.
    return IntStream.rangeClosed(0, (int) ((1 - COPY) * HASHES))
        .mapToObj(k -> (k << Short.SIZE) | (least[k] & 0xffff))
        .toList();
  }

  /** All of it, in letters. */
  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(HASHES * Short.BYTES);
    bytes.asShortBuffer().put(least);
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
