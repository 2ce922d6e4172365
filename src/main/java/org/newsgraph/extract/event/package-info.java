/**
 * Which events are told: who took part, where, when, and whether they happened.
 *
 * <p>Imports {@code model}, {@code lexicon}, {@code time}, and the rooms below: {@code tree} to
 * {@code refer}.
 */
@NullMarked
package org.newsgraph.extract.event;

import org.jspecify.annotations.NullMarked;
