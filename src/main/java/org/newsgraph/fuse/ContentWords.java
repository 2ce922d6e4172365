package org.newsgraph.fuse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of a claim's content that carry its meaning.
 *
 * @param words in small letters, without function words; may be empty
 * @param turns the numbers and the words of negation among them: one more or less turns the claim
 *     into another
 */
record ContentWords(Set<String> words, Set<String> turns) {
  private static final Set<String> FUNCTION_WORDS = Words.bundled("function-words");
  private static final Set<String> NEGATIONS = Words.bundled("negations");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}'’]+");
  private static final int HASHES = 6;

  /** Of the words of two contents, the share in common from which they are one claim. */
  private static final double SAME = 0.6;

  /** The content of a claim. */
  static ContentWords of(String content) {
    Set<String> words = new TreeSet<>();
    Set<String> turns = new TreeSet<>();
    for (String word : NOT_A_WORD.split(content.toLowerCase(Locale.ROOT).replace('’', '\''))) {
      if (NEGATIONS.contains(word) || word.endsWith("n't")) {
        turns.add("not");
      } else if (word.chars().anyMatch(Character::isDigit)) {
        turns.add(word);
        words.add(word);
      } else if (!word.isEmpty() && !FUNCTION_WORDS.contains(word)) {
        words.add(word);
      }
    }
    return new ContentWords(words, turns);
  }

  boolean isNear(ContentWords other) {
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(other.words);
    int all = words.size() + other.words.size() - shared.size();
    return turns.equals(other.turns) && (all == 0 || shared.size() >= SAME * all);
  }

  /**
   * Keys by which near contents are found: what turns them, and a MinHash of the words. Two near
   * contents have one of these in common, nearly always.
   */
  List<String> leastHashes() {
    String turn = String.join(",", turns);
    return IntStream.range(0, HASHES)
        .mapToObj(
            k ->
                turn
                    + " "
                    + k
                    + words.stream()
                        .map(word -> Long.toHexString(Sketch.mix(31L * word.hashCode() + k)))
                        .min(String::compareTo)
                        .orElse(""))
        .toList();
  }
}
