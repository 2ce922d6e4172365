package org.newsgraph.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
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
    config.setAnalyzer(new FoldingAnalyzer());
    return config;
  }

  /** Words in lower case without diacritics. */
  private static final class FoldingAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
  }
}
