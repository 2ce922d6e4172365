package org.newsgraph.model;

/** The kinds of name that the name finder tells apart, after OntoNotes 5. */
public enum NameType {
  /** A person. */
  PERSON,
  /** A body: government, party, company, outlet. */
  ORGANIZATION,
  /** A country, city or state: a place that has a government. */
  GPE,
  /** A place without a government: region, river, continent. */
  LOCATION,
  /** A building, airport, estate. */
  FACILITY,
  /** A nationality, religion or political group, mostly as an adjective. */
  GROUP,
  /** A named event. */
  EVENT,
  /** A named law, treaty or plan. */
  LAW,
  /** A named product or vehicle. */
  PRODUCT,
  /** The title of a book, film or song. */
  WORK
}
