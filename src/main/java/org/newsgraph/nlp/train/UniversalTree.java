package org.newsgraph.nlp.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.newsgraph.model.ConfigException;

/** A sentence's tree as people have drawn it, by Universal Dependencies. */
final class UniversalTree {
  private static final int COLUMNS = 10;

  final String[] forms;

  /** Penn Treebank parts of speech. */
  final String[] tags;

  /** The index of each word's head, -1 for the root. */
  final int[] heads;

  /** With their subtypes, as {@code nsubj:pass}. */
  final String[] relations;

  private UniversalTree(List<String[]> rows) {
    int size = rows.size();
    forms = new String[size];
    tags = new String[size];
    heads = new int[size];
    relations = new String[size];
    for (int i = 0; i < size; i++) {
      forms[i] = rows.get(i)[1];
      tags[i] = rows.get(i)[4];
      heads[i] = Integer.parseInt(rows.get(i)[6]) - 1;
      relations[i] = rows.get(i)[7];
    }
  }

  int size() {
    return forms.length;
  }

  /** The relation without its subtype. */
  String kind(int i) {
    return relations[i].split(":")[0];
  }

  boolean is(int i, String kind) {
    return kind(i).equals(kind);
  }

  String lower(int i) {
    return forms[i].toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a CoNLL-U file; one whose name ends in {@code .gz} is unpacked. Words that stand for
   * several (1-2) and empty nodes (1.1) are left out.
   *
   * @throws ConfigException {@code TRAINING-DATA} if a line has another form, or heads make no tree
   */
  static List<UniversalTree> read(Path file) throws IOException {
    List<UniversalTree> trees = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    int number = 0;
    try (BufferedReader reader = TrainingSentence.reader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isEmpty()) {
          add(rows, trees, file + ":" + number);
        } else if (!line.startsWith("#")) {
          String[] row = line.split("\t", -1);
          if (row.length != COLUMNS || !row[0].matches("\\d+([-.]\\d+)?")) {
            throw new ConfigException(
                "TRAINING-DATA", "expected %d columns".formatted(COLUMNS), file + ":" + number);
          }
          if (row[0].matches("\\d+")) {
            if (!row[6].matches("\\d+")) {
              throw new ConfigException(
                  "TRAINING-DATA", "expected a head in column 7", file + ":" + number);
            }
            rows.add(row);
          }
        }
      }
    }
    add(rows, trees, file + ":" + number);
    return trees;
  }

  private static void add(List<String[]> rows, List<UniversalTree> trees, String place) {
    if (rows.isEmpty()) {
      return;
    }
    UniversalTree tree = new UniversalTree(rows);
    if (!isTree(tree.heads)) {
      throw new ConfigException("TRAINING-DATA", "the heads above make no tree", place);
    }
    trees.add(tree);
    rows.clear();
  }

  /** Whether there is one root, -1, and every word hangs on it in the end. */
  static boolean isTree(int[] heads) {
    if (Arrays.stream(heads).filter(head -> head < 0).count() != 1) {
      return false;
    }
    for (int word = 0; word < heads.length; word++) {
      int steps = 0;
      for (int above = word; above >= 0; above = heads[above]) {
        if (above >= heads.length || steps++ > heads.length) {
          return false;
        }
      }
    }
    return true;
  }
}
