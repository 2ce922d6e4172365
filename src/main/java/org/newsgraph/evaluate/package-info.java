/**
 * Holds extracted facts against those of a careful reader: precision and recall by type and slot,
 * what was missed or wrong, and how often each rule was right.
 *
 * <p>Works on facts as JSON lines, so that it measures what people get. May import the model
 * package and Jackson alone.
 */
@NullMarked
package org.newsgraph.evaluate;

import org.jspecify.annotations.NullMarked;
