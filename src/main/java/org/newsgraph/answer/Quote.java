package org.newsgraph.answer;

import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Span;

/**
 * Evidence with some of the text around it.
 *
 * @param before some text before the words, in one line
 * @param behind some text behind them
 */
public record Quote(Evidence evidence, String before, String behind) {
  /** Code points of text on each side. */
  private static final int AROUND = 90;

  static Quote of(Evidence evidence, ArticleText text) {
    return new Quote(evidence, before(text, evidence.begin()), behind(text, evidence.end()));
  }

  /** The line before a quote, from a word's beginning. */
  private static String before(ArticleText text, int begin) {
    int from = Math.max(0, begin - AROUND);
    String words = from < begin ? text.words(new Span(from, begin)) : "";
    int line = words.lastIndexOf('\n');
    if (line >= 0) {
      return words.substring(line + 1).replaceAll("\\s+", " ");
    }
    return from == 0 ? words : words.replaceFirst("^\\S*\\s+", "… ");
  }

  /** The line behind a quote, to a word's end. */
  private static String behind(ArticleText text, int end) {
    int to = Math.min(text.length(), end + AROUND);
    String words = end < to ? text.words(new Span(end, to)) : "";
    int line = words.indexOf('\n');
    if (line >= 0) {
      return words.substring(0, line).replaceAll("\\s+", " ");
    }
    return to == text.length() ? words : words.replaceFirst("\\s+\\S*$", " …");
  }
}
