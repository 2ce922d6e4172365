package org.newsgraph.link;

import java.util.List;
import org.newsgraph.model.Entity;

/**
 * What became of a referent, and what else it could have been.
 *
 * @param entity what it is
 * @param candidates the known things of its names, the best first
 */
public record Decision(Entity entity, List<Candidate> candidates) {
  /** Takes a copy of the list. */
  public Decision {
    candidates = List.copyOf(candidates);
  }
}
