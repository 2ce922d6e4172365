package org.newsgraph.rdf;

import java.util.List;
import org.newsgraph.model.Span;

/**
 * Names for everything in the graph: hashes of content or canonical names behind one base.
 *
 * @param base the start of every data IRI, ending in / or #
 */
public record Iris(String base) {
  /** The base unless the user sets another. */
  public static final String DEFAULT_BASE = "https://w3id.org/newsgraph/id/";

  /** An article, and the graph that holds what it says. */
  public String article(String hash) {
    return base + "article/" + hash;
  }

  /** Words of an article that carry a fact. */
  public String evidence(String articleHash, Span span) {
    return place("evidence", articleHash, span);
  }

  /** Words of an article that refer to an entity. */
  public String mention(String articleHash, Span span) {
    return place("mention", articleHash, span);
  }

  private String place(String kind, String articleHash, Span span) {
    return base + kind + "/" + articleHash + "-" + span.begin() + "-" + span.end();
  }

  /** An entity, by its key. */
  public String entity(String key) {
    return base + key;
  }

  /** A fact as one article tells it. */
  public String fact(String hash) {
    return base + "fact/" + hash;
  }

  /**
   * A node of the knowledge layer.
   *
   * @param kind {@code event}, {@code holding}, {@code claim}, {@code kinship}, {@code
   *     participation}, {@code status}, {@code comparison}, {@code conflict}, {@code side} or
   *     {@code decision}
   * @param canonical what makes it the one it is
   */
  public String known(String kind, List<String> canonical) {
    return base + kind + "/" + Digest.of(canonical);
  }

  /** A run of the extraction. */
  public String run(String hash) {
    return base + "run/" + hash;
  }

  /** The graph of the gazetteer. */
  public String referenceGraph() {
    return base + "graph/reference";
  }

  /** The graph of what people decided. */
  public String curationGraph() {
    return base + "graph/curation";
  }

  /** The graph of keys by which fusion finds the facts that a change touches. */
  public String indexGraph() {
    return base + "graph/index";
  }
}
