package org.newsgraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Article;
import org.newsgraph.model.Zone;

class PageLayoutTest {
  private static final String HEADLINE =
      "Envoys of Norway and Chile meet in Lisbon to settle a fish quarrel";
  private static final String STORY =
      "Envoys of Norway and Chile met in Lisbon on Monday to settle a quarrel about salmon.";
  private static final String MORE = "The talks ended without a result, both delegations said.";

  @Test
  void the_outlets_name_above_the_headline_is_furniture() {
    assertEquals(
        List.of("FURNITURE Harbourpost", "TITLE " + HEADLINE, "BODY " + STORY),
        Layouts.zones("Harbourpost", "", HEADLINE, "", STORY));
    assertEquals(HEADLINE, Layouts.article("Last news in Harbour", HEADLINE, STORY).title());
  }

  @Test
  void a_short_headline_is_not_taken_for_an_outlet() {
    assertEquals("Ceasefire holds", Layouts.article("Ceasefire holds", "", STORY, MORE).title());
  }

  @Test
  void author_age_and_date_lines_are_byline() {
    assertEquals(
        List.of(
            "TITLE " + HEADLINE,
            "BYLINE By Ana Souza",
            "BYLINE 1 day ago",
            "BYLINE Monday, 2 March 2026",
            "BODY " + STORY,
            "BODY " + MORE,
            "BYLINE Author: Per Lund"),
        Layouts.zones(
            HEADLINE,
            "By Ana Souza",
            "1 day ago",
            "Monday, 2 March 2026",
            STORY,
            MORE,
            "Author: Per Lund"));
  }

  @Test
  void a_sentence_that_begins_with_by_is_body() {
    assertEquals(
        "BODY By Friday the talks had ended.",
        Layouts.zones(HEADLINE, STORY, "By Friday the talks had ended.", MORE).get(2));
  }

  @Test
  void bullets_under_a_summary_heading_are_summary_and_their_bullets_are_left_out() {
    assertEquals(
        List.of(
            "TITLE " + HEADLINE,
            "FURNITURE Summarized by Harbour AI",
            "SUMMARY Two envoys met in Lisbon.",
            "SUMMARY No result was reached.",
            "BODY " + STORY),
        Layouts.zones(
            HEADLINE,
            "Summarized by Harbour AI",
            "  • Two envoys met in Lisbon.",
            "  • No result was reached.",
            "",
            STORY));
  }

  @Test
  void a_standfirst_above_the_byline_is_summary() {
    assertEquals(
        "SUMMARY The two want to share the salmon of the south.",
        Layouts.zones(
                HEADLINE, "The two want to share the salmon of the south.", "By Ana Souza", STORY)
            .get(1));
  }

  @Test
  void a_short_line_between_paragraphs_is_a_heading() {
    assertEquals(
        "HEADING What Chile wants",
        Layouts.zones(HEADLINE, STORY, "", "What Chile wants", "", MORE).get(2));
  }

  @Test
  void three_questions_in_a_row_are_a_list_of_questions() {
    List<String> zones =
        Layouts.zones(
            HEADLINE,
            STORY,
            "Why did the talks in Lisbon fail?",
            "Who pays for the salmon?",
            "What comes next for Chile?");
    assertEquals(
        List.of("QUESTION", "QUESTION", "QUESTION"),
        zones.subList(2, 5).stream().map(zone -> zone.split(" ")[0]).toList());
  }

  @Test
  void the_answer_under_a_question_stays_body() {
    assertEquals(
        List.of(
            "QUESTION Frequently Asked Questions",
            "QUESTION Why Lisbon?",
            "BODY Because both sides have embassies there.",
            "QUESTION Who was there?",
            "BODY The envoys of Norway and Chile."),
        Layouts.zones(
                HEADLINE,
                STORY,
                "Frequently Asked Questions",
                "Why Lisbon?",
                "Because both sides have embassies there.",
                "Who was there?",
                "The envoys of Norway and Chile.")
            .subList(2, 7));
  }

  @Test
  void a_question_inside_a_paragraph_stays_body() {
    String asking =
        "Can Chile wait that long? Its envoy, who flew home on Tuesday, believes that it can.";
    assertEquals("BODY " + asking, Layouts.zones(HEADLINE, STORY, asking).get(2));
  }

  @Test
  void a_text_that_stands_twice_is_told_once() {
    List<String> zones =
        Layouts.zones(
            HEADLINE, "", STORY, "Why Lisbon", MORE, "", HEADLINE, "", STORY, "Why Lisbon", MORE);
    assertEquals(
        List.of("TITLE", "BODY", "HEADING", "BODY", "REPEAT", "REPEAT", "REPEAT", "REPEAT"),
        zones.stream().map(zone -> zone.split(" ")[0]).toList());
  }

