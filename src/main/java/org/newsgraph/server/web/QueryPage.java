package org.newsgraph.server.web;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.newsgraph.export.Answers;
import org.newsgraph.model.ConfigException;
import org.newsgraph.query.Question;
import org.newsgraph.query.Questions;

/**
 * SPARQL by hand: an editor, the ready-made questions to begin from, answers that open on pages.
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
        "SPARQL",
        "",
        html -> {
          html.element("h1", "SPARQL");
          html.open("form", "action", "/query");
          html.open("label")
              .text("Query; the prefixes ng:, rdfs:, skos:, nif: and others are known");
          html.element("textarea", shown, "name", "query", "rows", "14", "spellcheck", "false");
          html.close("label").element("button", "Run", "type", "submit").close("form");
          if (!query.isEmpty()) {
            run(html, query);
          }
          html.open("details").element("summary", "Begin from a ready-made question").open("ul");
          for (Question ready : Questions.bundled()) {
            html.open("li").link("/query?question=" + ready.name(), ready.heading()).close("li");
          }
          html.close("ul").close("details");
          html.open("p").text("Programs ask at ").element("code", "/sparql");
          html.text("; the address of this page holds the query and can be shared.").close("p");
        });
  }

  private void run(Html html, String query) {
    try {
      Answers.Ask ask = Answers.Ask.of(query, "query", Map.of());
      if (!ask.query().isSelectType()) {
        html.element("p", "This page shows rows: ask with SELECT. /sparql answers all kinds.");
        return;
      }
      Table table = Table.of(reader, ask);
      html.element("p", "%d rows.".formatted(table.rows().size()), "role", "status");
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
