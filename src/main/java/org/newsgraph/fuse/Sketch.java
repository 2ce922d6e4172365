package org.newsgraph.fuse;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

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

  private final long[] least;

  private Sketch(long[] least) {
    this.least = least;
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
    return new Sketch(least);
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
}
