package org.newsgraph.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.PublicationDate.Basis;
import org.newsgraph.model.Span;
import org.newsgraph.time.FullDates;
import org.newsgraph.time.TimeWords;

/**
 * When an article was published, from what it says of itself. In this order: the input's field, a
 * full date on a line of its own near the head, the dateline, the user's word. A date inside
 * running text is never one, nor is "1 day ago".
 */
final class PublicationDates {
  /** Behind two paragraphs of running text a date is part of the story. */
  private static final int PARAGRAPHS_BEFORE = 2;

  private static final int LONG = 100;
  private static final int HEAD_LINES = 15;

  private static final String MONTH = TimeWords.bundled().monthExpression();

  /** Around a publication date: its label, weekday, time, zone, a counter, an author. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?:first |last )?(?:published|posted|updated|modified|created|date|added)(?: on| at)?:?"
              + "|"
              + TimeWords.bundled().weekdayExpression()
              + "|T?\\d{1,2}[:.]\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z\\b| ?[ap]\\.?m\\.?)?|\\b[ap]\\.?m\\b\\.?"
              + "|\\b(?:gmt|utc|est|edt|et|cst|cdt|pst|pdt|bst|cet|cest|eet|eest|msk|ist|z)\\b"
              + "|[+-]\\d{1,2}:?\\d{2}|\\bat\\b|\\bon\\b|\\b\\d{1,5}\\b"
              + "|\\b\\d+ min(?:ute)?s? read\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BYLINE =
      Pattern.compile("(?:by|author:?|written by|posted by) (.*)", Pattern.CASE_INSENSITIVE);

  /**
   * "ISTANBUL, Turkey, June 7 (UPI) --", "DELHI, 7 June 2026 (PTI) –": groups month, day and, where
   * it stands there, year.
   */
  static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*){0,3})"
              + "(?:, \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?)?"
              + "(?:, (?:(?<MONTH>(?i:"
              + MONTH
              + ")) (?<DAY>\\d{1,2})|(?<FIRST>\\d{1,2}) (?<BEHIND>(?i:"
              + MONTH
              + ")))(?:,? (?<YEAR>(?:19|20)\\d{2}))?)?"
              + "(?: ?\\([\\p{L} ./]{2,30}\\))? ?(?:--|[-–—])(?=\\s)");

  private PublicationDates() {}

  /**
   * Finds the date.
   *
   * @param text the text
   * @param paragraphs its paragraphs
   * @param metadata the input's own date, or null
   * @param option the user's word, or null
   */
  static PublicationDate find(
      ArticleText text,
      List<Paragraph> paragraphs,
      @Nullable LocalDate metadata,
      @Nullable LocalDate option) {
    if (metadata != null) {
      return new PublicationDate(metadata, Basis.METADATA, null);
    }
    Optional<PublicationDate> told = dateLine(text, paragraphs);
    if (told.isEmpty()) {
      told = dateline(text, paragraphs, option);
    }
    return told.orElseGet(
        () ->
            option == null
                ? PublicationDate.NONE
                : new PublicationDate(option, Basis.OPTION, null));
  }

  private static Optional<PublicationDate> dateLine(ArticleText text, List<Paragraph> paragraphs) {
    int running = 0;
    for (Paragraph paragraph : head(paragraphs)) {
      Optional<FullDates.Found> found = ofLine(paragraph.words());
      if (found.isPresent()) {
        int begin = paragraph.begin() + found.get().begin();
        int end = paragraph.begin() + found.get().end();
        return Optional.of(
            new PublicationDate(found.get().date(), Basis.TEXT, text.span(begin, end)));
      }
      if (paragraph.words().length() >= LONG && ++running >= PARAGRAPHS_BEFORE) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The date of a line that tells when the article was published and nothing else. */
  static Optional<FullDates.Found> ofLine(String words) {
    if (words.length() > LONG) {
      return Optional.empty();
    }
    int from = 0;
    for (String part : words.split("[|·•‧]| [-–—] ")) {
      int begin = words.indexOf(part, from);
      from = begin + part.length();
      Optional<FullDates.Found> found = FullDates.find(part);
      if (found.isPresent()) {
        String rest =
            part.substring(0, found.get().begin()) + " " + part.substring(found.get().end());
        boolean alone = AROUND.matcher(rest).replaceAll(" ").matches("[\\s\\h,;.:/()T-]*");
        if (alone || isByline(part.strip(), part.substring(found.get().end()))) {
          return Optional.of(
              new FullDates.Found(
                  found.get().date(), begin + found.get().begin(), begin + found.get().end()));
        }
      }
    }
    return Optional.empty();
  }

  /** An author and then a date; not "By May 1, 2026", which is a deadline. */
  private static boolean isByline(String part, String behind) {
    Matcher byline = BYLINE.matcher(part);
    return byline.matches()
        && !FullDates.find(byline.group(1)).map(date -> date.begin() == 0).orElse(true)
        && AROUND.matcher(behind).replaceAll(" ").matches("[\\s\\h,;:/()T-]*");
  }

  private static Optional<PublicationDate> dateline(
      ArticleText text, List<Paragraph> paragraphs, @Nullable LocalDate option) {
    for (Paragraph paragraph : head(paragraphs)) {
      Matcher matcher = DATELINE.matcher(paragraph.words());
      if (!matcher.find()) {
        continue;
      }
      boolean isDayFirst = matcher.group("FIRST") != null;
      String month = matcher.group(isDayFirst ? "BEHIND" : "MONTH");
      String day = matcher.group(isDayFirst ? "FIRST" : "DAY");
      if (month != null) {
        Optional<LocalDate> date =
            matcher.group("YEAR") != null
                ? FullDates.of(matcher.group("YEAR"), month, day)
                : option == null ? Optional.empty() : nearest(month, day, option);
        int begin = matcher.start(isDayFirst ? "FIRST" : "MONTH");
        int end = matcher.end(isDayFirst ? "BEHIND" : "DAY");
        Span words =
            text.span(
                paragraph.begin() + begin, paragraph.begin() + Math.max(end, matcher.end("YEAR")));
        return date.map(d -> new PublicationDate(d, Basis.DATELINE, words));
      }
    }
    return Optional.empty();
  }

  /** The day in the year that puts it nearest to a day that is about right; at most a month off. */
  private static Optional<LocalDate> nearest(String month, String day, LocalDate about) {
    for (int year = about.getYear() - 1; year <= about.getYear() + 1; year++) {
      Optional<LocalDate> date = FullDates.of(String.valueOf(year), month, day);
      if (date.isPresent() && Math.abs(date.get().toEpochDay() - about.toEpochDay()) <= 31) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static List<Paragraph> head(List<Paragraph> paragraphs) {
    return paragraphs.subList(0, Math.min(HEAD_LINES, paragraphs.size()));
  }
}
