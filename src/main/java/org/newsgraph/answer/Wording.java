package org.newsgraph.answer;

import java.util.Locale;
import java.util.Map;

/** What kinds and slots are called for readers, and which kinds go together. */
public final class Wording {
  /** Words for readers where a term's name would mislead or puzzle them. */
  private static final Map<String, String> WORDS =
      Map.of(
          "RoleHolding", "role",
          "NonActual", "not actual",
          "Organization", "body");

  private Wording() {}

  /** {@code attendedBy} as "attended by". */
  public static String words(String name) {
    String words = WORDS.get(name);
    return words != null
        ? words
        : name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
  }

  /** What a kind goes with: each kind of entity, events, roles, and claims of all sorts. */
  public static String group(String kind) {
    return switch (kind) {
      case "Person",
          "Organization",
          "UnnamedAgent",
          "Country",
          "Place",
          "Article",
          "Kinship",
          "Conflict" ->
          kind.toLowerCase(Locale.ROOT);
      case "Meeting", "Call", "Agreement", "StatusReport" -> "event";
      case "RoleHolding" -> "role";
      default -> "claim";
    };
  }

  /** "1 row", "2 rows". */
  public static String count(int number, String thing) {
    return number == 1 ? "1 " + thing : number + " " + thing + "s";
  }
}
