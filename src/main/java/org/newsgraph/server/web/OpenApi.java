package org.newsgraph.server.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.newsgraph.export.Export;

/**
 * The description of the interface for programs: {@code web/openapi.json}, with the forms of files
 * from where they are listed.
 */
public final class OpenApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The calls that give files, and their forms. */
  private static final Map<String, List<? extends Export>> FILES =
      Map.of(
          "/export/thing", Downloads.THINGS,
          "/export/ask", Downloads.ANSWERS,
          "/export/question", Downloads.ANSWERS);

  private static final JsonNode DESCRIPTION = description();

  private OpenApi() {}

  static Reply of(Visit visit) {
    return Reply.json(content()).with("Cache-Control", "max-age=3600");
  }

  static byte[] content() {
    return DESCRIPTION.toPrettyString().getBytes(StandardCharsets.UTF_8);
  }

  /** The shapes of answers by name, as JSON schemas that refer to one another. */
  public static JsonNode shapes() {
    return DESCRIPTION.at("/components/schemas");
  }

  private static JsonNode description() {
    try {
      JsonNode description = JSON.readTree(Assets.content("openapi.json"));
      FILES.forEach((path, forms) -> fill(description.get("paths").get(path).get("get"), forms));
      return description;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(JsonNode operation, List<? extends Export> forms) {
    for (JsonNode parameter : operation.get("parameters")) {
      if (parameter.get("name").asText().equals("format")) {
        ArrayNode names = ((ObjectNode) parameter.get("schema")).putArray("enum");
        forms.forEach(export -> names.add(export.form().name()));
      }
    }
    ObjectNode content = ((ObjectNode) operation.at("/responses/200")).putObject("content");
    forms.forEach(export -> content.putObject(export.form().mediaType().split(";")[0]));
  }
}
