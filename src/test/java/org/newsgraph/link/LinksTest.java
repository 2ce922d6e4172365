package org.newsgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.Pipeline;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Link;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Zone;

/** Names and what they are linked to: {@code golden/links.tsv}. */
class LinksTest {
  private static Pipeline pipeline;

  @BeforeAll
  static void load() {
    pipeline = Pipeline.standard();
  }

  private static Article article(String words) {
    ArticleText text = new ArticleText(words);
    return new Article(
        "example",
        "",
        text,
        PublicationDate.NONE,
        Source.UNKNOWN,
        List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length()))));
  }

  @Test
  void names_are_linked_to_what_a_reader_takes_them_for() throws IOException {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (String line : lines()) {
      String[] cells = line.split("\t");
      Article article = article(cells[0]);
      String key = cells[3].replace("~", article.hash().substring(0, 8));
      List<String> found =
          pipeline.decisions(article).stream()
              .map(Decision::entity)
              .filter(entity -> entity.label().equals(cells[1]))
              .map(e -> e.link().match().name().toLowerCase(Locale.ROOT) + " " + e.key())
              .toList();
      count++;
      if (!found.equals(List.of(cells[2] + " " + key))) {
        wrong.add(cells[0] + " -> " + found);
      }
    }
    assertTrue(count > 10, count + " texts");
    assertEquals(List.of(), wrong);
  }

  private static List<String> lines() throws IOException {
    try (var in = LinksTest.class.getResourceAsStream("/golden/links.tsv")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @Test
  void a_link_tells_why_and_only_a_sure_one_is_the_entitys_item() {
    for (Decision decision :
        pipeline.decisions(article("Kushner baked a cake in Oslo, in Norway."))) {
      Link link = decision.entity().link();
      assertFalse(link.reasons().isEmpty(), decision + "");
      assertEquals(
          link.match() == Link.Match.EXACT ? link.item() : null, decision.entity().wikidata());
    }
  }

  @Test
  void every_clue_is_a_reason_and_the_score_is_their_sum() {
    List<Decision> decisions = pipeline.decisions(article("The envoys met in Oslo."));
    Candidate oslo = decisions.get(0).candidates().get(0);
    assertEquals(oslo.clues().size(), oslo.reasons().size());
    assertEquals(0.8, oslo.score());
    assertEquals(List.of("its full name", "nothing else known by that name"), oslo.reasons());
  }
}
