package org.newsgraph.link.wikidata;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What news needs of an item of Wikidata. Items are known by the number of their QID.
 *
 * @param number the number of its QID
 * @param label its English name, else the name that all languages share; empty if it has none
 * @param description one line on what it is; may be empty
 * @param aliases its other names, English or of all languages
 * @param instanceOf P31
 * @param subclassOf P279
 * @param countries P17
 * @param citizenships P27
 * @param containers P131
 * @param wholes P361, what it is part of
 * @param parties P102
 * @param offices P39
 * @param coordinates P625, or null
 * @param sitelinks how many pages of Wikimedia are about it; {@link #UNKNOWN} where the source does
 *     not say
 * @param redirect the number of the item that it became, or 0
 */
public record Item(
    int number,
    String label,
    String description,
    List<String> aliases,
    List<Integer> instanceOf,
    List<Integer> subclassOf,
    List<Integer> countries,
    List<Integer> citizenships,
    List<Integer> containers,
    List<Integer> wholes,
    List<Integer> parties,
    List<Term> offices,
    @Nullable Point coordinates,
    int sitelinks,
    int redirect) {
  /** Where the source does not tell how many sitelinks there are. */
  public static final int UNKNOWN = -1;

  /** Takes copies of the lists. */
  public Item {
    aliases = List.copyOf(aliases);
    instanceOf = List.copyOf(instanceOf);
    subclassOf = List.copyOf(subclassOf);
    countries = List.copyOf(countries);
    citizenships = List.copyOf(citizenships);
    containers = List.copyOf(containers);
    wholes = List.copyOf(wholes);
    parties = List.copyOf(parties);
    offices = List.copyOf(offices);
  }

  /**
   * An office held.
   *
   * @param position the number of the position's QID
   * @param begin P580 as days since 1970, the first day that it may mean; {@link #OPEN} if not told
   * @param end P582 as days since 1970, the last day that it may mean; {@link #OPEN} if not told
   */
  public record Term(int position, int begin, int end) {
    /** No day told. */
    public static final int OPEN = Integer.MIN_VALUE;
  }

  /** A place on Earth in degrees. */
  public record Point(double latitude, double longitude) {}

  /** An item that is no more than the former number of another. */
  static Item redirect(int number, int target) {
    return new Item(
        number, "", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), null, UNKNOWN, target);
  }

  /** Its name as Wikidata writes it: {@code Q42}. */
  public String qid() {
    return "Q" + number;
  }

  /** The number of a QID; empty for anything else, a property too. */
  static OptionalInt number(CharSequence qid) {
    int length = qid.length();
    if (length < 2 || length > 10 || qid.charAt(0) != 'Q') {
      return OptionalInt.empty();
    }
    long number = 0;
    for (int i = 1; i < length; i++) {
      int digit = qid.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return OptionalInt.empty();
      }
      number = number * 10 + digit;
    }
    return number > 0 && number <= Integer.MAX_VALUE
        ? OptionalInt.of((int) number)
        : OptionalInt.empty();
  }
}
