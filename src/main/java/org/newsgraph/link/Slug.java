package org.newsgraph.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Names folded for comparison and for IRIs. */
public final class Slug {
  /** Letters that Unicode does not take apart into a base and a mark. */
  private static final Map<Character, String> LETTERS =
      Map.of(
          'ł', "l", 'ø', "o", 'ß', "ss", 'ı', "i", 'đ', "d", 'æ', "ae", 'œ', "oe", 'þ', "th", 'ð',
          "d");

  private static final int ASCII = 0x80;

  private Slug() {}

  /** Lower case, without diacritics, dots and curled quotes. */
  public static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    String base = withoutMarks(name);
    boolean isAfterSpace = true;
    for (int i = 0; i < base.length(); i++) {
      char c = base.charAt(i);
      boolean isSpace = c == ' ' || c >= '\t' && c <= '\r';
      if (!isSpace || !isAfterSpace) {
        folded.append(isSpace ? ' ' : c);
      }
      isAfterSpace = isSpace;
    }
    return folded.toString().strip();
  }

  private static String withoutMarks(String name) {
    StringBuilder base = new StringBuilder(name.length());
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isAscii = true;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      String letter = c < ASCII ? null : LETTERS.get(c);
      if (letter != null) {
        base.append(letter);
      } else if (c == '\u2019' || c == '\u2018') {
        base.append('\'');
      } else if (c != '.') {
        base.append(c);
        isAscii &= c < ASCII;
      }
    }
    if (isAscii) {
      return base.toString();
    }
    StringBuilder bare = new StringBuilder(base.length());
    Normalizer.normalize(base, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> !isMark(c))
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Letters and digits of any script, with single hyphens between: a part of an IRI. */
  public static String of(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    String folded = folded(name);
    boolean isGap = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c) || Character.isDigit(c)) {
        if (isGap && slug.length() > 0) {
          slug.append('-');
        }
        slug.appendCodePoint(c);
        isGap = false;
      } else {
        isGap = true;
      }
    }
    return slug.toString();
  }
}
