package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.rdf.Vocab;

/** The part of a knowledge layer that rests on some facts, as it is before a change. */
final class LayerPart {
  private static final Node MET = Vocab.ng("metWith");
  private static final Node WITHIN = Vocab.ng("within");
  private static final Node ATTENDED = Vocab.of(CoreSlot.ATTENDED_BY);

  private final DatasetGraph dataset;
  private final Corpus corpus;
  private final Graph layer;

  /** The nodes that rest on the facts. */
  private final Set<Node> nodes = new HashSet<>();

  private final Set<Triple> triples = new HashSet<>();

  LayerPart(DatasetGraph dataset, Corpus corpus, Set<Node> facts) {
    this.dataset = dataset;
    this.corpus = corpus;
    this.layer = dataset.getDefaultGraph();
    for (Node fact : facts) {
      nodes.addAll(subjects(Vocab.DERIVED_FROM, fact));
      subjects(Vocab.ng("compared"), fact).forEach(this::take);
    }
    nodes.forEach(this::takeWithAllAround);
  }

  private List<Node> subjects(Node property, Node value) {
    return layer.find(Node.ANY, property, value).mapWith(Triple::getSubject).toList();
  }

  private void take(Node subject) {
    triples.addAll(layer.find(subject, Node.ANY, Node.ANY).toList());
  }

  private void takeWithAllAround(Node node) {
    take(node);
    for (String property : List.of("participation", "statusReport", "partOf")) {
      Corpus.values(layer, node, Vocab.ng(property)).forEach(this::take);
    }
    for (Triple inward : layer.find(Node.ANY, Node.ANY, node).toList()) {
      triples.add(inward);
      if (inward.getPredicate().equals(Vocab.ng("compared"))
          || inward.getPredicate().equals(Vocab.ng("conflictBetween"))) {
        take(inward.getSubject());
        Corpus.values(layer, inward.getSubject(), Vocab.ng("side")).forEach(this::take);
      }
    }
    if (isMeeting(node)) {
      List<Node> attended = Corpus.values(layer, node, ATTENDED);
      for (Node one : attended) {
        for (Node other : attended) {
          triples.add(Triple.create(one, MET, other));
        }
      }
    }
  }

  /**
   * From what the part is to what it is to be.
   *
   * @param former what the layer repeats of articles that are no more
   * @param after what the facts come to, and what the layer repeats of new articles
   */
  LayerUpdate.Change change(Graph former, Graph after) {
    KnowledgeLayer.places(corpus, former);
    KnowledgeLayer.places(corpus, after);
    List<Triple> removed = new ArrayList<>();
    for (Triple triple : triples) {
      if (!after.contains(triple)
          && !(triple.getPredicate().equals(MET) && isMetElsewhere(triple))) {
        removed.add(triple);
      }
    }
    former
        .find()
        .filterDrop(after::contains)
        .filterDrop(this::isToldElsewhere)
        .forEachRemaining(removed::add);
    return new LayerUpdate.Change(removed, after.find().filterDrop(triples::contains).toList());
  }

  private boolean isMetElsewhere(Triple met) {
    return subjects(ATTENDED, met.getSubject()).stream()
        .anyMatch(
            meeting ->
                !nodes.contains(meeting)
                    && layer.contains(meeting, ATTENDED, met.getObject())
                    && isMeeting(meeting));
  }

  private boolean isMeeting(Node event) {
    return Corpus.values(layer, event, Vocab.TYPE).stream()
        .flatMap(type -> corpus.schema().kind(type.getURI()).stream())
        .anyMatch(kind -> kind.isA(CoreKind.MEETING));
  }

  /** Whether another article, or the place of another article, says the same of an entity. */
  private boolean isToldElsewhere(Triple triple) {
    Node subject = triple.getSubject();
    if (triple.getPredicate().equals(WITHIN)) {
      return isSpokenOf(subject);
    }
    List<Node> graphs = new ArrayList<>();
    dataset
        .findNG(Node.ANY, subject, triple.getPredicate(), Node.ANY)
        .forEachRemaining(
            quad -> {
              boolean isSame = KnowledgeLayer.entityTriple(corpus, quad.asTriple()).equals(triple);
              if (isSame && corpus.isArticle(quad.getGraph())) {
                graphs.add(quad.getGraph());
              }
            });
    return !graphs.isEmpty()
        || (isOutside(subject)
            && corpus
                .reference()
                .find(subject, triple.getPredicate(), Node.ANY)
                .mapWith(t -> KnowledgeLayer.entityTriple(corpus, t))
                .toSet()
                .contains(triple));
  }

  /** Whether some article speaks of a place, or of one that lies in it. */
  private boolean isSpokenOf(Node place) {
    boolean[] isTold = {false};
    dataset
        .findNG(Node.ANY, place, Vocab.TYPE, Vocab.ng("Place"))
        .forEachRemaining(quad -> isTold[0] |= corpus.isArticle(quad.getGraph()));
    return isTold[0] || isOutside(place);
  }

  private boolean isOutside(Node place) {
    return corpus
        .reference()
        .find(Node.ANY, WITHIN, place)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .anyMatch(this::isSpokenOf);
  }
}
