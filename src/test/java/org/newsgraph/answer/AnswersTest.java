package org.newsgraph.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.SampleStore;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.Span;
import org.newsgraph.query.Question;
import org.newsgraph.query.Questions;
import org.newsgraph.store.NewsStore;

/** Answers say what they rest on, to the letter, and what they leave out. */
class AnswersTest {
  @TempDir static Path folder;
  private static NewsStore store;

  @BeforeAll
  static void build() {
    store = SampleStore.build(folder.resolve("db"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Answer rows(String sparql, Limits limits) {
    Ask ask = Ask.of(sparql, "test", Map.of());
    return Answers.over(store, limits, answers -> answers.rows(ask));
  }

  @Test
  void the_quote_of_a_row_is_the_words_of_its_evidence_in_its_article() {
    Answers.over(
        store,
        Limits.OF_FILES,
        answers -> {
          int quoted = 0;
          for (Question question : Questions.bundled()) {
            Answer answer = answers.answer(Answers.ready(question.name(), Map.of()));
            int quote = answer.columns().indexOf(Answer.QUOTE);
            for (Row row : answer.rows()) {
              row.evidence().forEach(one -> assertStands(answers.knowledge(), one));
              assertEquals(row.facts().isEmpty(), row.evidence().isEmpty(), question.name() + row);
              Value words = quote < 0 ? null : row.cells().get(quote);
              if (words != null) {
                assertEquals(
                    words.words(),
                    row.evidence().stream().map(Evidence::words).collect(Collectors.joining(" … ")),
                    question.name());
                quoted++;
              }
            }
          }
          assertTrue(quoted > 100, quoted + " rows with a quote");
          return quoted;
        });
  }

  private static void assertStands(Knowledge knowledge, Evidence evidence) {
    ArticleText text = Objects.requireNonNull(knowledge.text(evidence.article().hash()));
    assertEquals(evidence.words(), text.words(new Span(evidence.begin(), evidence.end())));
  }

  @Test
  void a_query_that_names_no_evidence_has_that_of_the_facts_in_its_rows() {
    Answer answer = rows("SELECT ?demand { ?demand a ng:Demand }", Limits.OF_FILES);
    assertTrue(answer.rows().size() > 5);
    answer.rows().forEach(row -> assertFalse(row.evidence().isEmpty(), row + ""));
    assertEquals(answer.rows().size(), answer.facts().size());
  }

  @Test
  void notes_tell_whom_a_name_may_mean_besides_and_what_is_open() {
    Answer answer =
        Answers.over(
            store,
            Limits.OF_FILES,
            answers -> answers.answer(answers.understood("What does Norway demand?")));
    assertTrue(answer.notes().get(0).matches("\\d+ rows? on .*"), answer.notes() + "");
    Asking asking =
        new Asking(
            Questions.named("who-attended").orElseThrow(),
            Map.of("place", "Lisbon"),
            List.of(
                new Asking.Reading(
                    "place", "Lis", "Lisbon", "place/lisbon", true, List.of("Lisse"))));
    Answer other = Answers.over(store, Limits.OF_FILES, answers -> answers.answer(asking));
    assertTrue(other.notes().contains("Lis may also mean: Lisse"), other.notes() + "");
  }

  @Test
  void what_is_too_long_is_cut_and_says_so() {
    Limits narrow = new Limits(Limits.OF_FILES.time(), 1_000_000, 10_000);
    Answer cut = rows("SELECT ?s ?p ?o { ?s ?p ?o }", narrow);
    assertEquals(List.of(new Limit(Limit.Kind.SIZE, 10_000)), cut.limits());
    assertTrue(cut.notes().contains(cut.limits().get(0).words()));
    assertEquals(List.of(), rows("SELECT ?s { ?s a ng:Demand }", Limits.OF_FILES).limits());
  }

  @Test
  void distinct_groups_and_groups_in_subqueries_count_too() {
    Limits narrow = new Limits(Limits.OF_FILES.time(), 100, 10_000);
    for (String query :
        List.of(
            "SELECT (GROUP_CONCAT(DISTINCT ?o) AS ?all) { ?s ?p ?o }",
            "SELECT ?n { { SELECT (STRLEN(GROUP_CONCAT(?o)) AS ?n) { ?s ?p ?o } } }",
            "SELECT ?s { ?s a ng:Demand . LATERAL { SELECT ?s (GROUP_CONCAT(?o) AS ?all)"
                + " { ?x ?p ?o . ?s a ?class } GROUP BY ?s } }")) {
      LimitException ended = assertThrows(LimitException.class, () -> rows(query, narrow), query);
      assertEquals("QUERY-MEMORY", ended.code());
    }
  }

  @Test
  void a_graph_is_cut_as_rows_are() {
    Ask ask = Ask.of("CONSTRUCT WHERE { ?s ?p ?o }", "test", Map.of());
    Outcome outcome =
        Answers.over(store, Limits.OF_FILES.withRows(50), answers -> answers.outcome(ask));
    assertEquals(List.of(new Limit(Limit.Kind.ROWS, 50)), outcome.limits());
  }

  @Test
  void what_is_no_rows_and_what_reaches_out_is_refused() {
    assertEquals(
        "QUERY-FORMAT",
        assertThrows(ConfigException.class, () -> rows("ASK { ?s ?p ?o }", Limits.OF_FILES))
            .code());
    String reaching = "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }";
    assertEquals(
        "QUERY-REFUSED",
        assertThrows(ConfigException.class, () -> rows(reaching, Limits.OF_FILES)).code());
  }

  @Test
  void a_thing_is_meant_by_its_key_its_iri_and_its_name() {
    for (String typed :
        List.of(
            "person/astrid-halvorsen",
            "<" + store.base() + "person/astrid-halvorsen>",
            "Astrid Halvorsen")) {
      assertEquals(
          "person/astrid-halvorsen",
          Answers.over(store, Limits.OF_VIEWS, answers -> answers.thing(typed))
              .orElseThrow()
              .key());
    }
    assertEquals(
        "THING-UNKNOWN",
        assertThrows(
                ConfigException.class,
                () ->
                    Answers.over(store, Limits.OF_VIEWS, answers -> answers.known("person/nobody")))
            .code());
  }
}
