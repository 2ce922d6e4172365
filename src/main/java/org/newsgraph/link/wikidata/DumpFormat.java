package org.newsgraph.link.wikidata;

import java.util.function.Consumer;

/** How a dump writes its items. All are text with one item, or a part of one, a line. */
interface DumpFormat {
  /** Reads the first line where it is no item but tells how the others are to be read. */
  default boolean takesHeader(byte[] text, int begin, int end) {
    return false;
  }

  /**
   * Whether a line goes on with the item of the line before.
   *
   * @param before where the line before begins in the text
   * @param begin where the line begins
   * @param end where the line ends, its line feed not counted
   */
  default boolean goesOn(byte[] text, int before, int begin, int end) {
    return false;
  }

  /**
   * Reads the items of some whole lines. Safe for many threads.
   *
   * @return how many lines could not be understood
   */
  int read(byte[] text, int begin, int end, Consumer<Item> sink);

  /** The end of a line that begins somewhere: where its line feed stands, or the text's end. */
  static int lineEnd(byte[] text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text[i] == '\n') {
        return i;
      }
    }
    return end;
  }
}
