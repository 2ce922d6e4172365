package org.newsgraph.link.wikidata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Items as Wikidata's own dumps write them: an array with one item a line.
 *
 * <p>What is not kept is skipped without being read into objects. Both forms that a value of an
 * item has had are known, {@code "id": "Q42"} and {@code "numeric-id": 42}; so are the empty arrays
 * that stand for empty objects.
 *
 * @see <a href="https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html">Wikibase
 *     JSON</a>
 */
final class JsonDump implements DumpFormat {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  @Override
  public int read(byte[] text, int begin, int end, Consumer<Item> sink) {
    int bad = 0;
    for (int at = begin; at < end; ) {
      int lineEnd = DumpFormat.lineEnd(text, at, end);
      int first = at;
      int last = lineEnd;
      while (first < last && text[first] <= ' ') {
        first++;
      }
      while (last > first && (text[last - 1] <= ' ' || text[last - 1] == ',')) {
        last--;
      }
      // A line with a bracket alone opens or closes the array.
      if (last - first > 1) {
        try {
          Item item = item(text, first, last);
          if (item != null) {
            sink.accept(item);
          }
        } catch (IOException e) {
          bad++;
        }
      }
      at = lineEnd + 1;
    }
    return bad;
  }

  /**
   * Reads one item.
   *
   * @return null for a property, and for an item that was asked for and is not there
   * @throws IOException if it is no JSON
   */
  static @Nullable Item item(byte[] text, int begin, int end) throws IOException {
    try (JsonParser parser = JSON.createParser(text, begin, end - begin)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no object");
      }
      return item(parser);
    }
  }

  /** Reads one item of which the opening brace is read. */
  static @Nullable Item item(JsonParser parser) throws IOException {
    ItemDraft draft = new ItemDraft();
    boolean isMissing = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "id", "entity" -> draft.number = Item.number(parser.getText()).orElse(0);
        case "redirect" -> draft.redirect = Item.number(parser.getText()).orElse(0);
        case "missing" -> isMissing = true;
        case "labels" -> labels(parser, draft);
        case "descriptions" -> descriptions(parser, draft);
        case "aliases" -> aliases(parser, draft);
        case "claims" -> claims(parser, draft);
        case "sitelinks" -> sitelinks(parser, draft);
        default -> parser.skipChildren();
      }
    }
    return draft.number == 0 || isMissing ? null : draft.item();
  }

  private static void labels(JsonParser parser, ItemDraft draft) throws IOException {
    while (isField(parser)) {
      String language = parser.currentName();
      parser.nextToken();
      switch (language) {
        case "en" -> draft.label = value(parser);
        case "mul" -> draft.sharedLabel = value(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private static void descriptions(JsonParser parser, ItemDraft draft) throws IOException {
    while (isField(parser)) {
      boolean isEnglish = parser.currentName().equals("en");
      parser.nextToken();
      if (isEnglish) {
        draft.description = value(parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void aliases(JsonParser parser, ItemDraft draft) throws IOException {
    while (isField(parser)) {
      String language = parser.currentName();
      parser.nextToken();
      if (language.equals("en") || language.equals("mul")) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          draft.aliases.add(value(parser));
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void sitelinks(JsonParser parser, ItemDraft draft) throws IOException {
    int count = 0;
    while (isField(parser)) {
      parser.nextToken();
      parser.skipChildren();
      count++;
    }
    draft.sitelinks = count;
  }

  private static void claims(JsonParser parser, ItemDraft draft) throws IOException {
    while (isField(parser)) {
      String property = parser.currentName();
      parser.nextToken();
      ItemDraft.Values values = draft.values(property);
      if (values == null && !property.equals("P39") && !property.equals("P625")) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        Statement statement = statement(parser);
        if (statement.rank.equals("deprecated")) {
          continue;
        }
        boolean isPreferred = statement.rank.equals("preferred");
        if (property.equals("P625")) {
          if (statement.point != null && (draft.coordinates == null || isPreferred)) {
            draft.coordinates = statement.point;
          }
        } else if (statement.item != 0 && values == null) {
          draft.offices.add(new Item.Term(statement.item, statement.begin, statement.end));
        } else if (statement.item != 0 && values != null) {
          values.add(
              statement.item,
              isPreferred
                  ? ItemDraft.Rank.PREFERRED
                  : statement.end == Item.Term.OPEN ? ItemDraft.Rank.NORMAL : ItemDraft.Rank.ENDED);
        }
      }
    }
  }

  /** A statement's value, its rank, and from when to when it holds. */
  private static final class Statement {
    private int item;
    private Item.@Nullable Point point;
    private String rank = "normal";
    private int begin = Item.Term.OPEN;
    private int end = Item.Term.OPEN;
  }

  private static Statement statement(JsonParser parser) throws IOException {
    Statement statement = new Statement();
    while (isField(parser)) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "rank" -> statement.rank = parser.getText();
        case "mainsnak" -> {
          Value value = snak(parser);
          statement.item = value.item;
          statement.point = value.point();
        }
        case "qualifiers" -> qualifiers(parser, statement);
        default -> parser.skipChildren();
      }
    }
    return statement;
  }

  private static void qualifiers(JsonParser parser, Statement statement) throws IOException {
    while (isField(parser)) {
      String property = parser.currentName();
      parser.nextToken();
      boolean isBegin = property.equals("P580");
      if (!isBegin && !property.equals("P582")) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        Value value = snak(parser);
        if (isBegin) {
          statement.begin = ItemDraft.day(value.time, value.precision, false);
        } else {
          statement.end = ItemDraft.day(value.time, value.precision, true);
        }
      }
    }
  }

  /** What a snak may hold. */
  private static final class Value {
    private int item;
    private String time = "";
    private int precision;
    private double latitude = Double.NaN;
    private double longitude = Double.NaN;

    Item.@Nullable Point point() {
      return Double.isNaN(latitude) || Double.isNaN(longitude)
          ? null
          : new Item.Point(latitude, longitude);
    }
  }

  private static Value snak(JsonParser parser) throws IOException {
    Value value = new Value();
    while (isField(parser)) {
      boolean isData = parser.currentName().equals("datavalue");
      parser.nextToken();
      if (!isData) {
        parser.skipChildren();
        continue;
      }
      while (isField(parser)) {
        boolean isValue = parser.currentName().equals("value");
        if (parser.nextToken() == JsonToken.START_OBJECT && isValue) {
          fill(parser, value);
        } else {
          parser.skipChildren();
        }
      }
    }
    return value;
  }

  private static void fill(JsonParser parser, Value value) throws IOException {
    int numeric = 0;
    OptionalInt named = OptionalInt.empty();
    boolean isItem = true;
    while (isField(parser)) {
      String field = parser.currentName();
      JsonToken token = parser.nextToken();
      switch (field) {
        case "id" -> {
          named = Item.number(parser.getText());
          isItem = named.isPresent();
        }
        case "numeric-id" -> numeric = parser.getIntValue();
        case "entity-type" -> isItem = isItem && parser.getText().equals("item");
        case "time" -> value.time = parser.getText();
        case "precision" ->
            value.precision = token == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : 0;
        case "latitude" -> value.latitude = degrees(parser);
        case "longitude" -> value.longitude = degrees(parser);
        default -> parser.skipChildren();
      }
    }
    value.item = isItem ? named.orElse(numeric) : 0;
  }

  private static double degrees(JsonParser parser) throws IOException {
    return parser.currentToken().isNumeric() ? parser.getDoubleValue() : Double.NaN;
  }

  /** Moves on to the next field of an object; at its end, or in an empty array, there is none. */
  private static boolean isField(JsonParser parser) throws IOException {
    return parser.nextToken() == JsonToken.FIELD_NAME;
  }

  /** The text in {@code {"language": "en", "value": "…"}}. */
  private static String value(JsonParser parser) throws IOException {
    String text = "";
    while (isField(parser)) {
      boolean isValue = parser.currentName().equals("value");
      parser.nextToken();
      if (isValue) {
        text = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return text.strip();
  }
}
