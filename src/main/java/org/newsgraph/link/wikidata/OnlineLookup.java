package org.newsgraph.link.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Items fetched from the web service: what some names may mean, with the offices and classes that
 * they speak of, so that the answers make a small dump of their own.
 */
public final class OnlineLookup {
  /** How many items the service gives at a time. */
  private static final int AT_ONCE = 50;

  /** How far up the classes are followed. */
  private static final int LEVELS = 4;

  private static final String MEANINGS = "7";

  private final WikidataService service;
  private final Map<Integer, String> lines = new TreeMap<>();
  private final Map<Integer, Item> items = new TreeMap<>();
  private final Set<Integer> missing = new TreeSet<>();
  private int searched;

  /**
   * @param service what to ask
   */
  public OnlineLookup(WikidataService service) {
    this.service = service;
  }

  /**
   * What a look-up came to.
   *
   * @param names how many names were asked for, or had been before
   * @param items how many items were fetched, classes and offices too
   */
  public record Report(int names, int items) {}

  /**
   * Fetches what names may mean and makes an index of it.
   *
   * @param folder where the index goes; the answers lie in it as {@code answers.json}
   */
  public Report run(Collection<String> names, Path folder, IndexBuild.Listener listener)
      throws IOException, InterruptedException {
    Set<Integer> found = new TreeSet<>();
    for (String name : new TreeSet<>(names)) {
      found.addAll(search(name));
    }
    fetch(found);
    Set<Integer> known =
        ItemClass.bundled().stream().map(ItemClass::number).collect(Collectors.toSet());
    for (int level = 0; level < LEVELS; level++) {
      Set<Integer> wanted = new TreeSet<>();
      for (Item item : items.values()) {
        wanted.addAll(item.instanceOf());
        wanted.addAll(item.subclassOf());
        item.offices().forEach(office -> wanted.add(office.position()));
      }
      wanted.removeAll(known);
      wanted.removeAll(items.keySet());
      wanted.removeAll(missing);
      fetch(wanted);
    }
    Files.createDirectories(folder);
    Path dump = folder.resolve("answers.json");
    Files.writeString(dump, "[\n" + String.join(",\n", lines.values()) + "\n]\n");
    IndexBuild.run(dump, folder, listener);
    return new Report(searched, items.size());
  }

  private Set<Integer> search(String name) throws IOException, InterruptedException {
    Optional<JsonNode> answer =
        service.ask(
            Map.of(
                "action",
                "wbsearchentities",
                "search",
                name,
                "language",
                "en",
                "uselang",
                "en",
                "type",
                "item",
                "limit",
                MEANINGS));
    Set<Integer> found = new TreeSet<>();
    if (answer.isPresent()) {
      searched++;
      for (JsonNode hit : answer.get().path("search")) {
        Item.number(hit.path("id").asText()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Fetches items by their numbers; what the service does not give is not there. */
  void fetch(Set<Integer> numbers) throws IOException, InterruptedException {
    List<Integer> left = new ArrayList<>(numbers);
    for (int begin = 0; begin < left.size(); begin += AT_ONCE) {
      List<Integer> some = left.subList(begin, Math.min(left.size(), begin + AT_ONCE));
      Optional<JsonNode> answer =
          service.ask(
              Map.of(
                  "action",
                  "wbgetentities",
                  "ids",
                  some.stream().map(number -> "Q" + number).collect(Collectors.joining("|")),
                  "props",
                  "labels|descriptions|aliases|claims|sitelinks",
                  "languages",
                  "en|mul"));
      if (answer.isPresent()) {
        for (Map.Entry<String, JsonNode> entity : answer.get().path("entities").properties()) {
          take(Item.number(entity.getKey()).orElse(0), entity.getValue());
        }
      }
    }
  }

  private void take(int asked, JsonNode entity) throws IOException {
    String line = entity.toString();
    byte[] text = line.getBytes(StandardCharsets.UTF_8);
    Item item = entity.isObject() ? JsonDump.item(text, 0, text.length) : null;
    if (item == null) {
      missing.add(asked);
      return;
    }
    items.put(item.number(), item);
    lines.put(item.number(), line);
    if (asked != item.number() && asked != 0) {
      items.put(asked, item);
      lines.put(asked, "{\"entity\":\"Q" + asked + "\",\"redirect\":\"" + item.qid() + "\"}");
    }
  }

  /** What was fetched, by the numbers that were asked for. */
  Map<Integer, Item> items() {
    return items;
  }

  /** The numbers that nothing has, or has any more. */
  Set<Integer> missing() {
    return missing;
  }
}
