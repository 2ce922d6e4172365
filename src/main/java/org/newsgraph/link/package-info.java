/**
 * Mentions → entities: what an article's referents are in the world.
 *
 * <p>A referent that no gazetteer knows gets a name of its own rather than a guess. May import the
 * model package alone; Lucene, Jackson and Commons Compress live in the package of Wikidata.
 */
@NullMarked
package org.newsgraph.link;

import org.jspecify.annotations.NullMarked;
