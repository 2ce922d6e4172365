package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.Answers;
import org.newsgraph.model.ConfigException;
import org.newsgraph.query.PlainQuestions;
import org.newsgraph.query.Question;
import org.newsgraph.query.Questions;
import org.newsgraph.rdf.Vocab;

/** The pages that are not about one thing: start, search, questions, answers, articles. */
final class Pages {
  private static final int FOUND = 60;
  private static final int LATEST = 8;
  private static final int QUOTED = 25;

  private static final List<String> EXAMPLES =
      List.of(
          "Who rejected what?",
          "What is planned?",
          "What was called off?",
          "Which territories are demanded?",
          "Where do articles disagree?",
          "What happened?");

  private final ThingReader reader;

  Pages(ThingReader reader) {
    this.reader = reader;
  }

  String start() {
    return Shell.page("Newsgraph", "", this::start);
  }

  private void start(Html html) {
    html.open("hgroup")
        .element("h1", "What the articles say, and where they say it")
        .element("p", "Every fact opens on the sentence that says so.")
        .close("hgroup");
    counts(html);
    html.element("h2", "Ask").open("ul", "class", "examples");
    for (String example : EXAMPLES) {
      html.open("li").link("/ask?q=" + Address.encode(example), example).close("li");
    }
    html.close("ul");
    html.element("h2", "Latest events");
    List<Node> events = Events.latest(reader, LATEST);
    if (events.isEmpty()) {
      html.element("p", "No event is told yet.");
    } else {
      new FactView(reader).list(html, events);
      html.open("p").link("/timeline", "The whole timeline").close("p");
    }
  }

  private void counts(Html html) {
    html.open("dl", "class", "counts");
    Map<String, String> kinds = new TreeMap<>();
    kinds.put("1Article", "articles");
    kinds.put("2Person", "people");
    kinds.put("3Organization", "bodies");
    kinds.put("4Meeting", "meetings");
    kinds.put("5RoleHolding", "roles held");
    kinds.put("6Demand", "demands");
    kinds.forEach(
        (kind, words) -> {
          int count = reader.subjects(Vocab.TYPE, Vocab.ng(kind.substring(1))).size();
          html.open("div").element("dt", words).element("dd", Integer.toString(count)).close("div");
        });
    html.close("dl");
  }

  String search(String words) {
    return Shell.page("Search: " + words, words, html -> search(html, words));
  }

