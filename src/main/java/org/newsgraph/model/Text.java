package org.newsgraph.model;

/**
 * A text that fills a slot, made of the article's words: a title without its country.
 *
 * @param string the text
 */
public record Text(String string) implements Value {}
