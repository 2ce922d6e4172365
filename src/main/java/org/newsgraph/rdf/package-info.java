/**
 * Facts → RDF: the vocabulary, the IRIs, and an article's graph.
 *
 * <p>Makes no blank nodes and reads no clock: the same article gives the same triples. May import
 * the model package and Apache Jena.
 */
@NullMarked
package org.newsgraph.rdf;

import org.jspecify.annotations.NullMarked;
