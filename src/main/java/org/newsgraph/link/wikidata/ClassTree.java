package org.newsgraph.link.wikidata;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which known class each class of a dump comes under, by P279. Of several the nearest counts, of
 * equally near ones the weightier.
 *
 * <p>All of Wikidata has some five million such edges; they are held as numbers in arrays.
 */
final class ClassTree {
  private static final int LEVELS = 16;
  private static final int NONE = -1;
  private static final int UNKNOWN = Integer.MAX_VALUE;

  /** The numbers of all classes that are known or below another, sorted. */
  private final int[] classes;

  /**
   * How far it is, and the row of the known class, in one number, so that the least is the best.
   */
  private final int[] ranks;

  private final int rows;

  /**
   * @param known the known classes, the weightiest first
   * @param edges superclass in the upper half, subclass in the lower; is sorted in place
   */
  ClassTree(List<ItemClass> known, long[] edges) {
    rows = known.size();
    Arrays.sort(edges);
    classes =
        IntStream.concat(
                known.stream().mapToInt(ItemClass::number),
                Arrays.stream(edges).mapToInt(edge -> (int) edge))
            .sorted()
            .distinct()
            .toArray();
    ranks = new int[classes.length];
    Arrays.fill(ranks, UNKNOWN);
    int[] level = new int[rows];
    for (int row = 0; row < rows; row++) {
      level[row] = known.get(row).number();
      ranks[at(level[row])] = row;
    }
    for (int distance = 1; distance < LEVELS && level.length > 0; distance++) {
      level = below(level, edges, distance);
    }
  }

  private int at(int number) {
    return Arrays.binarySearch(classes, number);
  }

  private int[] below(int[] level, long[] edges, int distance) {
    int[] next = new int[level.length];
    int found = 0;
    for (int upper : level) {
      int row = ranks[at(upper)] % rows;
      for (int i = first(edges, upper); i < edges.length && edges[i] >>> 32 == upper; i++) {
        int lower = (int) edges[i];
        int at = at(lower);
        int rank = distance * rows + row;
        // Within a level, a class may be reached once more by a weightier way.
        if (ranks[at] == UNKNOWN) {
          next = found == next.length ? Arrays.copyOf(next, found * 2) : next;
          next[found++] = lower;
        }
        ranks[at] = Math.min(ranks[at], rank);
      }
    }
    return Arrays.copyOf(next, found);
  }

  private static int first(long[] edges, int upper) {
    int at = Arrays.binarySearch(edges, (long) upper << 32);
    return at < 0 ? -at - 1 : at;
  }

  /** The row of the known class that an item with these classes comes under, or -1. */
  int row(List<Integer> instanceOf) {
    int best = UNKNOWN;
    for (int number : instanceOf) {
      int at = at(number);
      best = at < 0 ? best : Math.min(best, ranks[at]);
    }
    return best == UNKNOWN ? NONE : best % rows;
  }
}
