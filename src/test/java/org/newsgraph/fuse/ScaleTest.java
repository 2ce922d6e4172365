package org.newsgraph.fuse;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.store.NewsStore;

/**
 * How fusion fares on twenty thousand made articles of which the truth is known. Runs with {@code
 * -Dnewsgraph.scale=true} and prints what it measures, in seconds of this thread's processor time.
 */
class ScaleTest {
  private static final long SEED = 11;
  private static final int ADDED = 15;

  /** The most that the time for an article may grow between the smallest and the largest run. */
  private static final double LINEAR = 1.2;

  @TempDir Path folder;

  /** Of pairs of tellings: how many are of one event, were joined, and both. */
  private record Pairs(long same, long joined, long right) {
    static Pairs of(MadeNews news, Graph layer) {
      Map<Node, Node> nodeOf = new HashMap<>();
      layer
          .find(Node.ANY, Vocab.DERIVED_FROM, Node.ANY)
          .forEachRemaining(t -> nodeOf.put(t.getObject(), t.getSubject()));
      Map<Object, Integer> events = new HashMap<>();
      Map<Object, Integer> nodes = new HashMap<>();
      Map<Object, Integer> both = new HashMap<>();
      news.truth()
          .forEach(
              (fact, event) -> {
                events.merge(event, 1, Integer::sum);
                nodes.merge(nodeOf.get(fact), 1, Integer::sum);
                both.merge(event + " " + nodeOf.get(fact), 1, Integer::sum);
              });
      return new Pairs(pairs(events.values()), pairs(nodes.values()), pairs(both.values()));
    }

    private static long pairs(Collection<Integer> sizes) {
      return sizes.stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
    }

    double precision() {
      return (double) right / joined;
    }

    double recall() {
      return (double) right / same;
    }
  }

  private static double processorSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static void print(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }

  /** The processor time of one fusion of the whole; the best of three, the first warms up. */
  private static double fuse(int articles) {
    MadeNews news = MadeNews.of(articles, SEED);
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        dataset,
        () -> {
          ToldArticle.reference(dataset, MadeNews.within());
          news.articles().forEach(article -> article.into(dataset));
        });
    double best = Double.MAX_VALUE;
    Graph layer = Vocab.emptyGraph();
    for (int i = 0; i < 3; i++) {
      double begin = processorSeconds();
      layer = Txn.calculateRead(dataset, () -> KnowledgeLayer.of(dataset, ToldArticle.IRIS));
      best = Math.min(best, processorSeconds() - begin);
    }
    Pairs pairs = Pairs.of(news, layer);
    print(
        "fuse %6d articles: %6.2f s, %5.3f ms an article; precision %.4f, recall %.4f",
        articles, best, 1000 * best / articles, pairs.precision(), pairs.recall());
    assertTrue(pairs.precision() >= 0.99, "precision " + pairs.precision());
    assertTrue(pairs.recall() >= 0.85, "recall " + pairs.recall());
    return best / articles;
  }

  @Test
  void time_to_fuse_is_linear_in_the_number_of_articles() {
    assumeTrue(Boolean.getBoolean("newsgraph.scale"), "runs with -Dnewsgraph.scale=true");
    double small = fuse(5_000);
    fuse(10_000);
    double large = fuse(20_000);
    assertTrue(large <= LINEAR * small, "%f and %f s an article".formatted(small, large));
  }

  /** The median processor time to put one article into a store that holds some. */
  private double add(int articles) {
    List<ToldArticle> all = new ArrayList<>(MadeNews.of(articles + ADDED, SEED).articles());
    // From among all of them, so that what it tells is told by others too.
    List<ToldArticle> held = new ArrayList<>();
    for (int i = 0; i < ADDED; i++) {
      held.add(all.remove((i + 1) * (all.size() / (ADDED + 1))));
    }
    double[] seconds = new double[ADDED];
    try (NewsStore store = NewsStore.open(folder.resolve("store-" + articles))) {
      MadeStore.put(store, all);
      for (int i = 0; i < ADDED; i++) {
        double begin = processorSeconds();
        MadeStore.put(store, List.of(held.get(i)));
        seconds[i] = processorSeconds() - begin;
      }
    }
    Arrays.sort(seconds);
    print(
        "add one to %6d: %6.1f ms (fastest %.1f, slowest %.1f)",
        articles, 1000 * seconds[ADDED / 2], 1000 * seconds[0], 1000 * seconds[ADDED - 1]);
    return seconds[ADDED / 2];
  }

  @Test
  void adding_an_article_to_many_costs_about_what_adding_it_to_few_does() {
    assumeTrue(Boolean.getBoolean("newsgraph.scale"), "runs with -Dnewsgraph.scale=true");
    add(100); // warms up
    double few = add(200);
    add(1_000);
    double many = add(10_000);
    assertTrue(many <= 2 * few, "%f and %f s".formatted(few, many));
  }
}
