package org.newsgraph.model;

/**
 * The claim of the same article that a claim answers.
 *
 * @param evidence where that one is told
 */
public record Answered(Span evidence) implements Value {}
