package org.newsgraph.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Zone;

class TreeRepairsTest {
  private static final Annotator ANNOTATOR = Annotator.load();

  /** The arcs of a sentence, as {@code word relation head}. */
  private static List<String> arcs(Annotator annotator, String sentence) {
    ArticleText text = new ArticleText(sentence);
    List<Token> tokens =
        annotator
            .apply(
                new Article(
                    "example",
                    "",
                    text,
                    PublicationDate.NONE,
                    Source.UNKNOWN,
                    List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length())))))
            .sentences()
            .stream()
            .flatMap(found -> found.tokens().stream())
            .toList();
    return tokens.stream()
        .map(
            token ->
                "%s %s %s"
                    .formatted(
                        token.form(),
                        token.relation(),
                        token.head() == Token.ROOT ? "" : tokens.get(token.head()).form()))
        .toList();
  }

  /** Where an example is read well without its repair, the parser has learnt it: measure anew. */
  @TestFactory
  Stream<DynamicTest> each_repair_mends_its_example_and_leaves_its_counterexample() {
    return ANNOTATOR.repairs().stream()
        .map(
            repair ->
                DynamicTest.dynamicTest(
                    repair.id(),
                    () -> {
                      Annotator without =
                          ANNOTATOR.with(
                              ANNOTATOR.repairs().stream().filter(r -> r != repair).toList());
                      List<String> raw = arcs(without, repair.example());
                      List<String> mended = arcs(ANNOTATOR, repair.example());
                      assertTrue(mended.contains(repair.gives()), () -> "mended: " + mended);
                      assertFalse(raw.contains(repair.gives()), () -> "without it: " + raw);
                      assertEquals(
                          arcs(without, repair.counterexample()),
                          arcs(ANNOTATOR, repair.counterexample()));
                    }));
  }

  private static List<TreeRepair> read(String words, String edit) {
    String file =
        "- {id: x, words: %s, edit: [%s], example: a, gives: b, not: c}".formatted(words, edit);
    return TreeRepairs.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{verb: ['^dobj noun']}; {relabel: verb, as: dep}; does not end with a word found before",
        "{verb: [finite]}; {move: noun, to: verb, as: dep}; an edit has 'move' noun",
        "[verb]; {relabel: verb, as: dep}; expected 'key: value' pairs",
        "{verb: [finite]}; {relabel: verb}; 'as' is no text",
      })
  void a_wrong_repair_is_refused_with_what_is_wrong(String words, String edit, String reason) {
    ConfigException refused = assertThrows(ConfigException.class, () -> read(words, edit));
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }

  /** "Kari Lund met Wei Zhang" as a chain of words, the verb third. */
  private static List<String> mended(String words, String edit) {
    Parser.Tree tree =
        new Parser.Tree(
            List.of(1, 2, -1, 4, 2), List.of("compound", "nsubj", "root", "compound", "dobj"));
    String[] forms = {"Kari", "Lund", "met", "Wei", "Zhang"};
    String[] tags = {"NNP", "NNP", "VBD", "NNP", "NNP"};
    Parser.Tree mended = new TreeRepairs(read(words, edit)).mended(tree, forms, tags);
    return Stream.iterate(0, i -> i + 1)
        .limit(forms.length)
        .map(
            i ->
                forms[i]
                    + " "
                    + mended.relations().get(i)
                    + (mended.heads().get(i) < 0 ? "" : " " + forms[mended.heads().get(i)]))
        .filter(arc -> !arc.contains("compound"))
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{x: ['^dobj@VBD']}; {relabel: x, as: attr}; Lund nsubj met, met root, Zhang attr met",
        "{x: ['^dobj:met', '!compound']}; {relabel: x, as: attr}; Lund nsubj met, met root, Zhang dobj met",
        "{v: ['nsubj:lund/compound'], x: ['^dobj v', 'begins behind v']}; {relabel: x, as: attr}; Lund nsubj met, met root, Zhang attr met",
        "{v: [finite], x: ['^nsubj v', 'ends before v', 'before v']}; {relabel: x, as: dep}; Lund dep met, met root, Zhang dobj met",
        "{v: [finite], x: ['^ v', 'not nsubj v', 'behind v']}; {move: v, to: x, as: dep}; Lund nsubj met, met root, Zhang dobj met",
        "{v: [finite], x: ['^dobj v']}; {replace: v, by: x, as: dep}; Lund nsubj met, met dep Zhang, Zhang root",
      })
  void a_pattern_finds_words_by_how_they_hang_and_stand(String words, String edit, String arcs) {
    assertEquals(arcs, String.join(", ", mended(words, edit)));
  }
}
