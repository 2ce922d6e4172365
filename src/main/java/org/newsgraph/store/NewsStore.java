package org.newsgraph.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.XSDNumUtils;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.newsgraph.rdf.Iris;
import org.newsgraph.rdf.Vocab;

/**
 * The article graphs, the knowledge layer and their text index, in one folder: {@code tdb2} (the
 * quads), {@code text} (the Lucene index), {@code newsgraph.properties} (format and base IRI),
 * {@code lock} (who has it open) and, while it is being written, {@code updating}.
 *
 * <p>One process at a time has a store open, readers included; within it, any number of threads
 * read while one writes. The default graph is the knowledge layer; each article graph is named by
 * its article's IRI. A process killed at any moment leaves the store as it was before its last
 * update or after it.
 */
public final class NewsStore implements AutoCloseable {
  static {
    JenaSystem.init();
  }

  private static final Node ARTICLE = Vocab.ng("Article");
  private static final Node ID = Vocab.ng("id");
  private static final Node PUBLISHED = Vocab.ng("published");
  private static final Node DERIVED = Vocab.DERIVED_FROM;

  /** The name under which jena-text files the default graph's triples when it is asked. */
  private static final Node KNOWLEDGE = Quad.defaultGraphNodeGenerated;

  private final AtomicLong updates = new AtomicLong();
  private final Path folder;
  private final StoreFormat format;
  private final StoreLock lock;
  private final DatasetGraph quads;
  private final TextIndexFolder text;
  private DatasetGraphText dataset;
  private boolean isOpen = true;

  private NewsStore(Path folder, StoreFormat format, StoreLock lock) throws IOException {
    this.folder = folder;
    this.format = format;
    this.lock = lock;
    this.quads = DatabaseMgr.connectDatasetGraph(folder.resolve("tdb2").toString());
    boolean isOpened = false;
    try {
      this.text = TextIndexFolder.open(folder.resolve("text"), quads, isHalfWritten());
      this.dataset = attach(text, quads);
      Files.deleteIfExists(marker());
      isOpened = true;
    } finally {
      if (!isOpened) {
        TDBInternal.expel(quads);
      }
    }
  }

  /** No query may reach out of the store, to another address or into the process. */
  private static DatasetGraphText attach(TextIndexFolder text, DatasetGraph quads) {
    DatasetGraphText dataset = text.attach(quads);
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    KnownFunctions.limit(dataset.getContext());
    return dataset;
  }

  /** Opens a store with the default base, or begins one where there is none. */
  public static NewsStore open(Path folder) {
    return open(folder, Iris.DEFAULT_BASE);
  }

  /**
   * Opens a store, or begins one in a folder that is absent or empty.
   *
   * @param base the start of every data IRI
   * @throws StoreException {@code STORE-FOREIGN}, {@code STORE-VERSION}, {@code STORE-BASE} (the
   *     store has another), {@code STORE-LOCKED}, {@code STORE-IO}
   */
  public static NewsStore open(Path folder, String base) {
    return open(folder, base, true);
  }

  /**
   * Opens a store that is there, with whatever base it has.
   *
   * @throws StoreException {@code STORE-MISSING}, {@code STORE-FOREIGN}, {@code STORE-VERSION},
   *     {@code STORE-LOCKED}, {@code STORE-IO}
   */
  public static NewsStore openExisting(Path folder) {
    return open(folder, null, false);
  }

