package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.rdf.Iris;
import org.newsgraph.rdf.Vocab;

/**
 * What fusion leaves to people, and what they decided. A decision names facts of articles, not
 * nodes of the knowledge layer: those are made anew with each article, and a decision outlives
 * them.
 */
public final class Review {
  /** What can be decided. */
  public enum Action {
    /** A pair that may be one is one; a conflict or fact has been seen and stands. */
    ACCEPT,
    /** A pair that may be one is two; a fact is wrong and leaves the knowledge layer. */
    REJECT,
    /** Two events are one. */
    MERGE,
    /** Two events are two. */
    APART,
    /** One article's telling is not of the event that it became part of. */
    SPLIT,
    /** An entity or a fact has another label. */
    RENAME,
    /** A decision no longer counts. */
    UNDO
  }

  /**
   * A decision that somebody takes.
   *
   * @param target what it is about: an IRI, or its part behind the base
   * @param other the other event for merge and apart, the label for rename; else empty
   * @param by who decides
   * @param at when, as {@code xsd:dateTime}
   */
  public record Order(Action action, String target, String other, String by, String at) {}

  /**
   * Something that waits for a decision.
   *
   * @param iri a comparison or a conflict
   * @param what of which kind
   * @param sides the events or the sides of the conflict
   * @param reasons what speaks for it; may be empty
   */
  public record Open(String iri, String what, List<String> sides, List<String> reasons) {
    /** Whether it is a pair: a conflict ends when one of its facts is rejected. */
    public boolean canBeRejected() {
      return !what.equals("conflict");
    }
  }

  /**
   * A decision that was taken.
   *
   * @param line what, by whom, when, and whether it was undone
   */
  public record Decided(String iri, String line) {}

  private final DatasetGraph dataset;
  private final Iris iris;
  private final Graph layer;
  private final Graph decisions = Vocab.emptyGraph();

  private Review(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.layer = dataset.getDefaultGraph();
    dataset
        .getGraph(NodeFactory.createURI(iris.curationGraph()))
        .find()
        .forEachRemaining(decisions::add);
  }

  /** What waits for a decision, sorted by IRI: pairs that may be one event, and conflicts. */
  public static List<Open> open(DatasetGraph dataset, Iris iris) {
    return Txn.calculateRead(dataset, () -> new Review(dataset, iris).open());
  }

  private List<Open> open() {
    List<Open> open = new ArrayList<>();
    for (Node node : typed(layer, "Comparison")) {
      if (layer.contains(node, Vocab.ng("finding"), LayerWriter.text("maybe"))) {
        open.add(open(node, "may be the same", "compared"));
      }
    }
    Set<Node> seen = accepted();
    for (Node node : typed(layer, "Conflict")) {
      if (!seen.contains(node)) {
        open.add(open(node, "conflict", "side"));
      }
    }
    return open;
  }

  /** The decisions that were taken, sorted by IRI. */
  public static List<Decided> decisions(DatasetGraph dataset, Iris iris) {
    return Txn.calculateRead(
        dataset,
        () -> {
          Review review = new Review(dataset, iris);
          return review.typed(review.decisions, "Decision").stream().map(review::decided).toList();
        });
  }

  /**
   * The curation graph after some more decisions.
   *
   * @throws ConfigException {@code REVIEW-UNKNOWN} where a target is not in the graph, {@code
   *     REVIEW-TARGET} where it is nothing that the action fits
   */
  public static Graph decide(DatasetGraph dataset, Iris iris, List<Order> orders) {
    return Txn.calculateRead(
        dataset,
        () -> {
          Review review = new Review(dataset, iris);
          orders.forEach(review::decide);
          return review.decisions;
        });
  }

  private Open open(Node node, String what, String parts) {
    List<String> sides =
        Corpus.values(layer, node, Vocab.ng(parts)).stream()
            .map(part -> "%s <%s>".formatted(label(part), part.getURI()))
            .toList();
    List<String> reasons =
        Corpus.values(layer, node, Vocab.ng("reason")).stream()
            .map(Node::getLiteralLexicalForm)
            .toList();
    return new Open(node.getURI(), what, sides, reasons);
  }

