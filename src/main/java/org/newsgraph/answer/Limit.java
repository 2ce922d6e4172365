package org.newsgraph.answer;

/**
 * Something that a query may not go beyond.
 *
 * @param kind what is counted
 * @param most how much of it
 */
public record Limit(Kind kind, long most) {
  /** What is counted. */
  public enum Kind {
    /** Seconds from its start to its last row. */
    TIME,
    /** Rows, or the triples of a graph. */
    ROWS,
    /** Characters in all that comes of it. */
    SIZE,
    /** Characters that it puts together on the way, such as by GROUP_CONCAT. */
    MEMORY
  }

  /** Its short fixed name, where going beyond it is an error. */
  public String code() {
    return "QUERY-" + kind;
  }

  /** What came of it, for whoever asked; the same wherever they did. */
  public String words() {
    return switch (kind) {
      case TIME -> "the query was ended after %d seconds, which is the most".formatted(most);
      case ROWS -> "cut after %d rows, which is the most; there are more".formatted(most);
      case SIZE -> "cut after %d characters, which is the most; there are more".formatted(most);
      case MEMORY ->
          "the query was ended since it put more than %d characters together, which is the most"
              .formatted(most);
    };
  }
}
