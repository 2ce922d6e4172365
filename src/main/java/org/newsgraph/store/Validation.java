package org.newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.FactKind;
import org.newsgraph.rdf.Schemas;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.schema.Schema;

/**
 * Holds a store against the ontology: its shapes (SHACL), its checks (SPARQL), and every evidence
 * against the characters of its article.
 */
public final class Validation {
  private static final String FOLDER = "/ontology/";
  private static final Pattern PARTIES = Pattern.compile("VALUES \\?part \\{[^}]*\\}");
  private static final Node TARGET =
      NodeFactory.createURI("http://www.w3.org/ns/shacl#targetClass");

  /**
   * Something that should not be.
   *
   * @param check which shape or check found it
   * @param subject the IRI of what is wrong
   * @param message what is wrong with it
   */
  public record Finding(String check, String subject, String message) {
    @Override
    public String toString() {
      return "%s: %s\n  at %s".formatted(check, message, subject);
    }
  }

  private final DatasetGraph dataset;
  private final Schema schema;
  private final TreeSet<Finding> findings =
      new TreeSet<>(
          Comparator.comparing(Finding::check)
              .thenComparing(Finding::subject)
              .thenComparing(Finding::message));

  private Validation(DatasetGraph dataset) {
    this.dataset = dataset;
    this.schema = Schemas.of(dataset);
  }

  /** All that is wrong with a store, sorted; empty where all is well. */
  public static List<Finding> check(NewsStore store) {
    return check(store.dataset());
  }

  /** All that is wrong with a dataset. */
  public static List<Finding> check(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () -> {
          Validation validation = new Validation(dataset);
          validation.shapes();
          validation.checks();
          validation.words();
          return List.copyOf(validation.findings);
        });
  }

  private void shapes() {
    Graph shapesGraph = GraphFactory.createDefaultGraph();
    try (InputStream in = resource("shapes.ttl")) {
      RDFDataMgr.read(shapesGraph, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    withClassesBelow(shapesGraph);
    Shapes shapes = Shapes.parse(shapesGraph);
    for (Graph graph : List.of(dataset.getDefaultGraph(), dataset.getUnionGraph())) {
      ValidationReport report = ShaclValidator.get().validate(shapes, graph);
      report
          .getEntries()
          .forEach(
              entry ->
                  findings.add(
                      new Finding(
                          "shape",
                          name(entry.focusNode()),
                          "%s (%s)"
                              .formatted(
                                  entry.message(),
                                  entry.resultPath() == null ? "-" : entry.resultPath()))));
    }
  }

  /** A graph of facts does not tell what classes are below others; the schema does. */
  private void withClassesBelow(Graph shapes) {
    for (Triple target : shapes.find(Node.ANY, TARGET, Node.ANY).toList()) {
      String name = FactKind.localName(target.getObject().getURI());
      for (FactKind kind : schema.kinds()) {
        if (kind.isA(name)) {
          shapes.add(target.getSubject(), TARGET, NodeFactory.createURI(kind.iri()));
        }
      }
    }
  }

  /**
   * The properties that the schema knows to name who takes part, for a check that asks for them.
   */
  private String withParties(String check) {
    String properties =
        schema.kinds().stream()
            .flatMap(FactKind::parties)
            .map(slot -> "<" + slot.property() + ">")
            .distinct()
            .collect(Collectors.joining(" "));
    return PARTIES.matcher(check).replaceAll("VALUES ?part { " + properties + " }");
  }

  /** Each row of a check is a finding: {@code ?subject} and {@code ?message}. */
  private void checks() {
    for (String name : text("checks/contents.lst").lines().toList()) {
      try (QueryExec query =
          QueryExec.dataset(dataset).query(withParties(text("checks/" + name + ".rq"))).build()) {
        RowSet rows = query.select();
        while (rows.hasNext()) {
          Binding row = rows.next();
          findings.add(
              new Finding(
                  name, name(row.get(Var.alloc("subject"))), name(row.get(Var.alloc("message")))));
        }
      }
    }
  }

  /** In Java, for SPARQL engines do not agree on what the length of a string with emoji is. */
  private void words() {
    Iterator<Quad> texts = dataset.findNG(Node.ANY, Node.ANY, Vocab.ng("text"), Node.ANY);
    List<Quad> articles = new ArrayList<>();
    texts.forEachRemaining(articles::add);
    for (Quad article : articles) {
      int[] text = article.getObject().getLiteralLexicalForm().codePoints().toArray();
      Graph graph = dataset.getGraph(article.getGraph());
      graph
          .find(Node.ANY, Vocab.ANCHOR_OF, Node.ANY)
          .forEachRemaining(
              t -> {
                int begin = number(graph, t.getSubject(), Vocab.BEGIN_INDEX);
                int end = number(graph, t.getSubject(), Vocab.END_INDEX);
                String words = t.getObject().getLiteralLexicalForm();
                if (begin < 0
                    || end > text.length
                    || begin >= end
                    || !new String(text, begin, end - begin).equals(words)) {
                  findings.add(
                      new Finding(
                          "words",
                          name(t.getSubject()),
                          "'%s' does not stand at %d to %d".formatted(words, begin, end)));
                }
              });
    }
  }

  private static int number(Graph graph, Node subject, Node property) {
    Iterator<Node> values = graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject());
    return values.hasNext() ? Integer.parseInt(values.next().getLiteralLexicalForm()) : -1;
  }

  private static String name(@Nullable Node node) {
    return node == null ? "?" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static String text(String name) {
    try (InputStream in = resource(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Validation.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new ConfigException("CHECK-MISSING", "the program lacks a check", FOLDER + name);
    }
    return in;
  }
}
