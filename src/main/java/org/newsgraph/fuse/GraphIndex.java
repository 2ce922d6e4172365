package org.newsgraph.fuse;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.rdf.Vocab;

/**
 * An index that a store keeps, with what a change adds to it and takes from it.
 *
 * @param kept the index as it was before the change
 * @param gone facts that are no more, or are filed anew
 * @param fresh where new facts are filed
 * @param stands whom people stand for of whom that may have changed
 */
record GraphIndex(Graph kept, Set<Node> gone, MemoryIndex fresh, Map<Node, Set<Node>> stands)
    implements FactIndex {
  static final Node FILED_UNDER = Vocab.ng("filedUnder");
  static final Node STANDS_FOR = Vocab.ng("standsFor");
  static final Node SKETCH = Vocab.ng("sketch");

  /** The index as it was. */
  static GraphIndex unchanged(Graph kept) {
    return new GraphIndex(kept, Set.of(), new MemoryIndex(), Map.of());
  }

  @Override
  public Collection<Node> filed(String key) {
    Set<Node> found = new LinkedHashSet<>(fresh.filed(key));
    kept.find(Node.ANY, FILED_UNDER, LayerWriter.text(key))
        .mapWith(Triple::getSubject)
        .filterDrop(gone::contains)
        .forEachRemaining(found::add);
    return found;
  }

  @Override
  public Set<Node> standsFor(Node person) {
    Set<Node> changed = stands.get(person);
    return changed != null
        ? changed
        : kept.find(person, STANDS_FOR, Node.ANY).mapWith(Triple::getObject).toSet();
  }
}
