package org.newsgraph.model;

import java.util.List;

/**
 * What one article tells, its mentions not yet linked to entities of the world.
 *
 * @param annotated the article with its sentences
 * @param referents what its mentions refer to
 * @param mentions its mentions, sorted by span
 * @param facts what it tells, sorted by their first evidence
 */
public record Extraction(
    Annotated annotated, List<Referent> referents, List<Mention> mentions, List<Fact> facts) {
  public Extraction {
    referents = List.copyOf(referents);
    mentions = List.copyOf(mentions);
    facts = List.copyOf(facts);
  }
}
