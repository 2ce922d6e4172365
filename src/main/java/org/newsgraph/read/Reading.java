package org.newsgraph.read;

import org.newsgraph.model.Article;
import org.newsgraph.model.Rejection;

/** What reading one article came to. */
public sealed interface Reading {
  /**
   * It could be read.
   *
   * @param article the article
   */
  record Taken(Article article) implements Reading {}

  /**
   * It could not.
   *
   * @param rejection which, and why; its code starts with {@code READ-}
   */
  record Refused(Rejection rejection) implements Reading {}
}
