package org.newsgraph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.FactExtractor;
import org.newsgraph.extract.RuleCheck;
import org.newsgraph.extract.RuleRecord;
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
import org.newsgraph.model.Grammar;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.Stage;
import org.newsgraph.nlp.Annotator;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.rdf.Digest;
import org.newsgraph.rdf.Ontology;
import org.newsgraph.schema.Schema;

/** From an article to what it tells: the order of the stages. Safe for many threads. */
public final class Pipeline implements Stage<Article, LinkedArticle> {
  private final Annotator annotator;
  private final Grammar grammar;
  private final Stage<Annotated, Extraction> extractor;
  private final Linker linker;
  private final Gazetteer gazetteer;
  private final Language language;
  private final Schema schema;
  private final ArticleGraph.Run run;

  private Pipeline(Gazetteer gazetteer, Language language, Schema schema, String fingerprint) {
    this.gazetteer = gazetteer;
    this.language = language;
    this.schema = schema;
    annotator = Annotator.load();
    grammar = annotator.grammar();
    extractor = new FactExtractor(gazetteer, language, schema, grammar);
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
      standard = with(List.of(), List.of());
    }
    return standard;
  }

  /**
   * The same stages, linking to indexes of Wikidata too, and reading by a user's rules.
   *
   * @param wikidata folders of indexes; of what two of them have the first counts
   * @param rules folders with rules ({@code .yaml}), words ({@code .tsv}) and kinds of fact ({@code
   *     .ttl}) that add to those of the program
   * @throws org.newsgraph.model.ConfigException if there is no whole index in a folder, or a rule,
   *     table or ontology is wrong
   */
  public static Pipeline with(List<Path> wikidata, List<Path> rules) {
    // The models are read once: beside the gazetteer, so that they are there when asked for below.
    ForkJoinPool.commonPool().execute(Annotator::load);
    Gazetteer gazetteer = EmbeddedGazetteer.load();
    List<String> parts = new ArrayList<>(List.of(Fingerprint.ofProgram()));
    for (Path folder : wikidata) {
      WikidataIndex index = WikidataIndex.open(folder);
      gazetteer = new WikidataGazetteer(gazetteer, index);
      parts.add(index.id());
    }
    Language language = Language.with(rules);
    for (Path folder : rules) {
      parts.add(Fingerprint.ofRules(folder));
    }
    List<Path> ontologies = language.files(".ttl");
    Schema schema = ontologies.isEmpty() ? Schema.bundled() : Ontology.with(ontologies).schema();
    String fingerprint = parts.size() == 1 ? parts.get(0) : Digest.of(parts);
    return new Pipeline(gazetteer, language, schema, fingerprint);
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

  /** The kinds of fact that it may tell. */
  public Schema schema() {
    return schema;
  }

  /** What rules there are, and how each has fared. */
  public List<RuleRecord> rules() {
    return RuleRecord.all(language, schema, grammar);
  }

  /** Its rules held against their own examples; those of a user's folders where there are any. */
  public List<RuleCheck> checked() {
    return RuleCheck.all(
        language,
        schema,
        grammar,
        sentence -> extractor.apply(annotator.apply(Article.ofSentence(sentence))));
  }

  /** What this run of the extraction is made of. */
  public ArticleGraph.Run run() {
    return run;
  }
}