  private String label(Node node) {
    return word(layer, node, Vocab.LABEL);
  }

  private static String word(Graph graph, Node node, Node property) {
    return Corpus.values(graph, node, property).stream()
        .map(value -> value.isURI() ? value.getURI() : value.getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }

  private Set<Node> accepted() {
    Set<Node> accepted = new HashSet<>();
    for (Node decision : typed(decisions, "Decision")) {
      if (word(decisions, decision, Vocab.ng("action")).equals("accept")
          && !decisions.contains(decision, Vocab.ng("undoneAt"), Node.ANY)) {
        accepted.addAll(Corpus.values(decisions, decision, Vocab.ng("decidedOn")));
      }
    }
    return accepted;
  }

  private Decided decided(Node decision) {
    String undone = word(decisions, decision, Vocab.ng("undoneAt"));
    return new Decided(
        decision.getURI(),
        "%s %s, by %s at %s%s"
            .formatted(
                word(decisions, decision, Vocab.ng("action")),
                Corpus.values(decisions, decision, Vocab.ng("decidedOn")).stream()
                    .map(Node::getURI)
                    .map(
                        iri ->
                            iri.startsWith(iris.base()) ? iri.substring(iris.base().length()) : iri)
                    .toList(),
                word(decisions, decision, Vocab.ng("decidedBy")),
                word(decisions, decision, Vocab.ng("decidedAt")),
                undone.isEmpty()
                    ? ""
                    : ", undone by %s at %s"
                        .formatted(word(decisions, decision, Vocab.ng("undoneBy")), undone)));
  }

  private List<Node> typed(Graph graph, String type) {
    return graph
        .find(Node.ANY, Vocab.TYPE, Vocab.ng(type))
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private void decide(Order order) {
    Node target = node(order.target());
    switch (order.action()) {
      case UNDO -> undo(target, order);
      case MERGE -> record("merge", events(target), events(node(order.other())), null, order);
      case APART -> record("apart", events(target), events(node(order.other())), null, order);
      case SPLIT -> split(target, order);
      case RENAME -> record("rename", named(target), Set.of(), order.other(), order);
      case ACCEPT -> acceptOrReject(target, "merge", "accept", order);
      case REJECT -> acceptOrReject(target, "apart", "reject", order);
    }
  }

  private void acceptOrReject(Node target, String ofPair, String ofOther, Order order) {
    List<Node> compared = Corpus.values(layer, target, Vocab.ng("compared"));
    if (compared.size() == 2) {
      record(ofPair, events(compared.get(0)), events(compared.get(1)), null, order);
    } else if (layer.contains(target, Vocab.TYPE, Vocab.ng("Conflict"))) {
      if (order.action() == Action.REJECT) {
        throw wrong("a conflict can be accepted; to end it reject one of its facts", target);
      }
      record(ofOther, Set.of(target), Set.of(), null, order);
    } else {
      record(ofOther, facts(target), Set.of(), null, order);
    }
  }

  private void split(Node fact, Order order) {
    Set<Node> rest = new TreeSet<>(Comparator.comparing(Node::getURI));
    layer
        .find(Node.ANY, Vocab.DERIVED_FROM, fact)
        .forEachRemaining(t -> rest.addAll(facts(t.getSubject())));
    if (!rest.remove(fact) || rest.isEmpty()) {
      throw wrong("not an article's telling (fact/…) of an event that others tell too", fact);
    }
    record("apart", Set.of(fact), rest, null, order);
  }

  private void undo(Node decision, Order order) {
    if (!decisions.contains(decision, Vocab.TYPE, Vocab.ng("Decision"))) {
      throw new ConfigException("REVIEW-UNKNOWN", "no such decision", decision.getURI());
    }
    if (!decisions.contains(decision, Vocab.ng("undoneAt"), Node.ANY)) {
      decisions.add(decision, Vocab.ng("undoneBy"), LayerWriter.text(order.by()));
      decisions.add(decision, Vocab.ng("undoneAt"), instant(order.at()));
    }
  }

  private void record(
      String action, Set<Node> on, Set<Node> against, @Nullable String label, Order order) {
    List<String> canonical = new ArrayList<>(List.of(action, order.at(), order.by()));
    on.forEach(node -> canonical.add(node.getURI()));
    canonical.add("against");
    against.forEach(node -> canonical.add(node.getURI()));
    Node decision = NodeFactory.createURI(iris.known("decision", canonical));
    decisions.add(decision, Vocab.TYPE, Vocab.ng("Decision"));
    decisions.add(decision, Vocab.ng("action"), LayerWriter.text(action));
    on.forEach(node -> decisions.add(decision, Vocab.ng("decidedOn"), node));
    against.forEach(node -> decisions.add(decision, Vocab.ng("decidedAgainst"), node));
    if (action.equals("accept") || action.equals("reject")) {
      remember(decision, on);
    }
    if (label != null) {
      decisions.add(decision, Vocab.ng("newLabel"), LayerWriter.text(label));
    }
    decisions.add(decision, Vocab.ng("decidedBy"), LayerWriter.text(order.by()));
    decisions.add(decision, Vocab.ng("decidedAt"), instant(order.at()));
  }

  /** The rules and the words of the facts: they count for other articles, too. */
  private void remember(Node decision, Set<Node> facts) {
    Corpus corpus = new Corpus(dataset, iris);
    for (Node node : facts) {
      ToldFact fact = corpus.fact(node);
      if (fact != null) {
        fact.all("rule").forEach(rule -> decisions.add(decision, Vocab.ng("decidedRule"), rule));
        decisions.add(decision, Vocab.ng("decidedWords"), LayerWriter.text(corpus.told(fact)));
      }
    }
  }

  private static Node instant(String at) {
    return NodeFactory.createLiteralDT(at, XSDDatatype.XSDdateTime);
  }

  private Node node(String iri) {
    String plain = iri.replaceAll("^<|>$", "");
    return NodeFactory.createURI(plain.contains("://") ? plain : iris.base() + plain);
  }

  /** The facts of articles that a node of the knowledge layer, or a fact itself, stands for. */
  private Set<Node> facts(Node node) {
    Set<Node> facts = new TreeSet<>(Comparator.comparing(Node::getURI));
    facts.addAll(Corpus.values(layer, node, Vocab.DERIVED_FROM));
    if (facts.isEmpty() && dataset.findNG(Node.ANY, node, Vocab.DERIVED_FROM, Node.ANY).hasNext()) {
      facts.add(node);
    }
    if (facts.isEmpty()) {
      throw new ConfigException("REVIEW-UNKNOWN", "no such fact", node.getURI());
    }
    return facts;
  }

  private Set<Node> events(Node node) {
    Set<Node> facts = facts(node);
    Corpus corpus = new Corpus(dataset, iris);
    for (Node fact : facts) {
      ToldFact told = corpus.fact(fact);
      if (told == null || told.kind().family() != Family.EVENT) {
        throw wrong("only meetings, calls and agreements are merged or kept apart", node);
      }
    }
    return facts;
  }

  private Set<Node> named(Node node) {
    boolean isEntity =
        layer.contains(node, Vocab.LABEL, Node.ANY)
            && !layer.contains(node, Vocab.DERIVED_FROM, Node.ANY);
    return isEntity ? Set.of(node) : facts(node);
  }

  private static ConfigException wrong(String message, Node target) {
    return new ConfigException("REVIEW-TARGET", message, target.getURI());
  }

  /** The action of a word, in whatever case. */
  public static Action action(String word) {
    try {
      return Action.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          "REVIEW-ACTION",
          "unknown action '%s'; known: accept, reject, merge, apart, split, rename, undo"
              .formatted(word),
          null);
    }
  }
}
