package org.newsgraph.answer;

import org.apache.jena.graph.Node;

/** What stands in a cell of an answer. */
public sealed interface Value {
  /** The same as RDF. */
  Node node();

  /** The same for people: a thing's name, a literal's text. */
  String words();

  /**
   * Something with an IRI.
   *
   * @param key what stands behind the store's base; any other IRI as it is
   * @param words its label, else the last part of its IRI
   */
  record Thing(Node node, String key, String words) implements Value {
    /** Its IRI. */
    public String iri() {
      return node.getURI();
    }

    /** Whether its IRI is one of the store's own. */
    public boolean isOwn() {
      return !key.equals(node.getURI());
    }
  }

  /** A literal; or a node without a name, or a triple, which queries seldom give. */
  record Text(Node node) implements Value {
    @Override
    public String words() {
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
  }
}
