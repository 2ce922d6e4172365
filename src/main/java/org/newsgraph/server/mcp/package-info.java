/**
 * A store as tools for assistants, by the Model Context Protocol.
 *
 * <p>May import the answer, store and model packages and {@code server.web}, whose JSON it hands
 * on.
 */
@NullMarked
package org.newsgraph.server.mcp;

import org.jspecify.annotations.NullMarked;
