package org.newsgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.newsgraph.model.Annotated;
import org.newsgraph.model.Article;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.nlp.Annotator;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rounds a second through the sample articles on one thread, and how many sentences and words of
 * them, in the heap that the whole extraction has to do with.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx256m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
  private Annotator annotator;
  private Pipeline pipeline;
  private List<Article> articles;

  /** What was read, beside the rounds. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {
    /** Sentences. */
    public long sentences;

    /** Words and marks. */
    public long words;
  }

  /** Loads the models and the articles. */
  @Setup
  public void load() {
    annotator = Annotator.load();
    pipeline = Pipeline.standard();
    articles = SampleStore.articles();
  }

  /** Sentences, words, tags, names, lemmas and trees. */
  @Benchmark
  public List<Annotated> annotate(Read read) {
    List<Annotated> all = new ArrayList<>();
    for (Article article : articles) {
      Annotated annotated = annotator.apply(article);
      read.sentences += annotated.sentences().size();
      read.words += annotated.sentences().stream().mapToInt(s -> s.tokens().size()).sum();
      all.add(annotated);
    }
    return all;
  }

  /** From articles to linked facts. */
  @Benchmark
  public List<LinkedArticle> extract() {
    return articles.stream().map(pipeline::apply).toList();
  }
}
