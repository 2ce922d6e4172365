/**
 * The ready-made questions: SPARQL with a heading, a question in plain English and parameters.
 *
 * <p>May import the model package and Apache Jena.
 */
@NullMarked
package org.newsgraph.query;

import org.jspecify.annotations.NullMarked;
