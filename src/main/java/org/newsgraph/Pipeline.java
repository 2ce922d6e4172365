package org.newsgraph;

import java.util.List;
import org.newsgraph.extract.FactExtractor;
import org.newsgraph.link.Decision;
import org.newsgraph.link.EmbeddedGazetteer;
import org.newsgraph.link.Linker;
import org.newsgraph.model.Annotated;
import org.newsgraph.model.Article;
import org.newsgraph.model.Extraction;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.Stage;
import org.newsgraph.nlp.Annotator;
import org.newsgraph.rdf.ArticleGraph;

/** From an article to what it tells: the order of the stages. Safe for many threads. */
public final class Pipeline implements Stage<Article, LinkedArticle> {
  private final Stage<Article, Annotated> annotator;
  private final Stage<Annotated, Extraction> extractor;
  private final Linker linker;
  private final Gazetteer gazetteer;
  private final ArticleGraph.Run run;

  private Pipeline(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    annotator = Annotator.load();
    extractor = new FactExtractor(gazetteer);
    linker = new Linker(gazetteer);
    String version = Pipeline.class.getPackage().getImplementationVersion();
    run = new ArticleGraph.Run(version == null ? "development" : version, Fingerprint.ofProgram());
  }

  /** The stages with all data that come with the program; about a second's work, done once. */
  public static Pipeline standard() {
    return new Pipeline(EmbeddedGazetteer.load());
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
