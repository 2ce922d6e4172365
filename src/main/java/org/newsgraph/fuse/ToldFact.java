package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.newsgraph.rdf.Vocab;

/** A fact as one article tells it, with its properties at hand. */
final class ToldFact implements Comparable<ToldFact> {
  /** Latest possible: articles without a date come after those that have one. */
  private static final String NO_DATE = "9999-99-99";

  private static final Comparator<ToldFact> FIRST_TOLD =
      Comparator.comparing((ToldFact fact) -> fact.day().isEmpty() ? NO_DATE : fact.day())
          .thenComparing(fact -> fact.node().getURI());

  private final Node node;
  private final Source source;
  private final Map<Node, List<Node>> values;
  private final String day;
  private final String kind;
  private @Nullable ContentWords content;

  private ToldFact(Node node, Source source, Map<Node, List<Node>> values) {
    this.node = node;
    this.source = source;
    this.values = values;
    this.kind = localName(values.getOrDefault(Vocab.TYPE, List.of()));
    this.day = source.published() == null ? "" : source.published().toString();
  }

  /** Reads a fact from its article's graph. */
  static ToldFact read(Graph graph, Node node, Source source) {
    Map<Node, List<Node>> values = new TreeMap<>(Comparator.comparing(Node::toString));
    graph
        .find(node, Node.ANY, Node.ANY)
        .forEachRemaining(
            (Triple t) ->
                values
                    .computeIfAbsent(t.getPredicate(), p -> new ArrayList<>())
                    .add(t.getObject()));
    values.values().forEach(list -> list.sort(Comparator.comparing(Node::toString)));
    return new ToldFact(node, source, values);
  }

  Node node() {
    return node;
  }

  Source source() {
    return source;
  }

  Node article() {
    return source.article();
  }

  /** The article's date, {@code 2026-01-31}; empty where it has none. */
  String day() {
    return day;
  }

  /** The values of a property of the ontology, sorted. */
  List<Node> all(String property) {
    return all(Vocab.ng(property));
  }

  List<Node> all(Node property) {
    return values.getOrDefault(property, List.of());
  }

  /** The properties that it has. */
  Iterable<Node> properties() {
    return values.keySet();
  }

  /** The one value of a property of the ontology, or null. */
  @Nullable Node one(String property) {
    List<Node> found = all(property);
    return found.isEmpty() ? null : found.get(0);
  }

  /** What {@link #one} has in letters; the empty string where there is nothing. */
  String words(String property) {
    return words(Vocab.ng(property));
  }

  String words(Node property) {
    List<Node> found = all(property);
    Node value = found.isEmpty() ? null : found.get(0);
    return value == null ? "" : value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
  }

  /** The words of a claim's content; made when first needed. */
  ContentWords contentWords() {
    ContentWords made = content;
    if (made == null) {
      made = ContentWords.of(words("content"));
      content = made;
    }
    return made;
  }

  /** The local name of its class. */
  String kind() {
    return kind;
  }

  /** The local name of its status; empty where it has none. */
  String status() {
    return localName(all("status"));
  }

  /** The local name of its stance. */
  String stance() {
    return localName(all("stance"));
  }

  private static String localName(List<Node> terms) {
    return terms.isEmpty() ? "" : terms.get(0).getURI().substring(Vocab.NG.length());
  }

  boolean isAsserted() {
    return stance().equals("Asserted");
  }

  boolean isEvent() {
    return switch (kind()) {
      case "Meeting", "Call", "Agreement" -> true;
      default -> false;
    };
  }

  /** Whether it is an event that took or takes place, as the article itself says. */
  boolean isActual() {
    return isAsserted() && isBehind();
  }

  /** Whether it is told as past or under way. */
  boolean isBehind() {
    return status().equals("Held") || status().equals("Ongoing");
  }

  /** Whether it is told as still to come. */
  boolean isAhead() {
    return status().equals("Planned") || status().equals("Hypothetical");
  }

  /** Who took or would take part. */
  List<Node> participants() {
    List<Node> attended = all("attendedBy");
    return attended.isEmpty() ? all("expectedParticipant") : attended;
  }

  /** The order in which articles told: by their date, those without one last, then by IRI. */
  @Override
  public int compareTo(ToldFact other) {
    return FIRST_TOLD.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ToldFact fact && fact.node.equals(node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }
}
