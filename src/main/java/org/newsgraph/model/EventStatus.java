package org.newsgraph.model;

/** Did it happen, as the article tells it on its date. */
public enum EventStatus implements Status {
  /** It took place. */
  HELD,
  /** It is under way. */
  ONGOING,
  /** It is to come. */
  PLANNED,
  /** It was called off or failed. */
  CANCELLED,
  /** It may come, or is only imagined. */
  HYPOTHETICAL,
  /** Somebody says that it did not take place. */
  DENIED;

  private final String label = Term.ofClass(name());

  @Override
  public String label() {
    return label;
  }

  /** Whether people took part: only then did anybody attend. */
  public boolean isActual() {
    return this == HELD || this == ONGOING;
  }

  /** Whether it is told as still to come. */
  public boolean isAhead() {
    return this == PLANNED || this == HYPOTHETICAL;
  }

  @Override
  public boolean isReal() {
    return isActual();
  }

  @Override
  public boolean isUsual() {
    return this == HELD;
  }
}
