/**
 * The values that travel through the pipeline: articles, spans, tokens, mentions, entities and
 * facts.
 *
 * <p>Immutable records and sealed types over the JDK alone; every other package may import this
 * one, and it imports none of them. All offsets are Unicode code points of the article's text as
 * read.
 */
@NullMarked
package org.newsgraph.model;

import org.jspecify.annotations.NullMarked;
