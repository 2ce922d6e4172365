package org.newsgraph.fuse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.newsgraph.rdf.Vocab;

/** What people decided, as fusion needs it: read from the curation graph. */
final class Curation {
  private static final int[] NEVER = new int[2];

  private final Map<Node, Set<Node>> merged = new HashMap<>();
  private final Map<Node, Set<Node>> apart = new HashMap<>();
  private final Set<Node> rejected = new HashSet<>();
  private final Map<Node, String> names = new HashMap<>();

  /** What was rejected, as it was told: a later article may tell it in the same words. */
  private final Set<String> rejectedWords = new HashSet<>();

  /** From a rule to how often people accepted and how often they rejected a fact that it gave. */
  private final Map<String, int[]> judged = new HashMap<>();

  private Curation() {}

  /** Reads the decisions that nobody took back. */
  static Curation read(Graph graph) {
    Curation made = new Curation();
    graph
        .find(Node.ANY, Vocab.TYPE, Vocab.ng("Decision"))
        .mapWith(t -> t.getSubject())
        .filterDrop(decision -> graph.contains(decision, Vocab.ng("undoneAt"), Node.ANY))
        .forEachRemaining(decision -> made.read(graph, decision));
    return made;
  }

  private void read(Graph graph, Node decision) {
    List<Node> facts = Corpus.values(graph, decision, Vocab.ng("decidedOn"));
    List<Node> others = Corpus.values(graph, decision, Vocab.ng("decidedAgainst"));
    for (Node action : Corpus.values(graph, decision, Vocab.ng("action"))) {
      switch (action.getLiteralLexicalForm()) {
        case "merge" -> link(merged, facts, others);
        case "apart" -> link(apart, facts, others);
        case "reject" -> {
          rejected.addAll(facts);
          for (Node words : Corpus.values(graph, decision, Vocab.ng("decidedWords"))) {
            rejectedWords.add(words.getLiteralLexicalForm());
          }
          count(graph, decision, 1);
        }
        case "accept" -> count(graph, decision, 0);
        case "rename" ->
            Corpus.values(graph, decision, Vocab.ng("newLabel"))
                .forEach(label -> facts.forEach(f -> names.put(f, label.getLiteralLexicalForm())));
        default -> throw new IllegalStateException("a decision of no known kind: " + action);
      }
    }
  }

  private void count(Graph graph, Node decision, int which) {
    for (Node rule : Corpus.values(graph, decision, Vocab.ng("decidedRule"))) {
      judged.computeIfAbsent(rule.getLiteralLexicalForm(), r -> new int[2])[which]++;
    }
  }

  private static void link(Map<Node, Set<Node>> links, List<Node> facts, List<Node> others) {
    for (Node one : facts) {
      for (Node other : others) {
        links.computeIfAbsent(one, k -> new HashSet<>()).add(other);
        links.computeIfAbsent(other, k -> new HashSet<>()).add(one);
      }
    }
  }

  boolean isMerged(Node one, Node other) {
    return merged.getOrDefault(one, Set.of()).contains(other);
  }

  boolean isApart(Node one, Node other) {
    return apart.getOrDefault(one, Set.of()).contains(other);
  }

  boolean isRejected(Node fact) {
    return rejected.contains(fact);
  }

  /** Whether nothing was rejected as it was told. */
  boolean hasNoRejectedWords() {
    return rejectedWords.isEmpty();
  }

  /** Whether somebody rejected what an article told in these words. */
  boolean isRejected(String told) {
    return rejectedWords.contains(told);
  }

  /** How often people accepted facts of a rule. */
  int accepted(String rule) {
    return judged.getOrDefault(rule, NEVER)[0];
  }

  /** How often people rejected facts of a rule. */
  int rejected(String rule) {
    return judged.getOrDefault(rule, NEVER)[1];
  }

  /** The facts that somebody said to be one with this, or to be another. */
  Set<Node> partners(Node fact) {
    Set<Node> partners = new HashSet<>(merged.getOrDefault(fact, Set.of()));
    partners.addAll(apart.getOrDefault(fact, Set.of()));
    return partners;
  }

  /** The name that somebody gave to an entity or fact, or the one that it has. */
  String name(Node node, String label) {
    return names.getOrDefault(node, label);
  }
}
