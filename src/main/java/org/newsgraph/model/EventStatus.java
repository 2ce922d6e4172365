package org.newsgraph.model;

/** Did it happen, as the article tells it on its date. */
public enum EventStatus {
  /** It took place. */
  HELD("Held"),
  /** It is under way. */
  ONGOING("Ongoing"),
  /** It is to come. */
  PLANNED("Planned"),
  /** It was called off or failed. */
  CANCELLED("Cancelled"),
  /** It may come, or is only imagined. */
  HYPOTHETICAL("Hypothetical"),
  /** Somebody says that it did not take place. */
  DENIED("Denied");

  private final String label;

  EventStatus(String label) {
    this.label = label;
  }

  /** The local name of its term. */
  public String label() {
    return label;
  }

  /** Whether people took part: only then did anybody attend. */
  public boolean isActual() {
    return this == HELD || this == ONGOING;
  }
}
