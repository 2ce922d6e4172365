package org.newsgraph.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.newsgraph.link.wikidata.IndexBuild;

/**
 * A slice of Wikidata made for measuring, of what the sets themselves tell: the items that their
 * mentions are linked to, by the titles that the sets give them and the names that their mentions
 * have, and as distractors each other's items, confirmed entities and sample items of a dump. How
 * well known an item is, its offices and its description are not told there.
 */
final class MadeSlice {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ITEM = Pattern.compile("Q[0-9]+");

  /** What is written with capitals, but for its small words. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{Lu}\\d][^ ]*( ([\\p{Lu}\\d&][^ ]*|of|the|and|for|de|on))*");

  private static final Set<String> PRONOUNS =
      Set.of("I", "We", "It", "He", "She", "They", "You", "Its", "His", "Our", "Their", "My");

  private static final class Entry {
    private String label = "";
    private final Set<String> aliases = new TreeSet<>();
    private String kind = "";
  }

  private final Map<String, Entry> entries = new TreeMap<>();

  /** Makes an index of the slice in a folder. */
  static Path index(Path data, Path folder) throws IOException {
    MadeSlice slice = new MadeSlice();
    slice.newsFair(data.resolve("news-fair/dev.jsonl"));
    slice.meantime(data.resolve("meantime/dev.jsonl"));
    slice.confirmed(data.resolve("wikidata/entities.tsv"));
    Path dump = folder.resolve("slice.json");
    List<String> lines = slice.lines(data.resolve("wikidata/sample_wikidata_items.json.bz2"));
    Files.write(dump, lines);
    Path index = folder.resolve("index");
    IndexBuild.Report report = IndexBuild.run(dump, index, IndexBuild.Listener.NONE);
    System.out.println("slice: " + report);
    return index;
  }

  /** Whether words are written as a name is. */
  static boolean isName(String words) {
    String bare = words.replaceFirst("^(?i:the|an?) ", "");
    return NAME.matcher(bare).matches() && !PRONOUNS.contains(bare);
  }

  private void newsFair(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      JsonNode article = JSON.readTree(line);
      String text = article.get("text").asText();
      for (JsonNode label : article.get("labels")) {
        String type = label.get("type").asText();
        String kind =
            type.contains("Q215627")
                ? "Q5"
                : type.contains("Q27096213") ? "Q486972" : type.contains("Q43229") ? "Q43229" : "";
        String words =
            text.substring(
                text.offsetByCodePoints(0, label.get("span").get(0).asInt()),
                text.offsetByCodePoints(0, label.get("span").get(1).asInt()));
        add(label.get("entity_id").asText(), label.get("name").asText(), words, kind);
      }
    }
  }

  private void meantime(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      JsonNode told = JSON.readTree(line);
      for (JsonNode mention : told.get("mentions")) {
        JsonNode entity = told.get("entities").path(mention.get("entity_id").asText());
        String item = entity.path("ref_urls").path("wikidata").asText("");
        String title = entity.path("ref_urls").path("en.wikipedia").asText("");
        String kind =
            switch (entity.path("entity_type").asText()) {
              case "PER" -> "Q5";
              case "LOC" -> "Q486972";
              case "ORG" -> "Q43229";
              default -> "";
            };
        String name =
            URLDecoder.decode(title.substring(title.lastIndexOf('/') + 1), StandardCharsets.UTF_8)
                .replace('_', ' ')
                .replaceFirst(" \\(.*", "");
        add(
            item.substring(item.lastIndexOf('/') + 1),
            name,
            mention.get("text").asText().strip(),
            kind);
      }
    }
  }

  private void confirmed(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      String kind =
          switch (cells[2]) {
            case "person" -> "Q5";
            case "country" -> "Q6256";
            case "city" -> "Q515";
            case "region" -> "Q82794";
            case "building" -> "Q41176";
            case "organisation" -> "Q43229";
            default -> "";
          };
      add(cells[0], cells[1], cells[1], kind);
      for (String alias : cells[3].split("\\|")) {
        add(cells[0], cells[1], alias, kind);
      }
    }
  }

  private void add(String item, String label, String words, String kind) {
    if (!ITEM.matcher(item).matches()) {
      return;
    }
    Entry entry = entries.computeIfAbsent(item, i -> new Entry());
    boolean isNamed = !label.isEmpty() && !label.equals("Unknown");
    entry.label = entry.label.isEmpty() && isNamed ? label : entry.label;
    entry.kind = entry.kind.isEmpty() || kind.equals("Q6256") ? kind : entry.kind;
    // Wikidata lists no one's last name alone.
    boolean isLastName = kind.equals("Q5") && !words.contains(" ");
    if (isName(words) && !isLastName) {
      entry.aliases.add(words.replaceFirst("^(?i:the|an?) ", ""));
    }
  }

  private List<String> lines(Path samples) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      if (entry.getValue().kind.isEmpty() || entry.getValue().label.isEmpty()) {
        continue;
      }
      ObjectNode item = JSON.createObjectNode().put("type", "item").put("id", entry.getKey());
      text(item.putObject("labels").putObject("en"), entry.getValue().label);
      ArrayNode aliases = item.putObject("aliases").putArray("en");
      entry.getValue().aliases.forEach(alias -> text(aliases.addObject(), alias));
      ObjectNode statement = item.putObject("claims").putArray("P31").addObject();
      statement
          .put("rank", "normal")
          .putObject("mainsnak")
          .putObject("datavalue")
          .putObject("value")
          .put("id", entry.getValue().kind);
      lines.add(item + ",");
    }
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new BZip2CompressorInputStream(Files.newInputStream(samples)),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.length() > 2 && !isOfSets(line)) {
          lines.add(line.endsWith(",") ? line : line + ",");
        }
      }
    }
    return lines;
  }

  private boolean isOfSets(String line) {
    return entries.keySet().stream()
        .anyMatch(item -> line.startsWith("{\"type\": \"item\", \"id\": \"" + item + "\""));
  }

  private static void text(ObjectNode node, String value) {
    node.put("language", "en").put("value", value);
  }
}
