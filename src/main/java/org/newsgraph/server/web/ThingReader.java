package org.newsgraph.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.newsgraph.rdf.Vocab;

/**
 * Reads what the knowledge layer tells of things and which words say so. Good for one read
 * transaction, in which it reads each article once.
 */
final class ThingReader {
  private static final Pattern EVIDENCE = Pattern.compile("evidence/(\\w+)-(\\d+)-(\\d+)");

  /** Code points of text on each side of a quote. */
  private static final int AROUND = 60;

  private final DatasetGraph dataset;
  private final Graph knowledge;
  private final String base;
  private final Map<String, ArticleText> texts = new HashMap<>();

  ThingReader(DatasetGraph dataset, String base) {
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

  /** The values of a property in the knowledge layer, sorted. */
  List<Node> values(Node thing, Node property) {
    List<Node> values = new ArrayList<>();
    Iterator<Triple> triples = knowledge.find(thing, property, Node.ANY);
    triples.forEachRemaining(triple -> values.add(triple.getObject()));
    values.sort(Comparator.comparing(Node::toString));
    return values;
  }

  List<Node> values(Node thing, String property) {
    return values(thing, Vocab.ng(property));
  }

  String literal(Node thing, Node property) {
    return values(thing, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  String literal(Node thing, String property) {
    return literal(thing, Vocab.ng(property));
  }

  /** All that the knowledge layer says of a thing. */
  List<Triple> outgoing(Node thing) {
    List<Triple> triples = new ArrayList<>();
    knowledge.find(thing, Node.ANY, Node.ANY).forEachRemaining(triples::add);
    triples.sort(Comparator.comparing(Triple::toString));
    return triples;
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

  /** The words behind a fact, the earliest article first. */
  List<Quote> quotes(Node fact) {
    List<Quote> quotes = new ArrayList<>();
    for (Node evidence : values(fact, "evidence")) {
      quote(evidence).ifPresent(quotes::add);
    }
    quotes.sort(
        Comparator.comparing(Quote::date)
            .thenComparing(Quote::article)
            .thenComparingInt(Quote::begin));
    return quotes;
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
    int from = Math.max(0, begin - AROUND);
    int to = Math.min(text.length(), end + AROUND);
    Node article = thing("article/" + hash);
    return Optional.of(
        new Quote(
            hash,
            inArticle(article, Vocab.LABEL),
            inArticle(article, Vocab.ng("publisher")),
            inArticle(article, Vocab.ng("published")),
            begin,
            end,
            (from > 0 ? "…" : "") + words(text, from, begin),
            words(text, begin, end),
            words(text, end, to) + (to < text.length() ? "…" : "")));
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
