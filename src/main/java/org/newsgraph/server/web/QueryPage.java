package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.newsgraph.export.Answers;
import org.newsgraph.model.ConfigException;
import org.newsgraph.query.Question;
import org.newsgraph.query.Questions;
import org.newsgraph.rdf.Vocab;

/**
 * SPARQL by hand: an editor, the ready-made questions to begin from, answers that open on pages.
 * Where scripts run the editor is YASGUI; the form beneath it works without.
 */
final class QueryPage {
  private static final String FIRST =
      """
      # Who took part in which meeting?
      SELECT ?meeting ?date ?who {
        ?meeting a ng:Meeting ; ng:attendedBy/rdfs:label ?who .
        OPTIONAL { ?meeting ng:begin ?date }
      }
      ORDER BY DESC(?date)
      LIMIT 50
      """;

  private final ThingReader reader;

  QueryPage(ThingReader reader) {
    this.reader = reader;
  }

  /**
   * @param query what to run, or empty
   * @param name the question whose query stands in the editor, or empty
   */
  String page(String query, String name) {
    Optional<Question> question = Questions.named(name);
    String shown = !query.isEmpty() ? query : question.map(Question::sparql).orElse(FIRST);
    return Shell.page(
        Shell.Way.SPARQL,
        "SPARQL",
        html -> {
          html.element("h1", "SPARQL");
          gallery(html);
          html.open(
                  "div",
                  "id",
                  "yasgui",
                  "hidden",
                  "",
                  "data-base",
                  reader.thing("").getURI(),
                  "data-prefixes",
                  prefixes(),
                  "data-run",
                  query.isEmpty() ? "no" : "yes")
              .close("div");
          html.open("form", "action", "/query", "id", "plain");
          html.open("label")
              .text("Query; the prefixes ng:, rdfs:, skos:, nif: and others are known");
          html.element("textarea", shown, "name", "query", "rows", "14", "spellcheck", "false");
          html.close("label").element("button", "Run", "type", "submit").close("form");
          html.open("div", "id", "rows");
          if (!query.isEmpty()) {
            run(html, query);
          }
          html.close("div");
          html.open("p").text("Programs ask at ").element("code", "/sparql");
          html.text("; the address of this page holds the query and can be shared.").close("p");
        },
        "yasgui.min.css",
        "yasgui.min.js",
        "query.js");
  }

  private static void gallery(Html html) {
    Map<String, List<Question>> groups = new LinkedHashMap<>();
    Questions.bundled()
        .forEach(q -> groups.computeIfAbsent(q.group(), group -> new ArrayList<>()).add(q));
    html.open("details", "class", "shelf").element("summary", "Begin from a ready-made question");
    groups.forEach(
        (group, questions) -> {
          html.element("h2", group).open("ul");
          for (Question ready : questions) {
            html.open("li").link("/query?question=" + ready.name(), ready.heading()).close("li");
          }
          html.close("ul");
        });
    html.close("details");
  }

  /** The prefixes as a query's head declares them. */
  private static String prefixes() {
    StringBuilder head = new StringBuilder();
    Vocab.PREFIXES.forEach(
        (prefix, iri) -> head.append("PREFIX %s: <%s>%n".formatted(prefix, iri)));
    return head.toString();
  }

  private void run(Html html, String query) {
    try {
      Answers.Ask ask = Answers.Ask.of(query, "query", Map.of());
      if (!ask.query().isSelectType()) {
        html.element("p", "This page shows rows: ask with SELECT. /sparql answers all kinds.");
        return;
      }
      Table table = Table.of(reader, ask);
      html.element("p", Findings.count(table.rows().size(), "row") + ".", "role", "status");
      table.write(html, reader);
    } catch (QueryCancelledException e) {
      wrong(html, "The query was ended after ten seconds.");
    } catch (ConfigException | QueryException e) {
      wrong(html, String.valueOf(e.getMessage()));
    }
  }

  private static void wrong(Html html, String message) {
    html.element("p", message, "role", "alert", "class", "wrong");
  }
}
