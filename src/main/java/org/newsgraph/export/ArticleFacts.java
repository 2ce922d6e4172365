package org.newsgraph.export;

import java.io.StringWriter;
import java.util.Iterator;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.rdf.Iris;

/** What single articles tell, as text that can be joined: one article behind the other. */
public final class ArticleFacts {
  /** How facts are written. */
  public enum Format {
    /** One fact a line, as JSON. */
    JSONL,
    /** Article graphs as TriG. */
    TRIG,
    /** Article graphs as N-Quads. */
    NQUADS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final ArticleGraph.Run run;
  private final Iris iris;
  private final Format format;

  /** A writer. */
  public ArticleFacts(ArticleGraph.Run run, Iris iris, Format format) {
    this.run = run;
    this.iris = iris;
    this.format = format;
  }

  /** What one article tells; safe for many threads. */
  public String written(LinkedArticle article) {
    return switch (format) {
      case JSONL -> FactLines.of(article, iris);
      case TRIG -> quads(article, RDFFormat.TRIG_PRETTY);
      case NQUADS -> quads(article, RDFFormat.NQUADS_UTF8);
    };
  }

  private String quads(LinkedArticle article, RDFFormat as) {
    Graph graph = ArticleGraph.of(article, iris, run);
    DatasetGraph dataset = DatasetGraphFactory.create();
    Node name = NodeFactory.createURI(iris.article(article.article().hash()));
    for (Iterator<Triple> triples = graph.find(); triples.hasNext(); ) {
      dataset.getGraph(name).add(triples.next());
    }
    graph.getPrefixMapping().getNsPrefixMap().forEach(dataset.prefixes()::add);
    StringWriter text = new StringWriter();
    RDFDataMgr.write(text, dataset, as);
    return text.toString();
  }
}
