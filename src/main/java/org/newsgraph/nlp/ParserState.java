package org.newsgraph.nlp;

import java.util.Arrays;

/**
 * A sentence half parsed by the arc-eager system (Nivre 2003): a stack of words begun, the words
 * still to come, and the arcs between them.
 *
 * <p>Words count from 1; the root stands behind the last word, as Ballesteros and Nivre (2013)
 * recommend. Moves are numbered: shift, reduce, then for each relation an arc to the left and an
 * arc to the right.
 */
public final class ParserState {
  public static final int SHIFT = 0;
  public static final int REDUCE = 1;

  /** Bits of {@link #possible}. */
  public static final int MAY_SHIFT = 1;

  public static final int MAY_REDUCE = 2;
  public static final int MAY_LEFT = 4;
  public static final int MAY_RIGHT = 8;

  private static final int NONE = -1;

  public final int size;
  public final int[] stack;
  final int[] head;
  final int[] relation;

  /** The outermost and the second dependent on each side, 0 if there is none. */
  final int[] left1;

  final int[] left2;
  final int[] right1;
  final int[] right2;

  /** How many dependents there are on each side, and which relations they have, a bit each. */
  final int[] leftCount;

  final int[] rightCount;
  final long[] leftRelations;
  final long[] rightRelations;
  public int depth;
  public int next = 1;

  public ParserState(int size) {
    this.size = size;
    int length = size + 2;
    stack = new int[length];
    head = new int[length];
    relation = new int[length];
    left1 = new int[length];
    left2 = new int[length];
    right1 = new int[length];
    right2 = new int[length];
    leftCount = new int[length];
    rightCount = new int[length];
    leftRelations = new long[length];
    rightRelations = new long[length];
    Arrays.fill(head, NONE);
    Arrays.fill(relation, NONE);
  }

  /** The number of the root. */
  int root() {
    return size + 1;
  }

  public boolean isDone() {
    return next == root() && depth == 0;
  }

  public boolean hasHead(int word) {
    return head[word] != NONE;
  }

  /** The word on top of the stack, 0 if it is empty. */
  public int top() {
    return depth > 0 ? stack[depth - 1] : 0;
  }

  /** The word below the top, 0 if there is none. */
  int second() {
    return depth > 1 ? stack[depth - 2] : 0;
  }

  public static int left(int relation) {
    return 2 + 2 * relation;
  }

  public static int right(int relation) {
    return 3 + 2 * relation;
  }

  /** The bit of a move. */
  public static int kind(int move) {
    return move < 2 ? 1 << move : (move & 1) == 0 ? MAY_LEFT : MAY_RIGHT;
  }

  /**
   * The moves that can be made, as bits.
   *
   * @param isMark which words are punctuation (by number): those never are heads
   */
  public int possible(boolean[] isMark) {
    int possible = 0;
    boolean hasNext = next <= size;
    if (hasNext) {
      possible |= MAY_SHIFT;
    }
    if (depth > 0) {
      int top = top();
      if (hasHead(top)) {
        possible |= MAY_REDUCE;
      } else if (!hasNext || !isMark[next]) {
        possible |= MAY_LEFT;
      }
      if (hasNext && !isMark[top]) {
        possible |= MAY_RIGHT;
      }
    }
    return possible;
  }

  /** Makes a move. */
  public void apply(int move) {
    if (move == SHIFT) {
      stack[depth++] = next++;
    } else if (move == REDUCE) {
      depth--;
    } else if (kind(move) == MAY_LEFT) {
      attach(next, stack[--depth], (move - 2) / 2);
    } else {
      attach(top(), next, (move - 2) / 2);
      stack[depth++] = next++;
    }
  }

  private void attach(int governor, int dependent, int label) {
    head[dependent] = governor;
    relation[dependent] = label;
    // More relations than bits share some: the features only get a little coarser.
    long bit = 1L << (label & 63);
    if (dependent < governor) {
      left2[governor] = left1[governor];
      left1[governor] = dependent;
      leftCount[governor]++;
      leftRelations[governor] |= bit;
    } else {
      right2[governor] = right1[governor];
      right1[governor] = dependent;
      rightCount[governor]++;
      rightRelations[governor] |= bit;
    }
  }
}
