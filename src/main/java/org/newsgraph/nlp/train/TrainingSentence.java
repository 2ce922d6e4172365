package org.newsgraph.nlp.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.newsgraph.model.ConfigException;
import org.newsgraph.nlp.NameLabels;
import org.newsgraph.nlp.Parser;

/** A labelled sentence that models learn from. */
final class TrainingSentence {
  private static final int COLUMNS = 7;

  final String[] forms;
  final String[] lemmas;
  final String[] tags;

  /** The index of each word's head, -1 for the root. */
  final int[] heads;

  final String[] relations;

  /** {@link NameLabels}. */
  final String[] names;

  /** Whether white space follows. */
  final boolean[] isSpaced;

  private TrainingSentence(List<String[]> rows) {
    int size = rows.size();
    forms = new String[size];
    lemmas = new String[size];
    tags = new String[size];
    heads = new int[size];
    relations = new String[size];
    isSpaced = new boolean[size];
    String[] ontoNotes = new String[size];
    for (int i = 0; i < size; i++) {
      String[] row = rows.get(i);
      forms[i] = row[0];
      lemmas[i] = row[1];
      tags[i] = row[2];
      heads[i] = Integer.parseInt(row[3]) - 1;
      relations[i] = row[4];
      ontoNotes[i] = row[5];
      isSpaced[i] = row[6].equals("0");
    }
    names = NameLabels.fromOntoNotes(forms, ontoNotes);
  }

  private TrainingSentence(TrainingSentence other, Parser.Tree tree) {
    forms = other.forms;
    lemmas = other.lemmas;
    tags = other.tags;
    heads = tree.heads().stream().mapToInt(head -> head).toArray();
    relations = tree.relations().toArray(String[]::new);
    names = other.names;
    isSpaced = other.isSpaced;
  }

  /** The sentence with a tree that people have drawn. */
  TrainingSentence with(Parser.Tree tree) {
    return new TrainingSentence(this, tree);
  }

  int size() {
    return forms.length;
  }

  /** Reads a file of text; one whose name ends in {@code .gz} is unpacked. */
  static BufferedReader reader(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /**
   * Reads sentences: a word a line, with form, lemma, tag, head (1-based, 0 for the root),
   * relation, name (BILOU, OntoNotes) and whether the next word is glued to it (1, 0), tabs
   * between; an empty line ends a sentence. Files ending in {@code .gz} are unpacked.
   *
   * @throws ConfigException {@code TRAINING-DATA} if a line has another form
   */
  static List<TrainingSentence> read(Path file) throws IOException {
    List<TrainingSentence> sentences = new ArrayList<>();
    Map<String, String> pool = new HashMap<>();
    try (BufferedReader reader = reader(file)) {
      List<String[]> rows = new ArrayList<>();
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isEmpty()) {
          if (!rows.isEmpty()) {
            sentences.add(new TrainingSentence(rows));
            rows.clear();
          }
          continue;
        }
        String[] row = line.split("\t", -1);
        if (row.length != COLUMNS || row[0].isEmpty()) {
          throw new ConfigException(
              "TRAINING-DATA", "expected %d columns".formatted(COLUMNS), file + ":" + number);
        }
        for (int i = 0; i < row.length; i++) {
          row[i] = pool.computeIfAbsent(row[i], word -> word);
        }
        rows.add(row);
      }
      if (!rows.isEmpty()) {
        sentences.add(new TrainingSentence(rows));
      }
    }
    return sentences;
  }
}
