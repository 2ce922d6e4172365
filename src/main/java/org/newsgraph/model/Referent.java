package org.newsgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What mentions of one article refer to, before it is linked to an entity of the world.
 *
 * @param type its kind
 * @param name the fullest name that the article gives it
 * @param names all names that the article gives it, sorted, the fullest included
 * @param key the gazetteer's key where the name alone decides, or null
 */
public record Referent(EntityType type, String name, List<String> names, @Nullable String key) {
  public Referent {
    names = List.copyOf(names);
  }
}
