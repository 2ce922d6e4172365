package org.newsgraph.server.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent back. */
record Reply(int code, String mediaType, byte[] content, Map<String, String> headers) {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json; charset=utf-8";

  Reply {
    headers = Map.copyOf(headers);
  }

  /** A page. */
  static Reply page(String html) {
    return new Reply(200, HTML, html.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** JSON. */
  static Reply json(byte[] content) {
    return new Reply(200, JSON, content, Map.of());
  }

  /** A file to keep. */
  static Reply file(String name, String mediaType, byte[] content) {
    return new Reply(200, mediaType, content, Map.of())
        .with("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
  }

  /** That nothing is at an address. */
  static Reply nothing(String words) {
    return error(404, "Nothing is known of that", words);
  }

  /** What is wrong, for people. */
  static Reply error(int code, String heading, String words) {
    String html =
        Shell.page(
            heading,
            "",
            page ->
                page.element("h1", heading)
                    .element("p", words)
                    .open("p")
                    .link("/", "To the start page")
                    .close("p"));
    return new Reply(code, HTML, html.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** What is wrong, for programs. */
  static Reply jsonError(int status, String code, String words) {
    return new Reply(status, JSON, Api.error(code, words), Map.of());
  }

  Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(code, mediaType, content, more);
  }
}
