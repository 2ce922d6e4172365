package org.newsgraph.answer;

/**
 * Something that a search has found.
 *
 * @param key what stands behind the base of its IRI
 * @param label its name
 * @param kind the local name of its class
 * @param day when it was, or empty
 */
public record Found(String key, String label, String kind, String day) {}
