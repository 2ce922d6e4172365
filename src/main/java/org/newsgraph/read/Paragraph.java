package org.newsgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of a text that is not blank, or several where a paragraph was wrapped at a column. White
 * space around it and the bullet before it are left out.
 *
 * @param begin its first UTF-16 unit
 * @param end one past its last
 * @param words its text
 * @param bullet whether a bullet stands before it
 */
record Paragraph(int begin, int end, String words, boolean bullet) {
  private static final String BULLETS = "•‣▪●◦·*-–—";
  private static final String SENTENCE_ENDS = ".!?…";
  private static final String CLOSERS = "\"'”’»)]";

  /** The paragraphs of a text, in order. */
  static List<Paragraph> of(String text) {
    List<Paragraph> result = new ArrayList<>();
    List<int[]> block = new ArrayList<>();
    int lineBegin = 0;
    while (lineBegin <= text.length()) {
      int lineEnd = lineBegin;
      while (lineEnd < text.length() && !isLineBreak(text.charAt(lineEnd))) {
        lineEnd++;
      }
      int[] line = trimmed(text, lineBegin, lineEnd);
      if (line[0] < line[1]) {
        block.add(line);
      } else if (lineEnd < text.length()
          && !(text.charAt(lineEnd) == '\n' && lineEnd > 0 && text.charAt(lineEnd - 1) == '\r')) {
        addBlock(text, block, result);
      }
      lineBegin = lineEnd + 1;
    }
    addBlock(text, block, result);
    return result;
  }

  private static void addBlock(String text, List<int[]> block, List<Paragraph> result) {
    if (isWrapped(text, block)) {
      result.add(of(text, block.get(0)[0], block.get(block.size() - 1)[1]));
    } else {
      for (int[] line : block) {
        result.add(of(text, line[0], line[1]));
      }
    }
    block.clear();
  }

  /** A paragraph between two offsets, without its bullet. */
  static Paragraph of(String text, int begin, int end) {
    if (end - begin > 2
        && BULLETS.indexOf(text.charAt(begin)) >= 0
        && isBlank(text.charAt(begin + 1))) {
      int[] inner = trimmed(text, begin + 1, end);
      return new Paragraph(inner[0], inner[1], text.substring(inner[0], inner[1]), true);
    }
    return new Paragraph(begin, end, text.substring(begin, end), false);
  }

  /** Wrapped at a column: lines about as long as each other that mostly end in mid-sentence. */
  private static boolean isWrapped(String text, List<int[]> block) {
    if (block.size() < 3) {
      return false;
    }
    int open = 0;
    int runOn = 0;
    for (int i = 0; i + 1 < block.size(); i++) {
      int[] line = block.get(i);
      int length = line[1] - line[0];
      if (length < 50 || length > 100 || of(text, line[0], line[1]).bullet()) {
        return false;
      }
      if (!endsSentence(text.substring(line[0], line[1]))) {
        open++;
        runOn += Character.isLowerCase(text.charAt(block.get(i + 1)[0])) ? 1 : 0;
      }
    }
    return open * 2 >= block.size() - 1 && runOn > 0 && runOn * 2 >= open;
  }

  private static int[] trimmed(String text, int begin, int end) {
    int from = begin;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new int[] {from, to};
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** How many words, white space between. */
  int wordCount() {
    return words.split("[\\s\\h]+").length;
  }

  /** Whether it ends as a sentence does. */
  boolean endsSentence() {
    return endsSentence(words);
  }

  private static boolean endsSentence(String words) {
    int last = words.length() - 1;
    while (last > 0 && CLOSERS.indexOf(words.charAt(last)) >= 0) {
      last--;
    }
    return SENTENCE_ENDS.indexOf(words.charAt(last)) >= 0;
  }

  /** Whether it is a question and nothing else. */
  boolean isQuestion() {
    return words.endsWith("?")
        && words.length() <= 250
        && words.indexOf('?') == words.length() - 1
        && !words.matches(".*\\p{Ll}{2}[.!] .*");
  }

  /** Its letters, digits and inner punctuation in one form, for comparing two places. */
  String normal() {
    return normal(words);
  }

  /** Words in one form: lower case, straight quotes and dashes, single spaces, no end mark. */
  static String normal(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[’‘`´]", "'")
        .replaceAll("[“”„«»]", "\"")
        .replaceAll("[‐‑‒–—―]", "-")
        .replaceAll("[\\s\\h]+", " ")
        .replaceAll("^[#*_\"' ]+|[.!:;,*_\"' ]+$", "");
  }
}
