/**
 * An article on its way to facts: its trees, the things that it names, and the words that name
 * them.
 *
 * <p>Imports {@code model}, {@code lexicon}, {@code time}, and the rooms below: {@code tree} to
 * {@code rule}.
 */
@NullMarked
package org.newsgraph.extract.mention;

import org.jspecify.annotations.NullMarked;
