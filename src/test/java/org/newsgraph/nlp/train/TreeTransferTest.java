package org.newsgraph.nlp.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.ConfigException;

class TreeTransferTest {
  @TempDir private Path folder;

  /**
   * Transfers a tree.
   *
   * @param words a line a word: form, tag, the teacher's head and relation, people's head and
   *     relation; heads count from 1
   * @return a word each: form, relation, the head's form
   */
  private List<String> transferred(String words) throws IOException {
    StringBuilder silver = new StringBuilder();
    StringBuilder gold = new StringBuilder("# text\n");
    int number = 0;
    for (String line : words.strip().lines().toList()) {
      String[] cells = line.strip().split(" +");
      number++;
      silver.append(String.join("\t", cells[0], "_", cells[1], cells[2], cells[3], "O", "0\n"));
      gold.append(
          String.join(
              "\t",
              List.of(
                  String.valueOf(number),
                  cells[0],
                  "_",
                  "_",
                  cells[1],
                  "_",
                  cells[4],
                  cells[5],
                  "_",
                  "_\n")));
    }
    Path tsv = Files.writeString(folder.resolve("a.tsv"), silver + "\n");
    Path conllu = Files.writeString(folder.resolve("a.conllu"), gold + "\n");
    TrainingSentence teacher = TrainingSentence.read(tsv).get(0);
    List<String> arcs = new ArrayList<>();
    TreeTransfer.of(UniversalTree.read(conllu).get(0), teacher)
        .ifPresent(
            tree -> {
              for (int i = 0; i < teacher.size(); i++) {
                int head = tree.heads().get(i);
                arcs.add(
                    "%s %s %s"
                        .formatted(
                            teacher.forms[i],
                            tree.relations().get(i),
                            head < 0 ? "-" : teacher.forms[head]));
              }
            });
    return arcs;
  }

  @Test
  void a_preposition_hangs_where_people_hang_its_noun() throws IOException {
    assertEquals(
        List.of("Lund nsubj met", "met root -", "envoys dobj met", "in prep met", "Oslo pobj in"),
        transferred(
            """
            Lund   NNP 2 nsubj 2 nsubj
            met    VBD 0 root  0 root
            envoys NNS 2 dobj  2 obj
            in     IN  3 prep  5 case
            Oslo   NNP 4 pobj  2 obl
            """));
  }

  @Test
  void a_copula_stays_the_head_and_the_teacher_chooses_within_a_nucleus() throws IOException {
    assertEquals(
        List.of("Lund nsubj is", "is root -", "ready acomp is", "for prep is", "talks pobj for"),
        transferred(
            """
            Lund  NNP 2 nsubj 3 nsubj
            is    VBZ 0 root  3 cop
            ready JJ  2 acomp 0 root
            for   IN  2 prep  5 case
            talks NNS 4 pobj  3 obl
            """));
  }

  @Test
  void conjuncts_hang_on_the_one_before_and_so_does_the_coordinator() throws IOException {
    assertEquals(
        List.of(
            "Lund nsubj left",
            ", punct Lund",
            "Berg conj Lund",
            "and cc Berg",
            "Zhang conj Berg",
            "left root -"),
        transferred(
            """
            Lund  NNP 6 nsubj 6 nsubj
            ,     ,   6 punct 3 punct
            Berg  NNP 6 nsubj 1 conj
            and   CC  6 cc    5 cc
            Zhang NNP 6 nsubj 1 conj
            left  VBD 0 root  0 root
            """));
  }

  @Test
  void a_nucleus_in_which_the_teacher_saw_no_unit_is_ordered() throws IOException {
    assertEquals(
        List.of(
            "Lund nsubj met",
            "met root -",
            "envoys dobj met",
            "out prep met",
            "of prep out",
            "Oslo pobj of"),
        transferred(
            """
            Lund   NNP 2 nsubj 2 nsubj
            met    VBD 0 root  0 root
            envoys NNS 2 dobj  2 obj
            out    RP  3 prt   6 case
            of     IN  3 prep  6 case
            Oslo   NNP 5 pobj  2 obl
            """));
  }

  @Test
  void arcs_that_cross_are_lifted() throws IOException {
    assertEquals(
        List.of(
            "Reports nsubj came",
            "came root -",
            "today npadvmod came",
            "of prep came",
            "talks pobj of"),
        transferred(
            """
            Reports NNS 2 nsubj    2 nsubj
            came    VBD 0 root     0 root
            today   NN  2 npadvmod 2 obl:unmarked
            of      IN  3 prep     5 case
            talks   NNS 4 pobj     1 nmod
            """));
  }

  @Test
  void what_cannot_be_ordered_gives_no_tree() throws IOException {
    assertEquals(
        List.of(),
        transferred(
            """
            Lund    NNP 2 nsubj 2 nsubj
            left    VBD 0 root  0 root
            because IN  2 prep  5 case
            of      IN  2 prep  3 fixed
            rain    NN  2 dobj  2 obl
            """));
  }

  @Test
  void a_line_of_another_form_and_heads_that_make_no_tree_are_named() throws IOException {
    for (String rows :
        List.of("1\tLund\n", row(1, "Lund", "2") + row(2, "left", "1"), row(1, "Lund", "2"))) {
      Path file = Files.writeString(folder.resolve("b.conllu"), rows);
      ConfigException thrown = assertThrows(ConfigException.class, () -> UniversalTree.read(file));
      assertEquals("TRAINING-DATA", thrown.code());
    }
  }

  private static String row(int number, String form, String head) {
    return "%d\t%s\t_\t_\tNN\t_\t%s\tdep\t_\t_\n".formatted(number, form, head);
  }

  @Test
  void contractions_and_empty_nodes_are_no_words() throws IOException {
    String nothing = "\t_".repeat(8) + "\n";
    Path file =
        Files.writeString(
            folder.resolve("c.conllu"),
            "1-2\tdon't" + nothing + row(1, "do", "0") + "1.1\tdo" + nothing + row(2, "n't", "1"));
    assertEquals(List.of("do", "n't"), List.of(UniversalTree.read(file).get(0).forms));
  }
}
