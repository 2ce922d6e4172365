package org.newsgraph.model;

/** Whether a role is held, on the article's date. */
public enum HoldingStatus {
  /** It is held now. */
  CURRENT("Current"),
  /** It was held. */
  FORMER("Former"),
  /** It will be held: designate, elect, nominee. */
  FUTURE("Future");

  private final String label;

  HoldingStatus(String label) {
    this.label = label;
  }

  /** The local name of its term. */
  public String label() {
    return label;
  }
}
