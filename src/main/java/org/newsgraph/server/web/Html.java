package org.newsgraph.server.web;

import java.util.Set;

/**
 * A piece of HTML in the making. Whatever comes in as text or as an attribute's value is escaped;
 * there is no way to add markup as a string.
 */
final class Html {
  private static final Set<String> LINKS = Set.of("href", "src", "action");

  private final StringBuilder out = new StringBuilder();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; a link that is neither one of this site nor of the
   *     web is left out
   */
  Html open(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!LINKS.contains(attributes[i]) || isLink(attributes[i + 1])) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  /** Closes an element. */
  Html close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  /** An element that holds text alone. */
  Html element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close(name);
  }

  /** A link with its words. */
  Html link(String href, String text) {
    return element("a", text, "href", href);
  }

  /** Text. */
  Html text(String text) {
    escape(text);
    return this;
  }

  /**
   * {@code javascript:} and other schemes are no links; where a page goes is never left to data.
   */
  static boolean isLink(String address) {
    return address.matches("(?i)https?://.*") || address.matches("[/#?](?!/).*|/");
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          // HTML forbids control characters. Marks that turn the direction of writing stay: the
          // style sheet isolates what comes from articles.
          boolean isControl = c < ' ' && c != '\n' && c != '\t' && c != '\r';
          out.append(isControl ? '\ufffd' : c);
        }
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
