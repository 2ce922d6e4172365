package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.export.Answers;
import org.newsgraph.model.ConfigException;
import org.newsgraph.query.PlainQuestions;
import org.newsgraph.query.Question;
import org.newsgraph.query.Questions;

/** The pages that are not about one thing: start, search, questions, answers, articles. */
final class Pages {
  private static final int FOUND = 60;
  private static final int LATEST = 8;
  private static final int QUOTED = 25;

  /** What the start page counts, and what it is called there. */
  static final Map<String, String> COUNTED = new LinkedHashMap<>();

  static {
    COUNTED.put("Article", "articles");
    COUNTED.put("Person", "people");
    COUNTED.put("Organization", "bodies");
    COUNTED.put("Meeting", "meetings");
    COUNTED.put("RoleHolding", "roles held");
    COUNTED.put("Demand", "demands");
  }

  private static final List<String> EXAMPLES =
      List.of(
          "Who rejected what?",
          "What is planned?",
          "What was called off?",
          "Which territories are demanded?",
          "Where do articles disagree?",
          "What happened?");

  private final ThingReader reader;
  private final Supplier<Overview> overview;

  Pages(ThingReader reader, Supplier<Overview> overview) {
    this.reader = reader;
    this.overview = overview;
  }

  String start() {
    return Shell.page("Newsgraph", "", this::start, "d3.min.js", "timeline.js");
  }

  private void start(Html html) {
    html.open("hgroup", "class", "hero")
        .element("h1", "What the articles say, and where they say it")
        .element("p", "Every fact opens on the sentence that says so.")
        .close("hgroup");
    examples(html, EXAMPLES);
    counts(html);
    List<Node> events = Events.latest(overview.get().events(), LATEST);
    html.open("section").element("h2", "Latest events");
    if (events.isEmpty()) {
      html.element("p", "No event is told yet.");
    } else {
      TimelinePage.chart(html, "The latest events");
      new FactView(reader).list(html, events);
      html.open("p", "class", "ways").link("/timeline", "The whole timeline").text(" ");
      html.link("/map", "On the map").close("p");
    }
    html.close("section");
  }

  private static void examples(Html html, List<String> questions) {
    html.open("ul", "class", "examples");
    for (String example : questions) {
      html.open("li").link("/ask?q=" + Address.encode(example), example).close("li");
    }
    html.close("ul");
  }

  private void counts(Html html) {
    html.open("dl", "class", "counts");
    COUNTED.forEach(
        (kind, words) -> {
          int count = overview.get().counts().getOrDefault(kind, 0);
          html.open("div");
          html.element("dt", words);
          html.element("dd", "%,d".formatted(count)).close("div");
        });
    html.close("dl");
  }

  String search(String words) {
    return Shell.page("Search: " + words, words, html -> search(html, words));
  }

  private void search(Html html, String words) {
    html.element("h1", "“" + words + "”");
    found(html, words);
  }

  private void found(Html html, String words) {
    List<Found> found = new Search(reader).find(words, FOUND);
    if (found.isEmpty()) {
      html.element("p", "Nothing has these words in its name.");
    } else {
      html.open("ul", "class", "facts");
      for (Found thing : found) {
        html.open("li").open("p", "class", "fact");
        if (!thing.day().isEmpty()) {
          html.element("time", thing.day(), "datetime", thing.day()).text(" ");
        }
        html.link("/page/" + thing.key(), thing.label());
        FactView.badge(html, thing.kind(), "kind of-" + FactView.group(thing.kind()));
        html.close("p").close("li");
      }
      html.close("ul");
    }
    words(html, words);
  }

  /** What articles say in these words. */
  private void words(Html html, String words) {
    Questions.named("search")
        .ifPresent(
            question -> {
              Answers.Ask ask =
                  Answers.Ask.of(question, Map.of("words", Search.lucene(words).replace("*", "")));
              Table table = Table.of(reader, ask);
              if (!table.rows().isEmpty()) {
                html.element("h2", "Facts told in these words");
                List<Node> facts = table.facts(reader);
                new FactView(reader).list(html, facts.subList(0, Math.min(QUOTED, facts.size())));
              }
            });
  }

  /** A question in plain words: its answer, or what is found by its words. */
  String ask(String words) {
    if (words.isBlank()) {
      return start();
    }
    Optional<Asking> asking = Asking.read(reader, words);
    if (asking.isPresent()) {
      AnswerPage page = new AnswerPage(reader, asking.get());
      return Shell.page(
          words,
          words,
          html -> {
            html.element("h1", words.strip());
            page.reading(html);
            page.answer(html);
          });
    }
    boolean isName = words.strip().split("\\s+").length < 4 && !words.strip().endsWith("?");
    return isName
        ? search(words)
        : Shell.page(
            words,
            words,
            html -> {
              html.element("h1", "That question I cannot read");
              html.element("p", "It is none of the kinds that are known here. The nearest ones:");
              examples(html, PlainQuestions.nearest(words));
              html.open("p", "class", "ways").link("/questions", "All questions").close("p");
              html.element("h2", "What is found by its words");
              found(html, words);
            });
  }

  /** A ready-made question with its parameters. */
  String question(String name, Map<String, String> values) {
    Question question =
        Questions.named(name)
            .orElseThrow(
                () -> new ConfigException("QUESTION-UNKNOWN", "no question '" + name + "'", null));
    return Shell.page(
        question.heading(),
        "",
        html -> {
          html.element("h1", question.heading()).element("p", question.text());
          form(html, question, values);
          new AnswerPage(reader, question, values).answer(html);
        });
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

  String questions() {
    return Shell.page(
        Shell.Way.QUESTIONS,
        "Questions",
        html -> {
          html.element("h1", "Questions");
          Map<String, List<Question>> groups = new TreeMap<>();
          for (Question question : Questions.bundled()) {
            groups.computeIfAbsent(question.group(), group -> new ArrayList<>()).add(question);
          }
          groups.forEach(
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
        });
  }

  String articles() {
    return Shell.page(
        Shell.Way.ARTICLES,
        "Articles",
        html -> {
          html.element("h1", "Articles");
          List<Node> articles = overview.get().articles();
          html.open("ul", "class", "facts");
          for (Node article : articles) {
            String day = reader.literal(article, "published");
            html.open("li").open("p", "class", "fact");
            if (!day.isEmpty()) {
              html.element("time", day, "datetime", day).text(" ");
            }
            html.link(reader.address(article), reader.label(article));
            html.element("span", " " + reader.literal(article, "publisher"), "class", "source");
            html.close("p").close("li");
          }
          html.close("ul");
          int all = overview.get().counts().getOrDefault("Article", 0);
          if (all > articles.size()) {
            html.element("p", "The latest %d of %d.".formatted(articles.size(), all));
          }
        });
  }

  String about(Node thing, boolean isWhole) {
    ThingPage page = new ThingPage(reader, thing, isWhole);
    List<String> alternates = new ArrayList<>();
    for (Format format : Format.values()) {
      alternates.add("/about/" + reader.key(thing) + "." + format.suffix());
      alternates.add(format.mediaType());
    }
    return Shell.page(
        Shell.Way.NONE, page.title(), "", alternates, page::write, "d3.min.js", "timeline.js");
  }

  /** What the knowledge layer says of a thing and of its facts, as triples. */
  static List<Triple> triples(ThingReader reader, Node thing) {
    List<Triple> triples = new ArrayList<>(reader.outgoing(thing));
    reader
        .dataset()
        .getDefaultGraph()
        .find(Node.ANY, Node.ANY, thing)
        .forEachRemaining(triples::add);
    return triples;
  }
}
