package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A step from a word of a dependency tree, as rules write it: {@code nsubj|nsubjpass}, {@code
 * prep:with}, {@code ^relcl}, {@code self@VBD|VBZ}.
 *
 * @param kind to the word itself, its head, or its children
 * @param isWithout whether the step stays, where there is no such word: {@code !nsubj}
 * @param relations those that the step can take; none: any
 * @param forms what the word there can be, in small letters; none: any
 * @param tags what its tag can be; none: any
 */
record TreeStep(
    Kind kind, boolean isWithout, Set<String> relations, Set<String> forms, Set<String> tags) {
  enum Kind {
    SELF,
    HEAD,
    CHILD
  }

  /** Reads steps parted by {@code /}. */
  static List<TreeStep> path(String text) {
    List<TreeStep> steps = new ArrayList<>();
    for (String part : text.split("/")) {
      String[] atTag = part.split("@", 2);
      String[] atForm = atTag[0].split(":", 2);
      boolean isWithout = atForm[0].startsWith("!");
      String name = isWithout ? atForm[0].substring(1) : atForm[0];
      boolean isHead = name.startsWith("^");
      String relations = isHead ? name.substring(1) : name;
      Kind kind = relations.equals("self") ? Kind.SELF : isHead ? Kind.HEAD : Kind.CHILD;
      steps.add(
          new TreeStep(
              kind,
              isWithout,
              relations.isEmpty() ? Set.of() : alternatives(relations),
              atForm.length < 2 ? Set.of() : alternatives(atForm[1]),
              atTag.length < 2 ? Set.of() : alternatives(atTag[1])));
    }
    return List.copyOf(steps);
  }

  private static Set<String> alternatives(String text) {
    return Set.of(text.split("\\|"));
  }

  /** Whether steps lead from a word to one that is wanted. */
  static boolean lead(List<TreeStep> steps, TreeEdit tree, int from, IntPredicate wanted) {
    if (steps.isEmpty()) {
      return wanted.test(from);
    }
    TreeStep step = steps.get(0);
    List<TreeStep> rest = steps.subList(1, steps.size());
    IntPredicate next = word -> lead(rest, tree, word, wanted);
    return step.isWithout
        ? !step.leads(tree, from, word -> true) && next.test(from)
        : step.leads(tree, from, next);
  }

  private boolean leads(TreeEdit tree, int from, IntPredicate next) {
    return switch (kind) {
      case SELF -> accepts(tree, from) && next.test(from);
      case HEAD -> {
        int head = tree.head(from);
        yield head != TreeEdit.NONE
            && takes(tree.relation(from))
            && accepts(tree, head)
            && next.test(head);
      }
      case CHILD -> {
        for (int i = 0; i < tree.size(); i++) {
          if (tree.head(i) == from && takes(tree.relation(i)) && accepts(tree, i) && next.test(i)) {
            yield true;
          }
        }
        yield false;
      }
    };
  }

  private boolean takes(String relation) {
    return relations.isEmpty() || relations.contains(relation);
  }

  private boolean accepts(TreeEdit tree, int word) {
    return (forms.isEmpty() || forms.contains(tree.form(word)))
        && (tags.isEmpty() || tags.contains(tree.tag(word)));
  }
}
