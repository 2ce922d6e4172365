package org.newsgraph.server.web;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.newsgraph.store.NewsStore;

/** What people call a thing: its key, its IRI, or the words of its name. */
public final class Naming {
  private Naming() {}

  /**
   * The IRI of what is meant.
   *
   * @param words a key such as {@code country/norway}, an IRI, or a name, of which the best known
   *     bearer is meant
   */
  public static Optional<String> iri(NewsStore store, String words) {
    return Txn.calculateRead(
        store.dataset(), () -> iri(new ThingReader(store.dataset(), store.base()), words));
  }

  private static Optional<String> iri(ThingReader reader, String words) {
    String plain = words.strip().replaceAll("^<|>$", "");
    if (plain.matches("[^\\s<>\"{}|\\\\^`]+")) {
      Node thing = plain.contains("://") ? NodeFactory.createURI(plain) : reader.thing(plain);
      if (reader.isKnown(thing)) {
        return Optional.of(thing.getURI());
      }
    }
    return new Search(reader)
        .find(plain, 1).stream().findFirst().map(found -> reader.thing(found.key()).getURI());
  }
}
