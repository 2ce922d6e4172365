package org.newsgraph.fuse;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * An event as one article tells it, made ready to be held against others.
 *
 * @param fact the fact itself
 * @param parties who took or would take part, each with whom it stands for, itself included
 * @param persons those of the parties who are people
 * @param days when; null where the article gives no date
 * @param asOf the article's date, or null
 * @param places the place and the venue; may be empty
 * @param words the evidence, as written
 */
record Telling(
    ToldFact fact,
    Map<Node, Set<Node>> parties,
    Set<Node> persons,
    @Nullable Days days,
    @Nullable LocalDate asOf,
    List<Node> places,
    String words) {
  private static final int YEAR = 366;
  private static final Map<String, String> FIELDS = Words.pairs("policy-fields");
  private static final Set<String> PART = Set.of("from", "of", "for");
  private static final Set<String> SERIES = Words.bundled("series-words");
  private static final Set<String> PARTICIPANTS = Words.bundled("participant-words");
  private static final Pattern NUMBER_OR_WORD = Pattern.compile("[^\\p{L}\\p{N}-]+");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}-]+");

  /** Days ahead in which what is planned without a date is looked for. */
  private static final int SEASON = 90;

  boolean isDated() {
    return days != null && days.isExact();
  }

  /** The days around which tellings of it are looked for; null where nothing says when. */
  @Nullable Days around() {
    if (days != null && days.length() <= YEAR) {
      return days;
    }
    if (asOf == null) {
      return null;
    }
    return new Days(asOf, fact.isAhead() ? asOf.plusDays(SEASON) : asOf);
  }

  /** Whether both tell a field of policy, "trade" or "defence", and none in common. */
  boolean isOfOtherField(Telling other) {
    Set<String> fields = fields();
    Set<String> others = other.fields();
    return !fields.isEmpty() && !others.isEmpty() && Collections.disjoint(fields, others);
  }

  private Set<String> fields() {
    Set<String> fields = new HashSet<>();
    for (String word : NOT_A_WORD.split(words.toLowerCase(Locale.ROOT))) {
      String field = FIELDS.get(word);
      if (field != null) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** Whether it is told as a further one: "the next round", "following discussions". */
  boolean isOfSeries() {
    return Stream.of(NOT_A_WORD.split(words.toLowerCase(Locale.ROOT))).anyMatch(SERIES::contains);
  }

  /** The first of its days; of what is still to come, else the day on which it is told. */
  @Nullable LocalDate since() {
    return days != null ? days.first() : fact.isAhead() ? asOf : null;
  }

  /** From words for those who take part, "delegates", to how many of them the words tell. */
  Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new TreeMap<>();
    String[] said = NUMBER_OR_WORD.split(words.toLowerCase(Locale.ROOT));
    for (int i = 0; i + 1 < said.length; i++) {
      if (said[i].matches("\\d{1,4}")) {
        // "40 delegates", "40 senior officials"; not "12 delegates from Norway"
        for (int j = i + 1; j < Math.min(i + 3, said.length); j++) {
          boolean isPart = j + 1 < said.length && PART.contains(said[j + 1]);
          if (PARTICIPANTS.contains(said[j]) && !isPart) {
            numbers.put(said[j], Integer.valueOf(said[i]));
            break;
          }
        }
      }
    }
    return numbers;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Telling telling && telling.fact.equals(fact);
  }

  @Override
  public int hashCode() {
    return fact.hashCode();
  }
}
