package org.newsgraph.export;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of text in columns, wrapped to fit a line; the first row holds the heads.
 *
 * <p>Of rows that follow each other with the same first cell, a cell that repeats the one above it
 * is left blank: such rows tell of one thing.
 */
public final class TextTable {
  private static final String GAP = "  ";
  private static final String INDENT = "    ";
  private static final int LINE = 120;
  private static final int LONGEST_WORD = 24;

  private TextTable() {}

  /**
   * Prints rows on lines of 120 characters; a table whose columns cannot be made narrow enough is
   * wider.
   *
   * @param rows all of one length; the first holds the heads
   */
  public static void print(List<List<String>> rows, PrintStream out) {
    print(rows, rows.stream().map(row -> "").toList(), out);
  }

  /**
   * Prints rows, each with a note on lines of its own under it.
   *
   * @param notes one a row, the head's included; empty for none
   */
  public static void print(List<List<String>> rows, List<String> notes, PrintStream out) {
    print(rows, notes, LINE, out);
  }

  static void print(List<List<String>> rows, List<String> notes, int width, PrintStream out) {
    int[] widths = widths(rows, width);
    printRow(rows.get(0), widths, out);
    for (int r = 1; r < rows.size(); r++) {
      List<String> row = rows.get(r);
      List<String> above = rows.get(r - 1);
      boolean isSame = r > 1 && row.size() > 1 && row.get(0).equals(above.get(0));
      List<String> shown = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        shown.add(isSame && row.get(i).equals(above.get(i)) ? "" : row.get(i));
      }
      printRow(shown, widths, out);
      String note = notes.get(r);
      if (!note.isEmpty() && !(isSame && note.equals(notes.get(r - 1)))) {
        wrap(note, width - INDENT.length()).forEach(line -> out.println(INDENT + line));
      }
    }
    out.flush();
  }

  /** As wide as the widest cell; if that is too wide, the widest columns give way to each other. */
  private static int[] widths(List<List<String>> rows, int width) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    int[] narrowest = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
        for (String word : row.get(i).split(" ")) {
          narrowest[i] = Math.max(narrowest[i], Math.min(LONGEST_WORD, length(word)));
        }
      }
    }
    int room = width - GAP.length() * (columns - 1);
    while (Arrays.stream(widths).sum() > room) {
      int widest = -1;
      for (int i = 0; i < columns; i++) {
        if (widths[i] > narrowest[i] && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static void printRow(List<String> row, int[] widths, PrintStream out) {
    List<List<String>> cells = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> cell = wrap(row.get(i), widths[i]);
      cells.add(cell);
      lines = Math.max(lines, cell.size());
    }
    for (int line = 0; line < lines; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = line < cells.get(i).size() ? cells.get(i).get(line) : "";
        text.append(part).append(" ".repeat(widths[i] - length(part))).append(GAP);
      }
      out.println(text.toString().stripTrailing());
    }
  }

  /**
   * Lines of at most a width, broken between words; a longer word is broken where the line ends.
   */
  static List<String> wrap(String cell, int width) {
    List<String> lines = new ArrayList<>();
    String rest = cell;
    while (length(rest) > width) {
      int end = rest.offsetByCodePoints(0, width);
      int space = rest.lastIndexOf(' ', end);
      int cut = space > 0 ? space : end;
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
