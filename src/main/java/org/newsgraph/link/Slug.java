package org.newsgraph.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Names folded for comparison and for IRIs. */
final class Slug {
  /** Letters that Unicode does not take apart into a base and a mark. */
  private static final Map<Character, String> LETTERS =
      Map.of(
          'ł', "l", 'ø', "o", 'ß', "ss", 'ı', "i", 'đ', "d", 'æ', "ae", 'œ', "oe", 'þ', "th", 'ð',
          "d");

  private Slug() {}

  /** Lower case, without diacritics, dots and curled quotes. */
  static String folded(String name) {
    StringBuilder folded = new StringBuilder();
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      String letter = LETTERS.get(c);
      if (letter != null) {
        folded.append(letter);
      } else if (c == '\u2019' || c == '\u2018') {
        folded.append('\'');
      } else if (c != '.') {
        folded.append(c);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Letters and digits of any script, with single hyphens between: a part of an IRI. */
  static String of(String name) {
    return folded(name).replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
  }
}
