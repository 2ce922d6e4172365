package org.newsgraph.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;
import org.newsgraph.query.PlainQuestions;
import org.newsgraph.query.Question;
import org.newsgraph.query.Questions;
import org.newsgraph.store.NewsStore;

/**
 * Answers questions and queries over a store. Good for one read transaction.
 *
 * <p>A question in plain words goes to each of the {@link QuestionReader}s in turn; the first that
 * understands it says what is asked.
 */
public final class Answers {
  private final Knowledge knowledge;
  private final Limits limits;
  private final List<QuestionReader> readers;

  /**
   * @param knowledge what is asked, in a read transaction
   */
  public Answers(Knowledge knowledge, Limits limits) {
    this.knowledge = knowledge;
    this.limits = limits;
    this.readers = List.of(new PatternReader(knowledge));
  }

  /** Uses answers over a store in one read transaction. */
  public static <T> T over(NewsStore store, Limits limits, Function<Answers, T> use) {
    return Knowledge.in(store, knowledge -> use.apply(new Answers(knowledge, limits)));
  }

  /** What is asked. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** The same with another number of rows at most. */
  public Answers withRows(int most) {
    return new Answers(knowledge, limits.withRows(most));
  }

  /** How a question in plain words is understood; empty if it is not. */
  public Optional<Asking> read(String words) {
    return readers.stream().map(reader -> reader.read(words)).flatMap(Optional::stream).findFirst();
  }

  /**
   * How a question is understood that must be.
   *
   * @throws ConfigException {@code ASK-UNKNOWN} if it is not, with the nearest that are
   */
  public Asking understood(String words) {
    return read(words)
        .orElseThrow(
            () ->
                new ConfigException(
                    "ASK-UNKNOWN",
                    "that question I cannot read; the nearest that I can: "
                        + PlainQuestions.nearest(words),
                    null));
  }

  /**
   * A ready-made question as it is asked with values.
   *
   * @throws ConfigException {@code QUESTION-UNKNOWN}
   */
  public static Asking ready(String name, Map<String, String> values) {
    Question question =
        Questions.named(name)
            .orElseThrow(
                () ->
                    new ConfigException(
                        "QUESTION-UNKNOWN", "no question '%s'".formatted(name), null));
    return new Asking(question, values, List.of());
  }

  /** The rows that answer a question. */
  public Answer answer(Asking asking) {
    return answer(asking, asking.ask());
  }

  /**
   * The rows that answer a query.
   *
   * @throws ConfigException {@code QUERY-FORMAT} if its answer is no rows
   */
  public Answer rows(Ask ask) {
    if (!ask.query().isSelectType()) {
      throw new ConfigException(
          "QUERY-FORMAT", "the answer of this query is no rows; ask with SELECT", null);
    }
    return answer(null, ask);
  }

  /** What comes of a query of any kind. */
  public Outcome outcome(Ask ask) {
    Query query = ask.query();
    if (query.isSelectType()) {
      return answer(null, ask);
    }
    Execution execution = new Execution(knowledge.dataset(), limits);
    return query.isAskType() ? new Outcome.Truth(execution.ask(ask)) : execution.graph(ask);
  }

  /**
   * What is meant by what people call a thing.
   *
   * @param words a key such as {@code country/norway}, an IRI, or a name, of which the best known
   *     bearer is meant
   */
  public Optional<Value.Thing> thing(String words) {
    String plain = words.strip().replaceAll("^<|>$", "");
    Node thing = plain.contains("://") ? NodeFactory.createURI(plain) : knowledge.thing(plain);
    boolean isIri = plain.matches("[^\\s<>\"{}|\\\\^`]+");
    Optional<Node> meant =
        isIri && knowledge.isKnown(thing)
            ? Optional.of(thing)
            : new Search(knowledge)
                .find(plain, 1).stream().findFirst().map(found -> knowledge.thing(found.key()));
    return meant.map(knowledge::named);
  }

  /**
   * The thing of a key.
   *
   * @throws ConfigException {@code THING-UNKNOWN} if nothing is known of it
   */
  public Node known(String key) {
    Node thing = knowledge.thing(key);
    if (key.isEmpty() || !knowledge.isKnown(thing)) {
      throw new ConfigException("THING-UNKNOWN", "nothing is known of '%s'".formatted(key), null);
    }
    return thing;
  }

  private Answer answer(@Nullable Asking asking, Ask ask) {
    Execution.Rows told = new Execution(knowledge.dataset(), limits).select(ask);
    Reading reading =
        new Reading(
            told.columns().indexOf(Answer.ARTICLE), told.columns().indexOf(Answer.EVIDENCE));
    List<Row> rows = told.rows().stream().map(reading::row).toList();
    return new Answer(
        asking, ask, told.columns(), rows, Findings.of(knowledge, rows), told.limits());
  }

  /** Makes rows of nodes rows of an answer; what many rows share is looked up once. */
  private final class Reading {
    private final int article;
    private final int evidence;
    private final Map<Node, Value> values = new HashMap<>();
    private final Map<Node, List<Evidence>> behind = new HashMap<>();

    /**
     * @param article the column with the ids of articles, or -1
     * @param evidence that with the IRIs of evidence, or -1
     */
    Reading(int article, int evidence) {
      this.article = article;
      this.evidence = evidence;
    }

    Row row(List<@Nullable Node> nodes) {
      List<@Nullable Value> cells = new ArrayList<>();
      Set<Node> facts = new LinkedHashSet<>();
      for (int i = 0; i < nodes.size(); i++) {
        Node node = nodes.get(i);
        cells.add(node == null ? null : values.computeIfAbsent(node, this::value));
        if (node != null && node.isURI() && !knowledge.values(node, "evidence").isEmpty()) {
          facts.add(node);
        }
      }
      List<Evidence> words = words(evidence < 0 ? null : nodes.get(evidence), facts);
      return new Row(cells, List.copyOf(facts), articles(nodes, facts, words), words);
    }

    private Value value(Node node) {
      return node.isURI() ? knowledge.named(node) : new Value.Text(node);
    }

    private List<Evidence> words(@Nullable Node named, Set<Node> facts) {
      Set<Evidence> words = new LinkedHashSet<>();
      if (named != null) {
        String iris = named.isURI() ? named.getURI() : named.getLiteralLexicalForm();
        for (String iri : iris.split(" ")) {
          knowledge.evidenceOf(NodeFactory.createURI(iri)).ifPresent(words::add);
        }
      } else {
        facts.forEach(fact -> words.addAll(behind.computeIfAbsent(fact, knowledge::evidence)));
      }
      return List.copyOf(words);
    }

    /** The article that the row names, else those that tell its facts, else those of the words. */
    private List<Evidence.Article> articles(
        List<@Nullable Node> nodes, Set<Node> facts, List<Evidence> words) {
      Node named = article < 0 ? null : nodes.get(article);
      if (named != null && named.isLiteral()) {
        Optional<Node> one = knowledge.article(named.getLiteralLexicalForm());
        if (one.isPresent()) {
          return List.of(knowledge.article(one.get()));
        }
      }
      Map<String, Evidence.Article> articles = new LinkedHashMap<>();
      for (Node fact : facts) {
        for (Node telling : knowledge.values(fact, "reportedIn")) {
          articles.put(telling.getURI(), knowledge.article(telling));
        }
      }
      if (articles.isEmpty()) {
        words.forEach(one -> articles.put(one.article().iri(), one.article()));
      }
      return List.copyOf(articles.values());
    }
  }
}
