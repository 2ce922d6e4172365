/**
 * Pages for people: search, questions, what is known of a thing, and the article that says so; the
 * same for programs, and as tools for assistants.
 *
 * <p>The tools' protocol is our own 200 lines: the Java SDK of the Model Context Protocol (2.1.0)
 * would add 6.3 MB, a second Jackson and 2.3 CPU-seconds to a start that takes 3.5.
 *
 * <p>Every page tells its facts without a script. May import the store, query, export, rdf and
 * model packages, Apache Jena, Jackson and servlets.
 */
@NullMarked
package org.newsgraph.server.web;

import org.jspecify.annotations.NullMarked;
