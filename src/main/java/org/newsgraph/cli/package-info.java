/**
 * The command line: one class a command, each of which parses, calls and prints.
 *
 * <p>The only package that prints or exits. Results go to standard output, everything else to
 * standard error. Imports the pipeline, {@code read}, {@code store}, {@code answer}, {@code export}
 * and {@code server}, but not its pages; nobody imports it.
 */
@NullMarked
package org.newsgraph.cli;

import org.jspecify.annotations.NullMarked;
