package org.newsgraph.server.web;

import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The forms in which a thing's graph can be had. */
enum Format {
  TURTLE("ttl", "Turtle", "text/turtle", RDFFormat.TURTLE_PRETTY),
  JSONLD("jsonld", "JSON-LD", "application/ld+json", RDFFormat.JSONLD_PRETTY),
  NTRIPLES("nt", "N-Triples", "application/n-triples", RDFFormat.NTRIPLES_UTF8);

  private final String suffix;
  private final String label;
  private final String mediaType;
  private final RDFFormat riot;

  Format(String suffix, String label, String mediaType, RDFFormat riot) {
    this.suffix = suffix;
    this.label = label;
    this.mediaType = mediaType;
    this.riot = riot;
  }

  String suffix() {
    return suffix;
  }

  String label() {
    return label;
  }

  String mediaType() {
    return mediaType;
  }

  RDFFormat riot() {
    return riot;
  }

  /** The format of a file name's ending. */
  static Optional<Format> ofSuffix(String suffix) {
    for (Format format : values()) {
      if (format.suffix.equals(suffix)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * The form that a request wants most; empty for a page.
   *
   * @param accept the header, as RFC 9110 has it; {@code text/html} and wildcards mean a page
   */
  static Optional<Format> accepted(String accept) {
    double best = 0;
    Optional<Format> wanted = Optional.empty();
    for (String range : accept.split(",")) {
      String[] parts = range.strip().split("\\s*;\\s*");
      double quality = 1;
      for (String part : parts) {
        if (part.matches("q=[01](\\.\\d{0,3})?")) {
          quality = Double.parseDouble(part.substring(2));
        }
      }
      if (quality > best) {
        Optional<Format> format = ofMediaType(parts[0]);
        if (format.isPresent() || parts[0].matches("text/html|\\*/\\*|application/xhtml\\+xml")) {
          best = quality;
          wanted = format;
        }
      }
    }
    return wanted;
  }

  private static Optional<Format> ofMediaType(String mediaType) {
    for (Format format : values()) {
      if (format.mediaType.equals(mediaType)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
