package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes: its standard streams, all UTF-8.
 *
 * @param in standard input
 * @param out results
 * @param err messages and progress
 * @param interactive whether a person watches {@code err}
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
  /**
   * The streams of this process. The launcher tells whether standard error is a terminal: from Java
   * 22 on System.console() does not.
   */
  static Terminal ofProcess() {
    return new Terminal(
        System.in,
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Boolean.getBoolean("newsgraph.terminal"));
  }

  /** A message for the person at the terminal. */
  void say(String message) {
    err.println(message);
  }
}
