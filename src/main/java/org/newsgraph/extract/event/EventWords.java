package org.newsgraph.extract.event;

import java.util.Set;
import org.newsgraph.lexicon.Language;

/** The words that tell where, when and by whom an event was held. */
final class EventWords {
  final Set<String> placePrepositions;
  final Set<String> partyPrepositions;
  final Set<String> arrivals;

  /** "a round of talks", "a day of talks". */
  final Set<String> counters;

  /** "the truce expires on Sunday". */
  final Set<String> expiry;

  /** "on the sidelines of a summit". */
  final Set<String> sides;

  /** Behind these stands when an event was not: "after Sunday". */
  final Set<String> bounds;

  final Set<String> previous;
  final Set<String> during;

  /** "two days after". */
  final Set<String> offsets;

  final Set<String> separate;

  EventWords(Language language) {
    placePrepositions = language.words("place-preposition");
    partyPrepositions = language.words("party-preposition");
    arrivals = language.words("arrival-preposition");
    counters = language.words("counter");
    expiry = language.words("expiry");
    sides = language.words("sideline");
    bounds = language.words("time-bound");
    previous = language.words("previous");
    during = language.words("during");
    offsets = language.words("offset");
    separate = language.words("separate");
  }
}
