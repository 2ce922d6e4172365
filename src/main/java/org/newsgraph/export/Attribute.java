package org.newsgraph.export;

/** What nodes and links of a graph for viewers can tell of themselves, besides their names. */
enum Attribute {
  KIND("kind", Type.STRING, true, false),
  WIKIDATA("wikidata", Type.STRING, true, false),
  ALIASES("aliases", Type.STRING, true, false),
  BEGIN("begin", Type.STRING, true, false),
  END("end", Type.STRING, true, false),
  DATE_TEXT("dateText", Type.STRING, true, false),
  ROLE_TITLE("roleTitle", Type.STRING, true, false),
  /**
   * Of a kinship: what the person is to the relative. Of a link: the property that it stands for.
   */
  RELATION("relation", Type.STRING, true, true),
  CONTENT("content", Type.STRING, true, false),
  /** Of a link: the fact that it is a part of. */
  FACT("fact", Type.STRING, false, true),
  /** Whether the articles themselves say that it is or was so: no plan, no denial, no claim. */
  ASSERTED("asserted", Type.BOOLEAN, true, true),
  STATUS("status", Type.STRING, true, true),
  STANCE("stance", Type.STRING, true, true),
  ATTRIBUTED_TO("attributedTo", Type.STRING, true, true),
  CONFLICT("conflict", Type.STRING, true, true),
  /** Independent sources. */
  SUPPORT("support", Type.INTEGER, true, true),
  QUOTE("quote", Type.STRING, true, true),
  QUOTE_BEGIN("quoteBegin", Type.INTEGER, true, true),
  QUOTE_END("quoteEnd", Type.INTEGER, true, true),
  ARTICLE("article", Type.STRING, true, true),
  ARTICLE_TITLE("articleTitle", Type.STRING, true, true),
  PUBLISHER("publisher", Type.STRING, true, true),
  PUBLISHED("published", Type.STRING, true, true),
  URL("url", Type.STRING, true, true);

  /** How a value is to be read. */
  enum Type {
    STRING("string", "string"),
    INTEGER("integer", "int"),
    BOOLEAN("boolean", "boolean");

    private final String gexf;
    private final String graphml;

    Type(String gexf, String graphml) {
      this.gexf = gexf;
      this.graphml = graphml;
    }

    String gexf() {
      return gexf;
    }

    /** The name in GraphML, which Neo4j shares. */
    String graphml() {
      return graphml;
    }
  }

  private final String key;
  private final Type type;
  private final boolean isOfNodes;
  private final boolean isOfLinks;

  Attribute(String key, Type type, boolean isOfNodes, boolean isOfLinks) {
    this.key = key;
    this.type = type;
    this.isOfNodes = isOfNodes;
    this.isOfLinks = isOfLinks;
  }

  String key() {
    return key;
  }

  Type type() {
    return type;
  }

  boolean isOfNodes() {
    return isOfNodes;
  }

  boolean isOfLinks() {
    return isOfLinks;
  }
}
