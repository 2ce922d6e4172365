package org.newsgraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Article;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.PublicationDate.Basis;

class PublicationDatesTest {
  private static final String HEADLINE = "Envoys of Norway and Chile meet in Lisbon";
  private static final String STORY =
      "Envoys of Norway and Chile met in Lisbon on Monday to settle a quarrel about salmon.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jan 24, 2026 06:01|2026-01-24",
        "31 January 2026|2026-01-31",
        "2026-01-31|2026-01-31",
        "Published: Sat, January 31st, 2026 at 6:01 pm EST|2026-01-31",
        "31.01.2026|2026-01-31",
        "By Ana Souza, Feb. 3, 2026|2026-02-03",
        "2026-01-31T06:01:00Z|2026-01-31",
      })
  void a_full_date_on_a_line_of_its_own_is_the_date(String line, LocalDate date) {
    Article article = Layouts.article(HEADLINE, line, STORY);
    assertEquals(date, article.published().date());
    assertEquals(Basis.TEXT, article.published().basis());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 day ago",
        "Sunday",
        "January 31",
        "03/02/2026",
        "February 30, 2026",
        "By May 1, 2026",
        "They signed on January 31, 2026.",
        "Updated 2 hours ago"
      })
  void what_is_relative_partial_ambiguous_or_part_of_the_story_is_no_date(String line) {
    assertEquals(PublicationDate.NONE, Layouts.article(HEADLINE, line, STORY).published());
  }

  @Test
  void a_date_below_the_story_is_part_of_it() {
    String second = STORY + " " + STORY;
    assertEquals(
        PublicationDate.NONE,
        Layouts.article(HEADLINE, second, second, "31 January 2026", STORY).published());
  }

  @Test
  void the_span_holds_the_words_of_the_date() {
    Article article = Layouts.article("🙂 " + HEADLINE, "By Ana | Jan 24, 2026 06:01 4", STORY);
    assertEquals("Jan 24, 2026", article.text().words(article.published().span()));
  }

  @Test
  void a_dateline_without_a_year_needs_another_source_for_it() {
    String text = HEADLINE + "\nLISBON, Portugal, Dec. 30 (UPI) -- " + STORY;
    assertEquals(PublicationDate.NONE, Layouts.article(text).published());
    Article dated =
        ((Reading.Taken) ArticleReader.bundled(LocalDate.of(2026, 1, 2)).text("test", text))
            .article();
    assertEquals(LocalDate.of(2025, 12, 30), dated.published().date());
    assertEquals(Basis.DATELINE, dated.published().basis());
    assertEquals("Dec. 30", dated.text().words(dated.published().span()));
  }

  @Test
  void a_dateline_with_a_year_is_the_date() {
    Article article = Layouts.article(HEADLINE, "LISBON, March 2, 2026 (AP) — " + STORY);
    assertEquals(LocalDate.of(2026, 3, 2), article.published().date());
    assertEquals("March 2, 2026", article.text().words(article.published().span()));
  }

  @Test
  void the_day_may_stand_before_the_month_in_a_dateline() {
    Article article = Layouts.article(HEADLINE, "NEW DELHI, 2 March 2026 (PTI) – " + STORY);
    assertEquals(LocalDate.of(2026, 3, 2), article.published().date());
    assertEquals(Basis.DATELINE, article.published().basis());
    assertEquals("2 March 2026", article.text().words(article.published().span()));
  }

  @Test
  void the_users_word_holds_where_the_article_does_not_tell() {
    ArticleReader reader = ArticleReader.bundled(LocalDate.of(2026, 5, 1));
    assertEquals(
        new PublicationDate(LocalDate.of(2026, 5, 1), Basis.OPTION, null),
        ((Reading.Taken) reader.text("test", HEADLINE + "\n" + STORY)).article().published());
    assertEquals(
        Basis.TEXT,
        ((Reading.Taken) reader.text("test", HEADLINE + "\n2 March 2026\n" + STORY))
            .article()
            .published()
            .basis());
  }
}
