package org.newsgraph.model;

import java.util.List;

/**
 * An article with its sentences, words, names and dependencies.
 *
 * @param article the article
 * @param sentences the sentences of the zones that tell something, in order
 */
public record Annotated(Article article, List<Sentence> sentences) {
  public Annotated {
    sentences = List.copyOf(sentences);
  }
}
