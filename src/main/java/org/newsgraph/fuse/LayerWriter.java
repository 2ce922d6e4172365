package org.newsgraph.fuse;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.rdf.Vocab;

/** Writes nodes of the knowledge layer. */
final class LayerWriter {
  /**
   * A side of a conflict.
   *
   * @param label what it says
   * @param facts those that say so
   */
  record Side(String label, List<ToldFact> facts) {}

  private final Corpus corpus;
  private final Graph layer;

  LayerWriter(Corpus corpus, Graph layer) {
    this.corpus = corpus;
    this.layer = layer;
  }

  Node node(String kind, String... canonical) {
    return NodeFactory.createURI(corpus.iris().known(kind, List.of(canonical)));
  }

  void add(Node subject, String property, Node value) {
    layer.add(subject, Vocab.ng(property), value);
  }

  void add(Node subject, Node property, Node value) {
    layer.add(subject, property, value);
  }

  static Node text(String words) {
    return NodeFactory.createLiteralString(words);
  }

  static Node date(String day) {
    return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
  }

  /** What holds of every fused node: where it comes from and how many stand behind it. */
  void grounds(Node node, Collection<ToldFact> facts, ToldFact named) {
    for (ToldFact fact : facts) {
      add(node, Vocab.DERIVED_FROM, fact.node());
      add(node, "reportedIn", fact.article());
      copy(node, fact, "evidence");
    }
    add(node, Vocab.TYPE, NodeFactory.createURI(named.kind().iri()));
    String label = named.all(Vocab.LABEL).get(0).getLiteralLexicalForm();
    for (ToldFact fact : facts) {
      label = corpus.curation().name(fact.node(), label);
    }
    add(node, Vocab.LABEL, text(label));
    Confidence.of(facts, corpus.curation())
        .ifPresent(confidence -> add(node, "confidence", confidence));
    add(
        node,
        "support",
        NodeFactory.createLiteralDT(Integer.toString(Support.of(facts)), XSDDatatype.XSDinteger));
  }

  void copy(Node node, ToldFact fact, CoreSlot... slots) {
    for (CoreSlot slot : slots) {
      fact.all(slot).forEach(value -> add(node, slot.label(), value));
    }
  }

  void copy(Node node, ToldFact fact, String... properties) {
    for (String property : properties) {
      fact.all(property).forEach(value -> add(node, property, value));
    }
  }

  /**
   * A conflict, with what each side says and the words that say so.
   *
   * @param about the fused facts that it stands between, or the one that it runs through
   */
  void conflict(String reason, List<Node> about, List<Side> sides) {
    String[] canonical =
        Stream.concat(
                Stream.of(reason),
                Stream.concat(about.stream().map(Node::getURI), sides.stream().map(Side::label)))
            .toArray(String[]::new);
    Node conflict = node("conflict", canonical);
    add(conflict, Vocab.TYPE, Vocab.ng("Conflict"));
    add(conflict, "reason", text(reason));
    List<String> labels = sides.stream().map(Side::label).toList();
    add(conflict, Vocab.LABEL, text(reason + ": " + String.join(" or ", labels)));
    about.forEach(node -> add(conflict, "conflictBetween", node));
    for (Side side : sides) {
      Node node = node("side", conflict.getURI(), side.label());
      add(conflict, "side", node);
      add(node, Vocab.TYPE, Vocab.ng("ConflictSide"));
      add(node, Vocab.LABEL, text(side.label()));
      for (ToldFact fact : side.facts()) {
        copy(node, fact, "evidence", "article");
        fact.all("evidence").forEach(evidence -> add(conflict, "evidence", evidence));
      }
    }
  }

  /** Two nodes that were held against one another, with the reasons for the finding. */
  void comparison(String finding, Node one, Node other, Collection<String> reasons) {
    Node comparison = node("comparison", finding, one.getURI(), other.getURI());
    add(comparison, Vocab.TYPE, Vocab.ng("Comparison"));
    add(comparison, "compared", one);
    add(comparison, "compared", other);
    add(comparison, "finding", text(finding));
    new TreeSet<>(reasons).forEach(reason -> add(comparison, "reason", text(reason)));
  }
}
