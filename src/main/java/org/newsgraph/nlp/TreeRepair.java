package org.newsgraph.nlp;

import java.util.List;
import java.util.Set;

/**
 * What mends a mistake of the parser: a pattern of the wrong tree, and which arcs then move.
 *
 * @param id its name
 * @param pattern where it applies
 * @param edits what changes there
 * @param example a sentence that the parser reads wrongly
 * @param gives an arc that the example has when mended: {@code word relation head}
 * @param counterexample a sentence that it leaves alone
 */
record TreeRepair(
    String id,
    TreePattern pattern,
    List<Edit> edits,
    String example,
    String gives,
    String counterexample) {
  /** A relation: {@code nsubj} or, of a passive verb, {@code nsubjpass}. */
  private static final String SUBJECT = "subject";

  /** What changes; words are indexes in the pattern. */
  sealed interface Edit permits Move, Relabel, Replace {}

  /** A word that gets another head: {@code {move: noun, to: verb, as: subject}}. */
  record Move(int word, int to, String relation) implements Edit {}

  /** A word that gets another relation: {@code {relabel: verb, as: parataxis}}. */
  record Relabel(int word, String relation) implements Edit {}

  /** A word whose place another takes: {@code {replace: told, by: verb, as: ccomp}}. */
  record Replace(int word, int by, String relation) implements Edit {}

  /** Mends a tree wherever the pattern matches; whether it did. */
  boolean mend(TreeEdit tree) {
    boolean isMended = false;
    for (int first = 0; first < tree.size(); first++) {
      int[] found = pattern.match(tree, first);
      if (found != null) {
        for (Edit edit : edits) {
          isMended |= mend(tree, found, edit);
        }
      }
    }
    return isMended;
  }

  private static boolean mend(TreeEdit tree, int[] found, Edit edit) {
    if (edit instanceof Replace it) {
      int word = found[it.word()];
      int by = found[it.by()];
      boolean isBelow = tree.isUnder(by, word);
      if (isBelow) {
        tree.move(by, tree.head(word), tree.relation(word));
        tree.move(word, by, it.relation());
      }
      return isBelow;
    }
    if (edit instanceof Move it) {
      return hang(tree, found[it.word()], found[it.to()], it.relation());
    }
    Relabel it = (Relabel) edit;
    return hang(tree, found[it.word()], tree.head(found[it.word()]), it.relation());
  }

  /** Hangs a word on a head, unless that would be no tree. */
  private static boolean hang(TreeEdit tree, int word, int head, String relation) {
    if (head == TreeEdit.NONE || tree.isUnder(head, word)) {
      return false;
    }
    boolean isPassive = tree.child(head, Set.of("auxpass")) != TreeEdit.NONE;
    tree.move(word, head, relation.equals(SUBJECT) ? isPassive ? "nsubjpass" : "nsubj" : relation);
    return true;
  }
}
