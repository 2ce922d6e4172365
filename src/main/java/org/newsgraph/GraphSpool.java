package org.newsgraph;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.store.NamedGraph;

/**
 * Graphs that wait for one write transaction: put into a temporary file one by one, read back one
 * by one, so that a build of any size needs the memory of one article.
 */
final class GraphSpool implements Iterable<NamedGraph>, AutoCloseable {
  private final Path file;
  private final DataOutputStream out;
  private final List<DataInputStream> readers = new ArrayList<>();
  private int size;

  GraphSpool() {
    try {
      this.file = Files.createTempFile("newsgraph-", ".graphs");
      this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(String name, Graph graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, graph, RDFFormat.RDF_THRIFT);
    try {
      out.writeUTF(name);
      out.writeInt(bytes.size());
      bytes.writeTo(out);
      size++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Iterator<NamedGraph> iterator() {
    try {
      out.flush();
      DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
      readers.add(in);
      return new Reader(in, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Reader implements Iterator<NamedGraph> {
    private final DataInputStream in;
    private int left;

    Reader(DataInputStream in, int left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public NamedGraph next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      left--;
      try {
        Node name = NodeFactory.createURI(in.readUTF());
        byte[] bytes = in.readNBytes(in.readInt());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(bytes), Lang.RDFTHRIFT);
        return new NamedGraph(name, graph);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    for (DataInputStream reader : readers) {
      reader.close();
    }
    Files.deleteIfExists(file);
  }
}
