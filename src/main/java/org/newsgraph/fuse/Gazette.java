package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.newsgraph.rdf.Vocab;

/** Which place lies in which, from the reference graph. */
final class Gazette {
  /** How two places, or groups of names for one place, stand to one another. */
  enum Relation {
    /** One contains the other, or they are one. */
    AGREE,
    /** Known to lie apart. */
    APART,
    /** One is not named, or its whereabouts are not known. */
    OPEN
  }

  private final Graph reference;
  private final Map<Node, Set<Node>> around = new HashMap<>();

  Gazette(Graph reference) {
    this.reference = reference;
  }

  /** A place and all that it lies in, from the inside out. */
  Set<Node> around(Node place) {
    return around.computeIfAbsent(
        place,
        inner -> {
          Set<Node> found = new LinkedHashSet<>();
          List<Node> open = new ArrayList<>(List.of(inner));
          while (!open.isEmpty()) {
            Node next = open.remove(0);
            if (found.add(next)) {
              reference
                  .find(next, Vocab.ng("within"), Node.ANY)
                  .forEachRemaining(t -> open.add(t.getObject()));
            }
          }
          return found;
        });
  }

  /** Whether it is known where a place lies. */
  private boolean isKnown(Node place) {
    return around(place).size() > 1 || reference.contains(place, Vocab.TYPE, Vocab.ng("Country"));
  }

  Relation relation(Collection<Node> some, Collection<Node> others) {
    boolean isKnown = !some.isEmpty() && !others.isEmpty();
    for (Node one : some) {
      for (Node other : others) {
        if (around(one).contains(other) || around(other).contains(one)) {
          return Relation.AGREE;
        }
        isKnown &= isKnown(one) && isKnown(other);
      }
    }
    return isKnown ? Relation.APART : Relation.OPEN;
  }
}
