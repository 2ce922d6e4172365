package org.newsgraph.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.Annotated;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Zone;

class TrueCaseTest {
  private static final Annotator ANNOTATOR = Annotator.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway Rejects Russian Demand to Close Border | Norway rejects Russian demand to close border
          Foreign Minister Lund Warns of Famine in Sudan | Foreign Minister Lund warns of famine in Sudan
          State Department Denies Report on Secret Talks | State Department denies report on secret talks
          EU Threatens to Impose Tariffs on American Goods | EU threatens to impose tariffs on American goods
          LUND MEETS ZHANG FOR TALKS IN OSLO | Lund meets Zhang for talks in Oslo
          NATO LEADERS VISIT KYIV TODAY | NATO leaders visit Kyiv today
          Foreign Minister Kari Lund met President Wei Zhang | Foreign Minister Kari Lund met President Wei Zhang
          The United States and China signed a Trade Agreement | The United States and China signed a Trade Agreement
          Lund Meets Zhang | Lund Meets Zhang
          Oslo Arctic Fish Advisory Council | Oslo Arctic Fish Advisory Council
          """)
  void headlines_get_the_case_of_running_text_and_other_sentences_keep_theirs(
      String written, String expected) {
    assertEquals(expected, forms(read(written).sentences().get(0)));
  }

  @Test
  void what_the_article_writes_in_running_text_decides() {
    assertEquals(
        "Oslo and Hope reject new border plan",
        forms(
            read("Oslo and Hope Reject New Border Plan\nOn Monday Mary Hope said so.")
                .sentences()
                .get(0)));
    assertEquals(
        "Oslo and hope reject new border plan",
        forms(
            read("Oslo and Hope Reject New Border Plan\nShe said that hope was small.")
                .sentences()
                .get(0)));
  }

  @Test
  void the_text_itself_stays_as_it_is_written() {
    Annotated annotated = read("LUND MEETS ZHANG FOR TALKS IN OSLO");
    Token name = annotated.sentences().get(0).tokens().get(0);
    assertEquals("Lund", name.form());
    assertEquals("LUND", annotated.article().text().words(name.span()));
  }

  private static Annotated read(String text) {
    ArticleText whole = new ArticleText(text);
    Zone zone = new Zone(Zone.Kind.BODY, new Span(0, whole.length()));
    return ANNOTATOR.apply(
        new Article("x", "", whole, PublicationDate.NONE, Source.UNKNOWN, List.of(zone)));
  }

  private static String forms(Sentence sentence) {
    return String.join(" ", sentence.tokens().stream().map(Token::form).toList());
  }
}