  @Test
  void a_text_glued_to_its_own_beginning_is_cut() {
    assertEquals(
        List.of(
            "TITLE " + HEADLINE,
            "BODY " + STORY,
            "BODY " + MORE,
            "REPEAT " + HEADLINE,
            "REPEAT " + STORY),
        Layouts.zones(HEADLINE, STORY, MORE + HEADLINE, STORY));
  }

  @Test
  void a_pictures_caption_that_numbers_the_headline_is_a_repeat() {
    assertEquals(
        "REPEAT " + HEADLINE + " - 1", Layouts.zones(HEADLINE, HEADLINE + " - 1", STORY).get(1));
  }

  @Test
  void a_short_answer_given_twice_is_no_repeat() {
    List<String> zones =
        Layouts.zones(
            HEADLINE, "Is there a deal?", "\"No.\"", "Will there be one?", "\"No.\"", STORY);
    assertTrue(zones.stream().noneMatch(zone -> zone.startsWith("REPEAT")), zones::toString);
  }

  @Test
  void a_menu_at_the_end_is_furniture_and_a_spoken_line_is_not() {
    List<String> zones =
        Layouts.zones(
            HEADLINE, STORY, "\"We will be back,\" he said.", "Search", "Harbourpost", "Open App");
    assertEquals(
        List.of("TITLE", "BODY", "BODY", "FURNITURE", "FURNITURE", "FURNITURE"),
        zones.stream().map(zone -> zone.split(" ")[0]).toList());
  }

  @Test
  void headlines_under_most_read_are_furniture() {
    List<String> zones =
        Layouts.zones(
            HEADLINE,
            STORY,
            MORE,
            "Most read",
            "Storm closes the port of Valparaiso for two days",
            "King opens a new museum of whales in Bergen");
    assertEquals(
        List.of("FURNITURE", "FURNITURE", "FURNITURE"),
        zones.subList(3, 6).stream().map(zone -> zone.split(" ")[0]).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subscribe to our newsletter",
        "The Post publishes opinions of every kind.",
        "Sign up for the morning briefing",
        "We use cookies to improve this page.",
        "Two minutes with the minister1:12",
        "© 2026 Harbour Media",
        "Ministry of Fisheries via Getty Images"
      })
  void calls_to_the_reader_are_furniture(String line) {
    assertEquals("FURNITURE " + line, Layouts.zones(HEADLINE, STORY, line, MORE).get(2));
  }

  @Test
  void a_dateline_and_an_agency_are_set_apart_from_the_first_sentence() {
    assertEquals(
        List.of("BYLINE LISBON, Portugal, March 2 (UPI) --", "BODY " + STORY),
        Layouts.zones(HEADLINE, "LISBON, Portugal, March 2 (UPI) -- " + STORY).subList(1, 3));
    assertEquals(
        List.of("FURNITURE Harbour News -", "BODY " + STORY),
        Layouts.zones(HEADLINE, "Harbour News - " + STORY).subList(1, 3));
  }

  @Test
  void lines_wrapped_at_a_column_are_one_paragraph() {
    List<String> zones =
        Layouts.zones(
            HEADLINE,
            "",
            "Envoys of Norway and Chile met in the old harbour of Lisbon on",
            "Monday to settle a quarrel about salmon that has gone on for",
            "eleven years and cost both countries a great deal of money.");
    assertEquals(2, zones.size(), zones::toString);
  }

  @Test
  void zones_are_sorted_and_leave_out_only_white_space_and_bullets() {
    long seed = 20260131;
    Random random = new Random(seed);
    List<String> stock =
        List.of(
            HEADLINE,
            STORY,
            MORE,
            "Search",
            "",
            " ",
            "• One point 🙂 here",
            "By Ana Souza",
            "Why so?",
            "1 day ago",
            "Insights",
            "Most read",
            "\r",
            "# Heading",
            "Key points",
            "LISBON, March 2 -- " + STORY,
            MORE + HEADLINE,
            "x");
    for (int run = 0; run < 500; run++) {
      String[] lines =
          random
              .ints(1 + random.nextInt(14), 0, stock.size())
              .mapToObj(stock::get)
              .toArray(String[]::new);
      String text = String.join(random.nextBoolean() ? "\n" : "\r\n", lines);
      if (text.isBlank()) {
        continue;
      }
      Article article = Layouts.article(text);
      int end = 0;
      for (Zone zone : article.zones()) {
        String between =
            zone.span().begin() == end
                ? ""
                : article.text().words(new org.newsgraph.model.Span(end, zone.span().begin()));
        assertTrue(
            between.replace("•", "").isBlank(),
            () -> "seed " + seed + ": " + between + " in " + text);
        end = zone.span().end();
      }
      assertTrue(
          article.text().string().substring(article.text().toUtf16(end)).isBlank(),
          () -> "seed " + seed + ": " + text);
    }
  }
}
