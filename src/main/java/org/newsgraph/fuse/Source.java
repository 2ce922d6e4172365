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
  private final Supplier<String> text;
  private @Nullable Sketch sketch;

  /**
   * A source.
   *
   * @param publisher its name, or empty
   * @param text reads the article's text
   */
  Source(Node article, String publisher, @Nullable LocalDate published, Supplier<String> text) {
    this.article = article;
    this.publisher = publisher;
    this.published = published;
    this.text = text;
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

  /** Whether the two count as one: from one publisher, or one a copy of the other. */
  boolean dependsOn(Source other) {
    return (!publisher.isEmpty() && publisher.equals(other.publisher)) || isCopyOf(other);
  }

  /** Made when first needed: most articles share no fact with another. */
  private Sketch sketch() {
    Sketch made = sketch;
    if (made == null) {
      made = Sketch.of(text.get());
      sketch = made;
    }
    return made;
  }
}
