package org.newsgraph.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Source;

/** JSON objects with the fields of an article; other fields are passed over. */
final class JsonArticles {
  private static final Set<String> FIELDS =
      Set.of("id", "title", "text", "published", "url", "publisher", "author", "language");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(ArticleReader.LARGEST).build())
          .build();

  private JsonArticles() {}

  /** What takes the articles and the objects that are none. */
  interface Sink {
    void take(RawArticle article);

    void refuse(String place, Unreadable why);
  }

  /**
   * Reads a document: one object, an array of them, or several one after the other. What stands
   * behind an error in the JSON itself is not read.
   *
   * @param place the file
   * @param name the id for a single object that has none
   */
  static void read(InputStream stream, String place, String name, Sink sink) throws IOException {
    try (JsonParser parser = JSON.createParser(stream)) {
      read(parser, place, name, sink);
    } catch (StreamConstraintsException e) {
      sink.refuse(place + at(e), tooMuch(e));
    } catch (JsonProcessingException e) {
      sink.refuse(place + at(e), malformed(e));
    }
  }

  /** Reads one line of JSON lines. */
  static void readLine(String line, String place, int number, String name, Sink sink)
      throws IOException {
    String where = place + ":" + number;
    List<RawArticle> found = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        sink.refuse(where, notAnObject(parser.currentToken()));
        return;
      }
      found.add(object(parser, where, name, true));
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one value on the line");
      }
      found.forEach(sink::take);
    } catch (Unreadable e) {
      sink.refuse(where, e);
    } catch (StreamConstraintsException e) {
      sink.refuse(where, tooMuch(e));
    } catch (JsonProcessingException e) {
      sink.refuse(
          where + (e.getLocation() == null ? "" : ":" + e.getLocation().getColumnNr()),
          malformed(e));
    }
  }

  private static void read(JsonParser parser, String place, String name, Sink sink)
      throws IOException {
    boolean several = false;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY && parser.getParsingContext().getParent().inRoot()) {
        several = true;
      } else if (token == JsonToken.START_OBJECT) {
        String where = place + ":" + parser.currentTokenLocation().getLineNr();
        try {
          sink.take(object(parser, several ? where : place, name, several));
        } catch (Unreadable e) {
          sink.refuse(where, e);
        }
        several = true;
      } else if (token != JsonToken.END_ARRAY) {
        String where = place + ":" + parser.currentTokenLocation().getLineNr();
        sink.refuse(where, notAnObject(token));
        parser.skipChildren();
      }
    }
  }

  /** Reads the object at which the parser stands, to its end whatever is in it. */
  private static RawArticle object(JsonParser parser, String place, String name, boolean several)
      throws IOException, Unreadable {
    Map<String, String> fields = new HashMap<>();
    Unreadable wrong = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken token = parser.nextToken();
      if (!FIELDS.contains(field)) {
        parser.skipChildren();
      } else if (token.isScalarValue()) {
        String value = token == JsonToken.VALUE_NULL ? "" : parser.getText();
        if (field.equals("text") && token != JsonToken.VALUE_STRING) {
          wrong = illTyped(field, token);
        } else if (!value.isBlank()) {
          fields.put(field, value);
        }
      } else if (field.equals("author") && token == JsonToken.START_ARRAY) {
        fields.put(field, String.join(", ", strings(parser)));
      } else {
        parser.skipChildren();
        wrong = illTyped(field, token);
      }
    }
    if (wrong != null) {
      throw wrong;
    }
    String text = fields.get("text");
    if (text == null) {
      throw new Unreadable("READ-FIELD", "the object has no 'text'; expected a string");
    }
    for (String value : fields.values()) {
      Utf8.checkCharacters(value);
    }
    Source source =
        new Source(
            fields.get("url"),
            fields.get("publisher"),
            fields.get("author"),
            fields.get("language"));
    return new RawArticle(
        place,
        id(fields, text, name, several),
        oneLine(fields.get("title")),
        text,
        fields.get("published"),
        source);
  }

  private static List<String> strings(JsonParser parser) throws IOException {
    List<String> strings = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        strings.add(parser.getText());
      }
      parser.skipChildren();
    }
    return strings;
  }

  /** Of several objects in a file, one without an id is named after its content. */
  private static String id(Map<String, String> fields, String text, String name, boolean several) {
    String id = fields.get("id");
    if (id != null) {
      return id.strip();
    }
    return several ? name + "-" + digest(text) : name;
  }

  private static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static @Nullable String oneLine(@Nullable String title) {
    return title == null ? null : title.strip().replaceAll("\\s+", " ");
  }

  private static Unreadable illTyped(String field, JsonToken token) {
    return new Unreadable(
        "READ-FIELD", "'%s' is %s; expected a string".formatted(field, describe(token)));
  }

  private static Unreadable notAnObject(@Nullable JsonToken token) {
    return new Unreadable(
        "READ-FIELD",
        "found %s where an article was expected: an object with 'text'".formatted(describe(token)));
  }

  private static String describe(@Nullable JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      case VALUE_STRING -> "a string";
      default -> "something else";
    };
  }

  private static Unreadable malformed(JsonProcessingException e) {
    // Where the parser tells the source, it repeats the text.
    String message = e.getOriginalMessage().replaceAll("(?s) \\(start marker at .*", "");
    return new Unreadable("READ-JSON", "not JSON: " + message);
  }

  private static Unreadable tooMuch(StreamConstraintsException e) {
    return e.getOriginalMessage().contains("nesting")
        ? new Unreadable("READ-JSON", "nested more than 1000 levels deep; expected an article")
        : new Unreadable("READ-LARGE", ArticleReader.TOO_LARGE);
  }

  private static String at(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : ":%d:%d".formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }
}
