package org.newsgraph.model;

import org.jspecify.annotations.Nullable;

/** A rule, lexicon, model, ontology, query or setting that cannot be used; thrown at start. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final @Nullable String place;

  /**
   * @param code a short fixed name, such as {@code RULE-ROLE}
   * @param message what is wrong, and what is known or expected
   * @param place the file and line, or null
   */
  public ConfigException(String code, String message, @Nullable String place) {
    super(message);
    this.code = code;
    this.place = place;
  }

  /** The short fixed name of what is wrong. */
  public String code() {
    return code;
  }

  /** File and line, or null. */
  public @Nullable String place() {
    return place;
  }
}
