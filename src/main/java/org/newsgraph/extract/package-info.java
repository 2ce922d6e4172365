/**
 * Annotated articles → facts: who is mentioned, who is who, who holds which role, which events are
 * told and who says what.
 *
 * <p>Imports {@code model} alone, and a YAML reader for the rules. What is true of English stands
 * in {@code rules/*.yaml} and {@code lexicons/*.tsv}; what is here reads and applies it.
 */
@NullMarked
package org.newsgraph.extract;

import org.jspecify.annotations.NullMarked;
