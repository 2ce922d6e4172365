package org.newsgraph.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.ConfigException;

/**
 * A table of words: tab-separated, lines with {@code #} are comments, the first other line names
 * the columns.
 *
 * @param file where it was read
 * @param columns their names, in the order of the file
 * @param rows its other lines, in the order of the file
 */
public record Lexicon(String file, List<String> columns, List<Row> rows) {
  public Lexicon {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A line of a table.
   *
   * @param place file and line
   * @param cells from column to what stands there; an empty cell is an empty string
   */
  public record Row(String place, Map<String, String> cells) {
    /**
     * What stands in a column.
     *
     * @throws ConfigException {@code LEXICON-COLUMN} if the table has no such column
     */
    public String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new ConfigException(
            "LEXICON-COLUMN",
            "no column '%s'; known: %s".formatted(column, String.join(", ", cells.keySet())),
            place);
      }
      return cell;
    }

    /**
     * The number in a column.
     *
     * @throws ConfigException {@code LEXICON-NUMBER} if there is none
     */
    public int number(String column) {
      try {
        return Integer.parseInt(get(column));
      } catch (NumberFormatException e) {
        throw new ConfigException(
            "LEXICON-NUMBER", "%s is a number, not '%s'".formatted(column, get(column)), place);
      }
    }
  }

  /**
   * Reads a table that comes with the program.
   *
   * @throws ConfigException if it is missing or a line has another number of cells than the header
   */
  public static Lexicon bundled(String name) {
    String file = "lexicons/" + name + ".tsv";
    try (InputStream in = Lexicon.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new ConfigException("LEXICON-MISSING", "the jar holds no " + file, file);
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @param file its name, for errors
   * @throws ConfigException {@code LEXICON-CELLS} if a line has another number of cells than the
   *     header
   */
  public static Lexicon read(Reader reader, String file) throws IOException {
    BufferedReader lines = new BufferedReader(reader);
    List<Row> rows = new ArrayList<>();
    List<String> header = List.of();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (header.isEmpty()) {
        header = List.of(cells);
      } else if (cells.length != header.size()) {
        throw new ConfigException(
            "LEXICON-CELLS",
            "%d cells, the header has %d: %s"
                .formatted(cells.length, header.size(), String.join(", ", header)),
            file + ":" + number);
      } else {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
          row.put(header.get(i), cells[i].strip());
        }
        rows.add(new Row(file + ":" + number, row));
      }
    }
    return new Lexicon(file, header, rows);
  }

  /**
   * This table and the rows of another behind its own.
   *
   * @throws ConfigException {@code LEXICON-HEADER} if the other has other columns
   */
  public Lexicon and(Lexicon other) {
    if (!other.columns.equals(columns)) {
      throw new ConfigException(
          "LEXICON-HEADER",
          "columns %s; %s has %s"
              .formatted(String.join(", ", other.columns), file, String.join(", ", columns)),
          other.file);
    }
    return new Lexicon(file, columns, Stream.concat(rows.stream(), other.rows.stream()).toList());
  }

  /** The words of the first column. */
  public Set<String> words() {
    return rows.stream()
        .map(row -> row.get(columns.get(0)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The words of one use, in a table of words and what each is used for. */
  public Set<String> words(String use) {
    return rows.stream()
        .filter(row -> row.get("use").equals(use))
        .map(row -> row.get("word"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The values of a column, in the order of the file. */
  public List<String> column(String name) {
    return rows.stream().map(row -> row.get(name)).toList();
  }

  /** From one column to another; the first row wins. */
  public Map<String, String> map(String key, String value) {
    Map<String, String> map = new LinkedHashMap<>();
    for (Row row : rows) {
      map.putIfAbsent(row.get(key), row.get(value));
    }
    return map;
  }
}
