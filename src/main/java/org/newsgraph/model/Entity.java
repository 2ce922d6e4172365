package org.newsgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing in the world, with a name of its own in the graph.
 *
 * @param key its IRI behind the base: {@code person/kirill-dmitriev}
 * @param type its kind
 * @param label its canonical name
 * @param aliases its other names in this article, sorted
 * @param link which known thing it is
 */
public record Entity(String key, EntityType type, String label, List<String> aliases, Link link) {
  public Entity {
    aliases = List.copyOf(aliases);
  }

  /** The QID that it surely has, or null. */
  public @Nullable String wikidata() {
    return link.match() == Link.Match.EXACT ? link.item() : null;
  }
}
