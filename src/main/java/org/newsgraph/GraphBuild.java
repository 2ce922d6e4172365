package org.newsgraph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.newsgraph.fuse.LayerUpdate;
import org.newsgraph.fuse.Review;
import org.newsgraph.model.Article;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.rdf.Iris;
import org.newsgraph.rdf.ReferenceGraph;
import org.newsgraph.rdf.Schemas;
import org.newsgraph.schema.Schema;
import org.newsgraph.store.GraphChange;
import org.newsgraph.store.KnowledgeSource;
import org.newsgraph.store.NamedGraph;
import org.newsgraph.store.NewsStore;

/**
 * Puts articles into a store: each becomes its article graph, and at the end the knowledge layer is
 * brought in step with them.
 *
 * <p>An article that the store holds already, read by the same version, rules and known names, is
 * passed over; one with the same id and another text, or read by others, takes the place of the old
 * one. {@link #prepare} is safe for many threads, the rest is for one.
 */
public final class GraphBuild implements AutoCloseable {
  private final Pipeline pipeline;
  private final NewsStore store;
  private final Iris iris;
  private final GraphSpool added = new GraphSpool();
  private final List<String> replaced = new ArrayList<>();
  private int newcomers;
  private int remade;
  private int unchanged;
  private int facts;

  /** A build on top of what a store holds. */
  public GraphBuild(Pipeline pipeline, NewsStore store) {
    this.pipeline = pipeline;
    this.store = store;
    this.iris = new Iris(store.base());
  }

  /**
   * An article on its way into the store.
   *
   * @param id its id
   * @param hash its hash
   * @param old the hash of what the store holds under this id, or null
   * @param graph its graph, or null where the store holds it already
   * @param facts how many facts it tells
   */
  public record Prepared(
      String id, String hash, @Nullable String old, @Nullable Graph graph, int facts) {}

  /**
   * What a build came to.
   *
   * @param added how many articles are new
   * @param replaced how many took the place of an older text or reading
   * @param unchanged how many were there already
   * @param facts how many facts the new ones tell
   */
  public record Report(int added, int replaced, int unchanged, int facts) {}

  /** Reads an article's facts. */
  public Prepared prepare(Article article) {
    String hash = article.hash();
    String old = store.hashOf(article.id());
    if (hash.equals(old) && store.isMadeBy(hash, ArticleGraph.runIri(pipeline.run(), iris))) {
      return new Prepared(article.id(), hash, old, null, 0);
    }
    LinkedArticle linked = pipeline.apply(article);
    return new Prepared(
        article.id(),
        hash,
        old,
        ArticleGraph.of(linked, iris, pipeline.run()),
        linked.facts().size());
  }

  /** Takes a prepared article into the build. */
  public void add(Prepared prepared) {
    if (prepared.graph() == null) {
      unchanged++;
      return;
    }
    if (prepared.old() == null) {
      newcomers++;
    } else if (prepared.old().equals(prepared.hash())) {
      remade++;
    } else {
      replaced.add(prepared.old());
    }
    added.add(iris.article(prepared.hash()), prepared.graph());
    facts += prepared.facts();
  }

  /** Writes the article graphs and the knowledge layer, all or nothing. */
  public Report finish() {
    added.add(iris.referenceGraph(), ReferenceGraph.of(pipeline.gazetteer(), iris));
    if (!pipeline.schema().equals(Schema.bundled())) {
      added.add(Schemas.ONTOLOGY.getURI(), Schemas.graph(pipeline.schema()));
    }
    update(store, replaced, added);
    return new Report(newcomers, replaced.size() + remade, unchanged, facts);
  }

  /** Puts article graphs that are made already into a store, and what they tell into its layer. */
  public static void put(NewsStore store, Iterable<NamedGraph> graphs) {
    update(store, List.of(), graphs);
  }

  /** Takes articles out of a store, and what rests on them alone out of its knowledge layer. */
  public static void remove(NewsStore store, Collection<String> hashes) {
    update(store, hashes, List.of());
  }

  /** Takes decisions of people into a store, and what follows from them into its layer. */
  public static void review(NewsStore store, List<Review.Order> orders) {
    Iris iris = new Iris(store.base());
    Graph decisions = Review.decide(store.dataset(), iris, orders);
    Node name = NodeFactory.createURI(iris.curationGraph());
    update(store, List.of(), List.of(new NamedGraph(name, decisions)));
  }

  private static void update(
      NewsStore store, Collection<String> removed, Iterable<NamedGraph> added) {
    Iris iris = new Iris(store.base());
    store.update(
        removed.stream().map(hash -> NodeFactory.createURI(iris.article(hash))).toList(),
        added,
        knowledge(iris));
  }

  /** Fusion, as a store asks for it. */
  private static KnowledgeSource knowledge(Iris iris) {
    LayerUpdate update = new LayerUpdate(iris);
    return new KnowledgeSource() {
      @Override
      public void leaving(DatasetGraph dataset, Node name) {
        update.leaving(dataset, name);
      }

      @Override
      public List<GraphChange> changes(DatasetGraph dataset) {
        LayerUpdate.Changes changes = update.changes(dataset);
        Node index = NodeFactory.createURI(iris.indexGraph());
        return List.of(
            new GraphChange(null, changes.layer().removed(), changes.layer().added()),
            new GraphChange(index, changes.index().removed(), changes.index().added()));
      }
    };
  }

  @Override
  public void close() throws IOException {
    added.close();
  }
}
