package org.newsgraph.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An article's text as read, addressed in Unicode code points.
 *
 * <p>Java strings count UTF-16 units; people, RDF readers and other languages count code points.
 * This is the one place that knows both. Texts without supplementary characters, nearly all of
 * them, need no table.
 */
public final class ArticleText {
  private final String string;

  /** For each code point its UTF-16 index, and the length at the end; null where the two agree. */
  private final int @Nullable [] utf16;

  private final int length;

  /** Wraps a text; it is kept to the letter. */
  public ArticleText(String string) {
    this.string = string;
    this.length = string.codePointCount(0, string.length());
    this.utf16 = length == string.length() ? null : table(string, length);
  }

  private static int[] table(String string, int length) {
    int[] table = new int[length + 1];
    int unit = 0;
    for (int i = 0; i < length; i++) {
      table[i] = unit;
      unit += Character.charCount(string.codePointAt(unit));
    }
    table[length] = unit;
    return table;
  }

  /** The text. */
  public String string() {
    return string;
  }

  /** Its length in code points. */
  public int length() {
    return length;
  }

  /**
   * The words of a span, to the letter.
   *
   * @throws IndexOutOfBoundsException if the span ends behind the text
   */
  public String words(Span span) {
    return string.substring(toUtf16(span.begin()), toUtf16(span.end()));
  }

  /** The UTF-16 index of a code point offset, {@code 0..length()}. */
  public int toUtf16(int codePoint) {
    return utf16 == null ? codePoint : utf16[codePoint];
  }

  /** The code point offset of a UTF-16 index; one inside a surrogate pair counts as its begin. */
  public int toCodePoint(int unit) {
    if (utf16 == null) {
      return unit;
    }
    int found = Arrays.binarySearch(utf16, unit);
    return found >= 0 ? found : -found - 2;
  }

  /** The span between two UTF-16 indices. */
  public Span span(int beginUnit, int endUnit) {
    return new Span(toCodePoint(beginUnit), toCodePoint(endUnit));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleText that && string.equals(that.string);
  }

  @Override
  public int hashCode() {
    return string.hashCode();
  }

  @Override
  public String toString() {
    return string;
  }
}
