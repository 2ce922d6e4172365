package org.newsgraph.link.wikidata;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;

/**
 * A dump being read, in pieces of some whole items each. For one thread.
 *
 * <p>The kind is told by the name: {@code .json}, {@code .tsv}, {@code .nt}, each plain or with
 * {@code .gz} or {@code .bz2} behind it. Packed files may consist of several streams, as those of
 * Wikidata do.
 */
final class Dump implements Closeable {
  private static final int BUFFER = 1 << 20;

  private final Path file;
  private final DumpFormat format;
  private final FileChannel channel;
  private final InputStream in;
  private byte[] text;
  private int filled;
  private boolean isEnded;
  private long position;

  private Dump(Path file, DumpFormat format, int piece) throws IOException {
    this.file = file;
    this.format = format;
    this.channel = FileChannel.open(file);
    this.text = new byte[piece];
    try {
      this.in = unpacked(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private InputStream unpacked(InputStream packed) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(packed, BUFFER);
    }
    return name.endsWith(".bz2") ? new BZip2CompressorInputStream(packed, true) : packed;
  }

  /**
   * Opens a dump.
   *
   * @param piece how many bytes to give at a time, about
   * @throws ConfigException {@code WIKIDATA-DUMP} if it is missing or of no known kind
   */
  static Dump open(Path file, int piece) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new ConfigException("WIKIDATA-DUMP", "no such file", file.toString());
    }
    String plain = file.getFileName().toString().replaceFirst("(?i)\\.(gz|bz2)$", "");
    String ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    DumpFormat format =
        switch (ending) {
          case "json", "jsonl", "ndjson" -> new JsonDump();
          case "nt" -> new TripleDump();
          case "tsv" -> new SliceTable(file.toString());
          default ->
              throw new ConfigException(
                  "WIKIDATA-DUMP",
                  "a dump is named .json, .tsv or .nt, with or without .gz or .bz2 behind it",
                  file.toString());
        };
    return new Dump(file, format, piece);
  }

  DumpFormat format() {
    return format;
  }

  /** How many bytes the file has, packed as it is. */
  long size() throws IOException {
    return channel.size();
  }

  /** How many bytes of the file are read, packed as they are; up to a buffer more. */
  long read() throws IOException {
    return channel.position();
  }

  /** How many bytes of text have been given out, which is where to go on another time. */
  long position() {
    return position;
  }

  /**
   * Goes on behind what was given out another time; the header is read even so.
   *
   * @throws ConfigException {@code WIKIDATA-DUMP} if the text ends before
   */
  void start(long from) throws IOException {
    fill();
    int end = DumpFormat.lineEnd(text, 0, filled);
    if (filled > 0 && format.takesHeader(text, 0, end)) {
      take(Math.min(filled, end + 1));
    }
    while (position < from) {
      if (filled == 0) {
        fill();
      }
      if (filled == 0) {
        throw new ConfigException(
            "WIKIDATA-DUMP", "it is shorter than when indexing began", file.toString());
      }
      take((int) Math.min(filled, from - position));
    }
  }

  private void take(int length) {
    System.arraycopy(text, length, text, 0, filled - length);
    filled -= length;
    position += length;
  }

  /** Reads until the buffer is full or the file ends. */
  private void fill() throws IOException {
    while (!isEnded && filled < text.length) {
      int read = in.read(text, filled, text.length - filled);
      if (read < 0) {
        isEnded = true;
      } else {
        filled += read;
      }
    }
  }

  /** The next items as text; null at the end. */
  byte @Nullable [] next() throws IOException {
    while (true) {
      fill();
      if (filled == 0) {
        return null;
      }
      int cut = isEnded ? filled : lastItemBegin();
      if (cut > 0) {
        byte[] piece = Arrays.copyOf(text, cut);
        take(cut);
        return piece;
      }
      // One item is longer than the buffer.
      text = Arrays.copyOf(text, text.length * 2);
    }
  }

  /** Where the last item that the buffer begins to tell begins: what stands before it is whole. */
  private int lastItemBegin() {
    int end = lineBegin(filled);
    for (int begin = end; begin > 0; ) {
      int before = lineBegin(begin - 1);
      int lineEnd = begin == end ? filled : DumpFormat.lineEnd(text, begin, filled);
      if (!format.goesOn(text, before, begin, lineEnd)) {
        return begin;
      }
      begin = before;
    }
    return 0;
  }

  /** Where the line begins that ends, or stands unfinished, before an offset. */
  private int lineBegin(int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (text[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
    channel.close();
  }
}
