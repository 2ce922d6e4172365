package org.newsgraph.link.wikidata;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.OfflineSorter;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/**
 * The second part of indexing: the items that are of a kind that news speaks of, with their names
 * and numbers sorted outside memory.
 */
final class IndexWriter {
  private static final int BUFFER = 1 << 20;
  private static final int SORT_MEGABYTES = 48;
  private static final int SORT_FILES = 64;
  private static final double SHARED_SUFFIXES_MEGABYTES = 64;

  /** No name is longer; longer ones are sentences. */
  private static final int LONGEST = 200;

  /** Behind the name in a line to sort: prior, number, flags. */
  private static final int TAIL = 1 + 2 + 4 + 1;

  private static final int MOST_SITELINKS = 0xffff;

  private final Path part;
  private final List<ItemClass> classes = ItemClass.bundled();

  /**
   * @param part where all files go
   */
  IndexWriter(Path part) {
    this.part = part;
  }

  /** How much an index holds. */
  record Written(long items, long names) {}

  Written write(DumpReading.Raw raw) throws IOException {
    for (String name : IndexFiles.ALL) {
      Files.deleteIfExists(part.resolve(name));
    }
    ClassTree tree = new ClassTree(classes, longs(raw.edges()));
    int[] positions = ints(raw.positions());
    try (Directory directory = FSDirectory.open(part)) {
      String names;
      String numbers;
      try (IndexOutput nameLines = directory.createTempOutput("names", "all", IOContext.DEFAULT);
          IndexOutput numberLines =
              directory.createTempOutput("numbers", "all", IOContext.DEFAULT)) {
        items(raw.items(), tree, positions, nameLines, numberLines);
        names = nameLines.getName();
        numbers = numberLines.getName();
      }
      long items = numbers(directory, sorted(directory, numbers, NumberTable.ENTRY));
      return new Written(items, names(directory, sorted(directory, names, -1)));
    }
  }

  private static String sorted(Directory directory, String file, int length) throws IOException {
    OfflineSorter sorter =
        new OfflineSorter(
            directory,
            "sorted",
            OfflineSorter.DEFAULT_COMPARATOR,
            OfflineSorter.BufferSize.megabytes(SORT_MEGABYTES),
            SORT_FILES,
            length,
            null,
            1);
    String sorted = sorter.sort(file);
    directory.deleteFile(file);
    return sorted;
  }

  /** Takes over the items of a known class, and those that somebody holds as an office. */
  private void items(
      Path raw, ClassTree tree, int[] positions, IndexOutput nameLines, IndexOutput numberLines)
      throws IOException {
    long place = 0;
    try (DataInputStream in = new DataInputStream(buffered(raw));
        OutputStream out = buffered(IndexFiles.ITEMS);
        Lines names = new Lines(nameLines);
        Lines numbers = new Lines(numberLines)) {
      while (true) {
        byte[] head = in.readNBytes(ItemCodec.HEAD);
        if (head.length == 0) {
          break;
        }
        ByteBuffer told = ByteBuffer.wrap(head);
        byte[] record = in.readNBytes(told.getInt());
        Item item = ItemCodec.decoded(record, told.getInt());
        if (item.redirect() != 0) {
          numbers.write(number(item.number(), NumberTable.REDIRECT, item.redirect()));
          continue;
        }
        int row = tree.row(item.instanceOf());
        boolean isNamed = row >= 0 && classes.get(row).type() != null;
        if (!isNamed && Arrays.binarySearch(positions, item.number()) < 0) {
          continue;
        }
        out.write(head);
        out.write(record);
        numbers.write(number(item.number(), isNamed ? row : NumberTable.UNTYPED, place));
        place += ItemCodec.HEAD + record.length;
        if (isNamed) {
          names(item, row, names);
        }
      }
    }
  }

  /** Lines to sort; ends the file as the sorter expects it. */
  private static final class Lines implements AutoCloseable {
    private final IndexOutput out;
    private final OfflineSorter.ByteSequencesWriter writer;

    Lines(IndexOutput out) {
      this.out = out;
      this.writer = new OfflineSorter.ByteSequencesWriter(out);
    }

    void write(byte[] line) throws IOException {
      writer.write(line);
    }

    @Override
    public void close() throws IOException {
      org.apache.lucene.codecs.CodecUtil.writeFooter(out);
    }
  }

  private static byte[] number(int number, int row, long place) {
    return ByteBuffer.allocate(NumberTable.ENTRY)
        .putInt(number)
        .putLong(NumberTable.packed(row, place))
        .array();
  }

