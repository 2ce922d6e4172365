package org.newsgraph.model;

import java.util.Locale;

/** The acts of speech and stances; each is a class of the ontology. */
public enum ClaimAct {
  /** Demands, urges, calls for, insists, requests. */
  DEMAND("Demand"),
  /** Rejects, refuses, denies, opposes. */
  REJECT("Rejection"),
  /** Proposes, offers, suggests. */
  PROPOSE("Proposal"),
  /** Accepts, agrees, approves. */
  ACCEPT("Acceptance"),
  /** Promises, pledges, vows. */
  PROMISE("Promise"),
  /** Threatens, warns of consequences. */
  THREATEN("Threat"),
  /** Accuses, blames, condemns. */
  ACCUSE("Accusation"),
  /** Imposes sanctions. */
  SANCTION("Sanction"),
  /** Says, notes, confirms, believes. */
  STATE("Statement");

  private final String label;

  ClaimAct(String label) {
    this.label = label;
  }

  /** The local name of its class. */
  public String label() {
    return label;
  }

  /** Its name in JSON lines: {@code demand}. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT);
  }
}
