/**
 * Whom descriptions, pronouns and quotations mean, for whom somebody acts, and who is the source.
 *
 * <p>Imports {@code model}, {@code lexicon}, and the rooms below: {@code tree} to {@code role}.
 * Roles come first: "the minister" is known by the office that a name was given before.
 */
@NullMarked
package org.newsgraph.extract.refer;

import org.jspecify.annotations.NullMarked;
