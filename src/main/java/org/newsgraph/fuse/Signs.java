package org.newsgraph.fuse;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.newsgraph.lexicon.Lexicon;

/**
 * What the words of an event's evidence tell of it besides its properties.
 *
 * @param fields fields of policy, "trade" or "defence"; may be empty
 * @param isOfSeries whether it is told as a further one: "the next round"
 * @param numbers from words for those who take part, "delegates", to how many of them are told
 */
record Signs(Set<String> fields, boolean isOfSeries, Map<String, Integer> numbers) {
  private static final Map<String, String> FIELDS =
      Lexicon.bundled("policy-fields").map("word", "field");
  private static final Set<String> SERIES = Lexicon.bundled("series-words").words();
  private static final Set<String> PARTICIPANTS = Lexicon.bundled("participant-words").words();
  private static final Set<String> PART = Set.of("from", "of", "for");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}-]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /** The signs in some words. */
  static Signs of(String evidence) {
    List<String> words = List.of(NOT_A_WORD.split(evidence.toLowerCase(Locale.ROOT)));
    Set<String> fields = new TreeSet<>();
    Map<String, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      String field = FIELDS.get(words.get(i));
      if (field != null) {
        fields.add(field);
      }
      if (NUMBER.matcher(words.get(i)).matches()) {
        counted(words, i, numbers);
      }
    }
    return new Signs(fields, words.stream().anyMatch(SERIES::contains), numbers);
  }

  /** "40 delegates", "40 senior officials"; not "12 delegates from Norway". */
  private static void counted(List<String> words, int number, Map<String, Integer> numbers) {
    for (int i = number + 1; i < Math.min(number + 3, words.size()); i++) {
      if (PARTICIPANTS.contains(words.get(i))) {
        boolean isPart = i + 1 < words.size() && PART.contains(words.get(i + 1));
        if (!isPart) {
          numbers.put(words.get(i), Integer.valueOf(words.get(number)));
        }
        return;
      }
    }
  }

  /** Whether both tell a field, and none in common. */
  boolean isOfOtherField(Signs other) {
    return !fields.isEmpty()
        && !other.fields.isEmpty()
        && Collections.disjoint(fields, other.fields);
  }
}
