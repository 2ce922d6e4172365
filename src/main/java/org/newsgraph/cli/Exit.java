package org.newsgraph.cli;

/** What the exit codes mean. */
final class Exit {
  /** Done. */
  static final int DONE = 0;

  /** A check failed. */
  static final int CHECK_FAILED = 1;

  /** The command line was not understood. */
  static final int USAGE = 2;

  /** Done, but some articles were rejected. */
  static final int REJECTED = 3;

  /** A file, folder, database, rule or setting cannot be used. */
  static final int CONFIGURATION = 4;

  /** A fault in Newsgraph itself; the number is EX_SOFTWARE of sysexits.h. */
  static final int FAULT = 70;

  private Exit() {}
}
