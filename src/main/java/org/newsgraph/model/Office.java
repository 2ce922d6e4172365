package org.newsgraph.model;

/**
 * An office as a thing of its own, whoever holds it: "President of Ukraine".
 *
 * @param key names it within a graph, as {@code role/president-of-ukraine}
 * @param label what Wikidata calls it
 * @param wikidata its item there
 */
public record Office(String key, String label, String wikidata) implements Value {}
