package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.rdf.Vocab;

/** An index that is made anew for each fusion of the whole. */
final class MemoryIndex implements FactIndex {
  private final Map<String, List<Node>> filed = new HashMap<>();
  private final Map<Node, Set<Node>> bodies = new HashMap<>();
  private final Map<Node, Node> sketches = new HashMap<>();

  void file(Node fact, Collection<String> keys) {
    keys.forEach(key -> filed.computeIfAbsent(key, k -> new ArrayList<>(2)).add(fact));
  }

  /** Notes the sketch of an article's text. */
  void sketch(Node article, Node sketch) {
    sketches.put(article, sketch);
  }

  /** Notes whom the holder of a role stands for. */
  void stands(ToldFact holding) {
    Node body = Corpus.standsFor(holding);
    if (body != null) {
      holding
          .all(CoreSlot.HOLDER)
          .forEach(person -> bodies.computeIfAbsent(person, p -> new HashSet<>()).add(body));
    }
  }

  @Override
  public Collection<Node> filed(String key) {
    return filed.getOrDefault(key, List.of());
  }

  @Override
  public Set<Node> standsFor(Node person) {
    return bodies.getOrDefault(person, Set.of());
  }

  /** The index as a graph, to be kept. */
  Graph graph() {
    Graph graph = Vocab.emptyGraph();
    filed.forEach(
        (key, facts) ->
            facts.forEach(fact -> graph.add(fact, GraphIndex.FILED_UNDER, LayerWriter.text(key))));
    bodies.forEach(
        (person, stood) -> stood.forEach(body -> graph.add(person, GraphIndex.STANDS_FOR, body)));
    sketches.forEach((article, sketch) -> graph.add(article, GraphIndex.SKETCH, sketch));
    return graph;
  }
}
