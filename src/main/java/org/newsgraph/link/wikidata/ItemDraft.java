package org.newsgraph.link.wikidata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item on its way out of a dump: what its statements have told so far. */
final class ItemDraft {
  private static final int MONTH = 10;
  private static final int DAY = 11;

  int number;
  String label = "";
  String sharedLabel = "";
  String description = "";
  final List<String> aliases = new ArrayList<>();
  final Values instanceOf = new Values();
  final Values subclassOf = new Values();
  final Values countries = new Values();
  final Values citizenships = new Values();
  final Values containers = new Values();
  final Values wholes = new Values();
  final Values parties = new Values();
  final List<Item.Term> offices = new ArrayList<>();
  Item.@Nullable Point coordinates;
  int sitelinks = Item.UNKNOWN;
  int redirect;

  /** How much a statement counts beside others of its property. */
  enum Rank {
    PREFERRED,
    NORMAL,
    /** It held once and does no more. */
    ENDED
  }

  /** The values of a property: those of the best rank that it has any of. */
  static final class Values {
    private final Map<Rank, List<Integer>> byRank = new EnumMap<>(Rank.class);

    void add(int number, Rank rank) {
      byRank.computeIfAbsent(rank, r -> new ArrayList<>()).add(number);
    }

    List<Integer> all() {
      return byRank.values().stream().flatMap(List::stream).toList();
    }

    List<Integer> best() {
      return byRank.isEmpty() ? List.of() : byRank.values().iterator().next();
    }
  }

  /** The values of a property that is kept as a list of items; null for any other. */
  @Nullable Values values(String property) {
    return switch (property) {
      case "P31" -> instanceOf;
      case "P279" -> subclassOf;
      case "P17" -> countries;
      case "P27" -> citizenships;
      case "P131" -> containers;
      case "P361" -> wholes;
      case "P102" -> parties;
      default -> null;
    };
  }

  Item item() {
    return new Item(
        number,
        label.isEmpty() ? sharedLabel : label,
        description,
        aliases.stream().distinct().filter(alias -> !alias.equals(label)).toList(),
        instanceOf.all(),
        subclassOf.all(),
        countries.best(),
        citizenships.best(),
        containers.best(),
        wholes.best(),
        parties.best(),
        offices,
        coordinates,
        sitelinks,
        redirect);
  }

  /**
   * A time of Wikidata as a day: {@code +2017-01-20T00:00:00Z}, where month and day may be 00.
   *
   * @param precision 9 a year, 10 a month, 11 a day
   * @param isEnd whether the last day that it may mean is asked for, not the first
   */
  static int day(String time, int precision, boolean isEnd) {
    boolean isReadable =
        time.length() > 10 && time.charAt(0) == '+' && time.charAt(5) == '-' && precision >= 9;
    if (!isReadable) {
      return Item.Term.OPEN;
    }
    try {
      int year = Integer.parseInt(time, 1, 5, 10);
      int month = precision < MONTH ? 0 : Integer.parseInt(time, 6, 8, 10);
      int day = precision < DAY ? 0 : Integer.parseInt(time, 9, 11, 10);
      LocalDate date;
      if (month == 0) {
        date = isEnd ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
      } else if (day == 0) {
        YearMonth told = YearMonth.of(year, month);
        date = isEnd ? told.atEndOfMonth() : told.atDay(1);
      } else {
        date = LocalDate.of(year, month, day);
      }
      return (int) date.toEpochDay();
    } catch (NumberFormatException | DateTimeException e) {
      // A day that no calendar has tells nothing.
      return Item.Term.OPEN;
    }
  }
}
