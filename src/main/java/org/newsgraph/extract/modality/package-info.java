/**
 * Whether what a verb or noun tells did happen, will, may or did not.
 *
 * <p>Imports {@code model}, {@code lexicon} and the room {@code tree}.
 */
@NullMarked
package org.newsgraph.extract.modality;

import org.jspecify.annotations.NullMarked;
