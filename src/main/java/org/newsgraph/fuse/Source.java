package org.newsgraph.fuse;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** An article as a source: who published it and when, and whether it is a copy of another. */
final class Source {
  private final Node article;
  private final String publisher;
  private final @Nullable LocalDate published;
  private final Supplier<Sketch> drawing;
  private @Nullable Sketch sketch;

  /**
   * A source.
   *
   * @param publisher its name, or empty
   * @param sketch makes the sketch of its text
   */
  Source(Node article, String publisher, @Nullable LocalDate published, Supplier<Sketch> sketch) {
    this.article = article;
    this.publisher = publisher;
    this.published = published;
    this.drawing = sketch;
  }

  Node article() {
    return article;
  }

  @Nullable LocalDate published() {
    return published;
  }

  boolean isCopyOf(Source other) {
    return sketch().isCopyOf(other.sketch());
  }

  /** Its name, or empty. */
  String publisher() {
    return publisher;
  }

  /** Made when first needed: most articles share no fact with another. */
  Sketch sketch() {
    Sketch made = sketch;
    if (made == null) {
      made = drawing.get();
      sketch = made;
    }
    return made;
  }
}
