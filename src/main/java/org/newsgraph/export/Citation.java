package org.newsgraph.export;

/**
 * Words of an article that carry a fact, and where they stand.
 *
 * @param article whose words they are
 * @param begin the offset of the first character, in code points of the article's text
 * @param end one past that of the last
 * @param words the words, to the letter
 */
record Citation(Article article, int begin, int end, String words) {
  /**
   * An article as far as one needs it to cite it; what is not known is empty.
   *
   * @param published a day, {@code 2026-01-31}
   */
  record Article(
      String iri, String title, String author, String publisher, String published, String url) {
    /** What stands behind the last slash of the IRI. */
    String hash() {
      return iri.substring(iri.lastIndexOf('/') + 1);
    }
  }

  /** The words in one line. */
  String line() {
    return words.strip().replaceAll("\\s+", " ");
  }
}
