package org.newsgraph.store;

import org.jspecify.annotations.Nullable;

/** A store that cannot be opened, written or asked. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code a short fixed name, such as {@code STORE-MISSING}; docs/errors.md lists them
   * @param message what is wrong, where, and what to do
   */
  public StoreException(String code, String message) {
    this(code, message, null);
  }

  /**
   * @param code a short fixed name
   * @param message what is wrong, where, and what to do
   * @param cause what it came from, or null
   */
  public StoreException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The short fixed name of what is wrong. */
  public String code() {
    return code;
  }
}
