package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.model.Slot;

/**
 * Writes facts of the knowledge layer that are no events, roles or claims, such as kinships: one
 * for each combination of what fills their slots.
 */
final class PlainLayer {
  private final LayerWriter writer;

  PlainLayer(LayerWriter writer) {
    this.writer = writer;
  }

  /** Where a fact is filed and looked up. */
  static String key(ToldFact fact) {
    return String.join(" ", canonical(fact));
  }

  /** What makes it the fact that it is. */
  private static List<String> canonical(ToldFact fact) {
    List<String> parts = new ArrayList<>(List.of(fact.kind().name().toLowerCase(Locale.ROOT)));
    for (Slot slot : fact.kind().slots()) {
      String words = String.join(" ", fact.filling(slot).stream().map(PlainLayer::words).toList());
      parts.add(words);
    }
    parts.add(fact.stance().label());
    return parts;
  }

  private static String words(Node value) {
    return value.isLiteral()
        ? value.getLiteralLexicalForm().toLowerCase(Locale.ROOT)
        : value.getURI();
  }

  /** Writes what some facts tell, all of which say the same. */
  void write(Collection<ToldFact> facts) {
    List<ToldFact> told = facts.stream().sorted().toList();
    ToldFact first = told.get(0);
    List<String> canonical = canonical(first);
    Node node =
        writer.node(
            canonical.get(0), canonical.subList(1, canonical.size()).toArray(String[]::new));
    writer.grounds(node, told, first);
    for (Slot slot : first.kind().slots()) {
      for (Node value : first.filling(slot)) {
        writer.add(node, NodeFactory.createURI(slot.property()), value);
      }
    }
    writer.copy(node, first, "stance");
    told.forEach(fact -> writer.copy(node, fact, "attributedTo"));
  }
}
