package org.newsgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A slot of a kind of fact, as the ontology describes it.
 *
 * @param name what rules, JSON lines and tables call it: {@code participant}
 * @param property the IRI of the property that fills it
 * @param expected the IRI of the property that takes its place where the event did not take place,
 *     has not yet, or is only said to have; null for slots that do not tell who took part
 * @param takes what fills it
 * @param lines how it is written in JSON lines
 * @param order its place among the slots of its kind
 * @param isKey whether two tellings of one fact must share a value of it or of another key
 * @param least how many values it needs
 * @param most how many it may have
 */
public record Slot(
    String name,
    String property,
    @Nullable String expected,
    Takes takes,
    Lines lines,
    int order,
    boolean isKey,
    int least,
    int most) {
  /** No limit on the number of values. */
  public static final int ANY = Integer.MAX_VALUE;

  /** What fills a slot. */
  public enum Takes {
    /** An {@link Argument}. */
    ENTITY,
    /** An {@link Argument} that can act: a person, a body or a country. */
    AGENT,
    /** A {@link PartialDate}. */
    DAY,
    /** {@link Words} of the article. */
    WORDS,
    /** A {@link Text} made of its words. */
    TEXT,
    /** A {@link Status}. */
    STATUS,
    /** An {@link Office}. */
    OFFICE,
    /** Another fact: {@link Answered}. */
    FACT
  }

  /** How a slot is written in JSON lines. */
  public enum Lines {
    /** As a value, or null. */
    ONE,
    /** As a list, which may be empty. */
    LIST,
    /** One as itself, none as null, several as a list. */
    EITHER,
    /** Not at all. */
    NONE
  }

  /** The IRI of the property that tells it, of what is so or is not. */
  public String property(boolean isActual) {
    return isActual || expected == null ? property : expected;
  }

  /** Whether things fill it. */
  public boolean takesEntities() {
    return takes == Takes.ENTITY || takes == Takes.AGENT;
  }

  /** Whether it tells who took part in an event, did it, or to whom it was done. */
  public boolean isParty() {
    return expected != null;
  }
}
