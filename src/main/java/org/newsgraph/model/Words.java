package org.newsgraph.model;

/**
 * Words of the article that fill a slot: what was said, a date as written.
 *
 * @param span where they stand
 */
public record Words(Span span) implements Value {}
