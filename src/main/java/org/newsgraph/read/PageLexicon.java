package org.newsgraph.read;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.ConfigException;

/** What lines of a news page say about themselves, from {@code lexicons/page-lines.tsv}. */
final class PageLexicon {
  /** What a line is, or opens. The order is that of precedence. */
  enum Kind {
    FURNITURE,
    CREDIT,
    BYLINE,
    SUMMARY,
    QUESTIONS,
    RELATED,
    JUNK
  }

  private enum Match {
    LINE,
    START,
    END,
    WITHIN,
    PATTERN
  }

  private record Entry(Kind kind, Match match, int words, String text, Pattern pattern) {
    boolean holdsFor(Paragraph paragraph, String lower) {
      return switch (match) {
        case LINE -> lower.equals(text);
        case START -> lower.startsWith(text);
        case END -> lower.endsWith(text);
        case WITHIN -> lower.contains(text);
        case PATTERN -> pattern.matcher(paragraph.words()).find();
      };
    }
  }

  private final List<Entry> entries;

  private PageLexicon(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads a lexicon.
   *
   * @throws ConfigException if a row has an unknown kind or match, a wrong number or pattern
   */
  static PageLexicon of(Lexicon lexicon) {
    return new PageLexicon(
        lexicon.rows().stream()
            .map(PageLexicon::entry)
            .sorted((a, b) -> a.kind().compareTo(b.kind()))
            .toList());
  }

  private static Entry entry(Lexicon.Row row) {
    String place = row.place();
    Match match = constant(Match.class, row.get("match"), place);
    String text = row.get("text");
    try {
      return new Entry(
          constant(Kind.class, row.get("kind"), place),
          match,
          row.number("words"),
          text.toLowerCase(Locale.ROOT),
          Pattern.compile(
              match == Match.PATTERN ? text : Pattern.quote(text),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    } catch (PatternSyntaxException e) {
      throw new ConfigException("LEXICON-PATTERN", e.getDescription() + ": " + text, place);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name, String place) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new ConfigException(
        "LEXICON-ROW",
        "unknown %s '%s'; known: %s"
            .formatted(
                type.getSimpleName().toLowerCase(Locale.ROOT),
                name,
                Arrays.stream(type.getEnumConstants())
                    .map(known -> known.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "))),
        place);
  }

  /** What a paragraph says about itself; empty for ordinary text. */
  Set<Kind> kinds(Paragraph paragraph) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (paragraph.words().length() <= 400) {
      String lower = paragraph.words().toLowerCase(Locale.ROOT).replace('’', '\'');
      int words = paragraph.wordCount();
      for (Entry entry : entries) {
        if (entry.kind() != Kind.JUNK
            && words <= entry.words()
            && !kinds.contains(entry.kind())
            && entry.holdsFor(paragraph, lower)) {
          kinds.add(entry.kind());
        }
      }
    }
    return kinds;
  }

  /** How many UTF-16 units of player and advertisement leftovers stand before the text. */
  int junkBefore(String words) {
    int length = 0;
    for (Entry entry : entries) {
      if (entry.kind() == Kind.JUNK) {
        Matcher matcher = entry.pattern().matcher(words);
        if (matcher.lookingAt()) {
          length = Math.max(length, matcher.end());
        }
      }
    }
    return length;
  }
}
