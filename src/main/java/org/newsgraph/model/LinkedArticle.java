package org.newsgraph.model;

import java.util.List;

/**
 * What one article tells about entities of the world: all that its article graph holds.
 *
 * @param article the article
 * @param entities the entities, parallel to the referents: an argument's or mention's {@code
 *     referent} is an index here; two referents may be one entity
 * @param mentions its mentions, sorted by span
 * @param facts what it tells, sorted by their first evidence
 */
public record LinkedArticle(
    Article article, List<Entity> entities, List<Mention> mentions, List<Fact> facts) {
  public LinkedArticle {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    facts = List.copyOf(facts);
  }

  /** The entity that an argument refers to. */
  public Entity entity(Argument argument) {
    return entities.get(argument.referent());
  }
}
