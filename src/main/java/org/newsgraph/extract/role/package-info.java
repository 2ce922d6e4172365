/**
 * Who holds which role of which body, and who is whose relative.
 *
 * <p>Imports {@code model}, {@code lexicon}, {@code time}, and the rooms below: {@code tree} to
 * {@code mention}.
 */
@NullMarked
package org.newsgraph.extract.role;

import org.jspecify.annotations.NullMarked;
