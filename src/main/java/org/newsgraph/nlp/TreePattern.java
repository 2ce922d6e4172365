package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a dependency tree and how they hang and stand together; compare Semgrex in CoreNLP.
 *
 * @param names the words' names; the first is looked for first
 * @param conditions what holds of each, in terms of those before it
 */
record TreePattern(List<String> names, List<List<Condition>> conditions) {
  /** What holds of a word of a tree, given the words found before it. */
  @FunctionalInterface
  interface Condition {
    boolean holds(TreeEdit tree, int word, int[] found);
  }

  /**
   * Reads a condition: {@code finite}; {@code begins behind :,}; {@code before}, {@code behind},
   * {@code ends before} or {@code begins behind} another word; or a path ({@link TreeStep}) that
   * leads somewhere or to another word, after {@code not} one that does not.
   *
   * @param known the words that are found before
   * @throws IllegalArgumentException if it names another word, with a message for people
   */
  static Condition condition(String text, List<String> known) {
    List<String> parts = new ArrayList<>(List.of(text.strip().split("\\s+")));
    if (text.equals("finite")) {
      return (tree, word, found) -> tree.isFinite(word);
    }
    if (text.startsWith("begins behind :")) {
      String form = text.substring("begins behind :".length());
      return (tree, word, found) ->
          tree.leftmost(word) > 0 && tree.form(tree.leftmost(word) - 1).equals(form);
    }
    boolean hasOther = parts.size() - (parts.get(0).equals("not") ? 1 : 0) > 1;
    int other = hasOther ? known.indexOf(parts.remove(parts.size() - 1)) : TreeEdit.NONE;
    if (hasOther && other < 0) {
      throw new IllegalArgumentException(
          "'%s' does not end with a word found before: %s".formatted(text, known));
    }
    String what = String.join(" ", parts);
    switch (what) {
      case "before":
        return (tree, word, found) -> word < found[other];
      case "behind":
        return (tree, word, found) -> word > found[other];
      case "ends before":
        return (tree, word, found) -> tree.rightmost(word) + 1 == tree.firstAuxiliary(found[other]);
      case "begins behind":
        return (tree, word, found) -> {
          int first = tree.leftmost(word) - 1;
          return first == found[other] || first - 1 == found[other] && tree.form(first).equals(",");
        };
      default:
        boolean isWanted = !what.startsWith("not ");
        List<TreeStep> path = TreeStep.path(isWanted ? what : what.substring("not ".length()));
        return (tree, word, found) ->
            isWanted == TreeStep.lead(path, tree, word, at -> other < 0 || at == found[other]);
    }
  }

  /** The words of the first match whose first word is a given one, or null. */
  int @Nullable [] match(TreeEdit tree, int first) {
    int[] found = new int[names.size()];
    found[0] = first;
    return holds(tree, 0, found) && matchRest(tree, 1, found) ? found : null;
  }

  private boolean matchRest(TreeEdit tree, int index, int[] found) {
    if (index == found.length) {
      return true;
    }
    for (int word = 0; word < tree.size(); word++) {
      found[index] = word;
      if (holds(tree, index, found) && matchRest(tree, index + 1, found)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(TreeEdit tree, int index, int[] found) {
    for (Condition condition : conditions.get(index)) {
      if (!condition.holds(tree, found[index], found)) {
        return false;
      }
    }
    return true;
  }
}
