package org.newsgraph.export;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.store.NewsStore;

/**
 * What is known of a person, body, place, event or claim as a text to file or to cite: each fact
 * with its status, the quotes it rests on with their offsets, and the articles as BibTeX.
 */
public final class Dossier {
  private static final Pattern EVIDENCE = Pattern.compile(".*/evidence/(\\w+)-(\\d+)-(\\d+)");

  private final DatasetGraph dataset;
  private final Graph layer;
  private final PrintStream out;
  private final Set<Node> articles = new TreeSet<>(Comparator.comparing(Node::getURI));

  private Dossier(DatasetGraph dataset, PrintStream out) {
    this.dataset = dataset;
    this.layer = dataset.getDefaultGraph();
    this.out = out;
  }

  /**
   * Writes it as Markdown.
   *
   * @param iri what about
   * @return whether anything is known
   */
  public static boolean write(NewsStore store, String iri, PrintStream out) {
    DatasetGraph dataset = store.dataset();
    return Txn.calculateRead(
        dataset, () -> new Dossier(dataset, out).write(NodeFactory.createURI(iri)));
  }

  private boolean write(Node thing) {
    if (!layer.contains(thing, Node.ANY, Node.ANY)) {
      return false;
    }
    out.printf("# %s%n%n<%s>%n", escaped(label(thing)), thing.getURI());
    for (Node item : values(thing, Vocab.EXACT_MATCH)) {
      out.printf("%nWikidata: <%s>%n", item.getURI());
    }
    Set<Node> facts = new LinkedHashSet<>();
    if (!values(thing, Vocab.ng("evidence")).isEmpty()) {
      facts.add(thing);
    }
    List<Node> parts = new ArrayList<>();
    layer
        .find(Node.ANY, Node.ANY, thing)
        .forEachRemaining((Triple triple) -> parts.add(triple.getSubject()));
    parts.stream()
        .filter(fact -> !kind(fact).isEmpty() && !values(fact, Vocab.ng("evidence")).isEmpty())
        .sorted(Comparator.comparing(this::day).thenComparing(Node::getURI))
        .forEach(facts::add);
    facts.forEach(this::fact);
    articles();
    out.flush();
    return true;
  }

  /** The class of a fact; empty for parts of facts, which are told with them. */
  private String kind(Node fact) {
    return values(fact, Vocab.TYPE).stream()
        .map(Dossier::localName)
        .filter(name -> !name.equals("Participation") && !name.endsWith("Side"))
        .filter(name -> !name.equals("StatusReport"))
        .findFirst()
        .orElse("");
  }

  private void fact(Node fact) {
    out.printf("%n## %s%n%n", escaped(label(fact)));
    List<String> told = new ArrayList<>();
    for (String property : List.of("begin", "status", "stance", "attributedTo", "support")) {
      for (Node value : values(fact, Vocab.ng(property))) {
        String words = value.isURI() ? label(value) : value.getLiteralLexicalForm();
        told.add(property.equals("support") ? "independent sources: " + words : words);
      }
    }
    out.println(escaped(String.join(" · ", told)));
    for (Node evidence : values(fact, Vocab.ng("evidence"))) {
      Matcher parts = EVIDENCE.matcher(evidence.getURI());
      String words = anyLiteral(evidence, Vocab.ANCHOR_OF);
      if (parts.matches() && !words.isEmpty()) {
        Node article = article(evidence, parts.group(1));
        articles.add(article);
        out.printf(
            "%n> %s%n>%n> — %s, characters %s to %s [@%s]%n",
            escaped(words.replaceAll("\\s+", " ")),
            escaped(label(article)),
            parts.group(2),
            parts.group(3),
            key(article));
      }
    }
  }

  private static Node article(Node evidence, String hash) {
    String iri = evidence.getURI();
    return NodeFactory.createURI(iri.substring(0, iri.indexOf("/evidence/")) + "/article/" + hash);
  }

  private static String key(Node article) {
    return "article" + article.getURI().substring(article.getURI().lastIndexOf('/') + 1);
  }

  private void articles() {
    out.printf("%n## Articles%n%n```bibtex%n");
    for (Node article : articles) {
      out.printf("@misc{%s,%n  title = {%s}", key(article), bib(label(article)));
      field("author", anyLiteral(article, Vocab.AUTHOR));
      field("publisher", anyLiteral(article, Vocab.ng("publisher")));
      field("date", anyLiteral(article, Vocab.ng("published")));
      field("url", anyLiteral(article, Vocab.URL));
      out.printf("%n}%n");
    }
    out.println("```");
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      out.printf(",%n  %s = {%s}", name, bib(value));
    }
  }

  /** Braces must match in BibTeX; a line must not end the block of code. */
  private static String bib(String text) {
    return text.replaceAll("[{}\\\\]", "").replaceAll("[`\\s]+", " ");
  }

  /** Characters that mean something in Markdown, made to mean themselves. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|!])", "\\\\$1");
  }

  private String day(Node fact) {
    return values(fact, Vocab.ng("begin")).stream()
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("9999");
  }

  private List<Node> values(Node thing, Node property) {
    List<Node> values = new ArrayList<>();
    layer
        .find(thing, property, Node.ANY)
        .forEachRemaining((Triple triple) -> values.add(triple.getObject()));
    values.sort(Comparator.comparing(Node::toString));
    return values;
  }

  private String anyLiteral(Node thing, Node property) {
    List<String> found = new ArrayList<>();
    dataset
        .find(Node.ANY, thing, property, Node.ANY)
        .forEachRemaining((Quad quad) -> found.add(quad.getObject().getLiteralLexicalForm()));
    return found.stream().sorted().findFirst().orElse("");
  }

  private String label(Node thing) {
    String label = anyLiteral(thing, Vocab.LABEL);
    return label.isEmpty() ? localName(thing) : label;
  }

  private static String localName(Node node) {
    String iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
