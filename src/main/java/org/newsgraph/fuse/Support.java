package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How many independent sources tell something. */
final class Support {
  private Support() {}

  /**
   * Counts sources; those of one publisher, and copies of one text, count once.
   *
   * @param facts what they tell
   */
  static int of(Collection<ToldFact> facts) {
    List<List<Source>> groups = new ArrayList<>();
    for (Source source : facts.stream().map(ToldFact::source).distinct().toList()) {
      List<List<Source>> dependent =
          groups.stream().filter(group -> group.stream().anyMatch(source::dependsOn)).toList();
      List<Source> joined = new ArrayList<>(List.of(source));
      dependent.forEach(joined::addAll);
      groups.removeAll(dependent);
      groups.add(joined);
    }
    return groups.size();
  }
}
