package org.newsgraph.nlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ParserSearchTest {
  private static final List<String> SENTENCES =
      List.of(
          "Kari Lund met the Chinese envoy , Wei Zhang , in Oslo on Friday and called the talks good .",
          "Norway , which shares no border with China , wants the two ministers to meet again soon .",
          "Officials said that they had agreed on a plan to end the dispute over fish , he added .");

  private static Clusters clusters;
  private static SequenceTagger tagger;
  private static Parser parser;

  @BeforeAll
  static void load() throws IOException {
    clusters = Models.clusters();
    tagger = Models.tagger(Models.model("tags.gz"));
    parser = new Parser(Models.model("parser.gz"));
  }

  /** Tags without any doubt. */
  static Tagging sure(String... tags) {
    int[] margins = new int[tags.length];
    Arrays.fill(margins, Integer.MAX_VALUE);
    return new Tagging(tags, tags, margins);
  }

  private static Words words(String sentence) {
    return new Words(sentence.split(" "), clusters);
  }

  /** States with one signature share what is found in them: they have to look the same. */
  @Test
  void the_signature_tells_all_that_features_are_made_of() {
    Random random = new Random(7);
    FeatureList features = new FeatureList();
    int again = 0;
    for (String sentence : SENTENCES) {
      Words words = words(sentence);
      String[] tags = Models.tags(tagger, words);
      int[] hashes = Parser.hashes(tags);
      boolean[] isMark = Parser.marks(tags);
      Map<Long, long[]> seen = new HashMap<>();
      for (int round = 0; round < 3000; round++) {
        ParserState state = new ParserState(words.size);
        while (!state.isDone()) {
          ParserTemplate.fill(words, hashes, state, features);
          long[] keys = Arrays.copyOf(features.keys(), features.size());
          long[] before = seen.put(ParserTemplate.signature(hashes, state), keys);
          if (before != null) {
            again++;
            assertArrayEquals(before, keys, sentence);
          }
          int possible = state.possible(isMark);
          int move;
          do {
            move = random.nextInt(8);
          } while ((ParserState.kind(move) & possible) == 0);
          state.apply(move);
        }
      }
    }
    assertTrue(again > 1000);
  }

  @Test
  void a_tag_that_makes_the_sentence_unlikely_is_changed_for_the_next_best() {
    Words words = words("The envoys met the press in Oslo .");
    String[] tags = {"DT", "NNS", "VBN", "DT", "NN", "IN", "NNP", "."};
    String[] others = {"DT", "NNS", "VBD", "DT", "NN", "IN", "NNP", "."};
    int[] margins = new int[tags.length];
    Arrays.fill(margins, Integer.MAX_VALUE);
    margins[2] = 1;
    Parser.Tree tree = parser.parse(words, new Tagging(tags, others, margins));
    assertEquals("VBD", tags[2]);
    assertEquals(-1, tree.heads().get(2));
  }

  @Test
  void a_tag_that_the_tagger_is_sure_of_stays() {
    Words words = words("The envoys met the press in Oslo .");
    String[] tags = {"DT", "NNS", "VBN", "DT", "NN", "IN", "NNP", "."};
    parser.parse(words, sure(tags));
    assertEquals("VBN", tags[2]);
  }

  @Test
  void a_single_word_is_its_own_tree() {
    assertEquals(List.of(-1), parser.parse(words("Yes"), sure("UH")).heads());
  }
}
