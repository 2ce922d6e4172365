package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lucene index of a store's literals. It can always be made anew from the quads, and is when it
 * is missing, unreadable or may disagree with them.
 */
final class TextIndexFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TextIndexFolder.class);

  private final Directory directory;
  private final TextIndexLucene index;

  private TextIndexFolder(Directory directory) {
    this.directory = directory;
    this.index = new TextIndexLucene(directory, TextFields.config());
  }

  /**
   * Opens the index of some quads.
   *
   * @param mayDisagree whether it must be made anew even though it can be read
   */
  static TextIndexFolder open(Path folder, DatasetGraph quads, boolean mayDisagree)
      throws IOException {
    boolean isUsable = !mayDisagree && isReadable(folder);
    if (!isUsable) {
      clear(folder);
    }
    Files.createDirectories(folder);
    TextIndexFolder opened = new TextIndexFolder(FSDirectory.open(folder));
    if (!isUsable) {
      opened.indexAll(quads);
    }
    return opened;
  }

  private static boolean isReadable(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs() >= 0;
    } catch (IndexNotFoundException
        | CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException e) {
      return false;
    }
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> entries;
    try (Stream<Path> walk = Files.walk(folder)) {
      entries = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : entries) {
      Files.delete(entry);
    }
  }

  private void indexAll(DatasetGraph quads) {
    int documents =
        Txn.calculateRead(
            quads,
            () -> {
              int count = 0;
              for (Node property : TextFields.PROPERTIES) {
                Iterator<Quad> found = quads.find(Node.ANY, Node.ANY, property, Node.ANY);
                while (found.hasNext()) {
                  if (add(found.next())) {
                    count++;
                  }
                }
              }
              return count;
            });
    index.commit();
    if (documents > 0) {
      LOG.info("made the text index anew: {} literals", documents);
    }
  }

  private boolean add(Quad quad) {
    // A quad read from the default graph names it otherwise than one written to it.
    Node graph = quad.isDefaultGraph() ? Quad.defaultGraphNodeGenerated : quad.getGraph();
    Entity document =
        TextQueryFuncs.entityFromQuad(
            index.getDocDef(), graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
    if (document == null) {
      return false;
    }
    index.addEntity(document);
    return true;
  }

  /** The quads with this index, which follows them through their transactions. */
  DatasetGraphText attach(DatasetGraph quads) {
    return (DatasetGraphText) TextDatasetFactory.create(quads, index);
  }

  @Override
  public void close() {
    index.close();
    try {
      directory.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
