package org.newsgraph.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.analyzer.ConfigurableAnalyzer;
import org.newsgraph.rdf.Vocab;

/** What the text index holds: which literals, in which fields, cut and folded how. */
final class TextFields {

  /** The properties whose literals can be searched; articles' titles are labels. */
  static final List<Node> PROPERTIES =
      List.of(Vocab.LABEL, Vocab.ALT_LABEL, Vocab.ng("content"), Vocab.ANCHOR_OF);

  private TextFields() {}

  /** One document a triple, with its graph, language, words and a checksum to delete it by. */
  static TextIndexConfig config() {
    EntityDefinition fields = new EntityDefinition("uri", "label", "graph");
    fields.setLangField("lang");
    // Without it jena-text leaves the documents of deleted triples behind.
    fields.setUidField("uid");
    for (Node property : PROPERTIES) {
      fields.set(property.getLocalName(), property);
    }
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setValueStored(true);
    // No stop words ("The Who"), no stems (names have none), no case and no diacritics: whoever
    // types Erdogan looks for Erdoğan.
    config.setAnalyzer(
        new ConfigurableAnalyzer(
            "StandardTokenizer", List.of("LowerCaseFilter", "ASCIIFoldingFilter")));
    return config;
  }
}
