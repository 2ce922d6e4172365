package org.newsgraph.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.newsgraph.model.ConfigException;

/** What lines of a news page say about themselves, from {@code lexicons/page-lines.tsv}. */
final class PageLexicon {
  private static final String BUNDLED = "lexicons/page-lines.tsv";
  private static final String HEADER = "kind\tmatch\twords\ttext";

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

  /** The lexicon in the jar. */
  static PageLexicon bundled() {
    ClassLoader loader = Objects.requireNonNull(PageLexicon.class.getClassLoader());
    try (InputStream stream = loader.getResourceAsStream(BUNDLED)) {
      if (stream == null) {
        throw new ConfigException("LEXICON-MISSING", "the page lexicon is not in the jar", BUNDLED);
      }
      return read(new InputStreamReader(stream, StandardCharsets.UTF_8), BUNDLED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a lexicon.
   *
   * @throws ConfigException if a row has an unknown kind or match, a wrong number or pattern
   */
  static PageLexicon read(Reader reader, String name) throws IOException {
    BufferedReader lines = new BufferedReader(reader);
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#") && !line.equals(HEADER)) {
        entries.add(entry(line, name + ":" + number));
      }
    }
    entries.sort((a, b) -> a.kind().compareTo(b.kind()));
    return new PageLexicon(entries);
  }

  private static Entry entry(String line, String place) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 4 || cells[3].isBlank()) {
      throw new ConfigException("LEXICON-ROW", "expected four columns: " + HEADER, place);
    }
    Match match = constant(Match.class, cells[1], place);
    try {
      return new Entry(
          constant(Kind.class, cells[0], place),
          match,
          Integer.parseInt(cells[2]),
          cells[3].toLowerCase(Locale.ROOT),
          Pattern.compile(
              match == Match.PATTERN ? cells[3] : Pattern.quote(cells[3]),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    } catch (NumberFormatException e) {
      throw new ConfigException("LEXICON-ROW", "words is a number, not " + cells[2], place);
    } catch (PatternSyntaxException e) {
      throw new ConfigException("LEXICON-PATTERN", e.getDescription() + ": " + cells[3], place);
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
