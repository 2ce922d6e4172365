package org.newsgraph.fuse;

import java.util.Locale;
import java.util.Set;
import org.newsgraph.lexicon.Lexicon;

/** Titles of offices: when two are one, and of which there is one holder at a time. */
public final class Titles {
  private static final Set<String> ONE_HOLDER = Lexicon.bundled("one-holder-offices").words();

  private Titles() {}

  /** A title as it is compared: small letters, one space between words. */
  static String folded(String title) {
    return title.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
  }

  /** Whether a country has one holder of this office at a time. */
  static boolean isOfOneHolder(String title) {
    return ONE_HOLDER.contains(folded(title));
  }
}
