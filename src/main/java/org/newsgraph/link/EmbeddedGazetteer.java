package org.newsgraph.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Background;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;

/**
 * The gazetteer that comes with the program: countries, cities, bodies, outlets and people that
 * diplomatic news speaks of most. Of several things with one name the one that stands first in the
 * file is the best known.
 */
public final class EmbeddedGazetteer implements Gazetteer {
  private static final String FILE = "gazetteer/entities.tsv";
  private static final List<String> COLUMNS =
      List.of(
          "key",
          "type",
          "kind",
          "label",
          "aliases",
          "adjectives",
          "standsFor",
          "within",
          "wikidata",
          "source");

  private final Map<String, GazetteerEntry> byKey = new TreeMap<>();
  private final Map<String, List<GazetteerEntry>> byName = new HashMap<>();
  private final Map<String, List<GazetteerEntry>> byAdjective = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  private EmbeddedGazetteer(Collection<GazetteerEntry> entries) {
    for (GazetteerEntry entry : entries) {
      byKey.put(entry.key(), entry);
      addName(entry.label(), entry);
      entry.aliases().forEach(alias -> addName(alias, entry));
      for (String adjective : entry.adjectives()) {
        byAdjective.computeIfAbsent(Slug.folded(adjective), k -> new ArrayList<>()).add(entry);
      }
    }
    byName.replaceAll((name, found) -> List.copyOf(found));
    byAdjective.replaceAll((name, found) -> List.copyOf(found));
  }

  private void addName(String name, GazetteerEntry entry) {
    String folded = Slug.folded(name);
    List<GazetteerEntry> named = byName.computeIfAbsent(folded, k -> new ArrayList<>());
    if (!named.contains(entry)) {
      named.add(entry);
    }
    String[] words = folded.split(" ", -1);
    longest.merge(words[0], words.length, Math::max);
  }

  private static @Nullable EmbeddedGazetteer loaded;

  /**
   * The gazetteer; read once in a process, some tens of milliseconds' work.
   *
   * @throws ConfigException {@code GAZETTEER-MISSING}, {@code GAZETTEER-CELLS}, {@code
   *     GAZETTEER-TYPE}, {@code GAZETTEER-KEY} (a key twice, or one that nothing has)
   */
  public static synchronized EmbeddedGazetteer load() {
    if (loaded == null) {
      loaded = read();
    }
    return loaded;
  }

  private static EmbeddedGazetteer read() {
    try (InputStream in = EmbeddedGazetteer.class.getResourceAsStream("/" + FILE)) {
      if (in == null) {
        throw new ConfigException("GAZETTEER-MISSING", "the program lacks its gazetteer", FILE);
      }
      return read(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
          Coordinates.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static EmbeddedGazetteer read(BufferedReader reader, Map<String, Coordinates> points)
      throws IOException {
    Map<String, GazetteerEntry> entries = new LinkedHashMap<>();
    int number = 0;
    boolean isHeaderSeen = false;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String place = FILE + ":" + number;
      List<String> cells = Arrays.asList(line.split("\t", -1));
      if (!isHeaderSeen) {
        if (!cells.equals(COLUMNS)) {
          throw new ConfigException("GAZETTEER-CELLS", "expected the columns " + COLUMNS, place);
        }
        isHeaderSeen = true;
        continue;
      }
      if (cells.size() != COLUMNS.size()) {
        throw new ConfigException(
            "GAZETTEER-CELLS",
            "%d cells, expected %d".formatted(cells.size(), COLUMNS.size()),
            place);
      }
      GazetteerEntry entry = entry(cells, points.get(cells.get(0)), place);
      if (entries.put(entry.key(), entry) != null) {
        throw new ConfigException(
            "GAZETTEER-KEY", "the key '%s' stands twice".formatted(entry.key()), place);
      }
    }
    for (String key : points.keySet()) {
      if (!entries.containsKey(key)) {
        throw new ConfigException(
            "GAZETTEER-KEY", "'%s' has coordinates but is no entry".formatted(key), FILE);
      }
    }
    for (GazetteerEntry entry : entries.values()) {
      checkKey(entry, entry.standsFor(), entries);
      checkKey(entry, entry.within(), entries);
    }
    return new EmbeddedGazetteer(entries.values());
  }

  private static void checkKey(
      GazetteerEntry entry, @Nullable String key, Map<String, GazetteerEntry> entries) {
    if (key != null && !entries.containsKey(key)) {
      throw new ConfigException(
          "GAZETTEER-KEY", "'%s' names '%s', which is no entry".formatted(entry.key(), key), FILE);
    }
  }

  private static GazetteerEntry entry(
      List<String> cells, @Nullable Coordinates point, String place) {
    EntityType type;
    try {
      type = EntityType.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          "GAZETTEER-TYPE",
          "'%s' is none of %s".formatted(cells.get(1), List.of(EntityType.values())),
          place);
    }
    return new GazetteerEntry(
        cells.get(0),
        type,
        cells.get(2),
        cells.get(3),
        several(cells.get(4)),
        several(cells.get(5)),
        optional(cells.get(6)),
        optional(cells.get(7)),
        optional(cells.get(8)),
        point == null ? null : point.latitude(),
        point == null ? null : point.longitude(),
        Background.NONE);
  }

  private static List<String> several(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  private static @Nullable String optional(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  @Override
  public List<GazetteerEntry> named(String name) {
    String folded = Slug.folded(name);
    List<GazetteerEntry> found = byName.getOrDefault(folded, List.of());
    // "us" is no country, "apple" no company; all names here begin with a capital.
    return name.equals(name.toLowerCase(Locale.ROOT)) ? List.of() : found;
  }

  @Override
  public List<GazetteerEntry> adjective(String word) {
    return byAdjective.getOrDefault(Slug.folded(word), List.of());
  }

  @Override
  public Optional<GazetteerEntry> entry(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Override
  public int longest(String firstWord) {
    return longest.getOrDefault(Slug.folded(firstWord), 0);
  }

  @Override
  public Collection<GazetteerEntry> entries() {
    return List.copyOf(byKey.values());
  }
}
