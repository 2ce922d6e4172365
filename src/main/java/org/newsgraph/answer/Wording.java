package org.newsgraph.answer;

import java.util.Locale;
import java.util.Map;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.Stance;
import org.newsgraph.schema.Schema;

/** What kinds and slots are called for readers, and which kinds go together. */
public final class Wording {
  /** Words for readers where a term's name would mislead or puzzle them. */
  private static final Map<String, String> WORDS =
      Map.of(
          CoreKind.ROLE_HOLDING.label(),
          "role",
          Stance.NON_ACTUAL.label(),
          "not actual",
          "Organization",
          "body");

  /** What one article says of an event. */
  private static final String REPORT = "StatusReport";

  private Wording() {}

  /** {@code attendedBy} as "attended by". */
  public static String words(String name) {
    String words = WORDS.get(name);
    return words != null
        ? words
        : name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
  }

  /** What a kind goes with: each kind of entity, events, roles, and claims of all sorts. */
  public static String group(Schema schema, String kind) {
    return schema
        .kind(kind)
        .map(
            fact ->
                switch (fact.family()) {
                  case EVENT -> "event";
                  case ROLE_HOLDING -> "role";
                  case CLAIM -> "claim";
                  case FACT -> "kinship";
                })
        .orElse(kind.equals(REPORT) ? "event" : kind.toLowerCase(Locale.ROOT));
  }

  /** "1 row", "2 rows". */
  public static String count(int number, String thing) {
    return number == 1 ? "1 " + thing : number + " " + thing + "s";
  }
}
