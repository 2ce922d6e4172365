package org.newsgraph.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.model.ConfigException;

/**
 * A table of words: tab-separated, lines with {@code #} are comments, the first other line names
 * the columns.
 *
 * @param file its name on the class path
 * @param rows each a map from column to value; an empty cell is an empty string
 */
public record Lexicon(String file, List<Map<String, String>> rows) {
  /**
   * Reads a lexicon from the class path.
   *
   * @throws ConfigException if it is missing or a line has another number of cells than the header
   */
  public static Lexicon bundled(String name) {
    String file = "lexicons/" + name + ".tsv";
    try (InputStream in = Lexicon.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new ConfigException("LEXICON-MISSING", "the jar holds no " + file, file);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Lexicon read(BufferedReader reader, String file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    String[] header = null;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (header == null) {
        header = cells;
      } else if (cells.length != header.length) {
        throw new ConfigException(
            "LEXICON-CELLS",
            "%d cells, the header has %d".formatted(cells.length, header.length),
            file + ":" + number);
      } else {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], cells[i].strip());
        }
        rows.add(row);
      }
    }
    return new Lexicon(file, List.copyOf(rows));
  }

  /** The values of a column, in the order of the file. */
  public List<String> column(String name) {
    return rows.stream().map(row -> row.getOrDefault(name, "")).toList();
  }

  /** The words of one use, in a table of words and what each is used for. */
  public Set<String> words(String use) {
    return rows.stream()
        .filter(row -> use.equals(row.get("use")))
        .map(row -> row.getOrDefault("word", ""))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** From one column to another; the first row wins. */
  Map<String, String> map(String key, String value) {
    Map<String, String> map = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      map.putIfAbsent(row.getOrDefault(key, ""), row.getOrDefault(value, ""));
    }
    return map;
  }
}
