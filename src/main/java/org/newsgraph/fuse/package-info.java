/**
 * Article graphs → the knowledge layer: which facts of several articles are one, how many sources
 * stand behind each, and where they contradict one another.
 *
 * <p>A function of the article graphs alone, in whatever order they come. May import the rdf
 * package and Apache Jena.
 */
@NullMarked
package org.newsgraph.fuse;

import org.jspecify.annotations.NullMarked;
