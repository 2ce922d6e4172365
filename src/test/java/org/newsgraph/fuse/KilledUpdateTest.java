package org.newsgraph.fuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.store.NewsStore;
import org.newsgraph.store.Validation;

/** A process that is killed while it builds, removes or curates leaves a whole store behind. */
class KilledUpdateTest {
  private static final long SEED = 17;
  private static final int KILLS = 3;
  private static final int MOST_MILLISECONDS = 2500;

  @TempDir Path folder;

  private void killOneUpdateAfter(long milliseconds) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MadeStore.class.getName(),
                folder.resolve("store").toString(),
                "1000")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    File marker = folder.resolve("store/updating").toFile();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!marker.exists()) {
      assertTrue(process.isAlive(), Files.readString(log));
      assertTrue(System.nanoTime() < deadline, "no update began");
      Thread.onSpinWait();
    }
    assertFalse(process.waitFor(milliseconds, TimeUnit.MILLISECONDS), "it ended by itself");
    process.destroyForcibly().waitFor();
  }

  @Test
  void the_store_is_whole_after_each_kill() throws IOException, InterruptedException {
    Random random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      long milliseconds = random.nextInt(MOST_MILLISECONDS);
      killOneUpdateAfter(milliseconds);
      String when = "killed after %d ms, seed %d".formatted(milliseconds, SEED);
      try (NewsStore store = NewsStore.openExisting(folder.resolve("store"))) {
        assertTrue(Set.of(0, 20, 40).contains(store.articles().size()), when);
        assertEquals(List.of(), Validation.check(store), when);
        DatasetGraph dataset = store.dataset();
        Txn.executeRead(
            dataset,
            () -> {
              Graph fused = KnowledgeLayer.of(dataset, ToldArticle.IRIS);
              assertTrue(fused.isIsomorphicWith(dataset.getDefaultGraph()), when);
              assertEquals(labelled(fused), found(dataset), when);
            });
      }
    }
  }

  private static long labelled(Graph layer) {
    return layer
        .find(Node.ANY, Vocab.LABEL, Node.ANY)
        .filterKeep(t -> t.getObject().getLiteralLexicalForm().startsWith("Meeting told"))
        .toList()
        .size();
  }

  private static long found(DatasetGraph dataset) {
    try (QueryExec query =
        QueryExec.dataset(dataset)
            .query(
                "PREFIX text: <http://jena.apache.org/text#>"
                    + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                    + " SELECT (COUNT(DISTINCT ?s) AS ?n)"
                    + " { ?s text:query (rdfs:label ?words 1000) }")
            .substitution("words", NodeFactory.createLiteralString("\"meeting told\""))
            .build()) {
      return ((Number) query.select().next().get("n").getLiteralValue()).longValue();
    }
  }
}
