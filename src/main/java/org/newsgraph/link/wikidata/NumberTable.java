package org.newsgraph.link.wikidata;

/**
 * Where each item stands, sorted by the number of its QID: four bytes of that, one byte for the row
 * of its class, seven for its place in the file of items; for a redirect the byte is 255 and the
 * seven are the number of the item that it became.
 */
final class NumberTable {
  static final int ENTRY = 12;

  /** For what is kept for its name only. */
  static final int UNTYPED = 254;

  static final int REDIRECT = 255;

  private static final int PLACE_BITS = 56;
  private static final int ABSENT = -1;

  private final MappedFile file;

  NumberTable(MappedFile file) {
    this.file = file;
  }

  static long packed(int row, long place) {
    return (long) row << PLACE_BITS | place;
  }

  long count() {
    return file.size() / ENTRY;
  }

  /** The entry of an item, or -1; no entry is negative but those of redirects, which are not -1. */
  private long entry(int number) {
    long low = 0;
    long high = count() - 1;
    while (low <= high) {
      long middle = (low + high) >>> 1;
      int at = file.intAt(middle * ENTRY);
      if (at == number) {
        return middle;
      }
      if (at < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return ABSENT;
  }

  /** Where an item stands; {@link #NOWHERE} if the index has none of that number. */
  Place place(int number) {
    int at = number;
    // A redirect may lead to one that was made a redirect later.
    for (int step = 0; step < 4; step++) {
      long entry = entry(at);
      if (entry == ABSENT) {
        return NOWHERE;
      }
      long packed = file.longAt(entry * ENTRY + Integer.BYTES);
      int row = (int) (packed >>> PLACE_BITS);
      long place = packed & ((1L << PLACE_BITS) - 1);
      if (row != REDIRECT) {
        return new Place(place, row);
      }
      at = (int) place;
    }
    return NOWHERE;
  }

  /** The place of an item in the file of items, and the row of its class. */
  record Place(long offset, int row) {}

  static final Place NOWHERE = new Place(-1, -1);
}
