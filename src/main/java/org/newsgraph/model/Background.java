package org.newsgraph.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a thing beyond its names.
 *
 * @param description one line on what it is; empty if none is known
 * @param sitelinks how many pages of Wikimedia are about it, a measure of how well known it is;
 *     {@link #UNKNOWN} if not told
 * @param offices what a person holds or held
 * @param related the QIDs of what it is of, in, a part or a member of
 */
public record Background(
    String description, int sitelinks, List<Office> offices, Set<String> related) {
  /** How well known it is is not told. */
  public static final int UNKNOWN = -1;

  /** Nothing is known but the names. */
  public static final Background NONE = new Background("", UNKNOWN, List.of(), Set.of());

  public Background {
    offices = List.copyOf(offices);
    related = Set.copyOf(related);
  }

  /**
   * An office.
   *
   * @param title its name: "President of Russia"
   * @param item its QID
   * @param begin the first day, or null if not told
   * @param end the last day, or null if not told
   */
  public record Office(
      String title, String item, @Nullable LocalDate begin, @Nullable LocalDate end) {}
}
