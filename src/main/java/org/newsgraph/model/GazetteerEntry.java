package org.newsgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that the gazetteer knows.
 *
 * @param key its name in IRIs, unique: {@code country/russia}
 * @param type its kind
 * @param kind what it is more exactly: {@code city}, {@code region}, {@code facility}, {@code
 *     capital}, {@code ministry}, {@code outlet}, {@code union} …
 * @param label its usual English name
 * @param aliases its other names; never the label
 * @param adjectives its demonyms and adjectives: "Russian", "Russians"
 * @param standsFor the key of what it stands for when it acts ("the Kremlin" for Russia), or null
 * @param within the key of the place that it lies in or the country that it belongs to, or null
 * @param wikidata its confirmed QID, or null
 * @param latitude degrees north, or null
 * @param longitude degrees east, or null
 * @param background what else is known of it
 */
public record GazetteerEntry(
    String key,
    EntityType type,
    String kind,
    String label,
    List<String> aliases,
    List<String> adjectives,
    @Nullable String standsFor,
    @Nullable String within,
    @Nullable String wikidata,
    @Nullable Double latitude,
    @Nullable Double longitude,
    Background background) {
  public GazetteerEntry {
    aliases = List.copyOf(aliases);
    adjectives = List.copyOf(adjectives);
  }

  /** The same thing with a QID and what Wikidata knows of it. */
  public GazetteerEntry with(String item, Background known) {
    return new GazetteerEntry(
        key,
        type,
        kind,
        label,
        aliases,
        adjectives,
        standsFor,
        within,
        item,
        latitude,
        longitude,
        known);
  }
}
