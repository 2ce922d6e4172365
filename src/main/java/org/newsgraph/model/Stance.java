package org.newsgraph.model;

/** Who stands behind a fact. */
public enum Stance {
  /** The article itself says so. */
  ASSERTED("Asserted"),
  /** The article says that somebody says so. */
  ATTRIBUTED("Attributed"),
  /** Nobody says that it is so: possible, conditional, asked, imagined. */
  NON_ACTUAL("NonActual");

  private final String label;

  Stance(String label) {
    this.label = label;
  }

  /** The local name of its term. */
  public String label() {
    return label;
  }
}
