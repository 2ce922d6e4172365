package org.newsgraph.model;

/**
 * Something that fills a slot of a fact.
 *
 * @param referent the index of what it is in {@link Extraction#referents()}
 * @param mention the words that say so: in the fact's evidence, or linked to it by coreference
 */
public record Argument(int referent, Span mention) {}
