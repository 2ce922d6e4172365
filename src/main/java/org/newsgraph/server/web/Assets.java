package org.newsgraph.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;

/** Style sheets and scripts, from the program itself: nothing is loaded from elsewhere. */
final class Assets {
  private static final String JARS = "/META-INF/resources/webjars/";

  /** What may be had, and where it lies; libraries by their versions, which addresses hide. */
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("pico.min.css", JARS + "picocss__pico/2.1.1/css/pico.min.css");
    FILES.put("cytoscape.min.js", JARS + "cytoscape/3.33.1/dist/cytoscape.min.js");
    FILES.put("layout-base.js", JARS + "layout-base/2.0.1/layout-base.js");
    FILES.put("cose-base.js", JARS + "cose-base/2.2.0/cose-base.js");
    FILES.put("cytoscape-fcose.js", JARS + "cytoscape-fcose/2.2.0/cytoscape-fcose.js");
    FILES.put("d3.min.js", JARS + "d3/7.9.0/dist/d3.min.js");
    FILES.put("yasgui.min.js", JARS + "zazuko__yasgui/4.5.0/build/yasgui.min.js");
    FILES.put("yasgui.min.css", JARS + "zazuko__yasgui/4.5.0/build/yasgui.min.css");
    for (String own :
        List.of(
            "newsgraph.css",
            "complete.js",
            "graph.js",
            "timeline.js",
            "map.js",
            "query.js",
            "land.json",
            "icon.svg",
            "openapi.json")) {
      FILES.put(own, "/web/" + own);
    }
  }

  private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

  private Assets() {}

  /** A file. */
  static Reply of(Visit visit) {
    byte[] content = content(visit.key());
    return content == null
        ? Reply.error(404, "No such page", "There is nothing at this address.")
        : new Reply(200, mediaType(visit.key()), content, Map.of())
            .with("Cache-Control", "max-age=3600");
  }

  /** The content of a file, or null if there is none of that name. */
  static byte @Nullable [] content(String name) {
    String path = FILES.get(name);
    return path == null ? null : READ.computeIfAbsent(name, n -> bytes(path));
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> "application/json; charset=utf-8";
    };
  }

  private static byte[] bytes(String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new ConfigException("WEB-FILE", "the program lacks a file of its pages", path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
