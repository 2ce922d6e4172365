package org.newsgraph.link.wikidata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.newsgraph.model.ConfigException;

/**
 * What an index consists of: a version, and of each file its length and checksum. It is written
 * last, so that an index with a manifest is whole; its last line is the checksum of the lines
 * before.
 *
 * @param id tells this index from any other
 */
record Manifest(String id, Map<String, Entry> files) {
  private static final String FILE = "manifest";
  private static final String VERSION = "newsgraph-wikidata-index 1";
  private static final int BUFFER = 1 << 20;

  /** A file's length in bytes and its CRC-32C. */
  record Entry(long length, long checksum) {}

  static void remove(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  static void write(Path folder) throws IOException {
    StringBuilder lines = new StringBuilder(VERSION + "\n");
    for (String name : IndexFiles.ALL) {
      Path file = folder.resolve(name);
      lines.append(name + " " + Files.size(file) + " " + checksum(file) + "\n");
    }
    lines.append(checksum(lines.toString()) + "\n");
    Path temporary = folder.resolve(FILE + ".new");
    Files.writeString(temporary, lines);
    Files.move(temporary, folder.resolve(FILE), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Reads the manifest of an index and holds the files against it: the length of all, the checksum
   * of all but the items, each of which has its own.
   *
   * @throws ConfigException {@code WIKIDATA-INDEX} if there is none, of another version, or a file
   *     differs; {@code WIKIDATA-INDEX-UNFINISHED} if indexing did not come to its end
   */
  static Manifest checked(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve(FILE))) {
      boolean isBegun = Files.isDirectory(folder.resolve("part"));
      throw new ConfigException(
          isBegun ? "WIKIDATA-INDEX-UNFINISHED" : "WIKIDATA-INDEX",
          isBegun
              ? "indexing was begun here and not finished; run 'wikidata index' again to go on"
              : "no index of Wikidata; 'newsgraph wikidata index' makes one",
          folder.toString());
    }
    Manifest manifest = read(folder);
    for (Map.Entry<String, Entry> file : manifest.files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!Files.isRegularFile(path) || Files.size(path) != file.getValue().length()) {
        throw damaged(folder, "the file '%s' is missing or cut".formatted(file.getKey()));
      }
      if (IndexFiles.CHECKED.contains(file.getKey())
          && checksum(path) != file.getValue().checksum()) {
        throw damaged(folder, "the file '%s' is not as it was written".formatted(file.getKey()));
      }
    }
    return manifest;
  }

  private static Manifest read(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(FILE));
    if (!lines.isEmpty() && !lines.get(0).equals(VERSION)) {
      throw new ConfigException(
          "WIKIDATA-INDEX-VERSION",
          "the index is '%s', this program reads '%s'; make it anew"
              .formatted(lines.get(0), VERSION),
          folder.toString());
    }
    String sum = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    String told = lines.isEmpty() ? "" : String.join("\n", lines.subList(0, lines.size() - 1));
    if (!sum.equals(checksum(told + "\n"))) {
      throw damaged(folder, "its manifest is not as it was written");
    }
    Map<String, Entry> files = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size() - 1)) {
      String[] cells = line.split(" ");
      files.put(cells[0], new Entry(Long.parseLong(cells[1]), Long.parseLong(cells[2])));
    }
    return new Manifest(sum, files);
  }

  static ConfigException damaged(Path folder, String what) {
    return new ConfigException(
        "WIKIDATA-INDEX", "the index is damaged: " + what + "; make it anew", folder.toString());
  }

  private static String checksum(String lines) {
    CRC32C sum = new CRC32C();
    sum.update(lines.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private static long checksum(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(buffer.clear()) > 0) {
        sum.update(buffer.flip());
      }
    }
    return sum.getValue();
  }
}
