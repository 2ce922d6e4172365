package org.newsgraph.link.wikidata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.ConfigException;

/**
 * Items as rows of a table parted by tabs, as a SPARQL service gives them or as a person writes
 * them. The first row names the columns:
 *
 * <p>{@code item}, {@code itemLabel}, {@code itemDescription}, {@code aliases}, {@code P31}, {@code
 * P279}, {@code P17}, {@code P27}, {@code P131}, {@code P361}, {@code P102}, {@code P39}, {@code
 * P625}, {@code sitelinks}, {@code redirect}; all but {@code item} may be missing. Several values
 * in a cell are parted by {@code |}; an office may be followed by {@code @} and its days, {@code
 * Q11696@2017-01-20/2021-01-20}. Cells may be written as SPARQL's TSV writes them: {@code
 * <http://www.wikidata.org/entity/Q42>}, {@code "text"@en}.
 */
final class SliceTable implements DumpFormat {
  private static final Set<String> COLUMNS =
      Set.of(
          "item",
          "itemLabel",
          "itemDescription",
          "aliases",
          "P31",
          "P279",
          "P17",
          "P27",
          "P131",
          "P361",
          "P102",
          "P39",
          "P625",
          "sitelinks",
          "redirect");
  private static final Pattern LITERAL = Pattern.compile("\"(.*)\"(?:@[A-Za-z-]+|\\^\\^.*)?");
  private static final Pattern POINT =
      Pattern.compile("Point\\((-?[0-9.]+(?:E-?[0-9]+)?) (-?[0-9.]+(?:E-?[0-9]+)?)\\)");
  private static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final int DAY = 11;

  private final String name;
  private volatile List<String> columns = List.of();

  /**
   * @param name the file's, for messages
   */
  SliceTable(String name) {
    this.name = name;
  }

  /**
   * @throws ConfigException {@code WIKIDATA-COLUMNS} for a column that is not known, or no item
   */
  @Override
  public boolean takesHeader(byte[] text, int begin, int end) {
    List<String> told =
        Arrays.stream(line(text, begin, end).split("\t", -1))
            .map(column -> column.startsWith("?") ? column.substring(1) : column)
            .toList();
    if (!told.contains("item") || !COLUMNS.containsAll(told)) {
      throw new ConfigException(
          "WIKIDATA-COLUMNS",
          "the columns %s are not understood; known: %s, of which item must be there"
              .formatted(told, COLUMNS.stream().sorted().toList()),
          name + ":1");
    }
    columns = told;
    return true;
  }

  private static String line(byte[] text, int begin, int end) {
    int last = end > begin && text[end - 1] == '\r' ? end - 1 : end;
    return new String(text, begin, last - begin, StandardCharsets.UTF_8);
  }

  @Override
  public int read(byte[] text, int begin, int end, Consumer<Item> sink) {
    int bad = 0;
    for (int at = begin; at < end; ) {
      int lineEnd = DumpFormat.lineEnd(text, at, end);
      String line = line(text, at, lineEnd);
      if (!line.isBlank()) {
        String[] cells = line.split("\t", -1);
        ItemDraft draft = new ItemDraft();
        if (cells.length <= columns.size() && fill(draft, cells)) {
          sink.accept(draft.item());
        } else {
          bad++;
        }
      }
      at = lineEnd + 1;
    }
    return bad;
  }

  private boolean fill(ItemDraft draft, String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      String cell = plain(cells[i].strip());
      if (cell.isEmpty()) {
        continue;
      }
      String column = columns.get(i);
      ItemDraft.Values values = draft.values(column);
      switch (column) {
        case "item" -> draft.number = Item.number(cell).orElse(0);
        case "redirect" -> draft.redirect = Item.number(cell).orElse(0);
        case "itemLabel" -> draft.label = cell;
        case "itemDescription" -> draft.description = cell;
        case "aliases" -> draft.aliases.addAll(List.of(cell.split("\\|", -1)));
        case "sitelinks" -> {
          if (!cell.matches("[0-9]{1,9}")) {
            return false;
          }
          draft.sitelinks = Integer.parseInt(cell);
        }
        case "P39" -> {
          for (String office : cell.split("\\|", -1)) {
            office(draft, office);
          }
        }
        case "P625" -> {
          Matcher point = POINT.matcher(cell);
          if (point.matches()) {
            draft.coordinates =
                new Item.Point(
                    Double.parseDouble(point.group(2)), Double.parseDouble(point.group(1)));
          }
        }
        default -> {
          for (String value : cell.split("\\|", -1)) {
            OptionalInt number = Item.number(plain(value));
            if (number.isPresent() && values != null) {
              values.add(number.getAsInt(), ItemDraft.Rank.NORMAL);
            }
          }
        }
      }
    }
    return draft.number != 0;
  }

  private static void office(ItemDraft draft, String cell) {
    String[] parts = cell.split("@", 2);
    OptionalInt position = Item.number(plain(parts[0]));
    if (position.isEmpty()) {
      return;
    }
    String[] days = parts.length == 1 ? new String[0] : parts[1].split("/", -1);
    draft.offices.add(
        new Item.Term(
            position.getAsInt(),
            days.length > 0 ? ItemDraft.day("+" + days[0], DAY, false) : Item.Term.OPEN,
            days.length > 1 ? ItemDraft.day("+" + days[1], DAY, true) : Item.Term.OPEN));
  }

  /** A cell without the marks that SPARQL's TSV puts around terms. */
  private static String plain(String cell) {
    if (cell.startsWith("<") && cell.endsWith(">")) {
      return plain(cell.substring(1, cell.length() - 1));
    }
    if (cell.startsWith(ENTITY)) {
      return cell.substring(ENTITY.length());
    }
    Matcher literal = LITERAL.matcher(cell);
    return literal.matches() ? literal.group(1).replace("\\\"", "\"") : cell;
  }
}