  private void search(Html html, String words) {
    html.element("h1", "“" + words + "”");
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
        FactView.badge(html, thing.kind(), "kind");
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
                facts(html, table);
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
      return Shell.page(words, words, html -> answer(html, asking.get()));
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
              html.open("ul", "class", "examples");
              for (String near : PlainQuestions.nearest(words)) {
                html.open("li").link("/ask?q=" + Address.encode(near), near).close("li");
              }
              html.close("ul");
              html.open("p").link("/questions", "All questions").close("p");
              search(html, words);
            });
  }

  private void answer(Html html, Asking asking) {
    html.element("h1", asking.question().heading());
    html.element("p", "Read as: " + asking.reading(), "class", "reading");
    String asked = asking.asked();
    if (asked != null && !asking.values().containsValue(asked)) {
      html.element(
          "p", "“" + asked + "” is taken for " + asking.values().values().iterator().next() + ".");
    }
    answer(html, asking.question(), asking.values());
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
          answer(html, question, values);
        });
  }

  private static void form(Html html, Question question, Map<String, String> values) {
    if (question.parameters().isEmpty()) {
      return;
    }
    html.open("form", "action", "/question/" + question.name()).open("div", "class", "grid");
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
    html.close("div").element("button", "Show", "type", "submit").close("form");
  }

  private void answer(Html html, Question question, Map<String, String> values) {
    Table table = Table.of(reader, Answers.Ask.of(question, values));
    if (table.rows().isEmpty()) {
      html.element("p", "No article tells anything of the kind.", "class", "unknown");
    } else {
      html.element("p", found(table));
      unresolved(html, table);
      table.write(html, reader);
      html.element("h2", "The words that say so");
      facts(html, table);
    }
    Downloads.write(html, Downloads.ofQuestion(question.name(), values));
    html.open("details").element("summary", "The SPARQL that was run");
    html.open("pre").element("code", question.sparql()).close("pre");
    html.open("p").link("/query?question=" + question.name(), "Change it").close("p");
    html.close("details");
  }

  private static String found(Table table) {
    int articles = table.columns().indexOf("article");
    Set<String> sources = new LinkedHashSet<>();
    for (List<@Nullable Node> row : table.rows()) {
      Node cell = articles < 0 ? null : row.get(articles);
      if (cell != null && cell.isLiteral()) {
        sources.addAll(List.of(cell.getLiteralLexicalForm().split(", ")));
      }
    }
    int rows = table.rows().size();
    return (rows == 1 ? "1 row" : rows + " rows")
        + (sources.isEmpty()
            ? "."
            : sources.size() == 1
                ? ", from 1 article."
                : ", from %d articles.".formatted(sources.size()));
  }

  /** Open slots are told in words, since an empty cell says nothing. */
  private void unresolved(Html html, Table table) {
    int date = table.columns().indexOf("date");
    Set<Node> undated = new LinkedHashSet<>();
    for (List<@Nullable Node> row : table.rows()) {
      Node fact = row.get(0);
      if (date > 0 && row.get(date) == null && fact != null && fact.isURI()) {
        undated.add(fact);
      }
    }
    if (!undated.isEmpty()) {
      html.open("p", "class", "unknown").text("Date not known: ");
      int i = 0;
      for (Node fact : undated) {
        html.text(i++ == 0 ? "" : "; ").link(reader.address(fact), reader.label(fact));
      }
      html.text(".").close("p");
    }
  }

  /** The facts that stand in a table, each with its quotes. */
  private void facts(Html html, Table table) {
    Set<Node> facts = new LinkedHashSet<>();
    for (List<@Nullable Node> row : table.rows()) {
      for (Node cell : row) {
        if (cell != null && cell.isURI() && !reader.values(cell, "evidence").isEmpty()) {
          facts.add(cell);
        }
      }
    }
    List<Node> shown = facts.stream().limit(QUOTED).toList();
    new FactView(reader).list(html, shown);
    if (facts.size() > shown.size()) {
      html.element("p", "And %d more in the table.".formatted(facts.size() - shown.size()));
    }
  }

  String questions() {
    return Shell.page(
        "Questions",
        "",
        html -> {
          html.element("h1", "Questions");
          Map<String, List<Question>> groups = new TreeMap<>();
          for (Question question : Questions.bundled()) {
            groups.computeIfAbsent(question.group(), group -> new ArrayList<>()).add(question);
          }
          groups.forEach(
              (group, questions) -> {
                html.element("h2", group).open("ul");
                for (Question question : questions) {
                  html.open("li")
                      .link("/question/" + question.name(), question.heading())
                      .text(" – " + question.text())
                      .close("li");
                }
                html.close("ul");
              });
        });
  }

  String articles() {
    return Shell.page(
        "Articles",
        "",
        html -> {
          html.element("h1", "Articles");
          List<Node> articles = new ArrayList<>(reader.subjects(Vocab.TYPE, Vocab.ng("Article")));
          articles.sort(
              Comparator.comparing((Node article) -> reader.literal(article, "published"))
                  .reversed()
                  .thenComparing(Node::getURI));
          html.open("ul", "class", "facts");
          for (Node article : articles.subList(0, Math.min(500, articles.size()))) {
            String day = reader.literal(article, "published");
            html.open("li").open("p", "class", "fact");
            if (!day.isEmpty()) {
              html.element("time", day, "datetime", day).text(" ");
            }
            html.link(reader.address(article), reader.label(article));
            html.text(" " + reader.literal(article, "publisher")).close("p").close("li");
          }
          html.close("ul");
          if (articles.size() > 500) {
            html.element("p", "The latest 500 of %d.".formatted(articles.size()));
          }
        });
  }

  String about(Node thing, boolean isWhole) {
    ThingPage page = new ThingPage(reader, thing, isWhole);
    return Shell.page(page.title(), "", page::write);
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
