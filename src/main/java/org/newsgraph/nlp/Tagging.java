package org.newsgraph.nlp;

/**
 * The tags of a sentence's words, and what the tagger would have chosen else.
 *
 * @param tags Penn Treebank parts of speech
 * @param others the next best
 * @param margins by how much the first is better, in the tagger's weights
 */
public record Tagging(String[] tags, String[] others, int[] margins) {}
