package org.newsgraph.read;

import org.newsgraph.model.Rejection;

/** An input that is no article; caught inside this package, where it becomes a rejection. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  Unreadable(String code, String reason) {
    super(reason);
    this.code = code;
  }

  Reading at(String place) {
    return new Reading.Refused(new Rejection(place, code, String.valueOf(getMessage())));
  }
}
