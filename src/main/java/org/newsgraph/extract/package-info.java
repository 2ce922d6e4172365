/**
 * Annotated articles → facts: who is mentioned, who is who, who holds which role, which events are
 * told and who says what.
 *
 * <p>Seen from outside are {@link org.newsgraph.extract.FactExtractor}, {@link
 * org.newsgraph.extract.RuleCheck} and {@link org.newsgraph.extract.RuleRecord} alone. Behind them
 * lie rooms, each of which knows only those before it: {@code tree}, {@code modality}, {@code
 * rule}, {@code mention}, {@code role}, {@code refer}, {@code event}, {@code claim}.
 *
 * <p>Imports {@code model}, {@code schema}, {@code lexicon} and {@code time}, and a YAML reader for
 * the rules. What is true of English stands in {@code rules/*.yaml} and {@code lexicons/*.tsv};
 * what is here reads and applies it.
 */
@NullMarked
package org.newsgraph.extract;

import org.jspecify.annotations.NullMarked;
