package org.newsgraph.server.web;

import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Asking;
import org.newsgraph.query.Question;
import org.newsgraph.query.Questions;

/** The ready-made questions, and each with its parameters and its answer. */
final class QuestionPage {
  private QuestionPage() {}

  /** One of them. */
  static Reply of(Visit visit) {
    Map<String, String> values = visit.parameters();
    Asking asking = Answers.ready(visit.key(), values);
    Question question = asking.question();
    AnswerView answer = new AnswerView(visit.knowledge(), visit.answers().answer(asking));
    return Reply.page(
        Shell.page(
            question.heading(),
            "",
            html -> {
              html.element("h1", question.heading()).element("p", question.text());
              form(html, question, values);
              answer.write(html);
            }));
  }

  private static void form(Html html, Question question, Map<String, String> values) {
    if (question.parameters().isEmpty()) {
      return;
    }
    html.open("form", "action", "/question/" + question.name()).open("div", "class", "tools");
    for (Question.Parameter parameter : question.parameters()) {
      html.open("label").text(parameter.description());
      html.open(
          "input",
          "name",
          parameter.name(),
          "value",
          values.getOrDefault(parameter.name(), ""),
          "placeholder",
          parameter.example());
      html.close("label");
    }
    html.element("button", "Show", "type", "submit").close("div").close("form");
  }

  /** All of them. */
  static Reply all(Visit visit) {
    return Reply.page(
        Shell.page(
            Shell.Way.QUESTIONS,
            "Questions",
            html -> {
              html.element("h1", "Questions");
              new TreeMap<>(Questions.groups())
                  .forEach(
                      (group, questions) -> {
                        html.element("h2", group).open("ul", "class", "gallery");
                        for (Question question : questions) {
                          html.open("li")
                              .link("/question/" + question.name(), question.heading())
                              .element("span", question.text())
                              .close("li");
                        }
                        html.close("ul");
                      });
            }));
  }
}
