package org.newsgraph.server.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Evidence;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Value;

/** The addresses of this site. */
final class Address {
  private Address() {}

  /** A value as a part of a query string. */
  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A path with values. */
  static String of(String path, Map<String, String> values) {
    List<String> pairs = new ArrayList<>();
    new TreeMap<>(values).forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
    return pairs.isEmpty()
        ? path
        : path + (path.contains("?") ? "&" : "?") + String.join("&", pairs);
  }

  /** A thing's page; of what is not of this site, its IRI. */
  static String page(Knowledge reader, Node thing) {
    String key = reader.key(thing);
    return key.equals(thing.getURI()) ? key : "/page/" + key;
  }

  /** The same. */
  static String page(Value.Thing thing) {
    return thing.isOwn() ? "/page/" + thing.key() : thing.key();
  }

  /** Where the page of an article shows words of it. */
  static String quote(Evidence evidence) {
    return "/page/article/%s?from=%d&to=%d#here"
        .formatted(evidence.article().hash(), evidence.begin(), evidence.end());
  }
}
