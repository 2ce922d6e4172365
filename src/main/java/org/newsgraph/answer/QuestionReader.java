package org.newsgraph.answer;

import java.util.Optional;

/** A way to read questions in plain words. */
@FunctionalInterface
public interface QuestionReader {
  /** What is asked; empty if this way does not understand it. */
  Optional<Asking> read(String words);
}
