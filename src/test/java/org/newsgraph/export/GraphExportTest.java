package org.newsgraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.SampleStore;
import org.newsgraph.model.Article;
import org.newsgraph.model.ConfigException;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.store.NewsStore;

/** RDF comes back as it was; the same graph gives the same file. */
class GraphExportTest extends ExportedStores {
  private static final long SEED = 11;

  private static Graph read(byte[] written, String language) {
    Graph read = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(written))
        .lang(RDFLanguages.nameToLang(language))
        .parse(read);
    return read;
  }

  @ParameterizedTest
  @CsvSource({"turtle,Turtle", "jsonld,JSON-LD"})
  void the_knowledge_layer_comes_back_whole(String format, String language) {
    for (NewsStore one : List.of(store, hostile)) {
      Graph read = read(written(one, format), language);
      DatasetGraph dataset = one.dataset();
      assertTrue(
          Txn.calculateRead(dataset, () -> read.isIsomorphicWith(dataset.getDefaultGraph())));
      assertTrue(read.size() > 20);
    }
  }

  @ParameterizedTest
  @CsvSource({"nquads,N-Quads", "trig,TriG"})
  void all_quads_come_back(String format, String language) {
    for (NewsStore one : List.of(store, hostile)) {
      Set<String> read = new TreeSet<>();
      RDFParser.source(new ByteArrayInputStream(written(one, format)))
          .lang(RDFLanguages.nameToLang(language))
          .toDatasetGraph()
          .find()
          .forEachRemaining(quad -> read.add(quad.asTriple() + " " + quad.isDefaultGraph()));
      Set<String> stored = new TreeSet<>();
      Txn.executeRead(
          one.dataset(),
          () ->
              one.dataset()
                  .find()
                  .forEachRemaining(
                      quad -> stored.add(quad.asTriple() + " " + quad.isDefaultGraph())));
      assertEquals(stored, read);
    }
  }

  @ParameterizedTest
  @CsvSource({"turtle,Turtle", "trig,TriG", "nquads,N-Quads"})
  void reifiers_tell_the_evidence_of_each_tie(String format, String language) {
    Graph read = read(written(store, format, RdfExtra.REIFIERS), language);
    Node reifies = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    List<Triple> reifiers = read.find(Node.ANY, reifies, Node.ANY).toList();
    Set<Node> predicates = new TreeSet<>(java.util.Comparator.comparing(Node::toString));
    for (Triple reifier : reifiers) {
      Triple told = reifier.getObject().getTriple();
      assertTrue(read.contains(told), told + " is not in the graph");
      assertTrue(read.contains(reifier.getSubject(), Vocab.ng("evidence"), Node.ANY), told + "");
      predicates.add(told.getPredicate());
    }
    assertTrue(
        predicates.containsAll(
            Set.of(Vocab.ng("attendedBy"), Vocab.ng("metWith"), Vocab.ng("holder"))),
        predicates + "");
    assertEquals(
        read.find(Node.ANY, Vocab.ng("attendedBy"), Node.ANY).toList().size(),
        reifiers.stream()
            .filter(r -> r.getObject().getTriple().predicateMatches(Vocab.ng("attendedBy")))
            .count());
  }

  @Test
  void same_as_is_only_said_when_asked_for_and_only_of_exact_matches() {
    Graph plain = read(written(store, "turtle"), "Turtle");
    assertEquals(0, plain.find(Node.ANY, OWL.sameAs.asNode(), Node.ANY).toList().size());
    for (String format : List.of("turtle", "jsonld")) {
      Graph asked =
          read(
              written(store, format, RdfExtra.OWL_SAME_AS),
              format.equals("turtle") ? "Turtle" : "JSON-LD");
      List<Triple> same = asked.find(Node.ANY, OWL.sameAs.asNode(), Node.ANY).toList();
      assertTrue(same.size() > 20);
      assertEquals(plain.find(Node.ANY, Vocab.EXACT_MATCH, Node.ANY).toList().size(), same.size());
      same.forEach(
          t -> assertTrue(plain.contains(t.getSubject(), Vocab.EXACT_MATCH, t.getObject())));
    }
  }

  @Test
  void json_ld_refuses_reifiers() {
    ConfigException refused =
        assertThrows(ConfigException.class, () -> written(store, "jsonld", RdfExtra.REIFIERS));
    assertEquals("EXPORT-OPTION", refused.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gexf", "graphml", "cytoscape", "dot", "followthemoney", "quickstatements"})
  void the_same_articles_in_another_order_give_the_same_bytes(String format, @TempDir Path other) {
    List<Article> articles = new ArrayList<>(SampleStore.articles());
    Collections.shuffle(articles, new Random(SEED));
    try (NewsStore shuffled = SampleStore.build(other.resolve("db"), articles)) {
      assertArrayEquals(written(store, format), written(shuffled, format), "seed " + SEED);
    }
  }
}
