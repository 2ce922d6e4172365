package org.newsgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A thing that fills a slot of a fact.
 *
 * @param referent the index of what it is in {@link Extraction#referents()}
 * @param mention the words that say so: in the fact's evidence, or linked to it by coreference
 * @param capacity as what it takes part: {@code delegation}; null where nothing is told
 */
public record Argument(int referent, Span mention, @Nullable String capacity) implements Value {
  /** A thing of which no capacity is told. */
  public Argument(int referent, Span mention) {
    this(referent, mention, null);
  }
}
