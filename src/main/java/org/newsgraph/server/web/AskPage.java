package org.newsgraph.server.web;

import java.util.Optional;
import org.newsgraph.answer.Asking;
import org.newsgraph.query.PlainQuestions;

/** A question in plain words: its answer, or what is found by its words. */
final class AskPage {
  /** Fewer words without a question mark are a name that somebody looks for. */
  private static final int NAME = 4;

  private AskPage() {}

  static Reply of(Visit visit) {
    String words = visit.parameter("q");
    if (words.isBlank()) {
      return StartPage.of(visit);
    }
    Optional<Asking> asking = visit.answers().read(words);
    if (asking.isPresent()) {
      AnswerView answer = new AnswerView(visit.knowledge(), visit.answers().answer(asking.get()));
      return Reply.page(
          Shell.page(
              words,
              words,
              html -> {
                html.element("h1", words.strip());
                answer.reading(html);
                answer.write(html);
              }));
    }
    boolean isName = words.strip().split("\\s+").length < NAME && !words.strip().endsWith("?");
    return isName
        ? SearchPage.of(visit)
        : Reply.page(
            Shell.page(
                words,
                words,
                html -> {
                  html.element("h1", "That question I cannot read");
                  html.element(
                      "p", "It is none of the kinds that are known here. The nearest ones:");
                  StartPage.examples(html, PlainQuestions.nearest(words));
                  html.open("p", "class", "ways").link("/questions", "All questions").close("p");
                  html.element("h2", "What is found by its words");
                  SearchPage.write(html, visit, words);
                }));
  }
}
