package org.newsgraph.model;

/**
 * An article that could not be taken, as a value: the run goes on without it.
 *
 * @param article its id, file or line
 * @param code a short fixed name of the reason, such as {@code READ-EMPTY}
 * @param reason one sentence: what is wrong, what was expected
 */
public record Rejection(String article, String code, String reason) {}
