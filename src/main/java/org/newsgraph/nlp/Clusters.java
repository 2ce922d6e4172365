package org.newsgraph.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Brown clusters (Brown et al. 1992): words that stand in like contexts share the first bits of a
 * path.
 *
 * <p>Kept as sorted word hashes with path numbers beside them: a map of strings would take ten
 * times the memory. Two words of one hash share a cluster; among 300,000 words some twenty do.
 */
public final class Clusters {
  private final int[] words;
  private final short[] numbers;
  private final String[] paths;
  private final int[][] prefixes;

  private Clusters(int[] words, short[] numbers, String[] paths) {
    this.words = words;
    this.numbers = numbers;
    this.paths = paths;
    this.prefixes = new int[paths.length][];
    for (int i = 0; i < paths.length; i++) {
      String p = paths[i];
      prefixes[i] =
          new int[] {
            Hash.of("4" + p.substring(0, Math.min(4, p.length()))),
            Hash.of("6" + p.substring(0, Math.min(6, p.length()))),
            Hash.of("8" + p.substring(0, Math.min(8, p.length()))),
            Hash.of("10" + p.substring(0, Math.min(10, p.length()))),
            Hash.of("f" + p)
          };
    }
  }

  /** Reads lines of path, tab, word; gzipped. */
  static Clusters read(InputStream in) throws IOException {
    long[] pairs = new long[1 << 16];
    String[] paths = new String[1 << 10];
    int size = 0;
    int known = 0;
    String last = "";
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        String path = line.substring(0, tab);
        if (!path.equals(last)) {
          if (known == paths.length) {
            paths = Arrays.copyOf(paths, known * 2);
          }
          paths[known++] = path;
          last = path;
        }
        if (size == pairs.length) {
          pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = ((long) Hash.of(line.substring(tab + 1)) << 32) | (known - 1);
      }
    }
    Arrays.sort(pairs, 0, size);
    int[] words = new int[size];
    short[] numbers = new short[size];
    for (int i = 0; i < size; i++) {
      words[i] = (int) (pairs[i] >> 32);
      numbers[i] = (short) pairs[i];
    }
    return new Clusters(words, numbers, Arrays.copyOf(paths, known));
  }

  /** The number of a word's cluster, -1 if it is in none. */
  int number(String word) {
    int found = Arrays.binarySearch(words, Hash.of(word.toLowerCase(Locale.ROOT)));
    return found < 0 ? -1 : numbers[found] & 0xffff;
  }

  /** The hashes of the path's first 4, 6, 8 and 10 bits and of the whole. */
  int[] prefixes(int number) {
    return prefixes[number];
  }

  int size() {
    return paths.length;
  }
}
