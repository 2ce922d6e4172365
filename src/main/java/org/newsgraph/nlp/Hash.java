package org.newsgraph.nlp;

/** Hashes of words and of features: the same on every machine and in every release. */
final class Hash {
  private Hash() {}

  /** FNV-1a over UTF-16 units, scrambled once more. */
  static int of(String word) {
    return of(word, 0, word.length());
  }

  /** The hash of a part of a word. */
  static int of(String word, int begin, int end) {
    int hash = 0x811c9dc5;
    for (int i = begin; i < end; i++) {
      hash ^= word.charAt(i);
      hash *= 16777619;
    }
    return hash * 0x9E3779B1;
  }

  /** The finalizer of MurmurHash3, so that near inputs land far apart. */
  static long mix(long x) {
    long y = x;
    y ^= y >>> 33;
    y *= 0xff51afd7ed558ccdL;
    y ^= y >>> 33;
    y *= 0xc4ceb9fe1a85ec53L;
    y ^= y >>> 33;
    return y;
  }

  /** The key of a feature: the number of its template, and a value. */
  static long feature(int template, int a) {
    return mix(((long) template << 32) ^ (a & 0xffffffffL));
  }

  /** The key of a feature with two values. */
  static long feature(int template, int a, int b) {
    return mix((((long) a << 32) ^ (b & 0xffffffffL)) + template * 0x9E3779B97F4A7C15L);
  }

  /** The key of a feature with three values. */
  static long feature(int template, int a, int b, int c) {
    return mix(feature(template, a, b) + c * 0xD1B54A32D192ED03L);
  }

  /** The key of a feature with four values. */
  static long feature(int template, int a, int b, int c, int d) {
    return mix(feature(template, a, b, c) + d * 0xABC98388FB8FAC03L);
  }
}
