/**
 * Who demands, rejects, proposes or says what, and what it answers.
 *
 * <p>Imports {@code model}, {@code lexicon}, and the rooms below: {@code tree} to {@code event}.
 */
@NullMarked
package org.newsgraph.extract.claim;

import org.jspecify.annotations.NullMarked;
