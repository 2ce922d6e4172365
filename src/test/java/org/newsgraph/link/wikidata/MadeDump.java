package org.newsgraph.link.wikidata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Dumps of invented items that look as those of Wikidata do: names in many languages, statements
 * with references, sitelinks. The same seed gives the same dump.
 */
final class MadeDump {
  private static final List<String> LANGUAGES =
      List.of(
          "de", "fr", "ru", "es", "it", "pl", "nl", "sv", "ja", "zh", "ar", "pt", "cs", "fi", "hu",
          "uk", "tr", "ko", "he", "el", "da", "nb", "ca", "ro", "bg", "sr", "hr", "sk", "sl", "lt",
          "lv", "et", "fa", "id", "vi", "th", "hi", "bn", "ta", "ur");
  private static final List<String> GIVEN =
      List.of("Ada", "Bo", "Céline", "Dag", "Éva", "Finn", "Gro", "Hana", "Ivo", "Jarmila");
  private static final List<String> FAMILY =
      List.of("Aas", "Berg", "Castaño", "Dahl", "Ek", "Fält", "Grün", "Holm", "Iversen", "Jäger");
  private static final List<String> OTHERS =
      List.of("P18", "P569", "P570", "P106", "P21", "P214", "P227", "P373", "P345", "P2002");

  /** Classes under which items are filed: human, a subclass of city, of company; and none known. */
  private static final int[] CLASSES = {5, 5, 5, 900_001, 900_002, 900_003};

  private MadeDump() {}

  /** Writes a dump; the arguments are the file and the number of items. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), 7);
  }

  static void write(Path file, int items, long seed) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      lines.print("[\n");
      lines.print(subclass(900_001, 515) + ",\n");
      lines.print(subclass(900_002, 783_794) + ",\n");
      Random random = new Random(seed);
      for (int i = 0; i < items; i++) {
        lines.print(item(1_000_000 + i, random) + (i + 1 < items ? ",\n" : "\n"));
      }
      lines.print("]\n");
    }
  }

  private static String subclass(int number, int upper) {
    return "{\"type\":\"item\",\"id\":\"Q%d\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"class %d\"}},\"claims\":{\"P279\":[%s]}}"
        .formatted(number, number, statement("P279", upper, "normal"));
  }

  private static String item(int number, Random random) {
    String name =
        GIVEN.get(random.nextInt(GIVEN.size()))
            + " "
            + FAMILY.get(random.nextInt(FAMILY.size()))
            + " "
            + random.nextInt(5000);
    StringBuilder json = new StringBuilder(16_000);
    json.append("{\"type\":\"item\",\"id\":\"Q" + number + "\",\"labels\":{");
    json.append(text("en", name));
    for (String language : LANGUAGES) {
      json.append(',').append(text(language, name + " " + language));
    }
    json.append("},\"descriptions\":{").append(text("en", "invented thing " + number));
    for (String language : LANGUAGES) {
      json.append(',').append(text(language, "erfundenes Ding \\u00e4 " + number));
    }
    json.append("},\"aliases\":{\"en\":[");
    json.append(
        "{\"language\":\"en\",\"value\":\"" + name.toUpperCase(java.util.Locale.ROOT) + "\"},");
    json.append("{\"language\":\"en\",\"value\":\"Thing " + number + "\"}],");
    json.append("\"de\":[{\"language\":\"de\",\"value\":\"Ding " + number + "\"}]},\"claims\":{");
    int kind = CLASSES[random.nextInt(CLASSES.length)];
    json.append("\"P31\":[" + statement("P31", kind, "normal") + "],");
    json.append("\"P17\":[" + statement("P17", 20, "normal") + "],");
    json.append("\"P39\":[" + office(2_000_000 + random.nextInt(50)) + "]");
    for (String property : OTHERS) {
      json.append(",\"" + property + "\":[");
      json.append(statement(property, random.nextInt(1_000_000) + 1, "normal")).append(',');
      json.append(statement(property, random.nextInt(1_000_000) + 1, "deprecated")).append("]");
    }
    json.append("},\"sitelinks\":{");
    int links = random.nextInt(30);
    for (int i = 0; i < links; i++) {
      String site = LANGUAGES.get(i) + "wiki";
      json.append(i == 0 ? "" : ",");
      json.append(
          "\"" + site + "\":{\"site\":\"" + site + "\",\"title\":\"" + name + "\",\"badges\":[]}");
    }
    return json.append("}}").toString();
  }

  private static String text(String language, String value) {
    return "\"%s\":{\"language\":\"%s\",\"value\":\"%s\"}".formatted(language, language, value);
  }

  private static String snak(String property, int value) {
    return ("{\"snaktype\":\"value\",\"property\":\"%s\",\"datavalue\":{\"value\":{\"entity-type\":\"item\",\"numeric-id\":%d,"
            + "\"id\":\"Q%d\"},\"type\":\"wikibase-entityid\"},\"datatype\":\"wikibase-item\"}")
        .formatted(property, value, value);
  }

  private static String statement(String property, int value, String rank) {
    return ("{\"mainsnak\":%s,\"type\":\"statement\",\"id\":\"q%d$9D3F\",\"rank\":\"%s\",\"references\":[{\"hash\":"
            + "\"288ab581e7d2d02995a26dfa8b091d96e78457fc\",\"snaks\":{\"P143\":[%s]},\"snaks-order\":[\"P143\"]}]}")
        .formatted(snak(property, value), value, rank, snak("P143", 328));
  }

  private static String office(int position) {
    return ("{\"mainsnak\":%s,\"type\":\"statement\",\"qualifiers\":{\"P580\":[%s],\"P582\":[%s]},\"id\":\"q1$1\",\"rank\":"
            + "\"normal\"}")
        .formatted(
            snak("P39", position),
            time("P580", "+2001-01-20T00:00:00Z"),
            time("P582", "+2009-01-20T00:00:00Z"));
  }

  private static String time(String property, String time) {
    return ("{\"snaktype\":\"value\",\"property\":\"%s\",\"datavalue\":{\"value\":{\"time\":\"%s\",\"timezone\":0,"
            + "\"before\":0,\"after\":0,\"precision\":11},\"type\":\"time\"},\"datatype\":\"time\"}")
        .formatted(property, time);
  }
}
