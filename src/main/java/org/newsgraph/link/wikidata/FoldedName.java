package org.newsgraph.link.wikidata;

import org.newsgraph.link.Slug;

/** Names as they are looked up: without case, diacritics, dots, other marks, and "the" before. */
final class FoldedName {
  private static final String ARTICLE = "the-";

  private FoldedName() {}

  static String of(String name) {
    String slug = Slug.of(name);
    return slug.startsWith(ARTICLE) ? slug.substring(ARTICLE.length()) : slug;
  }
}
