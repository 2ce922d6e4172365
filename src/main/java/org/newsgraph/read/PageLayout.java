package org.newsgraph.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Zone;

/**
 * What each paragraph of one text is for, and which one is the headline.
 *
 * <p>The passes go from what is certain to what is left over: lines that say what they are,
 * repeats, the headline and what stands above it, lists of questions, the menu at the end, then
 * headings and running text.
 */
final class PageLayout {
  /** Shorter lines come twice by chance: "Yes." */
  private static final int SHORTEST_REPEAT = 20;

  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST_HEADING = 110;
  private static final int LONGEST_HEADING_WORDS = 14;
  private static final int LONGEST_MENU_WORDS = 6;
  private static final int LONGEST_BRAND_WORDS = 3;

  /** A dateline opens one of the first paragraphs: a standfirst may stand above it. */
  private static final int DATELINE_WITHIN = 3;

  private final PageLexicon lexicon;
  private final String text;
  private final List<Paragraph> paragraphs;
  private final List<Set<PageLexicon.Kind>> said;
  private final Zone.@Nullable Kind[] kinds;
  private int title = -1;

  private PageLayout(PageLexicon lexicon, String text, List<Paragraph> paragraphs) {
    this.lexicon = lexicon;
    this.text = text;
    this.paragraphs = paragraphs;
    this.said = paragraphs.stream().map(lexicon::kinds).toList();
    this.kinds = new Zone.@Nullable Kind[paragraphs.size()];
  }

  /**
   * What was found.
   *
   * @param title the headline
   * @param zones the zones, sorted
   * @param paragraphs the paragraphs that the zones were made from
   */
  record Found(String title, List<Zone> zones, List<Paragraph> paragraphs) {}

  /**
   * Lays out a text.
   *
   * @param lexicon what lines say about themselves
   * @param text the text; not blank
   * @param title the headline from outside the text, or null
   */
  static Found of(PageLexicon lexicon, ArticleText text, @Nullable String title) {
    List<Paragraph> paragraphs = unglued(Paragraph.of(text.string()), title);
    PageLayout layout = new PageLayout(lexicon, text.string(), paragraphs);
    layout.findTitle(title);
    layout.markSaid();
    layout.markRepeats();
    layout.markHead();
    layout.markQuestions();
    layout.markRelated();
    layout.markMenuAtEnd();
    layout.markHeadings();
    return new Found(title != null ? title : layout.headline(), layout.zones(text), paragraphs);
  }

