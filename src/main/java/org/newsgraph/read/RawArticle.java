package org.newsgraph.read;

import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Source;

/**
 * An article as the input gives it, before anything is worked out from its text.
 *
 * @param place the file, with the line where the file holds several
 * @param id its name
 * @param title the headline, or null where the text has it
 * @param text the text
 * @param published the date as written, or null
 * @param source where it comes from
 */
record RawArticle(
    String place,
    String id,
    @Nullable String title,
    String text,
    @Nullable String published,
    Source source) {}
