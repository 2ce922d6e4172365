package org.newsgraph.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;

/**
 * Dictionary forms of words, given their tags: exceptions, then the rule of the longest known
 * ending, which says how many letters to cut and what to put in their place. All in lower case.
 */
public final class LemmaTable {
  private static final String HEAD = "# newsgraph lemmas 1";
  private static final int LONGEST_ENDING = 6;

  /** How often a verb must be seen for its regular forms to be taken for granted. */
  private static final int LEAST_SEEN = 2;

  private static final Set<String> INFLECTED =
      Set.of(
          "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "NNS", "NNPS", "JJR", "JJS", "RBR", "RBS", "MD");

  private final Map<String, String> exceptions;
  private final Map<String, String> rules;

  private LemmaTable(Map<String, String> exceptions, Map<String, String> rules) {
    this.exceptions = exceptions;
    this.rules = rules;
  }

  /** The dictionary form of a word with a tag. */
  public String lemma(String form, String tag) {
    String word = form.toLowerCase(Locale.ROOT);
    if (Words.hasDigit(word)) {
      return word;
    }
    String known = exceptions.get(word + "/" + tag);
    return known != null ? known : byRule(word, tag);
  }

  private String byRule(String word, String tag) {
    if (!INFLECTED.contains(tag)) {
      return word;
    }
    for (int k = Math.min(LONGEST_ENDING, word.length() - 1); k >= 0; k--) {
      String rule = rules.get(word.substring(word.length() - k) + "/" + tag);
      String lemma = rule == null ? null : apply(rule, word);
      if (lemma != null) {
        return lemma;
      }
    }
    return word;
  }

  private static @Nullable String apply(String rule, String word) {
    int plus = rule.indexOf('+');
    int cut = Integer.parseInt(rule.substring(0, plus));
    String lemma =
        cut > word.length()
            ? ""
            : word.substring(0, word.length() - cut) + rule.substring(plus + 1);
    return lemma.length() > 1 ? lemma : null;
  }

  /** The rule that makes a word its lemma. */
  private static String rule(String word, String lemma) {
    int same = 0;
    int shorter = Math.min(word.length(), lemma.length());
    while (same < shorter && word.charAt(same) == lemma.charAt(same)) {
      same++;
    }
    return (word.length() - same) + "+" + lemma.substring(same);
  }

  /** A sentence's words, their tags and their lemmas. */
  public record Lemmatised(String[] forms, String[] tags, String[] lemmas) {}

  /** Learns from sentences with lemmas. */
  public static LemmaTable train(List<Lemmatised> sentences) {
    Map<String, Map<String, Integer>> seen = new TreeMap<>();
    for (Lemmatised sentence : sentences) {
      for (int i = 0; i < sentence.forms().length; i++) {
        String word = sentence.forms()[i].toLowerCase(Locale.ROOT);
        // A lemma that begins with # stands for a class of words: numbers, addresses.
        if (!Words.hasDigit(word)
            && !sentence.lemmas()[i].startsWith("#")
            && !isUnanalysed(word, sentence.tags()[i], sentence.lemmas()[i])) {
          seen.computeIfAbsent(word + "/" + sentence.tags()[i], key -> new TreeMap<>())
              .merge(sentence.lemmas()[i], 1, Integer::sum);
        }
      }
    }
    Map<String, String> lemmas = new TreeMap<>();
    Map<String, Map<String, Integer>> endings = new TreeMap<>();
    seen.forEach(
        (key, counts) -> {
          String lemma = most(counts);
          lemmas.put(key, lemma);
          int slash = key.lastIndexOf('/');
          String word = key.substring(0, slash);
          if (INFLECTED.contains(key.substring(slash + 1))) {
            for (int k = 0; k <= Math.min(LONGEST_ENDING, word.length() - 1); k++) {
              endings
                  .computeIfAbsent(key.substring(slash - k), ending -> new TreeMap<>())
                  .merge(rule(word, lemma), 1, Integer::sum);
            }
          }
        });
    LemmaTable table = new LemmaTable(new HashMap<>(), rules(endings));
    lemmas.forEach(
        (key, lemma) -> {
          int slash = key.lastIndexOf('/');
          if (!table.byRule(key.substring(0, slash), key.substring(slash + 1)).equals(lemma)) {
            table.exceptions.put(key, lemma);
          }
        });
    seen.forEach(
        (key, counts) -> {
          String word = key.substring(0, key.lastIndexOf('/'));
          if (key.endsWith("/VB") && counts.getOrDefault(word, 0) >= LEAST_SEEN) {
            table.inflect(word, lemmas);
          }
        });
    return table;
  }

  /** The teacher leaves some past forms as they are ("ended"), which are no dictionary forms. */
  private static boolean isUnanalysed(String word, String tag, String lemma) {
    return tag.matches("VBD|VBN") && word.length() > 4 && word.endsWith("ed") && lemma.equals(word);
  }

  /** Regular forms of a known verb that no sentence showed, where the rules would miss it. */
  private void inflect(String verb, Map<String, String> seen) {
    if (verb.length() < 4) {
      return;
    }
    boolean isE = verb.endsWith("e");
    String past = isE ? verb + "d" : verb + "ed";
    String participle = isE && !verb.endsWith("ee") ? verb.substring(0, verb.length() - 1) : verb;
    for (String form : List.of(past + "/VBD", past + "/VBN", participle + "ing/VBG")) {
      int slash = form.lastIndexOf('/');
      if (!seen.containsKey(form)
          && !lemma(form.substring(0, slash), form.substring(slash + 1)).equals(verb)) {
        exceptions.put(form, verb);
      }
    }
  }

  /** Keeps a rule where it differs from that of the next shorter ending. */
  private static Map<String, String> rules(Map<String, Map<String, Integer>> endings) {
    Map<String, String> rules = new HashMap<>();
    List<String> shortestFirst = new ArrayList<>(endings.keySet());
    shortestFirst.sort(Comparator.comparingInt(key -> key.lastIndexOf('/')));
    for (String key : shortestFirst) {
      Map<String, Integer> counts = endings.getOrDefault(key, Map.of());
      String best = most(counts);
      int slash = key.lastIndexOf('/');
      int total = counts.values().stream().mapToInt(Integer::intValue).sum();
      int agreeing = counts.getOrDefault(best, 0);
      if (slash > 0 && (total < 2 || agreeing * 10 < total * 6)) {
        continue;
      }
      String shorter = null;
      for (int from = 1; from <= slash && shorter == null; from++) {
        shorter = rules.get(key.substring(from));
      }
      if (!best.equals(shorter)) {
        rules.put(key, best);
      }
    }
    return rules;
  }

  private static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  /**
   * Writes the table: gzipped lines of kind (X exception, R rule), word or ending with tag, lemma
   * or rule.
   */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(out);
    Writer writer = new OutputStreamWriter(gzip, StandardCharsets.UTF_8);
    writer.write(HEAD + "\n");
    for (Map.Entry<String, String> entry : new TreeMap<>(exceptions).entrySet()) {
      writer.write("X\t" + entry.getKey() + "\t" + entry.getValue() + "\n");
    }
    for (Map.Entry<String, String> entry : new TreeMap<>(rules).entrySet()) {
      writer.write("R\t" + entry.getKey() + "\t" + entry.getValue() + "\n");
    }
    writer.flush();
    gzip.finish();
  }

  /**
   * Reads a table.
   *
   * @throws ConfigException {@code MODEL-VERSION} if it is of another version
   */
  static LemmaTable read(InputStream in, String place) throws IOException {
    Map<String, String> exceptions = new HashMap<>();
    Map<String, String> rules = new HashMap<>();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
    if (!HEAD.equals(reader.readLine())) {
      throw new ConfigException("MODEL-VERSION", "expected '" + HEAD + "'", place);
    }
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String[] cells = line.split("\t", -1);
      (cells[0].equals("X") ? exceptions : rules).put(cells[1], cells[2]);
    }
    return new LemmaTable(exceptions, rules);
  }
}
