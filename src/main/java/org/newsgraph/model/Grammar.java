package org.newsgraph.model;

import java.util.Set;

/**
 * What the models that read sentences can give: rules that ask for anything else never apply.
 *
 * @param relations the relations of a token to its head
 * @param tags the parts of speech
 */
public record Grammar(Set<String> relations, Set<String> tags) {
  public Grammar {
    relations = Set.copyOf(relations);
    tags = Set.copyOf(tags);
  }
}
