package org.newsgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an article comes from, as far as the input tells.
 *
 * @param url its address
 * @param publisher the outlet
 * @param author who wrote it
 * @param language its BCP 47 tag
 */
public record Source(
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable String language) {
  /** Nothing is known. */
  public static final Source UNKNOWN = new Source(null, null, null, null);
}