  /**
   * Cuts paragraphs where a page that stood twice was glued end to start: the headline, or the
   * first long paragraph, begins in mid-line right behind the end of a sentence.
   */
  private static List<Paragraph> unglued(List<Paragraph> paragraphs, @Nullable String title) {
    List<String> beginnings = new ArrayList<>();
    if (title != null && title.length() >= SHORTEST_REPEAT) {
      beginnings.add(title);
    }
    paragraphs.stream()
        .limit(8)
        .map(Paragraph::words)
        .filter(words -> words.length() >= 2 * SHORTEST_REPEAT)
        .forEach(beginnings::add);
    List<Paragraph> result = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      Paragraph rest = paragraph;
      if (result.isEmpty() && title != null && opensWith(title, rest)) {
        result.add(part(rest, 0, title.length()));
        rest = part(rest, title.length(), rest.words().length());
      }
      for (String beginning : beginnings) {
        int at = rest.words().indexOf(beginning, 1);
        if (at > 0 && ".!?\"”’".indexOf(rest.words().charAt(at - 1)) >= 0) {
          result.add(part(rest, 0, at));
          rest = part(rest, at, rest.words().length());
          if (rest.words().length() > beginning.length()) {
            result.add(part(rest, 0, beginning.length()));
            rest = part(rest, beginning.length(), rest.words().length());
          }
        }
      }
      result.add(rest);
    }
    return result;
  }

  /** Whether a line goes on behind the headline; white space and a mark may stand between. */
  private static boolean opensWith(String title, Paragraph paragraph) {
    String words = paragraph.words();
    return words.length() > title.length()
        && words.startsWith(title)
        && !Character.isLetterOrDigit(words.charAt(title.length()))
        && words.codePoints().skip(title.length()).anyMatch(Character::isLetter);
  }

  private static Paragraph part(Paragraph paragraph, int begin, int end) {
    int from = begin;
    while (from < end && Character.isWhitespace(paragraph.words().charAt(from))) {
      from++;
    }
    return new Paragraph(
        paragraph.begin() + from,
        paragraph.begin() + end,
        paragraph.words().substring(from, end),
        begin == 0 && paragraph.bullet());
  }

  /** The headline is the first line that is not a menu, a byline or the outlet's name. */
  private void findTitle(@Nullable String given) {
    if (given != null) {
      String normal = Paragraph.normal(given);
      for (int i = 0; i < Math.min(6, paragraphs.size()); i++) {
        if (paragraphs.get(i).normal().equals(normal)) {
          title = i;
          return;
        }
      }
      return;
    }
    int first = 0;
    while (first < Math.min(8, paragraphs.size()) && isAboveTitle(first)) {
      first++;
    }
    if (first < paragraphs.size() && paragraphs.get(first).words().length() <= LONGEST_TITLE) {
      title = first;
    }
  }

  private boolean isAboveTitle(int i) {
    if (says(i, PageLexicon.Kind.FURNITURE)
        || says(i, PageLexicon.Kind.BYLINE)
        || says(i, PageLexicon.Kind.CREDIT)
        || PublicationDates.ofLine(paragraphs.get(i).words()).isPresent()) {
      return true;
    }
    return isBrand(i);
  }

  /** A short name above a line that reads as a headline, and that the page gives itself again. */
  private boolean isBrand(int i) {
    Paragraph brand = paragraphs.get(i);
    if (i + 1 >= paragraphs.size()
        || brand.wordCount() > LONGEST_BRAND_WORDS
        || brand.words().length() > 35
        || brand.endsSentence()) {
      return false;
    }
    Paragraph next = paragraphs.get(i + 1);
    boolean beforeHeadline =
        next.wordCount() >= 5
            && next.words().length() <= LONGEST_TITLE
            && !next.words().endsWith(".");
    boolean capitalised = brand.words().matches("(?:[\\p{Lu}\\p{N}][^ ]*(?: |$))+");
    String name = brand.words().toLowerCase(Locale.ROOT);
    boolean signs =
        paragraphs.stream()
            .skip(i + 1L)
            .map(paragraph -> paragraph.words().toLowerCase(Locale.ROOT))
            .anyMatch(
                words ->
                    words.startsWith(name + " ") && (words.contains(" - ") || words.length() < 60));
    return beforeHeadline && (signs || (capitalised && brand.wordCount() <= 2));
  }

  private void markSaid() {
    boolean summary = false;
    for (int i = 0; i < kinds.length; i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (i == title) {
        kinds[i] = Zone.Kind.TITLE;
      } else if (i < title) {
        kinds[i] = isByline(i) ? Zone.Kind.BYLINE : Zone.Kind.FURNITURE;
      } else if (says(i, PageLexicon.Kind.SUMMARY)) {
        kinds[i] = Zone.Kind.FURNITURE;
        summary = true;
        continue;
      } else if (summary && (paragraph.bullet() || kinds[i - 1] == Zone.Kind.FURNITURE)) {
        kinds[i] = Zone.Kind.SUMMARY;
        continue;
      } else if (says(i, PageLexicon.Kind.FURNITURE) || says(i, PageLexicon.Kind.CREDIT)) {
        kinds[i] = Zone.Kind.FURNITURE;
      } else if (isByline(i)) {
        kinds[i] = Zone.Kind.BYLINE;
      }
      summary = false;
    }
  }

  private boolean isByline(int i) {
    return says(i, PageLexicon.Kind.BYLINE)
        || PublicationDates.ofLine(paragraphs.get(i).words()).isPresent();
  }

  private void markRepeats() {
    Map<String, Integer> seen = new HashMap<>();
    String headline = title >= 0 ? paragraphs.get(title).normal() : "";
    for (int i = 0; i < kinds.length; i++) {
      String normal = paragraphs.get(i).normal();
      Integer earlier = seen.putIfAbsent(normal, i);
      boolean blockGoesOn =
          earlier != null
              && i > 0
              && earlier > 0
              && kinds[i - 1] == Zone.Kind.REPEAT
              && paragraphs.get(i - 1).normal().equals(paragraphs.get(earlier - 1).normal());
      boolean again =
          earlier != null
              && (normal.length() >= SHORTEST_REPEAT || blockGoesOn || earlier == title);
      if (i != title && i > 0 && (again || repeatsHeadline(normal, headline))) {
        kinds[i] = Zone.Kind.REPEAT;
      }
    }
  }

  /** The headline with a picture's number or the outlet's name behind it. */
  private static boolean repeatsHeadline(String normal, String headline) {
    return headline.length() >= SHORTEST_REPEAT
        && normal.startsWith(headline)
        && normal.length() <= headline.length() + 35
        && normal.substring(headline.length()).matches(" ?[-|:·(#].*");
  }

  /** Between headline and story: bullets and the standfirst above the byline sum up the story. */
  private void markHead() {
    int lastByline = -1;
    int i = title + 1;
    for (int running = 0; i < kinds.length && running < 2; i++) {
      if (kinds[i] == Zone.Kind.BYLINE) {
        lastByline = i;
      }
      if (kinds[i] == null && !paragraphs.get(i).bullet()) {
        running++;
      }
    }
    boolean story = false;
    for (int j = title + 1; title >= 0 && j < i && !story; j++) {
      Paragraph paragraph = paragraphs.get(j);
      if (kinds[j] == null && (paragraph.bullet() || (j < lastByline && isStandfirst(paragraph)))) {
        kinds[j] = Zone.Kind.SUMMARY;
      } else if (kinds[j] == null) {
        story = true;
      }
    }
  }

  private static boolean isStandfirst(Paragraph paragraph) {
    return paragraph.words().length() <= 300 && paragraph.wordCount() >= 5;
  }

  private void markQuestions() {
    boolean list = false;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] != null) {
        list &= kinds[i] == Zone.Kind.REPEAT;
        continue;
      }
      boolean question = paragraphs.get(i).isQuestion();
      if (says(i, PageLexicon.Kind.QUESTIONS) && i + 1 < kinds.length && asks(i + 1)) {
        kinds[i] = Zone.Kind.QUESTION;
        list = true;
      } else if (question && (list || (asks(i + 1) && asks(i + 2)) || followsQuestion(i))) {
        kinds[i] = Zone.Kind.QUESTION;
      }
    }
  }

  private boolean followsQuestion(int i) {
    return i > 1 && kinds[i - 1] == Zone.Kind.QUESTION && asks(i - 1);
  }

  private boolean asks(int i) {
    return i < kinds.length && paragraphs.get(i).isQuestion();
  }

  /** Under "Most read" come headlines of other stories. */
  private void markRelated() {
    boolean related = false;
    for (int i = Math.max(title, 0) + 1; i < kinds.length; i++) {
      if (says(i, PageLexicon.Kind.RELATED)) {
        related = true;
      } else if (kinds[i] == null || kinds[i] == Zone.Kind.SUMMARY) {
        related &= !paragraphs.get(i).endsSentence() && paragraphs.get(i).words().length() <= 160;
      }
      if (related) {
        kinds[i] = Zone.Kind.FURNITURE;
      }
    }
  }

  /**
   * The short lines at the end are a menu from the first one on that says so; or if there are many.
   */
  private void markMenuAtEnd() {
    int first = kinds.length;
    boolean says = false;
    while (first > Math.max(title, 0) + 1 && isMenuLine(first - 1)) {
      first--;
      says |= kinds[first] == Zone.Kind.FURNITURE || kinds[first] == Zone.Kind.QUESTION;
    }
    int from = first;
    while (from < kinds.length && !says && paragraphs.get(from).endsSentence()) {
      from++;
    }
    if (says || kinds.length - from >= 4) {
      for (int i = from; i < kinds.length; i++) {
        if (kinds[i] == null) {
          kinds[i] = Zone.Kind.FURNITURE;
        }
      }
    }
  }

  private boolean isMenuLine(int i) {
    boolean open =
        kinds[i] == null || kinds[i] == Zone.Kind.FURNITURE || kinds[i] == Zone.Kind.REPEAT;
    boolean spoken = paragraphs.get(i).words().matches("[\"“‘'].*");
    return (open && !spoken && paragraphs.get(i).wordCount() <= LONGEST_MENU_WORDS)
        || kinds[i] == Zone.Kind.FURNITURE;
  }

  private void markHeadings() {
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == null) {
        kinds[i] = isHeading(i) ? Zone.Kind.HEADING : Zone.Kind.BODY;
      }
    }
  }

  private boolean isHeading(int i) {
    Paragraph paragraph = paragraphs.get(i);
    String words = paragraph.words();
    boolean followed =
        i + 1 < kinds.length && (kinds[i + 1] == null || kinds[i + 1] == Zone.Kind.QUESTION);
    if (words.startsWith("#")) {
      return true;
    }
    return followed
        && !paragraph.bullet()
        && words.length() <= LONGEST_HEADING
        && paragraph.wordCount() <= LONGEST_HEADING_WORDS
        && !words.matches("(?s).*[.,;:!…]$|.*[.,]['\"”’]$|^\\p{Ll}.*|.*\\p{Ll}{2}[.!] .*")
        && (!words.endsWith("?") || paragraph.wordCount() <= 10 || words.contains(":"));
  }

  private String headline() {
    if (title >= 0) {
      return paragraphs.get(title).words().replaceFirst("^#+\\s*", "");
    }
    String words = paragraphs.get(0).words();
    int cut = words.lastIndexOf(' ', 100);
    return words.length() <= 100 ? words : words.substring(0, cut > 0 ? cut : 100) + "…";
  }

  private List<Zone> zones(ArticleText article) {
    List<Zone> zones = new ArrayList<>();
    int stories = 0;
    for (int i = 0; i < kinds.length; i++) {
      Paragraph paragraph = paragraphs.get(i);
      Zone.Kind kind = kinds[i] == null ? Zone.Kind.BODY : kinds[i];
      int begin = paragraph.begin();
      if (kind == Zone.Kind.BODY || kind == Zone.Kind.SUMMARY) {
        int junk = lexicon.junkBefore(paragraph.words());
        if (junk > 0) {
          begin = addBefore(article, paragraph, junk, Zone.Kind.FURNITURE, zones);
        } else if (stories++ < DATELINE_WITHIN) {
          Matcher dateline = PublicationDates.DATELINE.matcher(paragraph.words());
          if (dateline.find()) {
            begin = addBefore(article, paragraph, dateline.end(), Zone.Kind.BYLINE, zones);
          }
        }
      }
      if (begin < paragraph.end()) {
        zones.add(new Zone(kind, article.span(begin, paragraph.end())));
      }
    }
    return zones;
  }

  /**
   * Adds a zone for what stands before the story in its own line; returns where the story begins.
   */
  private int addBefore(
      ArticleText article, Paragraph paragraph, int length, Zone.Kind kind, List<Zone> zones) {
    int end = paragraph.begin() + length;
    int begin = end;
    while (begin < paragraph.end() && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    zones.add(new Zone(kind, article.span(paragraph.begin(), end)));
    return begin;
  }

  private boolean says(int i, PageLexicon.Kind kind) {
    return said.get(i).contains(kind);
  }
}
