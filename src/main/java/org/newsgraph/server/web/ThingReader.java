package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Span;
import org.newsgraph.rdf.GraphReader;
import org.newsgraph.rdf.Vocab;

/**
 * Reads what the knowledge layer tells of things and which words say so. Good for one read
 * transaction, in which it reads each article once.
 */
final class ThingReader extends GraphReader {
  private static final Pattern EVIDENCE = Pattern.compile("evidence/(\\w+)-(\\d+)-(\\d+)");

  /** Code points of text on each side of a quote. */
  private static final int AROUND = 90;

  /** The classes of what acts or lies somewhere. */
  static final List<String> ENTITIES =
      List.of("Person", "Country", "Organization", "UnnamedAgent", "Place");

  private final DatasetGraph dataset;
  private final Graph knowledge;
  private final String base;
  private final Map<String, ArticleText> texts = new HashMap<>();

  ThingReader(DatasetGraph dataset, String base) {
    super(dataset.getDefaultGraph());
    this.dataset = dataset;
    this.knowledge = dataset.getDefaultGraph();
    this.base = base;
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** What stands behind the base of a thing's IRI; any other IRI as it is. */
  String key(Node thing) {
    String iri = thing.getURI();
    return iri.startsWith(base) ? iri.substring(base.length()) : iri;
  }

  Node thing(String key) {
    return NodeFactory.createURI(base + key);
  }

  /** The address of a thing's page on this site; of what is not of this site, its IRI. */
  String address(Node thing) {
    String iri = thing.getURI();
    return iri.startsWith(base) ? "/page/" + iri.substring(base.length()) : iri;
  }

  boolean isKnown(Node thing) {
    return knowledge.contains(thing, Node.ANY, Node.ANY);
  }

  /** The local name of a thing's class; of "a country and a place", the first; empty for none. */
  String kind(Node thing) {
    return values(thing, Vocab.TYPE).stream()
        .map(node -> node.getURI().substring(node.getURI().lastIndexOf('#') + 1))
        .filter(name -> !name.equals("Place") && !name.equals("Fact") && !name.equals("Event"))
        .findFirst()
        .orElse(knowledge.contains(thing, Vocab.TYPE, Vocab.ng("Place")) ? "Place" : "");
  }

  String label(Node thing) {
    if (thing.isLiteral()) {
      return thing.getLiteralLexicalForm();
    }
    String label = literal(thing, Vocab.LABEL);
    if (label.isEmpty()) {
      String key = key(thing);
      return key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf('#')) + 1);
    }
    return label;
  }

  /** All that the knowledge layer says of a thing. */
  List<Triple> outgoing(Node thing) {
    List<Triple> triples = new ArrayList<>();
    knowledge.find(thing, Node.ANY, Node.ANY).forEachRemaining(triples::add);
    triples.sort(Comparator.comparing(Triple::toString));
    return triples;
  }

  /** How many things of a class there are. */
  int count(String kind) {
    int count = 0;
    Iterator<Triple> typed = knowledge.find(Node.ANY, Vocab.TYPE, Vocab.ng(kind));
    while (typed.hasNext()) {
      typed.next();
      count++;
    }
    return count;
  }

  /** The things that have a thing as the value of a property. */
  List<Node> subjects(String property, Node thing) {
    return subjects(Vocab.ng(property), thing);
  }

  List<Node> subjects(Node property, Node thing) {
    List<Node> subjects = new ArrayList<>();
    knowledge
        .find(Node.ANY, property, thing)
        .forEachRemaining(triple -> subjects.add(triple.getSubject()));
    return subjects;
  }

  /** The day, month or year at which something began or of which it is told; empty for none. */
  String day(Node fact) {
    String begin = literal(fact, "begin");
    return begin.isEmpty() ? literal(fact, "asOf") : begin;
  }

  /** The local name of the status of a fact; empty for none. */
  String status(Node fact) {
    List<Node> values = values(fact, "status");
    return values.isEmpty() ? "" : plain(values.get(0));
  }

  /** A literal's text, or the last part of an IRI. */
  static String plain(Node node) {
    return node.isURI() ? node.getURI().replaceAll(".*[#/]", "") : node.getLiteralLexicalForm();
  }

  /** The stretches of text behind a fact, the earliest article first. */
  List<Node> evidence(Node fact) {
    record Placed(Node evidence, String date, String article, int begin) {}
    List<Placed> placed = new ArrayList<>();
    for (Node evidence : values(fact, "evidence")) {
      Matcher parts = EVIDENCE.matcher(key(evidence));
      if (parts.matches()) {
        String date = inArticle(thing("article/" + parts.group(1)), Vocab.ng("published"));
        placed.add(new Placed(evidence, date, parts.group(1), Integer.parseInt(parts.group(2))));
      }
    }
    placed.sort(
        Comparator.comparing(Placed::date)
            .thenComparing(Placed::article)
            .thenComparingInt(Placed::begin));
    return placed.stream().map(Placed::evidence).toList();
  }

  /** The words behind a fact, the earliest article first. */
  List<Quote> quotes(Node fact) {
    return evidence(fact).stream().map(this::quote).flatMap(Optional::stream).toList();
  }

  /** Where the article's page shows a stretch of evidence; empty if it is none. */
  String evidenceAddress(Node evidence) {
    Matcher parts = EVIDENCE.matcher(key(evidence));
    return parts.matches()
        ? "/page/article/%s?from=%s&to=%s#here"
            .formatted(parts.group(1), parts.group(2), parts.group(3))
        : "";
  }

  /**
   * The stretches of text that say that something has a part in a fact: those of its participation
   * where there is one, else those of the fact.
   */
  List<Node> evidence(Node fact, Node part) {
    for (Node participation : values(fact, "participation")) {
      if (knowledge.contains(participation, Vocab.ng("participant"), part)) {
        List<Node> own = evidence(participation);
        if (!own.isEmpty()) {
          return own;
        }
      }
    }
    return evidence(fact);
  }

  /** The entity that has a text as its name; empty if none or several have. */
  Optional<Node> named(String label) {
    List<Node> named = new ArrayList<>();
    knowledge
        .find(Node.ANY, Vocab.LABEL, NodeFactory.createLiteralString(label))
        .forEachRemaining(
            triple -> {
              if (ENTITIES.contains(kind(triple.getSubject()))) {
                named.add(triple.getSubject());
              }
            });
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The article that has an id; empty if none has. */
  Optional<Node> article(String id) {
    Iterator<Triple> found =
        knowledge.find(Node.ANY, Vocab.ng("id"), NodeFactory.createLiteralString(id));
    return found.hasNext() ? Optional.of(found.next().getSubject()) : Optional.empty();
  }

  /**
   * The articles that mention a thing, in no order.
   *
   * @param most how many at most
   */
  Set<Node> mentioning(Node thing, int most) {
    Set<Node> articles = new LinkedHashSet<>();
    Iterator<Quad> mentions = dataset.find(Node.ANY, Node.ANY, Vocab.ng("refersTo"), thing);
    while (mentions.hasNext() && articles.size() < most) {
      Node article = mentions.next().getGraph();
      if (key(article).startsWith("article/")) {
        articles.add(article);
      }
    }
    return articles;
  }

  /**
   * In how many ways other things are told with a thing.
   *
   * @param most where counting ends
   */
  int prominence(Node thing, int most) {
    Iterator<Triple> told = knowledge.find(Node.ANY, Node.ANY, thing);
    int count = 0;
    while (told.hasNext() && count < most) {
      told.next();
      count++;
    }
    return count;
  }

  /** The day of the newest article; empty if none has one. */
  Optional<String> newestDay() {
    List<String> newest = new ArrayList<>(List.of(""));
    knowledge
        .find(Node.ANY, Vocab.ng("published"), Node.ANY)
        .forEachRemaining(
            triple -> {
              String day = triple.getObject().getLiteralLexicalForm();
              if (day.compareTo(newest.get(0)) > 0) {
                newest.set(0, day);
              }
            });
    return newest.get(0).isEmpty() ? Optional.empty() : Optional.of(newest.get(0));
  }

  Optional<Quote> quote(Node evidence) {
    Matcher parts = EVIDENCE.matcher(key(evidence));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String hash = parts.group(1);
    ArticleText text = text(hash);
    if (text == null) {
      return Optional.empty();
    }
    int begin = Integer.parseInt(parts.group(2));
    int end = Integer.parseInt(parts.group(3));
    Node article = thing("article/" + hash);
    return Optional.of(
        new Quote(
            hash,
            inArticle(article, Vocab.LABEL),
            inArticle(article, Vocab.ng("publisher")),
            inArticle(article, Vocab.ng("published")),
            begin,
            end,
            before(text, begin),
            words(text, begin, end),
            behind(text, end)));
  }

  /** The line before a quote, from a word's beginning. */
  private static String before(ArticleText text, int begin) {
    int from = Math.max(0, begin - AROUND);
    String words = from < begin ? text.words(new Span(from, begin)) : "";
    int line = words.lastIndexOf('\n');
    if (line >= 0) {
      return words.substring(line + 1).replaceAll("\\s+", " ");
    }
    return from == 0 ? words : words.replaceFirst("^\\S*\\s+", "… ");
  }

  /** The line behind a quote, to a word's end. */
  private static String behind(ArticleText text, int end) {
    int to = Math.min(text.length(), end + AROUND);
    String words = end < to ? text.words(new Span(end, to)) : "";
    int line = words.indexOf('\n');
    if (line >= 0) {
      return words.substring(0, line).replaceAll("\\s+", " ");
    }
    return to == text.length() ? words : words.replaceFirst("\\s+\\S*$", " …");
  }

  /** A stretch of a text in one line; empty at its edges. */
  private static String words(ArticleText text, int begin, int end) {
    return begin >= end ? "" : text.words(new Span(begin, end)).replaceAll("\\s+", " ");
  }

  /** The text of an article, or null if the store has none. */
  @Nullable ArticleText text(String hash) {
    ArticleText known = texts.get(hash);
    if (known != null) {
      return known;
    }
    String words = inArticle(thing("article/" + hash), Vocab.ng("text"));
    if (words.isEmpty()) {
      return null;
    }
    ArticleText text = new ArticleText(words);
    texts.put(hash, text);
    return text;
  }

  /** What some article means where a name of a seat stands for somebody else. */
  Optional<Node> firstMentionedAs(String words) {
    Iterator<Quad> mentions =
        dataset.find(
            Node.ANY, Node.ANY, Vocab.ng("mentionedAs"), NodeFactory.createLiteralString(words));
    if (!mentions.hasNext()) {
      return Optional.empty();
    }
    Node mention = mentions.next().getSubject();
    Iterator<Quad> meant = dataset.find(Node.ANY, mention, Vocab.ng("refersTo"), Node.ANY);
    return meant.hasNext() ? Optional.of(meant.next().getObject()) : Optional.empty();
  }

  /** A literal of an article's own graph, or empty. */
  String inArticle(Node article, Node property) {
    Iterator<Quad> quads = dataset.find(article, article, property, Node.ANY);
    return quads.hasNext() ? quads.next().getObject().getLiteralLexicalForm() : "";
  }
}
