/**
 * Facts → RDF: the vocabulary, the IRIs, an article's graph, and the ontology read as a schema.
 *
 * <p>Makes no blank nodes and reads no clock: the same article gives the same triples. May import
 * the model and schema packages and Apache Jena.
 */
@NullMarked
package org.newsgraph.rdf;

import org.jspecify.annotations.NullMarked;
