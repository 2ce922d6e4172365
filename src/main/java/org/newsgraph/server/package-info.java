/**
 * Serves a store: SPARQL through Apache Jena Fuseki, as {@code fuseki-config/server.ttl} says.
 *
 * <p>Only reads, and listens on the loopback address unless told otherwise. May import the answer,
 * store and rdf packages, Apache Jena and Fuseki.
 */
@NullMarked
package org.newsgraph.server;

import org.jspecify.annotations.NullMarked;
