package org.newsgraph.link.wikidata;

import java.util.ArrayList;
import java.util.List;

/**
 * Which items have a name, best known first: the number of items in four bytes, then of each the
 * number of its QID in four bytes and one byte more, twice the row of its class plus one where the
 * name is its label.
 */
final class Postings {
  /** A name has more bearers in Wikidata than anybody could tell apart; the best known are kept. */
  static final int MOST = 64;

  private static final int ENTRY = 5;

  private Postings() {}

  /**
   * An item that has a name.
   *
   * @param number the number of its QID
   * @param row the row of its class
   * @param isLabel whether the name is its label
   */
  record Posting(int number, int row, boolean isLabel) {
    byte flags() {
      return (byte) (row << 1 | (isLabel ? 1 : 0));
    }
  }

  static List<Posting> read(MappedFile file, long offset) {
    int count = file.intAt(offset);
    List<Posting> postings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long at = offset + Integer.BYTES + (long) i * ENTRY;
      int flags = file.byteAt(at + Integer.BYTES);
      postings.add(new Posting(file.intAt(at), flags >> 1, (flags & 1) != 0));
    }
    return postings;
  }
}
