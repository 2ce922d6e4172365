/**
 * Tables of words that come with the program or from a user's folder, read in one way.
 *
 * <p>Imports {@code model} alone; every stage may import it.
 */
@NullMarked
package org.newsgraph.lexicon;

import org.jspecify.annotations.NullMarked;
