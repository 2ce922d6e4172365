package org.newsgraph.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The files behind an input: itself, or those of a folder and its subfolders, sorted by name. */
final class InputFiles {
  private InputFiles() {}

  /** What takes the files; a folder that cannot be listed is handed over as well. */
  interface Sink {
    void take(Path file) throws IOException;

    void refuse(Path folder, IOException why);
  }

  /**
   * Walks an input; links to folders are not followed, so that there is no way round in circles.
   */
  static void walk(Path input, Sink sink) throws IOException {
    if (Files.isDirectory(input)) {
      walkFolder(input, sink);
    } else {
      sink.take(input);
    }
  }

  private static void walkFolder(Path folder, Sink sink) throws IOException {
    Path[] children;
    try (Stream<Path> listed = Files.list(folder)) {
      children =
          listed
              .filter(child -> !String.valueOf(child.getFileName()).startsWith("."))
              .sorted((a, b) -> a.toString().compareTo(b.toString()))
              .toArray(Path[]::new);
    } catch (IOException e) {
      sink.refuse(folder, e);
      return;
    }
    for (Path child : children) {
      if (Files.isDirectory(child)) {
        if (!Files.isSymbolicLink(child)) {
          walkFolder(child, sink);
        }
      } else if (isKnown(child)) {
        sink.take(child);
      }
    }
  }

  static boolean isKnown(Path file) {
    return InputFormat.of(ending(file)).isPresent();
  }

  /** What stands behind the last dot of a file's name, lower case. */
  static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** A file's name without its ending. */
  static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
