/** The pipeline: the one place that names all stages and their order. */
@NullMarked
package org.newsgraph;

import org.jspecify.annotations.NullMarked;
