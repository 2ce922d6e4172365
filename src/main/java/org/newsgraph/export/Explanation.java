package org.newsgraph.export;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.newsgraph.store.NewsStore;

/**
 * What the graph knows about one thing, and the words of the articles that carry it.
 *
 * <p>For a fact: its slots, then each stretch of evidence inside the text around it. For an entity:
 * its names, then the facts that it has a part in.
 */
public final class Explanation {
  /** Code points of text around the evidence. */
  private static final int AROUND = 80;

  private static final int MOST_FACTS = 50;

  private final DatasetGraph dataset;
  private final Node subject;

  private Explanation(DatasetGraph dataset, Node subject) {
    this.dataset = dataset;
    this.subject = subject;
  }

  /**
   * Prints what is known.
   *
   * @param store where it is known
   * @param iri what about
   * @return whether anything is known
   */
  public static boolean print(NewsStore store, String iri, PrintStream out) {
    DatasetGraph dataset = store.dataset();
    Node subject = NodeFactory.createURI(iri);
    return Txn.calculateRead(dataset, () -> new Explanation(dataset, subject).print(out));
  }

  private boolean print(PrintStream out) {
    TreeMap<String, Set<String>> slots = new TreeMap<>();
    List<Node> evidence = new ArrayList<>();
    Set<String> types = new TreeSet<>();
    for (Quad quad : quads(subject, Node.ANY, Node.ANY)) {
      Node value = quad.getObject();
      if (quad.getPredicate().equals(RDF.type.asNode())) {
        types.add(localName(value));
      } else if (localName(quad.getPredicate()).equals("evidence")) {
        evidence.add(value);
      } else if (!quad.getPredicate().equals(RDFS.label.asNode())) {
        slots
            .computeIfAbsent(localName(quad.getPredicate()), name -> new TreeSet<>())
            .add(describe(value));
      }
    }
    if (types.isEmpty() && slots.isEmpty()) {
      return false;
    }
    String label = label(subject);
    out.println(
        (label == null ? subject.getURI() : label) + "  (" + String.join(", ", types) + ")");
    out.println("<" + subject.getURI() + ">");
    slots.forEach(
        (name, values) -> out.println("  " + spaced(name) + ": " + String.join("; ", values)));
    evidence.stream()
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .forEach(node -> printEvidence(node, out));
    printFacts(out);
    return true;
  }

  private void printEvidence(Node evidence, PrintStream out) {
    Node article = value(evidence, "article");
    String words = literal(evidence, "anchorOf");
    String begin = literal(evidence, "beginIndex");
    String end = literal(evidence, "endIndex");
    if (article == null || words == null || begin == null || end == null) {
      return;
    }
    String published = literal(article, "published");
    out.println();
    out.println(
        "%s%s, characters %s to %s of \"%s\""
            .formatted(
                literal(article, "id"),
                published == null ? "" : ", " + published,
                begin,
                end,
                label(article)));
    String text = literal(article, "text");
    out.println(
        "  "
            + (text == null
                ? "«" + words + "»"
                : inContext(text, Integer.parseInt(begin), Integer.parseInt(end))));
  }

  /** The words between marks, with some text before and behind, in one line. */
  static String inContext(String text, int begin, int end) {
    int length = text.codePointCount(0, text.length());
    int from = Math.max(0, begin - AROUND);
    int to = Math.min(length, end + AROUND);
    String before = part(text, from, begin);
    String behind = part(text, end, to);
    return ((from > 0 ? "…" : "")
            + before
            + "«"
            + part(text, begin, end)
            + "»"
            + behind
            + (to < length ? "…" : ""))
        .replaceAll("\\s+", " ");
  }

  private static String part(String text, int begin, int end) {
    int from = text.offsetByCodePoints(0, begin);
    return text.substring(from, text.offsetByCodePoints(from, end - begin));
  }

  private void printFacts(PrintStream out) {
    Set<String> facts = new TreeSet<>();
    Iterator<Quad> quads = dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, subject);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      String label = label(quad.getSubject());
      if (label != null && value(quad.getSubject(), "evidence") != null) {
        facts.add(
            "  %s: %s  <%s>"
                .formatted(
                    spaced(localName(quad.getPredicate())), label, quad.getSubject().getURI()));
      }
    }
    if (!facts.isEmpty()) {
      out.println();
      out.println("Part of %d facts:".formatted(facts.size()));
      facts.stream().limit(MOST_FACTS).forEach(out::println);
    }
  }

  private String describe(Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    String label = label(value);
    return label == null ? localName(value) : label + " <" + value.getURI() + ">";
  }

  private @Nullable String label(Node node) {
    for (Quad quad : quads(node, RDFS.label.asNode(), Node.ANY)) {
      return quad.getObject().getLiteralLexicalForm();
    }
    return null;
  }

  private @Nullable String literal(Node node, String property) {
    Node value = value(node, property);
    return value == null || !value.isLiteral() ? null : value.getLiteralLexicalForm();
  }

  private @Nullable Node value(Node node, String property) {
    for (Quad quad : quads(node, Node.ANY, Node.ANY)) {
      if (localName(quad.getPredicate()).equals(property)) {
        return quad.getObject();
      }
    }
    return null;
  }

  /** What is said of a node in the knowledge layer, and in the article graphs, sorted. */
  private List<Quad> quads(Node node, Node property, Node value) {
    List<Quad> found = new ArrayList<>();
    dataset.find(Node.ANY, node, property, value).forEachRemaining(found::add);
    found.sort(Comparator.comparing(Quad::toString));
    return found;
  }

  private static String localName(Node node) {
    String name = node.isURI() ? node.getURI() : node.toString();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')) + 1);
  }

  /** {@code attendedBy} as "attended by". */
  private static String spaced(String name) {
    return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
  }
}
