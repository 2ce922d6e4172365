package org.newsgraph.fuse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.newsgraph.lexicon.Lexicon;

/**
 * The words of a claim's content that carry its meaning.
 *
 * @param words in small letters, without function words; may be empty
 * @param turns the numbers and the words of negation among them: one more or less turns the claim
 *     into another
 * @param plain the words without those that turn them
 */
record ContentWords(Set<String> words, Set<String> turns, Set<String> plain) {
  private static final Set<String> FUNCTION_WORDS = Lexicon.bundled("function-words").words();
  private static final Set<String> NEGATIONS = Lexicon.bundled("negations").words();
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}'’]+");
  private static final int HASHES = 6;

  /** Of the words of two contents, the share in common from which they are one claim. */
  private static final double SAME = 0.6;

  /** Words in common from which one content may repeat the other. */
  private static final int LEAST_TOLD = 2;

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
    Set<String> plain = new TreeSet<>(words);
    plain.removeAll(turns);
    return new ContentWords(words, turns, plain);
  }

  boolean isNear(ContentWords other) {
    return turns.equals(other.turns) && isNear(words, other.words);
  }

  /** Whether the two are near but for what turns them: another number, or the opposite. */
  boolean isTurned(ContentWords other) {
    return !turns.equals(other.turns) && plain.size() >= LEAST_TOLD && isNear(plain, other.plain);
  }

  private static boolean isNear(Set<String> some, Set<String> others) {
    int shared = shared(some, others).size();
    int all = some.size() + others.size() - shared;
    return all == 0 || shared >= SAME * all;
  }

  private static Set<String> shared(Set<String> some, Set<String> others) {
    Set<String> shared = new HashSet<>(some);
    shared.retainAll(others);
    return shared;
  }

  /** Whether one of the two repeats most of the other: "the demand to leave the port". */
  boolean isTold(ContentWords other) {
    int shared = shared(words, other.words).size();
    return shared >= LEAST_TOLD && 2 * shared >= Math.min(words.size(), other.words.size());
  }

  /**
   * Keys by which near contents are found: what turns them, and a MinHash of the words. Two near
   * contents have one of these in common, nearly always.
   */
  List<String> leastHashes() {
    return leastHashes(String.join(",", turns) + " ", words);
  }

  /** The same for contents that are near but for what turns them. */
  List<String> leastHashesOfPlain() {
    return plain.size() < LEAST_TOLD ? List.of() : leastHashes("turned ", plain);
  }

  private static List<String> leastHashes(String head, Set<String> words) {
    return IntStream.range(0, HASHES)
        .mapToObj(
            k ->
                head
                    + k
                    + words.stream()
                        .map(word -> Long.toHexString(Sketch.mix(31L * word.hashCode() + k)))
                        .min(String::compareTo)
                        .orElse(""))
        .toList();
  }
}
