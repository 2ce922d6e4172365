package org.newsgraph.link.wikidata;

import java.util.List;

/** The files of an index, besides its manifest. */
final class IndexFiles {
  /** The items, as {@link ItemCodec} writes them. */
  static final String ITEMS = "items";

  /** Where each item stands: {@link NumberTable}. */
  static final String NUMBERS = "numbers";

  /** Folded names, each with a place in the postings: a finite state transducer of Lucene. */
  static final String NAMES = "names";

  /** How to read that transducer. */
  static final String NAMES_HEAD = "names-head";

  /** Which items have a name: {@link Postings}. */
  static final String POSTINGS = "postings";

  static final List<String> ALL = List.of(ITEMS, NUMBERS, NAMES, NAMES_HEAD, POSTINGS);

  /** Those that are small enough to be checked as a whole when an index is opened. */
  static final List<String> CHECKED = List.of(NUMBERS, NAMES, NAMES_HEAD, POSTINGS);

  private IndexFiles() {}
}
