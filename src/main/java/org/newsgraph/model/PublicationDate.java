package org.newsgraph.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, and what that rests on. Never the day of reading.
 *
 * @param date the day; null where the article does not tell
 * @param basis what the day rests on
 * @param span where the text tells it; null unless the basis is {@code DATELINE} or {@code TEXT}
 */
public record PublicationDate(@Nullable LocalDate date, Basis basis, @Nullable Span span) {
  /** No date is known. */
  public static final PublicationDate NONE = new PublicationDate(null, Basis.NONE, null);

  public PublicationDate {
    if ((date == null) != (basis == Basis.NONE)) {
      throw new IllegalArgumentException("a date needs a basis and a basis a date: " + basis);
    }
  }

  /** What a publication date rests on. */
  public enum Basis {
    /** The input's own field. */
    METADATA,
    /** The dateline at the head of the text: "ISTANBUL, June 7". */
    DATELINE,
    /** A full date on a line of its own. */
    TEXT,
    /** The user's word for files that do not tell. */
    OPTION,
    /** Nothing: the date is not known. */
    NONE
  }
}
