package org.newsgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.SampleStore;
import org.newsgraph.rdf.Vocab;

/** The ontology, and that its shapes and checks find what is broken on purpose. */
class ValidationTest {
  @TempDir static Path folder;
  private static DatasetGraph sound;

  @BeforeAll
  static void build() {
    sound = DatasetGraphFactory.create();
    try (NewsStore store = SampleStore.build(folder.resolve("db"))) {
      Txn.executeRead(store.dataset(), () -> store.dataset().find().forEachRemaining(sound::add));
    }
  }

  private static DatasetGraph broken(String update) {
    DatasetGraph copy = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(copy, () -> sound.find().forEachRemaining(copy::add));
    UpdateAction.parseExecute(SampleGraphs.PREFIXES + update, DatasetFactory.wrap(copy));
    return copy;
  }

  @Test
  void the_sample_graph_is_sound() {
    assertEquals(List.of(), Validation.check(broken("")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE WHERE { ?f ng:evidence ?e }|a fact needs evidence",
        "DELETE { ?f ng:stance ?s } WHERE { ?f a ng:Meeting ; ng:stance ?s }|a fact has one stance",
        "INSERT { ?f ng:stance ng:NonActual } WHERE { ?f a ng:Demand }|a fact has one stance",
        "DELETE { ?f ng:status ?s } WHERE { ?f a ng:Meeting ; ng:status ?s }|an event has one status",
        "DELETE { ?f ng:holder ?p } WHERE { ?f ng:holder ?p }|a role has one holder",
        "DELETE { ?f ng:claimant ?p } WHERE { ?f ng:claimant ?p }|a claim needs a claimant",
        "INSERT { ?m ng:attendedBy ?p } WHERE { ?m ng:status ng:Cancelled ; ng:expectedParticipant ?p }"
            + "|attends an event that is not told as one that happened",
        "INSERT { ?m ng:end '1999-01-01' } WHERE { ?m a ng:Meeting ; ng:begin ?b }|ends before it begins",
        "INSERT { ?p ng:metWith ?q } WHERE { ?m ng:expectedParticipant ?p , ?q . FILTER (?p != ?q)"
            + " FILTER NOT EXISTS { ?p ng:metWith ?q } }|at no meeting that took place",
        "INSERT { ?p ng:holdsRole ?h } WHERE { ?h a ng:Demand ; ng:claimant ?p ; ng:stance ?s"
            + " FILTER (?s != ng:Asserted) }|holds a role that no article itself asserts",
        "INSERT { ?f ng:topic [] } WHERE { ?f a ng:Meeting }|a blank node",
        "DELETE { GRAPH ?g { ?f ng:article ?g } } WHERE { GRAPH ?g { ?f a ng:Meeting } }"
            + "|which no article tells",
        "DELETE { GRAPH ?g { ?e nif:anchorOf ?w } } INSERT { GRAPH ?g { ?e nif:anchorOf 'other words' } }"
            + " WHERE { GRAPH ?g { ?e a ng:Evidence ; nif:anchorOf ?w } }|does not stand at",
        "DELETE { GRAPH ?g { ?m ng:reason ?r . ?f ng:evidence ?e } } WHERE { GRAPH ?g { ?m ng:reason ?r ."
            + " ?f ng:evidence ?e } }|stands outside the evidence",
      })
  void what_is_broken_is_found(String update, String message) {
    List<Validation.Finding> findings = Validation.check(broken(update));
    assertTrue(
        findings.stream().anyMatch(finding -> finding.message().contains(message)),
        () -> "no '%s' in %s".formatted(message, findings.stream().limit(5).toList()));
  }

  private static Model ontology() {
    Model model = ModelFactory.createDefaultModel();
    for (String file : List.of("newsgraph.ttl", "alignments.ttl")) {
      RDFDataMgr.read(model, "ontology/" + file);
    }
    return model;
  }

  @Test
  void every_term_that_the_graph_uses_is_defined_with_a_label_and_a_comment() {
    Model ontology = ontology();
    int terms = 0;
    for (Quad quad : (Iterable<Quad>) sound::find) {
      for (Node node : List.of(quad.getPredicate(), quad.getObject())) {
        if (node.isURI() && node.getURI().startsWith(Vocab.NG)) {
          var term = ontology.getResource(node.getURI());
          assertTrue(term.hasProperty(RDF.type), node.getURI());
          assertTrue(term.hasProperty(RDFS.label), node.getURI());
          assertTrue(term.hasProperty(RDFS.comment), node.getURI());
          terms++;
        }
      }
    }
    assertTrue(terms > 100);
  }

  @Test
  void what_the_ontology_itself_names_it_defines() {
    Model ontology = ontology();
    Graph graph = ontology.getGraph();
    graph
        .find()
        .forEachRemaining(
            triple -> {
              for (Node node : List.of(triple.getSubject(), triple.getObject())) {
                if (node.isURI() && node.getURI().startsWith(Vocab.NG)) {
                  assertTrue(
                      ontology.getResource(node.getURI()).hasProperty(RDF.type), node.getURI());
                }
              }
            });
    assertTrue(ontology.listSubjectsWithProperty(RDF.type, OWL.Class).toList().size() > 20);
    assertTrue(
        ontology.listSubjectsWithProperty(RDF.type, OWL.ObjectProperty).toList().size() > 15);
  }
}
