/**
 * The rules that read facts from a word and what hangs on it, and how often each was right.
 *
 * <p>Imports {@code model}, {@code lexicon}, a YAML reader, and the rooms below: {@code tree},
 * {@code modality}.
 */
@NullMarked
package org.newsgraph.extract.rule;

import org.jspecify.annotations.NullMarked;