  private static NewsStore open(Path folder, @Nullable String base, boolean mayBegin) {
    try {
      if (!StoreFormat.isStore(folder)) {
        refuseForeign(folder);
        if (!mayBegin || base == null) {
          throw new StoreException(
              "STORE-MISSING", "there is no store at %s; build one first".formatted(folder));
        }
        Files.createDirectories(folder);
      }
      StoreLock lock = StoreLock.claim(folder);
      boolean isOpened = false;
      try {
        if (!StoreFormat.isStore(folder) && base != null) {
          new StoreFormat(StoreFormat.CURRENT, base).write(folder);
        }
        StoreFormat format = StoreFormat.read(folder);
        if (base != null && !base.equals(format.base())) {
          throw new StoreException(
              "STORE-BASE",
              "the store %s has the base IRI %s, not %s".formatted(folder, format.base(), base));
        }
        Files.createDirectories(folder.resolve("tdb2"));
        NewsStore store = new NewsStore(folder, format, lock);
        isOpened = true;
        return store;
      } finally {
        if (!isOpened) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  /** A folder with anything of somebody else's in it is not ours to write to. */
  private static void refuseForeign(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    boolean isForeign = !Files.isDirectory(folder);
    if (!isForeign) {
      try (Stream<Path> entries = Files.list(folder)) {
        // A process killed while it began a store leaves its lock file, or a draft.
        Set<String> own = Set.of(StoreLock.FILE, StoreFormat.FILE + ".new");
        isForeign = entries.anyMatch(entry -> !own.contains(entry.getFileName().toString()));
      }
    }
    if (isForeign) {
      throw new StoreException(
          "STORE-FOREIGN",
          "%s is not a store and not empty; name a store, an empty folder or a new one"
              .formatted(folder));
    }
  }

  private static StoreException unusable(Path folder, IOException e) {
    return new StoreException(
        "STORE-IO", "the store %s cannot be used: %s".formatted(folder, e), e);
  }

  /** The folder that it lies in. */
  public Path folder() {
    return folder;
  }

  /** The start of every data IRI in it. */
  public String base() {
    return format.base();
  }

  /**
   * The quads with their text index, to read in transactions. SPARQL {@code SERVICE} and {@code
   * java:} functions are off. A dataset from before {@link #compact} must not be used any more.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** The articles, sorted by id, then by hash; may be empty. */
  public List<StoredArticle> articles() {
    return Txn.calculateRead(
        dataset,
        () -> {
          List<StoredArticle> articles = new ArrayList<>();
          dataset
              .findNG(Node.ANY, Node.ANY, RDF.type.asNode(), ARTICLE)
              .forEachRemaining(
                  quad -> {
                    // Knowledge of an article outside its own graph is not the article.
                    if (quad.getGraph().equals(quad.getSubject())) {
                      articles.add(article(quad.getGraph()));
                    }
                  });
          articles.sort(Comparator.comparing(StoredArticle::id).thenComparing(StoredArticle::hash));
          return List.copyOf(articles);
        });
  }

  /** The hash of the article with an id, or null; one lookup, however many there are. */
  public @Nullable String hashOf(String id) {
    return Txn.calculateRead(
        dataset,
        () -> {
          Iterator<Quad> found =
              dataset.findNG(Node.ANY, Node.ANY, ID, NodeFactory.createLiteralString(id));
          while (found.hasNext()) {
            Quad quad = found.next();
            if (quad.getGraph().equals(quad.getSubject())) {
              return hash(quad.getSubject());
            }
          }
          return null;
        });
  }

  /** Whether an article's graph was made by a run of the extraction. */
  public boolean isMadeBy(String hash, String run) {
    Node article = NodeFactory.createURI(new Iris(base()).article(hash));
    return Txn.calculateRead(
        dataset,
        () -> dataset.contains(article, article, Vocab.GENERATED_BY, NodeFactory.createURI(run)));
  }

  private static String hash(Node article) {
    return article.getURI().substring(article.getURI().lastIndexOf('/') + 1);
  }

  private StoredArticle article(Node name) {
    String hash = hash(name);
    String id = literal(name, ID);
    String title = literal(name, RDFS.label.asNode());
    Iterator<Quad> facts = dataset.findNG(name, Node.ANY, DERIVED, name);
    int count = 0;
    for (; facts.hasNext(); facts.next()) {
      count++;
    }
    return new StoredArticle(
        id == null ? hash : id, hash, title == null ? "" : title, literal(name, PUBLISHED), count);
  }

  private @Nullable String literal(Node article, Node property) {
    Iterator<Quad> values = dataset.findNG(article, article, property, Node.ANY);
    return values.hasNext() ? values.next().getObject().getLiteralLexicalForm() : null;
  }

  /**
   * How many updates this process has made: what was read in a transaction that began after asking
   * holds until the number is another.
   */
  public long updates() {
    return updates.get();
  }

  /**
   * Takes graphs out, puts graphs in and brings the knowledge layer up to date, in one transaction:
   * all of it happens, or nothing. Of the knowledge layer only the triples that differ are written.
   * A big build is one call; calls of fewer than a thousand articles cost much disk space until
   * {@link #compact}.
   *
   * @param removed names of graphs; those that are not there are passed over
   * @param added graphs; one whose name is taken replaces that graph
   * @param knowledge the whole knowledge layer from the article graphs, which it must not change;
   *     if it throws, nothing is changed
   */
  public synchronized UpdateCounts update(
      Collection<Node> removed,
      Iterable<NamedGraph> added,
      Function<? super DatasetGraph, ? extends Graph> knowledge) {
    return update(
        removed,
        added,
        new KnowledgeSource() {
          @Override
          public void leaving(DatasetGraph before, Node name) {
            // The layer is made anew from what is there in the end.
          }

          @Override
          public List<GraphChange> changes(DatasetGraph articles) {
            return List.of(toHold(triples(knowledge.apply(articles))));
          }
        });
  }

  /** The change after which the knowledge layer holds just these triples. */
  private GraphChange toHold(Set<Triple> triples) {
    List<Triple> gone = new ArrayList<>();
    quads
        .find(KNOWLEDGE, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!triples.contains(quad.asTriple())) {
                gone.add(quad.asTriple());
              }
            });
    return new GraphChange(null, gone, List.copyOf(triples));
  }

  /**
   * The same, with a source that knows what an update changes.
   *
   * @param removed names of graphs; those that are not there are passed over
   * @param added graphs; one whose name is taken replaces that graph
   * @param knowledge what follows from that; if it throws, nothing is changed
   */
  public synchronized UpdateCounts update(
      Collection<Node> removed, Iterable<NamedGraph> added, KnowledgeSource knowledge) {
    try {
      Files.writeString(
          marker(),
          "an update began\n",
          UTF_8,
          StandardOpenOption.SYNC,
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE);
      UpdateCounts counts = write(removed, added, knowledge);
      updates.incrementAndGet();
      Files.delete(marker());
      return counts;
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private UpdateCounts write(
      Collection<Node> removed, Iterable<NamedGraph> added, KnowledgeSource knowledge)
      throws IOException {
    boolean isCommitting = false;
    dataset.begin(ReadWrite.WRITE);
    try {
      DatasetGraph view = new DatasetGraphReadOnly(dataset);
      int taken = 0;
      for (Node name : removed) {
        knowledge.leaving(view, name);
        if (replace(name, Set.of()).triplesRemoved() > 0) {
          taken++;
        }
      }
      int put = 0;
      for (NamedGraph graph : added) {
        knowledge.leaving(view, graph.name());
        replace(graph.name(), triples(graph.graph()));
        put++;
      }
      int gone = 0;
      int come = 0;
      for (GraphChange change : knowledge.changes(view)) {
        UpdateCounts counts = apply(change);
        gone += change.graph() == null ? counts.triplesRemoved() : 0;
        come += change.graph() == null ? counts.triplesAdded() : 0;
      }
      isCommitting = true;
      dataset.commit();
      return new UpdateCounts(taken, put, gone, come);
    } finally {
      // Without a commit this rolls both the quads and the text index back.
      dataset.end();
      if (!isCommitting) {
        Files.delete(marker());
      }
    }
  }

  /**
   * With decimals as the quad store reads them back. It keeps "0.90" so that it comes back as
   * "0.9", but deletes neither when asked to delete "0.9".
   */
  private static Set<Triple> triples(Graph graph) {
    return graph.stream().map(NewsStore::readBack).collect(Collectors.toSet());
  }

  private static Triple readBack(Triple triple) {
    Node value = triple.getObject();
    if (!value.isLiteral() || !XSDDatatype.XSDdecimal.equals(value.getLiteralDatatype())) {
      return triple;
    }
    Node same =
        NodeFactory.createLiteralDT(
            XSDNumUtils.canonicalDecimalStrWithDot(new BigDecimal(value.getLiteralLexicalForm())),
            XSDDatatype.XSDdecimal);
    return Triple.create(triple.getSubject(), triple.getPredicate(), same);
  }

  /** Makes a graph hold just these triples. */
  private UpdateCounts replace(Node name, Set<Triple> triples) {
    List<Triple> gone = new ArrayList<>();
    quads
        .find(name, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!triples.contains(quad.asTriple())) {
                gone.add(quad.asTriple());
              }
            });
    return apply(new GraphChange(name, gone, List.copyOf(triples)));
  }

  /**
   * Each triple is taken out by itself: only so does its document leave the text index, in the
   * default graph as in the named ones. Out before in: the quad store keeps numbers and dates by
   * value, so an old "07" and a new "7" are one entry, which must be there in the end.
   */
  private UpdateCounts apply(GraphChange change) {
    Node name = change.graph() == null ? KNOWLEDGE : change.graph();
    int gone = 0;
    for (Triple triple : change.removed()) {
      Triple t = readBack(triple);
      if (quads.contains(name, t.getSubject(), t.getPredicate(), t.getObject())) {
        dataset.delete(name, t.getSubject(), t.getPredicate(), t.getObject());
        gone++;
      }
    }
    int put = 0;
    for (Triple triple : change.added()) {
      Triple t = readBack(triple);
      if (!quads.contains(name, t.getSubject(), t.getPredicate(), t.getObject())) {
        dataset.add(name, t.getSubject(), t.getPredicate(), t.getObject());
        put++;
      }
    }
    return new UpdateCounts(0, 0, gone, put);
  }

  /** Gives disk space back that updates have left behind. Nobody may be reading. */
  public synchronized void compact() {
    DatabaseMgr.compact(quads, true);
    // The compacted database has a new transaction coordinator, which does not know the text index.
    dataset = attach(text, quads);
  }

  private Path marker() {
    return folder.resolve("updating");
  }

  /**
   * Whether a process was killed in an update. The quads recover by their journal, to before or
   * after it; the text index may have gone the other way.
   */
  private boolean isHalfWritten() {
    return Files.exists(marker());
  }

  @Override
  public synchronized void close() {
    if (!isOpen) {
      return;
    }
    isOpen = false;
    text.close();
    TDBInternal.expel(quads);
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
