/**
 * Bytes to articles: text files, JSON and JSON lines, from files, folders and standard input.
 *
 * <p>The text is kept to the letter, a leading byte order mark excepted; every line of it gets a
 * zone that says what it is for, so that menus, repeats and questions to the reader give no facts.
 * What cannot be read is a {@link org.newsgraph.model.Rejection}, never an exception. Imports
 * {@code model} and Jackson's streaming reader.
 */
@NullMarked
package org.newsgraph.read;

import org.jspecify.annotations.NullMarked;
