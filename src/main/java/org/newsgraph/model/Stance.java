package org.newsgraph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who stands behind a fact. */
public enum Stance implements Term {
  /** The article itself says so. */
  ASSERTED,
  /** The article says that somebody says so. */
  ATTRIBUTED,
  /** Nobody says that it is so: possible, conditional, asked, imagined. */
  NON_ACTUAL;

  private final String label = Term.ofClass(name());

  @Override
  public String label() {
    return label;
  }

  /** Its name in JSON lines: {@code nonactual}. */
  public String word() {
    return label.toLowerCase(Locale.ROOT);
  }

  /** The stance that a term of the ontology names. */
  public static Optional<Stance> named(String term) {
    return Arrays.stream(values()).filter(stance -> stance.label.equals(term)).findFirst();
  }
}
