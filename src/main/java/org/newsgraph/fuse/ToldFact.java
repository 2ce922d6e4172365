package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.Slot;
import org.newsgraph.model.Stance;
import org.newsgraph.model.Status;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.schema.Schema;

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
  private final FactKind kind;
  private final @Nullable Status status;
  private final Stance stance;
  private final boolean isAnswerable;
  private @Nullable ContentWords content;

  private ToldFact(Node node, Source source, Map<Node, List<Node>> values, Schema schema) {
    this.node = node;
    this.source = source;
    this.values = values;
    this.kind =
        values.getOrDefault(Vocab.TYPE, List.of()).stream()
            .flatMap(type -> schema.kind(type.getURI()).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    new ConfigException(
                        "SCHEMA-UNKNOWN",
                        "the store holds a kind of fact that no ontology here describes",
                        node.getURI()));
    this.isAnswerable = schema.isAnswerable(kind);
    this.status = Status.named(localName(all(CoreSlot.STATUS))).orElse(null);
    this.stance = Stance.named(localName(all("stance"))).orElse(Stance.NON_ACTUAL);
    this.day = source.published() == null ? "" : source.published().toString();
  }

  /** Reads a fact from its article's graph. */
  static ToldFact read(Graph graph, Node node, Source source, Schema schema) {
    Map<Node, List<Node>> values = new TreeMap<>(Comparator.comparing(Node::toString));
    graph
        .find(node, Node.ANY, Node.ANY)
        .forEachRemaining(
            (Triple t) ->
                values
                    .computeIfAbsent(t.getPredicate(), p -> new ArrayList<>())
                    .add(t.getObject()));
    values.values().forEach(list -> list.sort(Comparator.comparing(Node::toString)));
    return new ToldFact(node, source, values, schema);
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

  /** The values of a slot, sorted. */
  List<Node> all(CoreSlot slot) {
    return all(Vocab.of(slot));
  }

  /** What fills a slot, or would; sorted. */
  List<Node> filling(Slot slot) {
    List<Node> actual = all(NodeFactory.createURI(slot.property()));
    return actual.isEmpty() && slot.expected() != null
        ? all(NodeFactory.createURI(slot.expected()))
        : actual;
  }

  List<Node> all(Node property) {
    return values.getOrDefault(property, List.of());
  }

  /** The properties that it has. */
  Iterable<Node> properties() {
    return values.keySet();
  }

  /** The one value of a slot, or null. */
  @Nullable Node one(CoreSlot slot) {
    List<Node> found = all(slot);
    return found.isEmpty() ? null : found.get(0);
  }

  /** What {@link #one} has in letters; the empty string where there is nothing. */
  String words(String property) {
    return words(Vocab.ng(property));
  }

  /** The same of a slot. */
  String words(CoreSlot slot) {
    return words(Vocab.of(slot));
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
      made = ContentWords.of(words(CoreSlot.CONTENT));
      content = made;
    }
    return made;
  }

  /** Its kind. */
  FactKind kind() {
    return kind;
  }

  /** Its status; null where it has none. */
  @Nullable Status status() {
    return status;
  }

  /** Whether it has a status. */
  boolean is(Status one) {
    return one.equals(status);
  }

  /** Whether it is a claim that another can answer. */
  boolean isAnswerable() {
    return isAnswerable;
  }

  /** Who stands behind it. */
  Stance stance() {
    return stance;
  }

  private static String localName(List<Node> terms) {
    return terms.isEmpty() ? "" : terms.get(0).getURI().substring(Vocab.NG.length());
  }

  boolean isAsserted() {
    return stance == Stance.ASSERTED;
  }

  /** Whether it is an event that took or takes place, as the article itself says. */
  boolean isActual() {
    return isAsserted() && isBehind();
  }

  /** Whether it is told as past or under way. */
  boolean isBehind() {
    return status instanceof EventStatus event && event.isActual();
  }

  /** Whether it is told as still to come. */
  boolean isAhead() {
    return status instanceof EventStatus event && event.isAhead();
  }

  /** Who took or would take part, did it, or to whom it was done. */
  List<Node> parties() {
    return kind.parties().flatMap(slot -> filling(slot).stream()).distinct().toList();
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
