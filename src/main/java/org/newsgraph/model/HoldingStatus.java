package org.newsgraph.model;

/** Whether a role is held on the article's date. */
public enum HoldingStatus implements Status {
  /** It is held now. */
  CURRENT,
  /** It was held. */
  FORMER,
  /** It will be held: designate, elect, nominee. */
  FUTURE;

  private final String label = Term.ofClass(name());

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean isReal() {
    return this != FUTURE;
  }

  @Override
  public boolean isUsual() {
    return this == CURRENT;
  }
}
