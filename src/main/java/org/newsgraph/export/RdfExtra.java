package org.newsgraph.export;

/** What an export as RDF can say beyond what the store holds. */
public enum RdfExtra {
  /**
   * RDF 1.2: each tie of the knowledge layer as a triple term, with the evidence that carries it.
   */
  REIFIERS,
  /** {@code owl:sameAs} besides {@code skos:exactMatch}, for those who reason with it. */
  OWL_SAME_AS
}
