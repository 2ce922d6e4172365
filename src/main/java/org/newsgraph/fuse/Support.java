package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many independent sources tell something. */
final class Support {
  private final List<Source> sources;

  /** From each source toward the one that stands for all that depend on one another. */
  private final int[] toward;

  private Support(List<Source> sources) {
    this.sources = sources;
    this.toward = IntStream.range(0, sources.size()).toArray();
  }

  /**
   * Counts sources; those of one publisher, and copies of one text, count once.
   *
   * @param facts what they tell
   */
  static int of(Collection<ToldFact> facts) {
    Support support = new Support(facts.stream().map(ToldFact::source).distinct().toList());
    if (support.toward.length > 1) {
      support.joinPublishers();
      support.joinCopies();
    }
    return (int)
        IntStream.range(0, support.toward.length).filter(i -> support.last(i) == i).count();
  }

  private void joinPublishers() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < toward.length; i++) {
      Integer known =
          sources.get(i).publisher().isEmpty()
              ? null
              : first.putIfAbsent(sources.get(i).publisher(), i);
      if (known != null) {
        join(i, known);
      }
    }
  }

  private void joinCopies() {
    Map<Integer, List<Integer>> alike = new HashMap<>();
    for (int i = 0; i < toward.length; i++) {
      for (int key : sources.get(i).sketch().keys()) {
        List<Integer> others = alike.computeIfAbsent(key, k -> new ArrayList<>(1));
        for (int other : others) {
          if (last(i) != last(other) && sources.get(i).isCopyOf(sources.get(other))) {
            join(i, other);
          }
        }
        others.add(i);
      }
    }
  }

  private void join(int one, int other) {
    toward[last(one)] = last(other);
  }

  private int last(int source) {
    int found = source;
    while (toward[found] != found) {
      toward[found] = toward[toward[found]];
      found = toward[found];
    }
    return found;
  }
}
