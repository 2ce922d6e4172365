package org.newsgraph.link.wikidata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A dump made into an index: first all of it is read into the folder {@code part} beside the index,
 * then names and numbers are sorted there, and at the end the files take the place of those that
 * were there before.
 *
 * <p>A run that was killed is gone on with: reading from the last point that was written down, the
 * rest from its beginning. The index is the same as if nothing had happened, byte for byte; neither
 * the time nor the number of threads leaves a trace in it. Memory does not grow with the dump, but
 * for the classes (some 60 MB for all of Wikidata).
 */
public final class IndexBuild {
  /** Told how far a build is. */
  public interface Listener {
    /**
     * Some more is read.
     *
     * @param read bytes of the file, packed as it is
     * @param size bytes that it has
     */
    void read(long read, long size);

    /** Another part of the work begins. */
    void began(String work);

    /** Listens to nothing: for what is soon done. */
    Listener NONE =
        new Listener() {
          @Override
          public void read(long read, long size) {
            // Nobody waits.
          }

          @Override
          public void began(String work) {
            // Nobody waits.
          }
        };
  }

  /**
   * What a build came to.
   *
   * @param read how many items the dump has
   * @param kept how many of them are in the index, redirects too
   * @param names how many names
   * @param bad how many lines were not understood
   * @param resumedAt from where in the dump's text reading went on; 0 if from the beginning
   */
  public record Report(long read, long kept, long names, long bad, long resumedAt) {}

  private IndexBuild() {}

  /**
   * Makes an index.
   *
   * @throws org.newsgraph.model.ConfigException {@code WIKIDATA-DUMP}, {@code WIKIDATA-COLUMNS}
   */
  public static Report run(Path dump, Path folder, Listener listener) throws IOException {
    Path part = folder.resolve("part");
    Files.createDirectories(part);
    DumpReading reading = new DumpReading(dump, part, listener);
    DumpReading.Outcome outcome = reading.run();
    listener.began("sorting names");
    IndexWriter.Written written = new IndexWriter(part).write(reading.raw());
    Manifest.remove(folder);
    for (String name : IndexFiles.ALL) {
      Files.move(part.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Manifest.write(folder);
    clear(part);
    return new Report(
        outcome.items(), written.items(), written.names(), outcome.bad(), outcome.resumedAt());
  }

  private static void clear(Path part) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(part)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(part);
  }
}
