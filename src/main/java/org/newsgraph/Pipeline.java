package org.newsgraph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.FactExtractor;
import org.newsgraph.lexicon.Language;
import org.newsgraph.link.Decision;
import org.newsgraph.link.EmbeddedGazetteer;
import org.newsgraph.link.Linker;
import org.newsgraph.link.wikidata.WikidataGazetteer;
import org.newsgraph.link.wikidata.WikidataIndex;
import org.newsgraph.model.Annotated;
import org.newsgraph.model.Article;
import org.newsgraph.model.Extraction;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.Stage;
import org.newsgraph.nlp.Annotator;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.rdf.Digest;
import org.newsgraph.schema.Schema;

/** From an article to what it tells: the order of the stages. Safe for many threads. */
public final class Pipeline implements Stage<Article, LinkedArticle> {
  private final Stage<Article, Annotated> annotator;
  private final Stage<Annotated, Extraction> extractor;
  private final Linker linker;
  private final Gazetteer gazetteer;
  private final ArticleGraph.Run run;

  private Pipeline(Gazetteer gazetteer, String fingerprint) {
    this.gazetteer = gazetteer;
    annotator = Annotator.load();
    extractor = new FactExtractor(gazetteer, Language.bundled(), Schema.bundled());
    linker = new Linker(gazetteer);
    String version = Pipeline.class.getPackage().getImplementationVersion();
    run = new ArticleGraph.Run(version == null ? "development" : version, fingerprint);
  }

  private static @Nullable Pipeline standard;

  /**
   * The stages with all data that come with the program; about a second's work, done once in a
   * process.
   */
  public static synchronized Pipeline standard() {
    if (standard == null) {
      standard = with(List.of());
    }
    return standard;
  }

  /**
   * The same stages, linking to indexes of Wikidata too; of what two of them have the first counts.
   *
   * @throws org.newsgraph.model.ConfigException if there is no whole index in a folder
   */
  public static Pipeline with(List<Path> wikidata) {
    // The models are read once: beside the gazetteer, so that they are there when asked for below.
    ForkJoinPool.commonPool().execute(Annotator::load);
    Gazetteer gazetteer = EmbeddedGazetteer.load();
    List<String> parts = new ArrayList<>(List.of(Fingerprint.ofProgram()));
    for (Path folder : wikidata) {
      WikidataIndex index = WikidataIndex.open(folder);
      gazetteer = new WikidataGazetteer(gazetteer, index);
      parts.add(index.id());
    }
    return new Pipeline(gazetteer, wikidata.isEmpty() ? parts.get(0) : Digest.of(parts));
  }

  @Override
  public LinkedArticle apply(Article article) {
    return linker.apply(extractor.apply(annotator.apply(article)));
  }

  /**
   * What each thing of an article is taken for, and what else it could be; in the order of the
   * article.
   */
  public List<Decision> decisions(Article article) {
    return linker.decisions(extractor.apply(annotator.apply(article)));
  }

  /** The known names that it reads by. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** What this run of the extraction is made of. */
  public ArticleGraph.Run run() {
    return run;
  }
}
