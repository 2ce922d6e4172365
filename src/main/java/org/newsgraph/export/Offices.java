package org.newsgraph.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.model.ConfigException;

/** Which position of Wikidata a role is, where that is confirmed: title and body must both fit. */
final class Offices {
  private static final String FILE = "export/offices.tsv";
  private static final int COLUMNS = 4;

  private final Layer layer;
  private final String base;
  private final Map<String, String> items;

  Offices(Layer layer, String base) {
    this.layer = layer;
    this.base = base;
    this.items = read();
  }

  private static Map<String, String> read() {
    try (InputStream in = Offices.class.getResourceAsStream("/" + FILE)) {
      if (in == null) {
        throw new ConfigException("OFFICES-MISSING", "the jar holds no " + FILE, FILE);
      }
      Map<String, String> items = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t"))
          .forEach(
              row -> {
                if (row.length != COLUMNS) {
                  throw new ConfigException(
                      "OFFICES-ROW", "expected %d columns: %s".formatted(COLUMNS, row[0]), FILE);
                }
                items.put(row[0] + "\t" + row[1], row[2]);
              });
      return items;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The item of the office of a holding: of its role as linked, else by title and body. */
  Optional<String> item(Node holding) {
    for (Node role : layer.values(holding, "role")) {
      String item = layer.wikidata(role);
      if (!item.isEmpty()) {
        return Optional.of(item);
      }
    }
    String title =
        layer
            .literal(holding, "roleTitle")
            .toLowerCase(Locale.ROOT)
            .strip()
            .replaceAll("\\s+", " ");
    return layer.values(holding, "organization").stream()
        .filter(body -> body.getURI().startsWith(base))
        .map(body -> items.get(title + "\t" + body.getURI().substring(base.length())))
        .filter(item -> item != null)
        .findFirst();
  }
}
