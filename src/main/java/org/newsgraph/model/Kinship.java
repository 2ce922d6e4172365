package org.newsgraph.model;

/**
 * A person is a relative of another.
 *
 * @param person who
 * @param relation what they are to the other: "son-in-law"
 * @param relative to whom
 * @param grounds what it rests on
 */
public record Kinship(Argument person, String relation, Argument relative, Grounds grounds)
    implements Fact {}
