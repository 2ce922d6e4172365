package org.newsgraph.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.Office;

/** Offices with a confirmed item of Wikidata: title and body must both fit. */
final class Offices {
  private static final String FILE = "gazetteer/offices.tsv";
  private static final int COLUMNS = 4;

  private final Map<String, Office> offices;

  private Offices(Map<String, Office> offices) {
    this.offices = offices;
  }

  /**
   * Reads the offices that come with the program.
   *
   * @throws ConfigException {@code OFFICES-MISSING}, {@code OFFICES-ROW}
   */
  static Offices bundled() {
    try (InputStream in = Offices.class.getResourceAsStream("/" + FILE)) {
      if (in == null) {
        throw new ConfigException("OFFICES-MISSING", "the program lacks its offices", FILE);
      }
      Map<String, Office> offices = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t"))
          .forEach(row -> offices.put(key(row), office(row)));
      return new Offices(offices);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String[] row) {
    if (row.length != COLUMNS) {
      throw new ConfigException(
          "OFFICES-ROW", "expected %d columns: %s".formatted(COLUMNS, row[0]), FILE);
    }
    return row[0] + "\t" + row[1];
  }

  private static Office office(String[] row) {
    return new Office("role/" + Slug.of(row[3]), row[3], row[2]);
  }

  /**
   * The office of a title at a body.
   *
   * @param title as an article writes it
   * @param body the body's key
   */
  Optional<Office> named(String title, String body) {
    String folded = title.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    return Optional.ofNullable(offices.get(folded + "\t" + body));
  }
}
