package org.newsgraph.model;

/**
 * One step of the pipeline: same input, same output, no side effects.
 *
 * @param <I> what the step reads
 * @param <O> what the step makes of it
 */
@FunctionalInterface
public interface Stage<I, O> {
  /** Applies this step; reads no file, clock, network or random source. */
  O apply(I input);

  /** This step, then the next, as one. */
  default <R> Stage<I, R> then(Stage<? super O, ? extends R> next) {
    return input -> next.apply(apply(input));
  }
}
