package org.newsgraph.store;

import org.jspecify.annotations.Nullable;

/**
 * An article in the store.
 *
 * @param id the name by which the user knows it
 * @param hash the last part of its IRI
 * @param title its headline
 * @param published its date, {@code 2026-01-31}, or null where it is not known
 * @param facts how many facts its graph holds
 */
public record StoredArticle(
    String id, String hash, String title, @Nullable String published, int facts) {}
