/**
 * Corpora → the models that {@link org.newsgraph.nlp} reads: nothing here runs when articles are
 * read. Imports {@code nlp} and {@code model}; of {@code nlp} it alone may know more than the
 * annotator.
 */
@NullMarked
package org.newsgraph.nlp.train;

import org.jspecify.annotations.NullMarked;
