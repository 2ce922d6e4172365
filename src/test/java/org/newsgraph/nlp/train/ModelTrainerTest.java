package org.newsgraph.nlp.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.ConfigException;
import org.newsgraph.nlp.Models;
import org.newsgraph.nlp.Parser;
import org.newsgraph.nlp.Tagging;
import org.newsgraph.nlp.Words;

class ModelTrainerTest {
  private static final String SENTENCES =
      """
      Lund\tlund\tNNP\t2\tnsubj\tU-PERSON\t0
      signals\tsignal\tVBZ\t0\troot\tO\t0
      calm\tcalm\tNN\t2\tdobj\tO\t1
      .\t.\t.\t2\tpunct\tO\t0

      The\tthe\tDT\t2\tdet\tO\t0
      signals\tsignal\tNNS\t3\tnsubj\tO\t0
      stop\tstop\tVBP\t0\troot\tO\t1
      .\t.\t.\t3\tpunct\tO\t0

      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(data().resolve("a.tsv"), SENTENCES.repeat(120));
  }

  private Path data() throws IOException {
    return Files.createDirectories(folder.resolve("data"));
  }

  private Path train(String name, Path... trees) throws IOException {
    Path models = folder.resolve(name);
    ModelTrainer.train(
        data(),
        List.of(trees),
        models,
        List.of(ModelTrainer.Part.TAGS, ModelTrainer.Part.PARSER),
        line -> {});
    return models;
  }

  @Test
  void the_same_sentences_give_the_same_bytes() throws IOException {
    Path one = train("one");
    Path two = train("two");
    for (String model : List.of("tags.gz", "parser.gz")) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(model)), Files.readAllBytes(two.resolve(model)), model);
    }
  }

  /** Tags without any doubt. */
  private static Tagging sure(String... tags) {
    int[] margins = new int[tags.length];
    Arrays.fill(margins, Integer.MAX_VALUE);
    return new Tagging(tags, tags, margins);
  }

  @Test
  void what_the_sentences_show_is_learnt() throws IOException {
    Path models = train("models");
    Words words = new Words(new String[] {"Lund", "signals", "calm", "."}, Models.clusters());
    String[] tags = Models.tags(Models.tagger(Models.model("tags.gz", models)), words);
    Parser.Tree tree = new Parser(Models.model("parser.gz", models)).parse(words, sure(tags));
    assertArrayEquals(new String[] {"NNP", "VBZ", "NN", "."}, tags);
    assertEquals(List.of(1, -1, 1, 1), tree.heads());
    assertEquals(List.of("nsubj", "root", "dobj", "punct"), tree.relations());
  }

  @Test
  void a_tree_that_people_have_drawn_goes_before_the_teachers() throws IOException {
    String taught =
        """
        Lund\tlund\tNNP\t2\tnsubj\tO\t0
        met\tmeet\tVBD\t0\troot\tO\t0
        envoys\tenvoy\tNNS\t2\tdobj\tO\t0
        in\tin\tIN\t3\tprep\tO\t0
        Oslo\toslo\tNNP\t4\tpobj\tO\t0

        """;
    Files.writeString(data().resolve("a.tsv"), taught.repeat(99));
    Path trees =
        Files.writeString(
            folder.resolve("trees.conllu"),
            """
            1\tLund\t_\t_\tNNP\t_\t2\tnsubj\t_\t_
            2\tmet\t_\t_\tVBD\t_\t0\troot\t_\t_
            3\tenvoys\t_\t_\tNNS\t_\t2\tobj\t_\t_
            4\tin\t_\t_\tIN\t_\t5\tcase\t_\t_
            5\tOslo\t_\t_\tNNP\t_\t2\tobl\t_\t_
            """);
    Words words = new Words("Lund met envoys in Oslo".split(" "), Models.clusters());
    String[] tags = {"NNP", "VBD", "NNS", "IN", "NNP"};
    List<Integer> taughtHeads =
        new Parser(Models.model("parser.gz", train("taught"))).parse(words, sure(tags)).heads();
    List<Integer> drawnHeads =
        new Parser(Models.model("parser.gz", train("drawn", trees)))
            .parse(words, sure(tags))
            .heads();
    assertEquals(List.of(1, -1, 1, 2, 3), taughtHeads);
    assertEquals(List.of(1, -1, 1, 1, 3), drawnHeads);
  }

  @Test
  void a_line_of_another_form_is_named() throws IOException {
    Files.writeString(data().resolve("b.tsv"), "Lund\tlund\tNNP\n");
    ConfigException thrown = assertThrows(ConfigException.class, () -> train("none"));
    assertEquals("TRAINING-DATA", thrown.code());
  }
}
