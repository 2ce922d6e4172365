package org.newsgraph.answer;

/** A query that was ended before anything came of it. */
public final class LimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  LimitException(Limit limit) {
    super(limit.words());
    this.code = limit.code();
  }

  /** The short fixed name of the limit: {@code QUERY-TIME} or {@code QUERY-MEMORY}. */
  public String code() {
    return code;
  }
}
