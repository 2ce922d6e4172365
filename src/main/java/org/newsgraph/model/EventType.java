package org.newsgraph.model;

/** The kinds of event; each is the class of the same name in the ontology. */
public enum EventType {
  /** People or delegations meeting in person. */
  MEETING("Meeting"),
  /** A telephone or video call, a letter or a message between named parties. */
  CALL("Call"),
  /** A deal, treaty or accord reached or signed. */
  AGREEMENT("Agreement");

  private final String label;

  EventType(String label) {
    this.label = label;
  }

  /** The local name of its class. */
  public String label() {
    return label;
  }
}
