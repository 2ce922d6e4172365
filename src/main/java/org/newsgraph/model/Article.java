package org.newsgraph.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A news article as read.
 *
 * @param id the name by which the user knows it: the input's {@code id}, else the file's name
 *     without its ending
 * @param title the headline
 * @param text the whole text, title included where the input has it there; to the letter
 * @param published when, and how that is known
 * @param source where it comes from
 * @param zones what each stretch of the text is for, sorted
 */
public record Article(
    String id,
    String title,
    ArticleText text,
    PublicationDate published,
    Source source,
    List<Zone> zones) {
  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    zones = List.copyOf(zones);
  }

  /** A sentence as an article of its own, of which nothing else is known. */
  public static Article ofSentence(String sentence) {
    ArticleText text = new ArticleText(sentence);
    return new Article(
        "sentence",
        "",
        text,
        PublicationDate.NONE,
        Source.UNKNOWN,
        List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length()))));
  }

  /**
   * The hash of all that was read, 16 hexadecimal digits of SHA-256: two articles are the same if
   * and only if it is the same.
   */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part :
          List.of(
              id,
              title,
              text.string(),
              published.toString(),
              source.toString(),
              zones.toString())) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
