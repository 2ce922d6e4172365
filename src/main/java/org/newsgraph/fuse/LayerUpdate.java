package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.rdf.Iris;
import org.newsgraph.rdf.Vocab;

/**
 * Brings a knowledge layer in step with article graphs that change, by making anew only the
 * components that the change touches. What comes of it is what {@link KnowledgeLayer#of} makes of
 * the whole, triple for triple. For one change; not safe for several threads.
 */
public final class LayerUpdate {
  /** From one changed article in so many on, making the whole anew is cheaper. */
  private static final int FEW = 10;

  /**
   * What to change in a graph.
   *
   * @param removed triples to take out first
   * @param added triples to put in then
   */
  public record Change(List<Triple> removed, List<Triple> added) {}

  /**
   * What follows from a change of article graphs.
   *
   * @param layer for the knowledge layer
   * @param index for the graph that {@link Iris#indexGraph} names
   */
  public record Changes(Change layer, Change index) {}

  private final Iris iris;
  private final Set<Node> changed = new LinkedHashSet<>();
  private final Set<Node> gone = new HashSet<>();
  private final Set<Node> touched = new HashSet<>();
  private final Set<Node> holders = new HashSet<>();
  private final Map<Node, Set<Triple>> background = new HashMap<>();
  private final Graph former = Vocab.emptyGraph();

  /** An update of a store with these IRIs. */
  public LayerUpdate(Iris iris) {
    this.iris = iris;
  }

  /** Takes note of a graph before it is taken out, put in or replaced. */
  public void leaving(DatasetGraph dataset, Node name) {
    Corpus corpus = new Corpus(dataset, iris);
    if (!corpus.isArticle(name)) {
      background.put(name, corpus.graph(name).find().toSet());
      return;
    }
    changed.add(name);
    List<ToldFact> facts = corpus.factsOf(name);
    if (facts.isEmpty() && corpus.graph(name).isEmpty()) {
      return;
    }
    Components components = new Components(corpus, GraphIndex.unchanged(corpus.index()));
    components.each(
        facts, component -> component.facts().forEach(fact -> touched.add(fact.node())));
    facts.forEach(fact -> gone.add(fact.node()));
    note(facts);
    KnowledgeLayer.copyArticle(corpus, name, former);
  }

  private void note(Collection<ToldFact> facts) {
    facts.stream()
        .filter(fact -> Corpus.standsFor(fact) != null)
        .forEach(fact -> holders.addAll(fact.all(CoreSlot.HOLDER)));
  }

  /** What has to change, once all article graphs are in place. */
  public Changes changes(DatasetGraph dataset) {
    Corpus corpus = new Corpus(dataset, iris);
    boolean isOther =
        background.entrySet().stream()
            .anyMatch(old -> !corpus.graph(old.getKey()).find().toSet().equals(old.getValue()));
    return isOther || isMuch(dataset) || corpus.index().isEmpty()
        ? whole(dataset)
        : part(dataset, corpus);
  }

  /** Counted in the layer as it was, and no further than is needed. */
  private boolean isMuch(DatasetGraph dataset) {
    Iterator<Triple> articles =
        dataset.getDefaultGraph().find(Node.ANY, Vocab.TYPE, Vocab.ng("Article"));
    for (long i = (long) changed.size() * FEW; i > 0; i--) {
      if (!articles.hasNext()) {
        return true;
      }
      articles.next();
    }
    return false;
  }

  private Changes whole(DatasetGraph dataset) {
    MemoryIndex index = new MemoryIndex();
    Graph layer = KnowledgeLayer.of(dataset, iris, index);
    return new Changes(
        difference(dataset.getDefaultGraph(), layer),
        difference(new Corpus(dataset, iris).index(), index.graph()));
  }

  private static Change difference(Graph old, Graph fresh) {
    List<Triple> removed = old.find().filterDrop(fresh::contains).toList();
    return new Change(removed, fresh.find().toList());
  }

