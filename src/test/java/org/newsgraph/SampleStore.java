package org.newsgraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.Article;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.Reading;
import org.newsgraph.read.Survey;
import org.newsgraph.store.NewsStore;

/** The graph of the sample articles. */
public final class SampleStore {
  private static final Path SAMPLES = Path.of("src/main/resources/samples");

  private SampleStore() {}

  /** Builds it in a new folder and leaves it open. */
  public static NewsStore build(Path folder) {
    return build(folder, articles());
  }

  /** Builds the graph of articles in a new folder and leaves it open. */
  public static NewsStore build(Path folder, List<Article> articles) {
    NewsStore store = NewsStore.open(folder);
    try (GraphBuild build = new GraphBuild(Pipeline.standard(), store)) {
      articles.forEach(article -> build.add(build.prepare(article)));
      build.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return store;
  }

  /** The sample articles. */
  public static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    try (Survey survey =
        ArticleReader.bundled(null)
            .survey(List.of(SAMPLES.toString()), InputStream.nullInputStream())) {
      survey.forEach(
          reading -> {
            if (reading instanceof Reading.Taken taken) {
              articles.add(taken.article());
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return articles;
  }
}
