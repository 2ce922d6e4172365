package org.newsgraph.model;

import java.util.Locale;

/** The kinds of entity; each is the class of the same name in the ontology. */
public enum EntityType implements Term {
  /** A human being. */
  PERSON,
  /** A body. */
  ORGANIZATION,
  /** People, or one person, whom an article gives no name. */
  UNNAMED_AGENT,
  /** A country or a territory that acts as one: an agent and a place. */
  COUNTRY,
  /** A city, region, building or other place. */
  PLACE;

  private final String label = Term.ofClass(name());

  @Override
  public String label() {
    return label;
  }

  /** The folder of the IRIs of such entities: {@code person}, {@code unnamed}. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT).split("_", 2)[0];
  }
}
