package org.newsgraph.link.wikidata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.EntityType;

/**
 * A class of Wikidata that tells of what kind its instances are, and those of its subclasses.
 *
 * @param number the number of its QID
 * @param type the kind; null for what is only spoken of, as offices are
 * @param kind what they are more exactly, as in the gazetteer
 */
record ItemClass(int number, @Nullable EntityType type, String kind) {
  private static final String FILE = "wikidata/classes.tsv";
  private static final String HEADER = "class\tlabel\ttype\tkind\tsource";
  private static final String NO_TYPE = "none";

  /** The classes that the program knows, the weightiest first. */
  static List<ItemClass> bundled() {
    try (InputStream in = ItemClass.class.getResourceAsStream("/" + FILE)) {
      if (in == null) {
        throw new ConfigException("LEXICON-MISSING", "the jar holds no " + FILE, FILE);
      }
      List<ItemClass> classes = new ArrayList<>();
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      for (String line : lines.subList(1, lines.size())) {
        classes.add(row(line.split("\t", -1), line));
      }
      if (!lines.get(0).equals(HEADER)) {
        throw new ConfigException("LEXICON-COLUMNS", "expected the columns " + HEADER, FILE);
      }
      return List.copyOf(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ItemClass row(String[] cells, String line) {
    try {
      return new ItemClass(
          Item.number(cells[0]).orElseThrow(),
          cells[2].equals(NO_TYPE) ? null : EntityType.valueOf(cells[2].toUpperCase(Locale.ROOT)),
          cells[3]);
    } catch (RuntimeException e) {
      throw new ConfigException("LEXICON-CELLS", "not understood: " + line, FILE);
    }
  }
}
