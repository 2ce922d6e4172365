package org.newsgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.newsgraph.model.ConfigException;

/** The sample articles in the jar. */
final class Samples {
  private static final String FOLDER = "samples/";

  private Samples() {}

  /** Their file names. */
  static List<String> names() throws IOException {
    return new String(bytes("contents.lst"), StandardCharsets.UTF_8).lines().toList();
  }

  /** Copies them into a folder, so that they can be read and changed. */
  static void copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : names()) {
      Files.write(folder.resolve(name), bytes(name));
    }
  }

  private static byte[] bytes(String name) throws IOException {
    ClassLoader loader = Objects.requireNonNull(Samples.class.getClassLoader());
    try (InputStream stream = loader.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new ConfigException("SAMPLE-MISSING", "the jar lacks a sample", FOLDER + name);
      }
      return stream.readAllBytes();
    }
  }
}
