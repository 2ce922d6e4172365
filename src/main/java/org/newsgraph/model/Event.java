package org.newsgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something reported to happen, or planned, cancelled, imagined.
 *
 * @param type its kind
 * @param status did it happen
 * @param participants who takes part, in the order of the text; may be empty
 * @param place the most exact city, region or country that is named, or null
 * @param venue the building or estate, or null
 * @param date when, or null where the article does not tell or cannot be placed in time
 * @param dateText the words that tell when, even where they give no date; or null
 * @param topic the words that tell what about, or null
 * @param grounds what it rests on
 */
public record Event(
    EventType type,
    EventStatus status,
    List<Participation> participants,
    @Nullable Argument place,
    @Nullable Argument venue,
    @Nullable DateRange date,
    @Nullable Span dateText,
    @Nullable Span topic,
    Grounds grounds)
    implements Fact {
  public Event {
    participants = List.copyOf(participants);
  }
}
