/**
 * The kinds of fact, their slots and what the ontology says of each; everything that names a class
 * or a slot asks here.
 *
 * <p>What is here is read from a table that the build makes of {@code ontology/*.ttl}; a user's own
 * ontology makes another. Imports {@code model} alone.
 */
@NullMarked
package org.newsgraph.schema;

import org.jspecify.annotations.NullMarked;
