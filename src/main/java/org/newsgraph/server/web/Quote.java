package org.newsgraph.server.web;

/**
 * The words of an article that say so.
 *
 * @param article the article's hash
 * @param title its title
 * @param source who published it, or empty
 * @param date its date, or empty
 * @param begin the offset of the first character, in code points of the text
 * @param end one past that of the last
 * @param before some text before them, in one line
 * @param words the words
 * @param behind some text behind them
 */
record Quote(
    String article,
    String title,
    String source,
    String date,
    int begin,
    int end,
    String before,
    String words,
    String behind) {
  /** Where the article's page shows them. */
  String address() {
    return "/page/article/%s?from=%d&to=%d#here".formatted(article, begin, end);
  }
}
