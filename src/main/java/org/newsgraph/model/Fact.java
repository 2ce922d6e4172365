package org.newsgraph.model;

/** Anything an article tells, with what it rests on. */
public sealed interface Fact permits Event, RoleHolding, Claim, Kinship {
  /** What it rests on. */
  Grounds grounds();
}
