/**
 * Article graphs → the knowledge layer: which facts of several articles are one, how many sources
 * stand behind each, and where they contradict one another.
 *
 * <p>Facts are filed under keys ({@code Blocks}), those that share one are held against one another
 * ({@code EventJudge}, {@code ClaimLayer}), and what the layer says of a fact depends on the facts
 * that are so related to it and on nothing else ({@code Components}). So a change of a few articles
 * makes only their components anew ({@code LayerUpdate}).
 *
 * <p>A function of the article graphs, the reference graph and the curation graph, in whatever
 * order they come. May import the rdf and model packages and Apache Jena.
 */
@NullMarked
package org.newsgraph.fuse;

import org.jspecify.annotations.NullMarked;
