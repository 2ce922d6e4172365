package org.newsgraph.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.fuse.KnowledgeLayer;
import org.newsgraph.rdf.Iris;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.store.NamedGraph;
import org.newsgraph.store.NewsStore;

/** A store of one article in which everybody's name means something to some program. */
public final class HostileStore {
  /** Names of people. */
  public static final List<String> NAMES =
      List.of(
          "<script>alert(1)</script>",
          "quote \" apostrophe ' backtick ` end",
          "back\\slash \\N \\\" end\\",
          "line\nbreak\r\nand\ttab",
          "control \u0001 \u0008 \u001b[31m end",
          "\u202eright to left\u202c and \u200fmark",
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-2+3",
          "@SUM(1;2)",
          "]]> & &amp; {brace} $math$ %d ; semi | pipe # hash ~",
          "# heading\n\n- item\n1. first",
          "astral \ud835\udd18 \ud83d\ude00");

  /** All names: what the article says, its headline, and the claim. */
  static final String ALL = String.join(" / ", NAMES);

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final Node ARTICLE = NodeFactory.createURI(IRIS.article("0123456789abcdef"));

  private HostileStore() {}

  /** Builds it and leaves it open. */
  public static NewsStore build(Path folder) {
    NewsStore store = NewsStore.open(folder);
    store.update(
        List.of(),
        List.of(new NamedGraph(ARTICLE, article())),
        dataset -> KnowledgeLayer.of(dataset, IRIS));
    return store;
  }

  /** From each person's IRI to the name. */
  static Map<String, String> people() {
    Map<String, String> people = new TreeMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      people.put(IRIS.entity("person/p%02d".formatted(i)), NAMES.get(i));
    }
    return people;
  }

  private static Graph article() {
    Graph graph = Vocab.emptyGraph();
    graph.add(ARTICLE, Vocab.TYPE, Vocab.ng("Article"));
    graph.add(ARTICLE, Vocab.LABEL, text(ALL));
    graph.add(ARTICLE, Vocab.ng("id"), text("hostile"));
    graph.add(ARTICLE, Vocab.ng("text"), text(ALL));
    graph.add(ARTICLE, Vocab.ng("publisher"), text(ALL));
    graph.add(ARTICLE, Vocab.AUTHOR, text(ALL));
    graph.add(ARTICLE, Vocab.URL, text("javascript:alert(1)"));
    graph.add(
        ARTICLE,
        Vocab.ng("published"),
        NodeFactory.createLiteralDT("2026-03-02", XSDDatatype.XSDdate));
    int length = ALL.codePointCount(0, ALL.length());
    Node evidence = NodeFactory.createURI(IRIS.base() + "evidence/0123456789abcdef-0-" + length);
    graph.add(evidence, Vocab.TYPE, Vocab.ng("Evidence"));
    graph.add(evidence, Vocab.BEGIN_INDEX, number(0));
    graph.add(evidence, Vocab.END_INDEX, number(length));
    graph.add(evidence, Vocab.ANCHOR_OF, text(ALL));
    graph.add(evidence, Vocab.ng("article"), ARTICLE);
    List<Node> people = new ArrayList<>();
    people()
        .forEach(
            (iri, name) -> {
              Node person = NodeFactory.createURI(iri);
              graph.add(person, Vocab.TYPE, Vocab.ng("Person"));
              graph.add(person, Vocab.LABEL, text(name));
              graph.add(person, Vocab.ALT_LABEL, text(name + ";" + name));
              people.add(person);
            });
    Node meeting = fact(graph, "meeting", "Meeting", evidence);
    graph.add(meeting, Vocab.ng("status"), Vocab.ng("Held"));
    graph.add(
        meeting,
        Vocab.ng("begin"),
        NodeFactory.createLiteralDT("2026-03", XSDDatatype.XSDgYearMonth));
    people.forEach(person -> graph.add(meeting, Vocab.ng("attendedBy"), person));
    Node claim = fact(graph, "claim", "Demand", evidence);
    graph.add(claim, Vocab.ng("claimant"), people.get(0));
    graph.add(claim, Vocab.ng("content"), text(ALL));
    return graph;
  }

  private static Node fact(Graph graph, String name, String kind, Node evidence) {
    Node fact = NodeFactory.createURI(IRIS.fact(name));
    graph.add(fact, Vocab.TYPE, Vocab.ng(kind));
    graph.add(fact, Vocab.LABEL, text(ALL));
    graph.add(fact, Vocab.ng("article"), ARTICLE);
    graph.add(fact, Vocab.DERIVED_FROM, ARTICLE);
    graph.add(fact, Vocab.ng("evidence"), evidence);
    graph.add(fact, Vocab.ng("stance"), Vocab.ng("Asserted"));
    return fact;
  }

  private static Node text(String words) {
    return NodeFactory.createLiteralString(words);
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDnonNegativeInteger);
  }
}
