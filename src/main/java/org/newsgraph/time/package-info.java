/**
 * Words of dates → dates, for articles, publication dates and questions alike.
 *
 * <p>Imports {@code model} and {@code lexicon}.
 */
@NullMarked
package org.newsgraph.time;

import org.jspecify.annotations.NullMarked;
