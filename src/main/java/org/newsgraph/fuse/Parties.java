package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * How the parties of two tellings match: agents that are the same, or of which one stands for the
 * other, are one side.
 *
 * @param matched sides that both name
 * @param onlyFirst sides that only the first names
 * @param onlySecond sides that only the second names
 * @param persons people whom both name
 * @param isRival whether both name people for one side, and none of them in common
 */
record Parties(int matched, int onlyFirst, int onlySecond, int persons, boolean isRival) {
  static Parties of(Telling first, Telling second) {
    List<Map.Entry<Node, Set<Node>>> agents = new ArrayList<>(first.parties().entrySet());
    int firsts = agents.size();
    agents.addAll(second.parties().entrySet());
    int[] side = new int[agents.size()];
    for (int i = 0; i < side.length; i++) {
      side[i] = i;
    }
    for (int i = 0; i < side.length; i++) {
      for (int j = i + 1; j < side.length; j++) {
        if (!Collections.disjoint(agents.get(i).getValue(), agents.get(j).getValue())) {
          join(side, i, j);
        }
      }
    }
    Map<Integer, Set<Node>> ofFirst = new HashMap<>();
    Map<Integer, Set<Node>> ofSecond = new HashMap<>();
    for (int i = 0; i < side.length; i++) {
      (i < firsts ? ofFirst : ofSecond)
          .computeIfAbsent(side[i], s -> new HashSet<>())
          .add(agents.get(i).getKey());
    }
    int matched = 0;
    boolean isRival = false;
    for (Map.Entry<Integer, Set<Node>> entry : ofFirst.entrySet()) {
      Set<Node> others = ofSecond.get(entry.getKey());
      if (others != null) {
        matched++;
        isRival |= isRival(people(entry.getValue(), first), people(others, second));
      }
    }
    Set<Node> shared = people(first.persons(), second);
    return new Parties(
        matched, ofFirst.size() - matched, ofSecond.size() - matched, shared.size(), isRival);
  }

  private static void join(int[] side, int i, int j) {
    int from = side[j];
    int to = side[i];
    for (int k = 0; k < side.length; k++) {
      if (side[k] == from) {
        side[k] = to;
      }
    }
  }

  private static Set<Node> people(Set<Node> agents, Telling telling) {
    Set<Node> people = new HashSet<>(agents);
    people.retainAll(telling.persons());
    return people;
  }

  private static boolean isRival(Set<Node> some, Set<Node> others) {
    return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
  }

  /** Whether all whom one of the two names are named by the other. */
  boolean isContained() {
    return onlyFirst == 0 || onlySecond == 0;
  }
}
