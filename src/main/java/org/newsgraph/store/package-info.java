/**
 * The store: article graphs, the knowledge layer and the text index under one folder.
 *
 * <p>A store is written whole or not at all, is open in one process at a time, and answers SPARQL
 * queries. May import the model and rdf packages, Apache Jena and Lucene.
 */
@NullMarked
package org.newsgraph.store;

import org.jspecify.annotations.NullMarked;
