package org.newsgraph.extract.modality;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.lexicon.Language;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.EventStatus;

/** The words that tell whether something happened, from {@code lexicons/modality.tsv}. */
final class ModalityLexicon {
  /** What a word does; the table's head explains each. */
  enum Use {
    LIGHT,
    REPORT,
    ACCUSE,
    HEDGE,
    PHASE,
    HEARSAY,
    APPROXIMATOR,
    PROPOSE,
    GATHER,
    IMPLICATIVE,
    FACTIVE,
    TRUTH
  }

  /** Where a word stands that gives an event its status. */
  enum Place {
    MODIFIER,
    GOVERNOR,
    PREDICATE,
    NOUN
  }

  private final Map<Use, Set<String>> uses = new EnumMap<>(Use.class);
  private final Map<Place, Map<String, EventStatus>> statuses = new EnumMap<>(Place.class);

  /**
   * Reads the lexicon.
   *
   * @throws ConfigException {@code LEXICON-USE} if a word has a use that is none
   */
  ModalityLexicon(Language language) {
    for (Use use : Use.values()) {
      uses.put(use, new HashSet<>());
    }
    for (Place place : Place.values()) {
      statuses.put(place, new HashMap<>());
    }
    language.lexicon("modality").rows().forEach(this::add);
  }

  private void add(Lexicon.Row row) {
    String word = row.get("word");
    String[] parts = row.get("use").toUpperCase(Locale.ROOT).split(":");
    try {
      if (parts.length == 1) {
        of(Use.valueOf(parts[0])).add(word);
      } else {
        of(Place.valueOf(parts[0])).put(word, EventStatus.valueOf(parts[1]));
      }
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          "LEXICON-USE", "'%s' is no use of a word".formatted(row.get("use")), row.place());
    }
  }

  private Set<String> of(Use use) {
    return uses.getOrDefault(use, Set.of());
  }

  private Map<String, EventStatus> of(Place place) {
    return statuses.getOrDefault(place, Map.of());
  }

  /** Whether a word, in its dictionary form, is used so. */
  boolean is(Use use, String word) {
    return of(use).contains(word);
  }

  /** The status that a word gives an event from a place; null if none. */
  @Nullable EventStatus status(Place place, String word) {
    return of(place).get(word);
  }
}