  private Changes part(DatasetGraph dataset, Corpus corpus) {
    Graph kept = corpus.index();
    List<ToldFact> arrived = new ArrayList<>();
    changed.forEach(name -> arrived.addAll(corpus.factsOf(name)));
    MemoryIndex newcomers = new MemoryIndex();
    arrived.forEach(newcomers::stands);
    Set<Node> left = Set.copyOf(holders);
    note(arrived);
    Map<Node, Set<Node>> stands = new HashMap<>();
    Set<Node> refiled = new HashSet<>();
    for (Node person : holders) {
      Set<Node> known = GraphIndex.unchanged(kept).standsFor(person);
      Set<Node> bodies = new HashSet<>(known);
      bodies.addAll(newcomers.standsFor(person));
      if (left.contains(person)) {
        // What is gone may have been the only word of it.
        bodies = bodies(dataset, corpus, person);
      }
      if (!bodies.equals(known)) {
        refiled.addAll(eventsOf(dataset, corpus, person));
      }
      stands.put(person, bodies);
    }
    refiled.removeAll(gone);
    arrived.forEach(fact -> refiled.remove(fact.node()));
    Set<ToldFact> seeds = new LinkedHashSet<>(arrived);
    List<ToldFact> filedAnew = told(corpus, refiled);
    new Components(corpus, new GraphIndex(kept, gone, new MemoryIndex(), Map.of()))
        .each(filedAnew, c -> c.facts().forEach(fact -> touched.add(fact.node())));
    seeds.addAll(filedAnew);
    seeds.addAll(told(corpus, touched));

    Set<Node> unfiled = new HashSet<>(gone);
    unfiled.addAll(refiled);
    MemoryIndex fresh = new MemoryIndex();
    Components components = new Components(corpus, new GraphIndex(kept, unfiled, fresh, stands));
    for (ToldFact fact : Stream.concat(arrived.stream(), filedAnew.stream()).toList()) {
      fresh.file(fact.node(), components.keys(fact));
    }
    Graph after = Vocab.emptyGraph();
    Set<Node> facts = new HashSet<>(gone);
    components.each(
        seeds,
        component -> {
          component.facts().forEach(fact -> facts.add(fact.node()));
          KnowledgeLayer.write(corpus, components, component, after);
        });
    changed.stream()
        .filter(name -> !corpus.graph(name).isEmpty())
        .forEach(
            name -> {
              KnowledgeLayer.copyArticle(corpus, name, after);
              fresh.sketch(name, corpus.sketched(name));
            });
    return new Changes(
        new LayerPart(dataset, corpus, facts).change(former, after),
        indexChange(kept, unfiled, fresh.graph(), stands));
  }

  private static List<ToldFact> told(Corpus corpus, Collection<Node> nodes) {
    List<ToldFact> told = new ArrayList<>();
    for (Node node : nodes) {
      ToldFact fact = corpus.fact(node);
      if (fact != null) {
        told.add(fact);
      }
    }
    return told;
  }

  private static Set<Node> bodies(DatasetGraph dataset, Corpus corpus, Node person) {
    Set<Node> bodies = new HashSet<>();
    Set<Node> holdings = new HashSet<>();
    dataset
        .findNG(Node.ANY, Node.ANY, Vocab.of(CoreSlot.HOLDER), person)
        .forEachRemaining(quad -> holdings.add(quad.getSubject()));
    for (ToldFact holding : told(corpus, holdings)) {
      Node body = Corpus.standsFor(holding);
      if (body != null) {
        bodies.add(body);
      }
    }
    return bodies;
  }

  private static Set<Node> eventsOf(DatasetGraph dataset, Corpus corpus, Node person) {
    Set<Node> events = new HashSet<>();
    corpus
        .partyProperties()
        .forEach(
            property ->
                dataset
                    .findNG(Node.ANY, Node.ANY, property, person)
                    .forEachRemaining(quad -> events.add(quad.getSubject())));
    return events;
  }

  private Change indexChange(
      Graph kept, Set<Node> unfiled, Graph fresh, Map<Node, Set<Node>> stands) {
    List<Triple> removed = new ArrayList<>();
    List<Triple> added = new ArrayList<>(fresh.find().toList());
    Stream.concat(changed.stream(), unfiled.stream())
        .forEach(node -> removed.addAll(kept.find(node, Node.ANY, Node.ANY).toList()));
    stands.forEach(
        (person, bodies) -> {
          removed.addAll(kept.find(person, GraphIndex.STANDS_FOR, Node.ANY).toList());
          bodies.forEach(body -> added.add(Triple.create(person, GraphIndex.STANDS_FOR, body)));
        });
    return new Change(removed, added);
  }
}
