package org.newsgraph.fuse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.model.EntityType;
import org.newsgraph.rdf.Iris;
import org.newsgraph.rdf.Vocab;

/** The default graph: what all articles together tell, each thing once. */
public final class KnowledgeLayer {
  /** What the default graph repeats of an article; not its text. */
  private static final List<Node> OF_ARTICLES =
      List.of(
          Vocab.TYPE,
          Vocab.LABEL,
          Vocab.ng("id"),
          Vocab.ng("published"),
          Vocab.URL,
          Vocab.ng("publisher"));

  private static final List<String> ENTITIES =
      Stream.concat(Arrays.stream(EntityType.values()).map(EntityType::label), Stream.of("Role"))
          .toList();

  private KnowledgeLayer() {}

  /**
   * Fuses article graphs.
   *
   * @param articles each named after its article, with the reference graph and the curation graph,
   *     where there are any; other graphs are passed over
   * @return a graph that depends on nothing but these
   */
  public static Graph of(DatasetGraph articles, Iris iris) {
    return of(articles, iris, new MemoryIndex());
  }

  /** The same, which leaves the keys of all facts in an index. */
  static Graph of(DatasetGraph articles, Iris iris, MemoryIndex index) {
    Corpus corpus = new Corpus(articles, iris);
    Components components = new Components(corpus, index);
    Graph layer = Vocab.emptyGraph();
    List<ToldFact> told = new ArrayList<>();
    for (Node article : corpus.articles()) {
      List<ToldFact> facts = corpus.factsOf(article);
      told.addAll(facts);
      copyArticle(corpus, article, layer);
      index.sketch(article, corpus.sketched(article));
      facts.forEach(index::stands);
    }
    // Whom a person stands for is known only now, and where an event is filed depends on it.
    told.forEach(fact -> index.file(fact.node(), components.keys(fact)));
    components.each(told, component -> write(corpus, components, component, layer));
    places(corpus, layer);
    return layer;
  }

  /** Writes what a component comes to. */
  static void write(
      Corpus corpus, Components components, Components.Component component, Graph layer) {
    LayerWriter writer = new LayerWriter(corpus, layer);
    Collection<ToldFact> facts = component.facts();
    switch (facts.iterator().next().kind().family()) {
      case EVENT ->
          new EventLayer(corpus, writer)
              .write(facts.stream().map(components::telling).toList(), component.comparisons());
      case ROLE_HOLDING -> new HoldingLayer(writer).write(facts);
      case CLAIM -> new ClaimLayer(writer).write(facts);
      case FACT -> new PlainLayer(writer).write(facts);
    }
  }

  /** Writes what the default graph repeats of an article: its head, its evidence, its entities. */
  static void copyArticle(Corpus corpus, Node name, Graph layer) {
    Graph graph = corpus.graph(name);
    for (Node property : OF_ARTICLES) {
      Corpus.values(graph, name, property).forEach(value -> layer.add(name, property, value));
    }
    graph
        .find(Node.ANY, Vocab.TYPE, Vocab.ng("Evidence"))
        .forEachRemaining(t -> Corpus.copy(graph, t.getSubject(), layer));
    entities(graph).forEach(entity -> copyEntity(corpus, graph, entity, layer));
  }

  private static Set<Node> entities(Graph graph) {
    Set<Node> entities = new HashSet<>();
    for (String type : ENTITIES) {
      graph
          .find(Node.ANY, Vocab.TYPE, Vocab.ng(type))
          .forEachRemaining(t -> entities.add(t.getSubject()));
    }
    return entities;
  }

  private static void copyEntity(Corpus corpus, Graph graph, Node entity, Graph layer) {
    graph
        .find(entity, Node.ANY, Node.ANY)
        .forEachRemaining(t -> layer.add(entityTriple(corpus, t)));
  }

  /** What the layer makes of what a graph says of an entity: its label may be a person's choice. */
  static Triple entityTriple(Corpus corpus, Triple triple) {
    if (!triple.getPredicate().equals(Vocab.LABEL)) {
      return triple;
    }
    String label = triple.getObject().getLiteralLexicalForm();
    return Triple.create(
        triple.getSubject(),
        Vocab.LABEL,
        LayerWriter.text(corpus.curation().name(triple.getSubject(), label)));
  }

  /** Where the places lie that articles speak of, up to the country, from the gazetteer. */
  static void places(Corpus corpus, Graph layer) {
    Graph reference = corpus.reference();
    Deque<Node> open = new ArrayDeque<>();
    layer
        .find(Node.ANY, Vocab.TYPE, Vocab.ng("Place"))
        .forEachRemaining(t -> open.add(t.getSubject()));
    Set<Node> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      Node place = open.remove();
      for (Node outer : Corpus.values(reference, place, Vocab.ng("within"))) {
        layer.add(place, Vocab.ng("within"), outer);
        if (seen.add(outer)) {
          copyEntity(corpus, reference, outer, layer);
          open.add(outer);
        }
      }
    }
  }
}
