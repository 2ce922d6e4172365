package org.newsgraph.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.model.ConfigException;

/**
 * Where a place lies, near enough for a dot on a map of the world.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
record Coordinates(double latitude, double longitude) {
  private static final String FILE = "gazetteer/coordinates.tsv";

  Coordinates {
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      throw new IllegalArgumentException(
          "no point of the Earth: %s, %s".formatted(latitude, longitude));
    }
  }

  /**
   * The points of the gazetteer's places, by their keys.
   *
   * @throws ConfigException {@code GAZETTEER-MISSING}, {@code GAZETTEER-CELLS} (not a key and two
   *     numbers), {@code GAZETTEER-KEY} (a key twice)
   */
  static Map<String, Coordinates> bundled() {
    try (InputStream in = Coordinates.class.getResourceAsStream("/" + FILE)) {
      if (in == null) {
        throw new ConfigException("GAZETTEER-MISSING", "the program lacks its coordinates", FILE);
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Coordinates> read(List<String> lines) {
    Map<String, Coordinates> points = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#") || line.startsWith("key\t")) {
        continue;
      }
      String place = FILE + ":" + (i + 1);
      String[] cells = line.split("\t", -1);
      if (cells.length != 3 || !isNumber(cells[1]) || !isNumber(cells[2])) {
        throw new ConfigException(
            "GAZETTEER-CELLS", "expected a key, a latitude and a longitude", place);
      }
      Coordinates point =
          new Coordinates(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
      if (points.put(cells[0], point) != null) {
        throw new ConfigException(
            "GAZETTEER-KEY", "the key '%s' stands twice".formatted(cells[0]), place);
      }
    }
    return points;
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-?\\d{1,3}(\\.\\d+)?");
  }
}
