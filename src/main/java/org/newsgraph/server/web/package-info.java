/**
 * Pages for people: search, questions, what is known of a thing, and the article that says so; the
 * same for programs. {@code Routes} lists all addresses.
 *
 * <p>Every page tells its facts without a script. May import the answer, store, query, export, rdf
 * and model packages, Apache Jena, Jackson and servlets.
 */
@NullMarked
package org.newsgraph.server.web;

import org.jspecify.annotations.NullMarked;
