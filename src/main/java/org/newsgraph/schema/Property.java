package org.newsgraph.schema;

import org.newsgraph.model.FactKind;

/**
 * What the ontology says of a property for people who look at a graph.
 *
 * @param iri its IRI
 * @param heading what it is headed by on the page of a fact; empty if it is not shown there
 * @param inverseHeading what facts are headed by on the page of the thing that fills it, {@code %s}
 *     for its name; empty if they are not shown there
 * @param order its place among others
 * @param isLink whether it is a line in graphs that people look at
 */
public record Property(
    String iri, String heading, String inverseHeading, int order, boolean isLink) {
  /** The name behind its namespace. */
  public String name() {
    return FactKind.localName(iri);
  }
}
