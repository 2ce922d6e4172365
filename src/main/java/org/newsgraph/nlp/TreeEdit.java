package org.newsgraph.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A dependency tree whose arcs can be moved. */
final class TreeEdit {
  static final int NONE = -1;

  private static final Set<String> AUXILIARIES = Set.of("aux", "auxpass", "neg", "advmod");
  private static final Set<String> TENSES = Set.of("VBD", "VBZ", "VBP", "MD");

  private final String[] forms;
  private final String[] tags;
  private final int[] heads;
  private final String[] relations;

  TreeEdit(Parser.Tree tree, String[] forms, String[] tags) {
    this.forms = Arrays.stream(forms).map(f -> f.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    this.tags = tags;
    this.heads = tree.heads().stream().mapToInt(Integer::intValue).toArray();
    this.relations = tree.relations().toArray(String[]::new);
  }

  Parser.Tree tree() {
    return new Parser.Tree(Arrays.stream(heads).boxed().toList(), List.of(relations));
  }

  int size() {
    return tags.length;
  }

  String tag(int word) {
    return tags[word];
  }

  /** A word in small letters. */
  String form(int word) {
    return forms[word];
  }

  /** The head's index; {@link #NONE} for the root. */
  int head(int word) {
    return heads[word];
  }

  String relation(int word) {
    return relations[word];
  }

  /** The first child in one of some relations, or {@link #NONE}. */
  int child(int head, Set<String> wanted) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head && wanted.contains(relations[i])) {
        return i;
      }
    }
    return NONE;
  }

  /** The first of the auxiliaries that stand right before a verb; the verb if there are none. */
  int firstAuxiliary(int verb) {
    int first = verb;
    while (first > 0 && heads[first - 1] == verb && AUXILIARIES.contains(relations[first - 1])) {
      first--;
    }
    return first;
  }

  /** Whether a verb or its first auxiliary stands in a tense: "goes", "has gone", "may go". */
  boolean isFinite(int verb) {
    int first = firstAuxiliary(verb);
    while (first < verb && tags[first].startsWith("RB")) {
      first++;
    }
    return TENSES.contains(tags[first]);
  }

  /** The first word that hangs on a word or is it; marks before it do not count. */
  int leftmost(int word) {
    int first = word;
    for (int i = 0; i < word; i++) {
      if (heads[i] == word && !relations[i].equals("punct")) {
        first = Math.min(first, leftmost(i));
      }
    }
    return first;
  }

  /** The last word or mark that hangs on a word or is it. */
  int rightmost(int word) {
    int last = word;
    for (int i = word + 1; i < heads.length; i++) {
      if (heads[i] == word) {
        last = Math.max(last, rightmost(i));
      }
    }
    return last;
  }

  /** Whether a word hangs on another, at any depth, or is it. */
  boolean isUnder(int word, int ancestor) {
    int at = word;
    while (at != NONE && at != ancestor) {
      at = heads[at];
    }
    return at == ancestor;
  }

  void move(int word, int head, String relation) {
    heads[word] = head;
    relations[word] = relation;
  }
}
