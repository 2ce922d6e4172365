package org.newsgraph.model;

/**
 * A stretch of an article with one purpose. Zones are sorted, do not overlap, and cover every line
 * that is not blank.
 *
 * @param kind what the stretch is for
 * @param span where it stands; a line without the white space around it and the bullet before it,
 *     several lines where a paragraph was wrapped, or part of a line: a dateline, or where a page
 *     was glued together
 */
public record Zone(Kind kind, Span span) {
  /** What a stretch of an article is for. */
  public enum Kind {
    /** The article's headline. */
    TITLE,
    /** Running text. */
    BODY,
    /** A heading inside the article. */
    HEADING,
    /** A summary before or after the text, by the same source. */
    SUMMARY,
    /** Author, publisher, date and place of writing on lines of their own. */
    BYLINE,
    /** A question to the reader, as in a list of questions. */
    QUESTION,
    /** Menus, footers, buttons, calls to subscribe or to read on. */
    FURNITURE,
    /** Text that stands earlier in the same article. */
    REPEAT;

    /** Whether what stands here is told by the article, so that facts may be read from it. */
    public boolean tells() {
      return switch (this) {
        case TITLE, BODY, HEADING, SUMMARY -> true;
        case BYLINE, QUESTION, FURNITURE, REPEAT -> false;
      };
    }
  }
}
