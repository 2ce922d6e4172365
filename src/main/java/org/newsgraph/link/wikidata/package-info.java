/**
 * Wikidata on one's own disk: dumps made into an index, looked into as the gazetteer is.
 *
 * <p>An index gives the linker more candidates and what speaks for them. It gives the extraction no
 * names, so that it changes who is meant in an article but never what the article is read to tell.
 *
 * <p>The network stands outside of all this. A stage must give the same for the same article, so no
 * stage asks a service: what nothing on disk knows is asked for beforehand, by a command of its own
 * , and the answers are kept as a small dump, of which an index is made like any other. A run then
 * reads files only, and another run with the same files gives the same graph.
 *
 * <p>May import the model and link packages, Lucene, Jackson and Commons Compress.
 */
@NullMarked
package org.newsgraph.link.wikidata;

import org.jspecify.annotations.NullMarked;
