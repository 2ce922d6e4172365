package org.newsgraph.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;

/** A dependency tree whose arcs can be moved; repairs of one tree share it. */
class TreeEdit {
  static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj", "csubjpass", "expl");
  static final Set<String> AUXILIARIES = Set.of("aux", "auxpass", "neg", "advmod");
  static final int NONE = -1;

  final String[] forms;
  final String[] tags;
  final NameType[] types;
  final int[] heads;
  final String[] relations;

  TreeEdit(Parser.Tree tree, String[] forms, String[] tags, List<Name> names) {
    this.forms = forms;
    this.tags = tags;
    this.types = new NameType[tags.length];
    for (Name name : names) {
      Arrays.fill(types, name.first(), name.end(), name.type());
    }
    this.heads = tree.heads().stream().mapToInt(Integer::intValue).toArray();
    this.relations = tree.relations().toArray(String[]::new);
  }

  /** Another view of the same tree. */
  TreeEdit(TreeEdit same) {
    this.forms = same.forms;
    this.tags = same.tags;
    this.types = same.types;
    this.heads = same.heads;
    this.relations = same.relations;
  }

  /** The word that all others around a word hang on. */
  int root(int i) {
    int root = i;
    while (heads[root] != NONE) {
      root = heads[root];
    }
    return root;
  }

  /** The first of the auxiliaries that stand right before a verb; the verb if there are none. */
  int firstAuxiliary(int verb) {
    int first = verb;
    while (first > 0 && heads[first - 1] == verb && AUXILIARIES.contains(relations[first - 1])) {
      first--;
    }
    return first;
  }

  boolean isFinite(int verb) {
    return Set.of("VBD", "VBZ", "VBP").contains(tags[verb]);
  }

  /**
   * Whether a verb stands in a tense, or its first auxiliary does: "goes", "has gone", "may go".
   */
  boolean isFiniteClause(int verb) {
    int first = firstAuxiliary(verb);
    while (first < verb && tags[first].startsWith("RB")) {
      first++;
    }
    return isFinite(first) || tags[first].equals("MD");
  }

  void becomeSubject(int noun, int verb) {
    heads[noun] = verb;
    relations[noun] = child(verb, Set.of("auxpass"), 0) == NONE ? "nsubj" : "nsubjpass";
  }

  /** Makes a verb the root; what hangs on the root before it and stands behind the verb follows. */
  void becomeRoot(int verb, int before) {
    heads[verb] = NONE;
    relations[verb] = "root";
    takesWhatFollows(verb, before);
  }

  /** What hangs on a word before a verb and stands behind the verb hangs on the verb. */
  void takesWhatFollows(int verb, int before) {
    for (int i = verb + 1; i < heads.length; i++) {
      heads[i] = heads[i] == before ? verb : heads[i];
    }
  }

  String lower(int word) {
    return forms[word].toLowerCase(Locale.ROOT);
  }

  /** Whether a comma stands right before a word and all that hangs on it. */
  boolean isBehindComma(int word) {
    int first = leftmost(word);
    return first > 0 && tags[first - 1].equals(",");
  }

  boolean isVerb(int i) {
    return tags[i].startsWith("VB");
  }

  /** The first child from an index on that stands in one of some relations. */
  int child(int head, Set<String> wanted, int from) {
    for (int i = from; i < heads.length; i++) {
      if (heads[i] == head && wanted.contains(relations[i])) {
        return i;
      }
    }
    return NONE;
  }

  /** The first word that hangs on a word; marks before it do not count. */
  int leftmost(int i) {
    int first = i;
    for (int c = 0; c < i; c++) {
      if (heads[c] == i && !relations[c].equals("punct")) {
        first = Math.min(first, leftmost(c));
      }
    }
    return first;
  }

  int rightmost(int i) {
    int last = i;
    for (int c = i + 1; c < heads.length; c++) {
      if (heads[c] == i) {
        last = Math.max(last, rightmost(c));
      }
    }
    return last;
  }
}
