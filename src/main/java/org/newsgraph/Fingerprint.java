package org.newsgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.newsgraph.rdf.Digest;

/** A short name for all data that decide what is read from an article: rules, lexicons, models. */
final class Fingerprint {
  private static final List<String> FOLDERS =
      List.of("gazetteer/", "lexicons/", "models/", "ontology/", "rules/", "trees/");

  private Fingerprint() {}

  /** The fingerprint of the data that this program runs on: the same in a jar and beside it. */
  static String ofProgram() {
    try {
      Path program =
          Path.of(Fingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      SortedMap<String, Long> sums =
          Files.isDirectory(program) ? inFolder(program) : inJar(program);
      return Digest.of(
          sums.entrySet().stream().map(sum -> sum.getKey() + " " + sum.getValue()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program lies in no file", e);
    }
  }

  /** The fingerprint of a user's rules, tables and ontologies. */
  static String ofRules(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      List<String> parts = new ArrayList<>();
      for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        parts.add(file.getFileName() + " " + sum.getValue());
      }
      return Digest.of(parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, Long> inJar(Path jar) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .filter(entry -> !entry.isDirectory() && isCounted(entry.getName()))
          .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
    }
    return sums;
  }

  private static SortedMap<String, Long> inFolder(Path folder) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (isCounted(name)) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        sums.put(name, sum.getValue());
      }
    }
    return sums;
  }

  private static boolean isCounted(String name) {
    return FOLDERS.stream().anyMatch(name::startsWith);
  }
}
