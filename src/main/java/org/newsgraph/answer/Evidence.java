package org.newsgraph.answer;

/**
 * Words of an article that carry a fact, and where they stand.
 *
 * @param iri its own IRI
 * @param article whose words they are
 * @param begin the offset of the first character, in code points of the article's text
 * @param end one past that of the last
 * @param words the words, to the letter
 */
public record Evidence(String iri, Article article, int begin, int end, String words) {
  /**
   * An article as far as one needs it to cite it; what is not known is empty.
   *
   * @param id what its readers call it
   * @param published a day, {@code 2026-01-31}
   * @param url of the web, or empty
   */
  public record Article(
      String iri,
      String id,
      String title,
      String author,
      String publisher,
      String published,
      String url) {
    /** What stands behind the last slash of the IRI. */
    public String hash() {
      return iri.substring(iri.lastIndexOf('/') + 1);
    }
  }

  /** The words in one line. */
  public String line() {
    return words.strip().replaceAll("\\s+", " ");
  }
}
