package org.newsgraph.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Annotated;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Zone;

class AnnotatorTest {
  private static final Annotator ANNOTATOR = Annotator.load();

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

  private static List<Sentence> sentences(String words) {
    return ANNOTATOR.apply(article(words)).sentences();
  }

  private static String words(String text) {
    ArticleText whole = new ArticleText(text);
    return sentences(text).stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(token -> whole.words(token.span()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lund's envoy left.|Lund 's envoy left .",
        "They met at Mar-a-Lago.|They met at Mar-a-Lago .",
        "The U.S. agreed.|The U.S. agreed .",
        "A 31-year-old man.|A 31 - year - old man .",
        "On Dec. 28 they met.|On Dec. 28 they met .",
        "The president-elect spoke.|The president - elect spoke .",
        "\u201CWe met,\u201D he said.|\u201C We met , \u201D he said .",
        "They didn\u2019t go.|They did n\u2019t go .",
      })
  void words_are_cut_where_news_cuts_them(String text, String expected) {
    assertEquals(expected, words(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "met|VBD|meet",
        "meetings|NNS|meeting",
        "held|VBN|hold",
        "countries|NNS|country",
        "ministers|NNS|minister",
      })
  void words_have_their_dictionary_forms(String form, String tag, String lemma) throws IOException {
    try (InputStream in = Annotator.class.getResourceAsStream("/models/lemmas.gz")) {
      assertEquals(lemma, LemmaTable.read(in, "lemmas").lemma(form, tag));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kari Lund met Wei Zhang in Oslo on Monday.",
        "no verb here",
        "???",
        "( ( ( [ \u201C \u2014",
        "one two three four five six seven eight nine ten of of of by by with to the and and and",
        "Who said that he said that she said that they said so?",
      })
  void every_sentence_is_one_tree(String text) {
    for (Sentence sentence : sentences(text)) {
      List<Token> tokens = sentence.tokens();
      long roots = tokens.stream().filter(token -> token.head() == Token.ROOT).count();
      assertEquals(1, roots, text);
      for (int i = 0; i < tokens.size(); i++) {
        int at = i;
        int steps = 0;
        while (tokens.get(at).head() != Token.ROOT) {
          at = tokens.get(at).head();
          assertTrue(++steps <= tokens.size(), "a cycle in " + text);
        }
      }
    }
  }

  @Test
  void any_words_at_all_give_trees_whose_words_stand_in_the_text() {
    Random random = new Random(7);
    String[] pieces = {
      "Lund",
      "met",
      "the",
      ",",
      ".",
      "\uD83D\uDE00",
      "\u201C",
      "\u201D",
      "-",
      "envoy",
      "\n\n",
      "of",
      "\u00E9t\u00E9",
      "1,000",
      "$5",
      "\u20AC90bn",
      "(",
      ")",
      "U.S.",
      "\u202E",
      "\u0301"
    };
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) > 0 ? " " : "");
      }
      ArticleText whole = new ArticleText(text.toString());
      int last = 0;
      for (Sentence sentence : ANNOTATOR.apply(article(text.toString())).sentences()) {
        for (Token token : sentence.tokens()) {
          assertTrue(token.span().begin() >= last, text.toString());
          last = token.span().end();
          assertTrue(last <= whole.length());
          assertEquals(whole.words(token.span()).strip(), whole.words(token.span()));
        }
      }
    }
  }

  @Test
  void threads_read_the_same() {
    String text =
        "Norwegian Foreign Minister Astrid Halvorsen met Rafael Montero in Lisbon on Monday. "
            .repeat(20);
    Annotated alone = ANNOTATOR.apply(article(text));
    List<Annotated> together =
        IntStream.range(0, 32).parallel().mapToObj(i -> ANNOTATOR.apply(article(text))).toList();
    together.forEach(other -> assertEquals(alone, other));
  }

  @Test
  void a_damaged_model_is_refused() throws IOException {
    byte[] model;
    try (InputStream in = Annotator.class.getResourceAsStream("/models/tags.gz")) {
      model = in.readAllBytes();
    }
    List<byte[]> damaged = new ArrayList<>();
    damaged.add(Arrays.copyOf(model, model.length / 2));
    byte[] flipped = model.clone();
    flipped[model.length / 2] ^= 1;
    damaged.add(flipped);
    damaged.add("no model".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (byte[] bytes : damaged) {
      ConfigException refused =
          assertThrows(
              ConfigException.class,
              () -> LinearModel.read(new ByteArrayInputStream(bytes), "tags.gz"));
      assertTrue(refused.code().startsWith("MODEL-"), refused.code());
    }
  }

  @Test
  void a_model_comes_back_as_it_was_written() throws IOException {
    try (InputStream in = Annotator.class.getResourceAsStream("/models/tags.gz")) {
      LinearModel model = LinearModel.read(in, "tags.gz");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      model.write(out);
      LinearModel again = LinearModel.read(new ByteArrayInputStream(out.toByteArray()), "tags.gz");
      ByteArrayOutputStream twice = new ByteArrayOutputStream();
      again.write(twice);
      assertTrue(Arrays.equals(out.toByteArray(), twice.toByteArray()));
      assertEquals(model.features(), again.features());
    }
  }
}
