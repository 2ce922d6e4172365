package org.newsgraph.fuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerUpdateTest {
  private static final Node INDEX = ToldArticle.iri(ToldArticle.IRIS.indexGraph());
  private static final int AT_FIRST = 60;
  private static final int STEPS = 25;

  private static void update(
      DatasetGraph dataset, List<ToldArticle> removed, List<ToldArticle> added) {
    LayerUpdate update = new LayerUpdate(ToldArticle.IRIS);
    for (ToldArticle article : removed) {
      update.leaving(dataset, article.name());
      dataset.removeGraph(article.name());
    }
    for (ToldArticle article : added) {
      update.leaving(dataset, article.name());
      dataset.removeGraph(article.name());
      article.into(dataset);
    }
    LayerUpdate.Changes changes = update.changes(dataset);
    apply(dataset, Quad.defaultGraphIRI, changes.layer());
    apply(dataset, INDEX, changes.index());
  }

  private static void apply(DatasetGraph dataset, Node graph, LayerUpdate.Change change) {
    change.removed().forEach(t -> dataset.delete(Quad.create(graph, t)));
    change.added().forEach(t -> dataset.add(Quad.create(graph, t)));
  }

  private static Set<String> lines(Graph graph) {
    Set<String> lines = new TreeSet<>();
    graph.find().forEachRemaining(t -> lines.add(t.toString()));
    return lines;
  }

  private static void assertSame(Set<String> expected, Set<String> found, String when) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    Set<String> unexpected = new TreeSet<>(found);
    unexpected.removeAll(expected);
    assertEquals(
        "missing [] unexpected []", "missing " + missing + " unexpected " + unexpected, when);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_change_of_a_few_articles_gives_what_a_rebuild_gives(long seed) {
    Random random = new Random(seed);
    List<ToldArticle> out = new ArrayList<>(MadeNews.of(AT_FIRST + STEPS, seed).articles());
    List<ToldArticle> in = new ArrayList<>();
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        dataset,
        () -> {
          ToldArticle.reference(dataset, MadeNews.within());
          for (int i = 0; i < AT_FIRST; i++) {
            in.add(out.remove(random.nextInt(out.size())));
          }
          update(dataset, List.of(), in);
        });
    for (int step = 0; step < STEPS; step++) {
      List<ToldArticle> removed = new ArrayList<>();
      List<ToldArticle> added = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        removed.add(in.remove(random.nextInt(in.size())));
      }
      for (int i = 1 + random.nextInt(2); i > 0 && !out.isEmpty(); i--) {
        added.add(out.remove(random.nextInt(out.size())));
      }
      if (random.nextInt(4) == 0) {
        // As it is; a store may be given an article again.
        added.add(in.remove(random.nextInt(in.size())));
      }
      String when = "seed %d, step %d".formatted(seed, step);
      Txn.executeWrite(dataset, () -> update(dataset, removed, added));
      in.addAll(added);
      out.addAll(removed);
      Txn.executeRead(
          dataset,
          () -> {
            MemoryIndex index = new MemoryIndex();
            Graph whole = KnowledgeLayer.of(dataset, ToldArticle.IRIS, index);
            assertSame(lines(whole), lines(dataset.getDefaultGraph()), when);
            assertSame(lines(index.graph()), lines(dataset.getGraph(INDEX)), when + ", index");
          });
      assertTrue(in.size() > 20, when);
    }
  }
}
