package org.newsgraph.fuse;

import java.util.Collection;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Finds facts by the keys under which they are filed, and whom a person stands for. */
interface FactIndex {
  /** The facts of a key; may be empty. */
  Collection<Node> filed(String key);

  /** The bodies whose role a person holds, as some article asserts; may be empty. */
  Set<Node> standsFor(Node person);
}
