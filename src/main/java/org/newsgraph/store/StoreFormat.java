package org.newsgraph.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a store's folder says of itself, in {@code newsgraph.properties}.
 *
 * @param version of the way in which it is laid out
 * @param base the start of every data IRI in it
 */
record StoreFormat(String version, String base) {
  static final String FILE = "newsgraph.properties";

  /** Raised whenever an older program would misread a newer store, or the other way round. */
  static final String CURRENT = "1";

  static boolean isStore(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /**
   * Reads a store's own description.
   *
   * @throws StoreException {@code STORE-VERSION} if another version of the program wrote it
   */
  static StoreFormat read(Path folder) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve(FILE), UTF_8)) {
      properties.load(in);
    }
    String version = properties.getProperty("format", "none");
    if (!version.equals(CURRENT)) {
      throw new StoreException(
          "STORE-VERSION",
          "the store %s has format %s, this program reads format %s; build it again from the articles"
              .formatted(folder, version, CURRENT));
    }
    String base = properties.getProperty("base");
    if (base == null) {
      throw new StoreException("STORE-VERSION", "%s has no 'base'".formatted(folder.resolve(FILE)));
    }
    return new StoreFormat(version, base);
  }

  /** Written by hand, since {@link Properties#store} adds the time. */
  void write(Path folder) throws IOException {
    Path draft = folder.resolve(FILE + ".new");
    Files.writeString(draft, "format=%s\nbase=%s\n".formatted(version, base), UTF_8);
    Files.move(draft, folder.resolve(FILE));
  }
}
