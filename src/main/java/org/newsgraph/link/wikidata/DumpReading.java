package org.newsgraph.link.wikidata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The first part of indexing: a dump's items, shortened to what is kept, one after another in a
 * file; beside it which class is below which, and which items are held as offices.
 *
 * <p>Pieces of the dump are read on several threads and written in order. After some of them it is
 * written down how far reading is and how long the files are then; after a kill the files are cut
 * to that length.
 */
final class DumpReading {
  private static final int PIECE = 2 << 20;
  private static final long BETWEEN_MARKS = 16L << 20;
  private static final int MOST_THREADS = 8;
  private static final String MARK = "read-so-far";
  private static final String VERSION = "1";

  private final Path dump;
  private final Path part;
  private final IndexBuild.Listener listener;

  DumpReading(Path dump, Path part, IndexBuild.Listener listener) {
    this.dump = dump;
    this.part = part;
    this.listener = listener;
  }

  /** What reading wrote. */
  record Raw(Path items, Path edges, Path positions) {}

  /** What a dump held. */
  record Outcome(long items, long bad, long resumedAt) {}

  Raw raw() {
    return new Raw(part.resolve("raw"), part.resolve("edges"), part.resolve("positions"));
  }

  /** What a piece of the dump came to. */
  private static final class Piece {
    private final ByteArrayOutputStream items = new ByteArrayOutputStream();
    private final ByteArrayOutputStream edges = new ByteArrayOutputStream();
    private final ByteArrayOutputStream positions = new ByteArrayOutputStream();
    private final long length;
    private long count;
    private long bad;

    Piece(DumpFormat format, byte[] text) {
      length = text.length;
      bad = format.read(text, 0, text.length, this::take);
    }

    private void take(Item item) {
      count++;
      for (int upper : item.subclassOf()) {
        edges.writeBytes(
            ByteBuffer.allocate(Long.BYTES).putInt(upper).putInt(item.number()).array());
      }
      for (Item.Term office : item.offices()) {
        positions.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(office.position()).array());
      }
      // What has no name can be found by none.
      if (!item.label().isEmpty() || !item.aliases().isEmpty() || item.redirect() != 0) {
        items.writeBytes(ItemCodec.encoded(item));
      }
    }
  }

  /**
   * How far reading is.
   *
   * @param source the dump's name and size: another one is read from its beginning
   * @param position bytes of the dump's text
   * @param items bytes of the file of items; and so on
   */
  private record Mark(
      String source, long position, long items, long edges, long positions, long count, long bad) {
    String written() {
      return String.join(
          "\t",
          VERSION,
          source,
          position + "",
          items + "",
          edges + "",
          positions + "",
          count + "",
          bad + "");
    }

    static @Nullable Mark read(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        return null;
      }
      String[] cells = Files.readString(file, StandardCharsets.UTF_8).split("\t", -1);
      if (cells.length != 8 || !cells[0].equals(VERSION)) {
        return null;
      }
      return new Mark(
          cells[1],
          Long.parseLong(cells[2]),
          Long.parseLong(cells[3]),
          Long.parseLong(cells[4]),
          Long.parseLong(cells[5]),
          Long.parseLong(cells[6]),
          Long.parseLong(cells[7]));
    }
  }

  /** Reads the dump, or what is left of it. */
  Outcome run() throws IOException {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Dump source = Dump.open(dump, PIECE);
        RawFiles files = new RawFiles(raw())) {
      String name = dump.getFileName().toString().replace('\t', ' ') + " " + source.size();
      Mark mark = Mark.read(part.resolve(MARK));
      if (mark == null || !mark.source().equals(name) || !files.cut(mark)) {
        mark = new Mark(name, 0, 0, 0, 0, 0, 0);
        files.cut(mark);
      }
      listener.began("reading");
      source.start(mark.position());
      long begin = Math.max(mark.position(), source.position());
      Outcome outcome = read(source, files, mark, begin, pool, threads + 2);
      listener.read(source.size(), source.size());
      return new Outcome(outcome.items(), outcome.bad(), mark.position());
    } finally {
      pool.shutdownNow();
    }
  }

  private Outcome read(
      Dump source, RawFiles files, Mark from, long begin, ExecutorService pool, int most)
      throws IOException {
    Deque<Future<Piece>> underWay = new ArrayDeque<>();
    long position = begin;
    long marked = begin;
    long count = from.count();
    long bad = from.bad();
    boolean isEnded = false;
    while (!isEnded || !underWay.isEmpty()) {
      byte[] text = isEnded ? null : source.next();
      isEnded = text == null;
      if (text != null) {
        underWay.add(pool.submit(() -> new Piece(source.format(), text)));
      }
      if (underWay.size() == most || isEnded && !underWay.isEmpty()) {
        Piece piece = done(underWay.remove());
        files.append(piece);
        position += piece.length;
        count += piece.count;
        bad += piece.bad;
        if (position - marked >= BETWEEN_MARKS || isEnded && underWay.isEmpty()) {
          marked = position;
          write(files.mark(from.source(), position, count, bad));
          listener.read(source.read(), source.size());
        }
      }
    }
    return new Outcome(count, bad, 0);
  }

  private static Piece done(Future<Piece> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void write(Mark mark) throws IOException {
    Path temporary = part.resolve(MARK + ".new");
    Files.writeString(temporary, mark.written(), StandardCharsets.UTF_8);
    Files.move(temporary, part.resolve(MARK), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The files being written. */
  private static final class RawFiles implements AutoCloseable {
    private final FileChannel items;
    private final FileChannel edges;
    private final FileChannel positions;

    RawFiles(Raw raw) throws IOException {
      items = open(raw.items());
      edges = open(raw.edges());
      positions = open(raw.positions());
    }

    private static FileChannel open(Path file) throws IOException {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Cuts the files to the lengths of a mark; false if one is shorter. */
    boolean cut(Mark mark) throws IOException {
      return cut(items, mark.items())
          && cut(edges, mark.edges())
          && cut(positions, mark.positions());
    }

    private static boolean cut(FileChannel channel, long length) throws IOException {
      boolean isLongEnough = channel.size() >= length;
      channel.truncate(length).position(length);
      return isLongEnough;
    }

    void append(Piece piece) throws IOException {
      append(items, piece.items);
      append(edges, piece.edges);
      append(positions, piece.positions);
    }

    private static void append(FileChannel channel, ByteArrayOutputStream more) throws IOException {
      ByteBuffer bytes = ByteBuffer.wrap(more.toByteArray());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    Mark mark(String source, long position, long count, long bad) throws IOException {
      items.force(false);
      edges.force(false);
      positions.force(false);
      return new Mark(
          source, position, items.position(), edges.position(), positions.position(), count, bad);
    }

    @Override
    public void close() throws IOException {
      items.close();
      edges.close();
      positions.close();
    }
  }
}
