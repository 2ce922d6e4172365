package org.newsgraph.link;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.Argument;
import org.newsgraph.model.Background;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.HoldingStatus;

/**
 * What is known of candidates beyond their names, held against an article: how well known they are,
 * which offices they held and when, what they belong to.
 */
final class BackgroundClues {
  private static final Set<String> FILLERS = Language.bundled().words("name-filler");

  /** Whoever has fewer pages than one part in so many of the best known is hardly ever meant. */
  private static final int FAR = 4;

  private static final int RIVAL = 2;

  /** Fewer pages than this are no fame. */
  private static final int OBSCURE = 5;

  private static final int SHORTEST_WORD = 4;
  private static final int ENOUGH_WORDS = 2;

  /** Papers tell of an office some weeks before it is held, and after. */
  private static final int DAYS_AROUND = 45;

  private static final Set<Clue> POINTING =
      EnumSet.of(
          Clue.OFFICE,
          Clue.HELD_OFFICE,
          Clue.SURROUNDINGS,
          Clue.RELATED,
          Clue.DESCRIBED,
          Clue.CUED);

  private final Gazetteer gazetteer;
  private final Surroundings surroundings;

  BackgroundClues(Gazetteer gazetteer, Surroundings surroundings) {
    this.gazetteer = gazetteer;
    this.surroundings = surroundings;
  }

  /** How well known a candidate is beside the best known of its name. */
  static Clue fame(GazetteerEntry entry, GazetteerEntry best) {
    if (entry.equals(best)) {
      return Clue.BEST_KNOWN;
    }
    int own = entry.background().sitelinks();
    int most = best.background().sitelinks();
    boolean isTold = own != Background.UNKNOWN && most != Background.UNKNOWN;
    return isTold && own * FAR < most ? Clue.FAR_LESS_KNOWN : Clue.LESS_KNOWN;
  }

  /** What the article says of a referent that a candidate's offices and description bear out. */
  void add(GazetteerEntry entry, int number, Set<Clue> clues) {
    Background background = entry.background();
    if (entry.type() == EntityType.PERSON) {
      office(background, number, clues);
    }
    Set<String> words =
        Arrays.stream(
                background.description().toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+"))
            .filter(word -> word.length() >= SHORTEST_WORD)
            .collect(Collectors.toSet());
    words.retainAll(surroundings.words());
    if (words.size() >= ENOUGH_WORDS) {
      clues.add(Clue.DESCRIBED);
    }
  }

  private void office(Background background, int number, Set<Clue> clues) {
    boolean isOnce = false;
    for (Fact holding : surroundings.holdings(number)) {
      Set<String> words = words(holding);
      for (Background.Office office : background.offices()) {
        if (!isOf(office, holding, words)) {
          continue;
        }
        if (isThen(office, holding)) {
          clues.add(Clue.HELD_OFFICE);
          return;
        }
        isOnce = true;
      }
    }
    if (isOnce) {
      clues.add(Clue.HELD_ONCE);
    }
  }

  private static Set<String> words(Fact holding) {
    Set<String> words =
        new HashSet<>(List.of(Slug.of(holding.text(CoreSlot.ROLE_TITLE)).split("-")));
    words.removeAll(FILLERS);
    words.remove("");
    return words;
  }

  /** Whether the words of a role, and its country's name, are in an office's name. */
  private boolean isOf(Background.Office office, Fact holding, Set<String> words) {
    Set<String> title = Set.copyOf(List.of(Slug.of(office.title()).split("-")));
    if (words.isEmpty() || !title.containsAll(words)) {
      return false;
    }
    Argument organization = holding.entity(CoreSlot.ORGANIZATION);
    if (organization == null) {
      return true;
    }
    GazetteerEntry body = surroundings.reading(organization.referent());
    if (body == null) {
      return false;
    }
    String country = surroundings.country(body);
    GazetteerEntry whose = country == null ? body : gazetteer.entry(country).orElse(body);
    return names(body).anyMatch(name -> title.containsAll(name))
        || names(whose).anyMatch(name -> title.containsAll(name));
  }

  private static java.util.stream.Stream<List<String>> names(GazetteerEntry entry) {
    return java.util.stream.Stream.of(List.of(entry.label()), entry.aliases(), entry.adjectives())
        .flatMap(List::stream)
        .map(name -> List.of(Slug.of(name).split("-")));
  }

  private boolean isThen(Background.Office office, Fact holding) {
    LocalDate day = surroundings.day();
    if (day == null) {
      return true;
    }
    if (!(holding.status() instanceof HoldingStatus status)) {
      return true;
    }
    return switch (status) {
      case CURRENT ->
          !isAfter(office.begin(), day.plusDays(DAYS_AROUND))
              && !isBefore(office.end(), day.minusDays(DAYS_AROUND));
      case FORMER -> !isAfter(office.begin(), day);
      case FUTURE -> !isBefore(office.begin(), day.minusDays(DAYS_AROUND));
    };
  }

  private static boolean isAfter(@Nullable LocalDate told, LocalDate day) {
    return told != null && told.isAfter(day);
  }

  private static boolean isBefore(@Nullable LocalDate told, LocalDate day) {
    return told != null && told.isBefore(day);
  }

  /**
   * The candidates of all referents with the clues that need those of the others: what belongs with
   * what else the article names, and who is too little known, or too well matched, to be meant for
   * sure.
   */
  static List<List<Candidate>> compared(List<List<Candidate>> all) {
    List<GazetteerEntry> best =
        all.stream().filter(c -> !c.isEmpty()).map(c -> c.get(0).entry()).distinct().toList();
    return all.stream().map(candidates -> compared(candidates, best)).toList();
  }

  private static List<Candidate> compared(List<Candidate> candidates, List<GazetteerEntry> best) {
    return candidates.stream()
        .map(
            candidate -> {
              EnumSet<Clue> clues = EnumSet.copyOf(candidate.clues());
              GazetteerEntry entry = candidate.entry();
              List<GazetteerEntry> ofName = candidates.stream().map(Candidate::entry).toList();
              boolean isRelated =
                  best.stream()
                      .filter(other -> !ofName.contains(other))
                      .anyMatch(other -> belongTogether(entry, other));
              if (isRelated) {
                clues.add(Clue.RELATED);
              }
              int pages = entry.background().sitelinks();
              boolean isPointedTo = clues.stream().anyMatch(POINTING::contains);
              if (pages != Background.UNKNOWN && pages < OBSCURE && !isPointedTo) {
                clues.add(Clue.OBSCURE);
              }
              if (clues.contains(Clue.BEST_KNOWN) && isRivalled(entry, ofName)) {
                clues.add(Clue.RIVALLED);
              }
              return new Candidate(entry, clues);
            })
        .sorted(Candidate.BEST_FIRST)
        .toList();
  }

  /** Countries are no sign: every article names some. */
  private static boolean belongTogether(GazetteerEntry one, GazetteerEntry other) {
    return one.type() != EntityType.COUNTRY
        && other.type() != EntityType.COUNTRY
        && (isIn(one.background(), other.wikidata()) || isIn(other.background(), one.wikidata()));
  }

  private static boolean isIn(Background background, @Nullable String item) {
    return item != null && background.related().contains(item);
  }

  private static boolean isRivalled(GazetteerEntry entry, List<GazetteerEntry> ofName) {
    int own = entry.background().sitelinks();
    return own != Background.UNKNOWN
        && ofName.stream()
            .filter(other -> !other.equals(entry))
            .anyMatch(other -> other.background().sitelinks() * RIVAL > own);
  }
}
