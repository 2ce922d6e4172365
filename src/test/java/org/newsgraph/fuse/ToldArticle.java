package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.rdf.Digest;
import org.newsgraph.rdf.Iris;
import org.newsgraph.rdf.Vocab;

/** An article graph made for a test: what the pipeline would write of an article of few words. */
final class ToldArticle {
  static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  private final String id;
  private final Graph graph = Vocab.emptyGraph();
  private final Node name;
  private int facts;

  /**
   * An article.
   *
   * @param published a day, or empty
   * @param text what it says; facts quote all of it
   */
  ToldArticle(String id, String publisher, String published, String text) {
    this.id = id;
    this.name = iri(IRIS.article(Digest.of(List.of(id))));
    add(name, Vocab.TYPE, Vocab.ng("Article"));
    add(name, Vocab.ng("id"), text(id));
    add(name, Vocab.LABEL, text(id));
    add(name, Vocab.ng("text"), text(text));
    if (!publisher.isEmpty()) {
      add(name, Vocab.ng("publisher"), text(publisher));
    }
    if (!published.isEmpty()) {
      add(name, Vocab.ng("published"), date(published));
    }
    Node evidence = evidence();
    add(evidence, Vocab.TYPE, Vocab.ng("Evidence"));
    add(evidence, Vocab.BEGIN_INDEX, number(0));
    add(evidence, Vocab.END_INDEX, number(text.codePointCount(0, text.length())));
    add(evidence, Vocab.ANCHOR_OF, text(text));
    add(evidence, Vocab.ng("article"), name);
  }

  private Node evidence() {
    return iri(IRIS.base() + "evidence/" + Digest.of(List.of(id)));
  }

  String id() {
    return id;
  }

  Node name() {
    return name;
  }

  Graph graph() {
    return graph;
  }

  void into(DatasetGraph dataset) {
    dataset.addGraph(name, graph);
  }

  /** A fact with what every fact has. */
  private Node fact(String kind, String stance) {
    Node fact = iri(IRIS.fact(Digest.of(List.of(id, Integer.toString(facts++)))));
    add(fact, Vocab.TYPE, Vocab.ng(kind));
    add(fact, Vocab.LABEL, text(kind + " told by " + id));
    add(fact, Vocab.ng("article"), name);
    add(fact, Vocab.DERIVED_FROM, name);
    add(fact, Vocab.ng("evidence"), evidence());
    add(fact, Vocab.ng("stance"), Vocab.ng(stance));
    return fact;
  }

  /**
   * An event.
   *
   * @param begin a day, month or year; empty for none
   * @param place a key such as {@code place/port-alva}; empty for none
   * @param agents keys such as {@code person/ana-ruiz}
   */
  Node event(
      String kind, String status, String begin, String end, String place, List<String> agents) {
    boolean isHypothetical = status.equals("Hypothetical");
    Node fact = fact(kind, isHypothetical ? "NonActual" : "Asserted");
    add(fact, Vocab.ng("status"), Vocab.ng(status));
    boolean isActual = status.equals("Held") || status.equals("Ongoing");
    for (String agent : agents) {
      add(fact, Vocab.ng(isActual ? "attendedBy" : "expectedParticipant"), entity(agent));
    }
    if (!begin.isEmpty()) {
      add(fact, Vocab.ng("begin"), date(begin));
    }
    if (!end.isEmpty()) {
      add(fact, Vocab.ng("end"), date(end));
    }
    if (!place.isEmpty()) {
      add(fact, Vocab.ng("place"), entity(place));
    }
    return fact;
  }

  Node holding(String person, String title, String body, String status) {
    Node fact = fact("RoleHolding", "Asserted");
    add(fact, Vocab.ng("holder"), entity(person));
    add(fact, Vocab.ng("roleTitle"), text(title));
    add(fact, Vocab.ng("status"), Vocab.ng(status));
    if (!body.isEmpty()) {
      add(fact, Vocab.ng("organization"), entity(body));
    }
    return fact;
  }

  Node claim(String kind, String claimant, String content) {
    Node fact = fact(kind, "Attributed");
    add(fact, Vocab.ng("claimant"), entity(claimant));
    add(fact, Vocab.ng("content"), text(content));
    return fact;
  }

  void begins(Node holding, String day) {
    add(holding, Vocab.ng("begin"), date(day));
  }

  void isAbout(Node claim, String entity) {
    add(claim, Vocab.ng("about"), entity(entity));
  }

  void answers(Node claim, Node answered) {
    add(claim, Vocab.ng("respondsTo"), answered);
  }

  private Node entity(String key) {
    Node node = iri(IRIS.entity(key));
    String folder = key.substring(0, key.indexOf('/'));
    add(node, Vocab.LABEL, text(key.substring(folder.length() + 1)));
    for (String type : types(folder)) {
      add(node, Vocab.TYPE, Vocab.ng(type));
    }
    return node;
  }

  private static List<String> types(String folder) {
    return switch (folder) {
      case "person" -> List.of("Person");
      case "country" -> List.of("Country", "Place");
      case "place" -> List.of("Place");
      default -> List.of("Organization");
    };
  }

  /** A reference graph in which places lie in others: {@code place/port-alva country/norland}. */
  static void reference(DatasetGraph dataset, List<String> within) {
    Graph reference = Vocab.emptyGraph();
    for (String pair : within) {
      List<Node> nodes = new ArrayList<>();
      for (String key : pair.split(" ")) {
        Node node = iri(IRIS.entity(key));
        nodes.add(node);
        String folder = key.substring(0, key.indexOf('/'));
        types(folder).forEach(type -> reference.add(node, Vocab.TYPE, Vocab.ng(type)));
        reference.add(node, Vocab.LABEL, text(key.substring(folder.length() + 1)));
      }
      reference.add(nodes.get(0), Vocab.ng("within"), nodes.get(1));
    }
    dataset.addGraph(iri(IRIS.referenceGraph()), reference);
  }

  private void add(Node subject, Node property, Node value) {
    graph.add(subject, property, value);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String words) {
    return NodeFactory.createLiteralString(words);
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDnonNegativeInteger);
  }

  private static Node date(String date) {
    return NodeFactory.createLiteralDT(
        date,
        switch (date.length()) {
          case 4 -> XSDDatatype.XSDgYear;
          case 7 -> XSDDatatype.XSDgYearMonth;
          default -> XSDDatatype.XSDdate;
        });
  }
}
