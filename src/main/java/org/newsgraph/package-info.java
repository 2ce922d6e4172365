/**
 * What puts the parts together: the pipeline from article to facts, and the building of a graph.
 */
@NullMarked
package org.newsgraph;

import org.jspecify.annotations.NullMarked;
