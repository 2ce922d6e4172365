package org.newsgraph.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether something is, was or will be so, as its article tells it on its date. */
public sealed interface Status extends Term, Value permits EventStatus, HoldingStatus {
  /** Whether it goes without saying: an event was held, a role is held now. */
  boolean isUsual();

  /** Whether it is or was so: not planned, called off, imagined, denied or still to begin. */
  boolean isReal();

  /** Its name in JSON lines: {@code held}. */
  default String word() {
    return label().toLowerCase(Locale.ROOT);
  }

  /** The status that a term of the ontology names, or {@link #word} in any case. */
  static Optional<Status> named(String term) {
    return Stream.<Status>concat(Stream.of(EventStatus.values()), Stream.of(HoldingStatus.values()))
        .filter(status -> status.label().equalsIgnoreCase(term))
        .findFirst();
  }
}
