package org.newsgraph.model;

/** The kinds of fact that the program itself makes or asks for, each the class of the same name. */
public enum CoreKind implements Term {
  /** People or delegations meeting in person. */
  MEETING,
  /** A telephone or video call, a letter or a message. */
  CALL,
  /** A deal, treaty or accord reached or signed. */
  AGREEMENT,
  /** A person holds a role. */
  ROLE_HOLDING,
  /** A person is a relative of another. */
  KINSHIP,
  /** Somebody demands something. */
  DEMAND;

  private final String label = Term.ofClass(name());

  @Override
  public String label() {
    return label;
  }
}
