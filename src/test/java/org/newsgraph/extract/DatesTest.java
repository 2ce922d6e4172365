package org.newsgraph.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Names;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.extract.tree.TreeWords;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.Annotated;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.DateRange;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.PartialDate;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Zone;
import org.newsgraph.nlp.Annotator;
import org.newsgraph.time.Calendar;
import org.newsgraph.time.DateExpression;
import org.newsgraph.time.DateReader;
import org.newsgraph.time.TimeWords;

/**
 * How well dates are found and placed in 22 articles of Wikinews that others have annotated: {@code
 * ./mvnw test -Dtest=DatesTest -Dnewsgraph.shared=FOLDER}. Without the folder it is skipped.
 *
 * <p>Dates here are TEI: a day, month or year ({@code when}), or a stretch between two ({@code
 * from}, {@code to}). Those that only bound ({@code notBefore}) are counted as found or not.
 */
class DatesTest {
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  /** A date as the set has it; begin is null where it only bounds. */
  private record Wanted(Span span, String begin, String end, String words) {}

  private record Text(LocalDate date, String words, List<Wanted> dates) {}

  private static Text read(Path file) throws IOException {
    StringBuilder words = new StringBuilder();
    List<Wanted> dates = new ArrayList<>();
    String open = null;
    int begin = 0;
    LocalDate date = null;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.startsWith("<text ")) {
        date = LocalDate.parse(attribute(line, "dateCreated").orElseThrow());
      } else if (line.startsWith("<date ")) {
        open = line;
        begin = words.length();
      } else if (line.equals("</date>") && open != null) {
        String opened = open;
        String from = attribute(open, "when").or(() -> attribute(opened, "from")).orElse(null);
        int last = words.length() - 1;
        dates.add(
            new Wanted(
                new Span(begin, last),
                from,
                attribute(open, "to").orElse(null),
                words.substring(begin, last)));
        open = null;
      } else if (line.equals("</s>")) {
        words.append('\n');
      } else if (!line.startsWith("<")) {
        words.append(line.split("\t")[0]).append(' ');
      }
    }
    return new Text(date, words.toString(), dates);
  }

  private static Optional<String> attribute(String line, String name) {
    Matcher attributes = ATTRIBUTE.matcher(line);
    while (attributes.find()) {
      if (attributes.group(1).equals(name)) {
        return Optional.of(attributes.group(2));
      }
    }
    return Optional.empty();
  }

  private static Calendar.Tense tense(Modality modality, Tree tree, DateExpression e) {
    int verb = tree.clause(Names.head(tree, e.first(), e.end()));
    if (verb == Tree.NONE || !tree.token(verb).isVerb()) {
      return Calendar.Tense.PAST;
    }
    EventStatus status = modality.ofVerb(tree, verb);
    return status == EventStatus.PLANNED || status == EventStatus.HYPOTHETICAL
        ? Calendar.Tense.FUTURE
        : Calendar.Tense.PAST;
  }

  @Test
  void dates_are_found_and_placed() throws IOException {
    String shared = System.getProperty("newsgraph.shared", "");
    assumeFalse(shared.isEmpty(), "skipped: -Dnewsgraph.shared=FOLDER is not given");
    Annotator annotator = Annotator.load();
    Modality modality = new Modality(Language.bundled());
    int wanted = 0;
    int found = 0;
    int definite = 0;
    int right = 0;
    int given = 0;
    int givenRight = 0;
    try (Stream<Path> files = Files.list(Path.of(shared, "data", "gum-news", "xml"))) {
      for (Path file : files.sorted().toList()) {
        Text text = read(file);
        ArticleText words = new ArticleText(text.words());
        Annotated annotated =
            annotator.apply(
                new Article(
                    "example",
                    "",
                    words,
                    PublicationDate.NONE,
                    Source.UNKNOWN,
                    List.of(new Zone(Zone.Kind.BODY, new Span(0, words.length())))));
        Discourse discourse =
            new Discourse(
                annotated, new DateReader(TimeWords.bundled()), new TreeWords(Language.bundled()));
        Calendar calendar = new Calendar(text.date(), true);
        List<Optional<DateRange>> placed = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Tree tree : discourse.trees()) {
          for (DateExpression e : discourse.dates(tree)) {
            spans.add(e.span());
            placed.add(calendar.place(e, tense(modality, tree, e)));
          }
        }
        for (Span span : spans) {
          given++;
          givenRight += text.dates().stream().anyMatch(w -> overlap(w.span(), span)) ? 1 : 0;
        }
        for (Wanted date : text.dates()) {
          wanted++;
          int at = -1;
          for (int i = 0; i < spans.size() && at < 0; i++) {
            at = overlap(date.span(), spans.get(i)) ? i : -1;
          }
          found += at >= 0 ? 1 : 0;
          definite += date.begin() != null ? 1 : 0;
          String is = at < 0 ? "-" : placed.get(at).map(DatesTest::written).orElse("?");
          String should = date.end() == null ? date.begin() : date.begin() + "/" + date.end();
          if (date.begin() != null && at >= 0 && isSame(placed.get(at), date)) {
            right++;
          } else {
            System.out.printf(
                "%s: '%s' is %s, should be %s%n", text.date(), date.words(), is, should);
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "dates of GUM news: %d of %d found (%.3f), %d of %d placed right (%.3f); %d of %d found are"
            + " dates there (%.3f)%n",
        found,
        wanted,
        (double) found / wanted,
        right,
        definite,
        (double) right / definite,
        givenRight,
        given,
        (double) givenRight / given);
    assertTrue(right > definite / 2, "far below what was measured before");
  }

  /** The same days; of a range that the set tells as two dates, the first or the last. */
  private static boolean isSame(Optional<DateRange> placed, Wanted date) {
    if (placed.isEmpty() || date.begin() == null || date.begin().contains("T")) {
      return false;
    }
    PartialDate begin = placed.get().begin();
    PartialDate end = placed.get().end() == null ? begin : placed.get().end();
    PartialDate first = PartialDate.parse(date.begin());
    PartialDate last = date.end() == null ? first : PartialDate.parse(date.end());
    boolean isBegin = begin.first().equals(first.first());
    boolean isEnd = end.last().equals(last.last());
    return isBegin && isEnd
        || date.end() == null && placed.get().end() != null && (isBegin || isEnd);
  }

  private static boolean overlap(Span a, Span b) {
    return a.begin() < b.end() && b.begin() < a.end();
  }

  private static String written(DateRange range) {
    return range.end() == null ? range.begin().toString() : range.begin() + "/" + range.end();
  }
}
