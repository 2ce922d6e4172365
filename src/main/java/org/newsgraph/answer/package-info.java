/**
 * Questions and queries → rows with the evidence behind them, notes and limits. The one place where
 * a query of anybody's is run; pages, tables, dossiers, JSON and the command line only write down
 * what comes of it.
 *
 * <p>May import the model, rdf, store and query packages and Apache Jena.
 */
@NullMarked
package org.newsgraph.answer;

import org.jspecify.annotations.NullMarked;
