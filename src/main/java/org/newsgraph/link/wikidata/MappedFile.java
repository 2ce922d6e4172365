package org.newsgraph.link.wikidata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;

/**
 * A file in memory that the operating system brings in as it is read, of any length. Safe for many
 * threads.
 *
 * <p>A buffer ends at 2 GB, so the file is mapped in stretches; each reaches some way into the
 * next, so that a record that begins in a stretch lies whole in it.
 */
final class MappedFile {
  static final int STRETCH = 1 << 30;
  static final int OVERLAP = 16 << 20;

  private final ByteBuffer[] stretches;
  private final int stretch;
  private final long size;

  private MappedFile(ByteBuffer[] stretches, int stretch, long size) {
    this.stretches = stretches;
    this.stretch = stretch;
    this.size = size;
  }

  static MappedFile of(Path file) throws IOException {
    return of(file, STRETCH, OVERLAP);
  }

  static MappedFile of(Path file, int stretch, int overlap) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      ByteBuffer[] stretches = new ByteBuffer[(int) ((size + stretch - 1) / stretch)];
      for (int i = 0; i < stretches.length; i++) {
        long begin = (long) i * stretch;
        stretches[i] =
            channel.map(MapMode.READ_ONLY, begin, Math.min((long) stretch + overlap, size - begin));
      }
      return new MappedFile(stretches, stretch, size);
    }
  }

  long size() {
    return size;
  }

  int intAt(long offset) {
    return stretches[(int) (offset / stretch)].getInt((int) (offset % stretch));
  }

  long longAt(long offset) {
    return stretches[(int) (offset / stretch)].getLong((int) (offset % stretch));
  }

  byte byteAt(long offset) {
    return stretches[(int) (offset / stretch)].get((int) (offset % stretch));
  }

  /** The bytes of a stretch of the file. */
  byte[] bytes(long offset, int length) {
    byte[] bytes = new byte[length];
    stretches[(int) (offset / stretch)].get((int) (offset % stretch), bytes);
    return bytes;
  }
}