  private static void names(Item item, int row, Lines lines) throws IOException {
    String label = FoldedName.of(item.label());
    Set<String> names = new LinkedHashSet<>();
    names.add(label);
    item.aliases().forEach(alias -> names.add(FoldedName.of(alias)));
    for (String name : names) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > 0 && bytes.length <= LONGEST) {
        Postings.Posting posting = new Postings.Posting(item.number(), row, name.equals(label));
        int prior = Math.min(item.sitelinks() + 1, MOST_SITELINKS);
        lines.write(
            ByteBuffer.allocate(bytes.length + TAIL)
                .put(bytes)
                .put((byte) 0)
                .putShort((short) (MOST_SITELINKS - prior))
                .putInt(item.number())
                .put(posting.flags())
                .array());
      }
    }
  }

  /** Writes the sorted numbers; of one that stands twice the first counts. */
  private long numbers(Directory directory, String sorted) throws IOException {
    long count = 0;
    int last = 0;
    try (OutputStream out = buffered(IndexFiles.NUMBERS);
        OfflineSorter.ByteSequencesReader lines = lines(directory, sorted)) {
      for (BytesRef line = lines.next(); line != null; line = lines.next()) {
        int number = ByteBuffer.wrap(line.bytes, line.offset, line.length).getInt();
        if (number != last) {
          out.write(line.bytes, line.offset, line.length);
          last = number;
          count++;
        }
      }
    }
    directory.deleteFile(sorted);
    return count;
  }

  private static OfflineSorter.ByteSequencesReader lines(Directory directory, String file)
      throws IOException {
    return new OfflineSorter.ByteSequencesReader(
        directory.openChecksumInput(file, IOContext.READONCE), file);
  }

  /** Writes the sorted names: the transducer and the postings. */
  private long names(Directory directory, String sorted) throws IOException {
    PositiveIntOutputs outputs = PositiveIntOutputs.getSingleton();
    long count = 0;
    FST.@Nullable FSTMetadata<Long> metadata;
    try (IndexOutput data = directory.createOutput(IndexFiles.NAMES, IOContext.DEFAULT);
        DataOutputStream postings = new DataOutputStream(buffered(IndexFiles.POSTINGS));
        OfflineSorter.ByteSequencesReader lines = lines(directory, sorted)) {
      FSTCompiler<Long> compiler =
          new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, outputs)
              .suffixRAMLimitMB(SHARED_SUFFIXES_MEGABYTES)
              .dataOutput(data)
              .build();
      IntsRefBuilder key = new IntsRefBuilder();
      Bearers bearers = new Bearers();
      long place = 0;
      for (BytesRef line = lines.next(); line != null; line = lines.next()) {
        if (!bearers.isOfName(line)) {
          place += bearers.write(compiler, key, place, postings);
          bearers.begin(line);
          count++;
        }
        bearers.add(line);
      }
      bearers.write(compiler, key, place, postings);
      metadata = compiler.compile();
    }
    directory.deleteFile(sorted);
    try (IndexOutput head = directory.createOutput(IndexFiles.NAMES_HEAD, IOContext.DEFAULT)) {
      if (metadata != null) {
        metadata.save(head);
      }
    }
    return count;
  }

  /** Those who bear the name that is being read. */
  private static final class Bearers {
    private byte[] name = new byte[0];
    private final ByteBuffer entries = ByteBuffer.allocate(Postings.MOST * 5);
    private int last;

    boolean isOfName(BytesRef line) {
      int length = line.length - TAIL;
      return Arrays.equals(
          name, 0, name.length, line.bytes, line.offset, line.offset + Math.max(length, 0));
    }

    void begin(BytesRef line) {
      name = Arrays.copyOfRange(line.bytes, line.offset, line.offset + line.length - TAIL);
      entries.clear();
      last = 0;
    }

    void add(BytesRef line) {
      ByteBuffer tail = ByteBuffer.wrap(line.bytes, line.offset + line.length - 5, 5);
      int number = tail.getInt();
      if (number != last && entries.hasRemaining()) {
        entries.putInt(number).put(tail.get());
      }
      last = number;
    }

    /** Writes them; gives the number of bytes. */
    int write(FSTCompiler<Long> compiler, IntsRefBuilder key, long place, DataOutputStream out)
        throws IOException {
      if (name.length == 0) {
        return 0;
      }
      compiler.add(Util.toIntsRef(new BytesRef(name), key), place);
      out.writeInt(entries.position() / 5);
      out.write(entries.array(), 0, entries.position());
      return Integer.BYTES + entries.position();
    }
  }

  private InputStream buffered(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), BUFFER);
  }

  private OutputStream buffered(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(part.resolve(name)), BUFFER);
  }

  private long[] longs(Path file) throws IOException {
    long[] values = new long[(int) (Files.size(file) / Long.BYTES)];
    try (DataInputStream in = new DataInputStream(buffered(file))) {
      for (int i = 0; i < values.length; i++) {
        values[i] = in.readLong();
      }
    }
    return values;
  }

  /** The numbers of a file, sorted, each once. */
  private int[] ints(Path file) throws IOException {
    int[] values = new int[(int) (Files.size(file) / Integer.BYTES)];
    try (DataInputStream in = new DataInputStream(buffered(file))) {
      for (int i = 0; i < values.length; i++) {
        values[i] = in.readInt();
      }
    }
    Arrays.sort(values);
    return Arrays.stream(values).distinct().toArray();
  }
}
