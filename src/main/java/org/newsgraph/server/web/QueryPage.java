package org.newsgraph.server.web;

import java.util.Map;
import java.util.Optional;
import org.newsgraph.answer.Answer;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Ask;
import org.newsgraph.answer.LimitException;
import org.newsgraph.answer.Wording;
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

  /** YASGUI's editor measures text with style attributes; its page alone allows them. */
  private static final String POLICY =
      Site.POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  private final Answers answers;

  private QueryPage(Answers answers) {
    this.answers = answers;
  }

  static Reply of(Visit visit) {
    QueryPage page = new QueryPage(visit.answers());
    return Reply.page(page.page(visit.parameter("query"), visit.parameter("question")))
        .with("Content-Security-Policy", POLICY);
  }

  /**
   * @param query what to run, or empty
   * @param name the question whose query stands in the editor, or empty
   */
  private String page(String query, String name) {
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
                  answers.knowledge().base(),
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
    html.open("details", "class", "shelf").element("summary", "Begin from a ready-made question");
    Questions.groups()
        .forEach(
            (group, questions) -> {
              html.element("h2", group).open("ul");
              for (Question ready : questions) {
                html.open("li")
                    .link("/query?question=" + ready.name(), ready.heading())
                    .close("li");
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
      Answer answer = answers.rows(Ask.of(query, "query", Map.of()));
      html.element("p", Wording.count(answer.rows().size(), "row") + ".", "role", "status");
      new AnswerTable(answers.knowledge(), answer).write(html);
    } catch (ConfigException | LimitException e) {
      html.element("p", String.valueOf(e.getMessage()), "role", "alert", "class", "wrong");
    }
  }
}
