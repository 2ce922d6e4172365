package org.newsgraph.extract.event;

import java.util.Locale;
import org.newsgraph.model.EventStatus;

/**
 * Whether an article tells so much of an event that it is a fact worth having: the lines {@code
 * ng:enough} of its kind, of which one suffices. All words of a line must hold: the name of a slot,
 * {@code who} for all who take part, behind it a number of values; {@code slot@body}, {@code
 * slot@day}; a status, or one behind {@code !} that it must not have.
 */
public final class Enough {
  private Enough() {}

  /** Whether one of its kind's lines holds. */
  public static boolean isTold(EventMerger.Told told) {
    return told.kind.enough().isEmpty()
        || told.kind.enough().stream().anyMatch(line -> holds(line.split(" "), told));
  }

  private static boolean holds(String[] words, EventMerger.Told told) {
    for (int i = 0; i < words.length; i++) {
      boolean isCounted = i + 1 < words.length && Character.isDigit(words[i + 1].charAt(0));
      int least = isCounted ? Integer.parseInt(words[i + 1]) : 1;
      if (!holds(words[i], least, told)) {
        return false;
      }
      i += isCounted ? 1 : 0;
    }
    return true;
  }

  private static boolean holds(String word, int least, EventMerger.Told told) {
    return switch (word) {
      case "who" -> told.parties.size() >= least;
      case "who@body" -> told.parties.stream().anyMatch(party -> party.thing().isBody());
      case "place" -> told.place != null;
      case "venue" -> told.venue != null;
      case "date" -> told.date != null;
      case "date@day" -> told.date != null && told.date.begin().isDay();
      default -> {
        if (Character.isUpperCase(word.charAt(0))) {
          yield told.status == status(word);
        }
        if (word.charAt(0) == '!') {
          yield told.status != status(word.substring(1));
        }
        yield told.slots.values().stream().filter(s -> s.name().equals(word)).count() >= least;
      }
    };
  }

  private static EventStatus status(String name) {
    return EventStatus.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
