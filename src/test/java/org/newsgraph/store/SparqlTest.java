package org.newsgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparqlTest {
  @TempDir static Path folder;
  private static NewsStore store;
  private static Sparql sparql;

  @BeforeAll
  static void fill() {
    store = NewsStore.open(folder);
    store.update(
        List.of(),
        IntStream.range(0, 60).mapToObj(SampleGraphs::article).toList(),
        SampleGraphs::knowledge);
    sparql = new Sparql(store.dataset(), Duration.ofSeconds(20));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static String code(String query, Map<String, Node> parameters) {
    return assertThrows(
            StoreException.class, () -> sparql.query(SampleGraphs.PREFIXES + query, parameters))
        .code();
  }

  @Test
  void a_parameter_that_is_also_asked_for_is_in_the_rows() {
    RowSetRewindable rows =
        sparql.select(
            SampleGraphs.PREFIXES + "SELECT ?person ?label { ?person rdfs:label ?label }",
            Map.of("person", SampleGraphs.iri("person/ada-number7")));
    assertEquals(
        List.of("person", "label"),
        rows.getResultVars().stream().map(v -> v.getVarName()).toList());
    var row = rows.next();
    assertEquals("Ada Number7", row.get("label").getLiteralLexicalForm());
    assertEquals(SampleGraphs.iri("person/ada-number7"), row.get("person"));
    assertEquals(1, rows.rewind().size());
  }

  @Test
  void a_value_cannot_change_what_is_asked() {
    Node evil = NodeFactory.createLiteralString("x\" } UNION { ?s ?p ?o } #");
    RowSetRewindable rows =
        sparql.select(
            SampleGraphs.PREFIXES + "SELECT ?s { ?s rdfs:label ?label }", Map.of("label", evil));
    assertEquals(0, rows.size());
  }

  @Test
  void all_four_forms_are_answered() {
    String ada = "d:person\\/ada-number1";
    assertEquals(
        new Sparql.Answer.Truth(true),
        sparql.query(SampleGraphs.PREFIXES + "ASK { " + ada + " a ng:Person }", Map.of()));
    for (String form : List.of("CONSTRUCT { ?s a ?t } WHERE { ?s a ?t }", "DESCRIBE " + ada)) {
      assertTrue(
          sparql.query(SampleGraphs.PREFIXES + form, Map.of())
                  instanceof Sparql.Answer.Triples triples
              && !triples.graph().isEmpty());
    }
  }

  @Test
  void wrong_queries_and_parameters_are_named() {
    assertEquals("QUERY-SYNTAX", code("SELECT * {", Map.of()));
    assertEquals(
        "QUERY-PARAMETER",
        code("SELECT ?person { ?person a ng:Person }", Map.of("pers", SampleGraphs.iri("x"))));
    assertEquals(
        "QUERY-PARAMETER",
        code("SELECT ?s { ?s a ng:Person }", Map.of("s", NodeFactory.createBlankNode())));
    assertEquals(
        "QUERY-TYPE",
        assertThrows(StoreException.class, () -> sparql.select("ASK {}", Map.of())).code());
  }

  @Test
  void a_query_cannot_reach_another_server() {
    assertEquals(
        "QUERY-REFUSED",
        code("SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }", Map.of()));
  }

  @Test
  void a_query_cannot_run_classes_by_name() {
    String library = "java:org.apache.jena.sparql.function.library.";
    for (String call :
        List.of(
            "<" + library + "strlen>(\"four\")",
            "CALL(<" + library + "strlen>, \"four\")",
            "CALL(IRI(CONCAT(\"" + library + "\", \"strlen\")), \"four\")",
            "<http://jena.apache.org/ARQ/function#wait>(1)",
            "<http://jena.apache.org/ARQ/function#context>(\"x\")")) {
      assertEquals(0, found("SELECT ?x { BIND(" + call + " AS ?x) FILTER(BOUND(?x)) }"), call);
    }
    assertEquals(
        0,
        found(
            "SELECT ?x { ?x <java:org.apache.jena.sparql.pfunction.library.splitIRI> (?a ?b) ."
                + " VALUES ?x { d:a } }"));
  }

  @Test
  void functions_known_by_name_still_work() {
    assertEquals(
        1,
        found(
            "SELECT ?x { BIND(<http://jena.apache.org/ARQ/function#localname>(ng:Person) AS ?x)"
                + " FILTER(?x = \"Person\") }"));
    assertEquals(
        1,
        found(
            "SELECT ?l { VALUES ?x { ng:Person }"
                + " ?x <http://jena.apache.org/ARQ/property#splitIRI> (?n ?l) }"));
  }

  private static int found(String query) {
    try {
      return (int) sparql.select(SampleGraphs.PREFIXES + query, Map.of()).size();
    } catch (StoreException refused) {
      assertEquals("QUERY-REFUSED", refused.code());
      return 0;
    }
  }

  @Test
  void a_query_that_takes_too_long_is_stopped() {
    Sparql hurried = new Sparql(store.dataset(), Duration.ofMillis(50));
    StoreException stopped =
        assertThrows(
            StoreException.class,
            () ->
                hurried.query(
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                    Map.of()));
    assertEquals("QUERY-TIMEOUT", stopped.code());
  }
}
