package org.newsgraph.model;

/**
 * The slots that the program itself fills or asks for, each by the property of the same name. What
 * else a class has, its rules fill and its users ask for.
 */
public enum CoreSlot implements Term {
  /** Whether it happened, or is held. */
  STATUS,
  /** When it was or began. */
  BEGIN,
  /** When it ended. */
  END,
  /** The words that tell when. */
  DATE_TEXT,
  /** What about. */
  TOPIC,
  /** In which city, region or country. */
  PLACE,
  /** In which building. */
  VENUE,
  /** Who took part in a meeting, or is a party to an agreement. */
  ATTENDED_BY,
  /** Who did it. */
  ACTOR,
  /** To whom or what it was done. */
  TARGET,
  /** How much. */
  AMOUNT,
  /** Who holds a role. */
  HOLDER,
  /** The role as written. */
  ROLE_TITLE,
  /** Whose office it is. */
  ORGANIZATION,
  /** The office as a thing of its own. */
  ROLE,
  /** Who speaks. */
  CLAIMANT,
  /** Toward whom. */
  ADDRESSEE,
  /** Named things in the content. */
  ABOUT,
  /** The words of what was said. */
  CONTENT,
  /** Through whom it is known. */
  VIA,
  /** The claim that it answers. */
  RESPONDS_TO,
  /** Who is the relative. */
  PERSON,
  /** What they are to each other. */
  RELATION,
  /** Whose relative. */
  RELATIVE;

  private final String label = Term.ofProperty(name());

  @Override
  public String label() {
    return label;
  }
}
