/**
 * The dependency tree of a sentence, and the paths that rules walk through it.
 *
 * <p>Imports {@code model} alone: every other room of {@code extract} stands on it.
 */
@NullMarked
package org.newsgraph.extract.tree;

import org.jspecify.annotations.NullMarked;
