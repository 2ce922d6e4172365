package org.newsgraph.extract.tree;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A way through a dependency tree, as rules write it: {@code prep:with}, {@code ccomp/aux:must},
 * {@code ^relcl}.
 *
 * <p>Steps are parted by {@code /}. A step is a relation, with {@code :lemma} (several: {@code |})
 * or with {@code @tag} where only such children count; {@code ^relation} goes to the head of a
 * token in that relation; {@code !relation} stays where there is no such child; {@code subject} and
 * {@code object} are the logical ones of {@link Tree}; {@code self} stays. A path that ends in a
 * preposition means what the preposition governs.
 */
public record Path(String text, List<Step> steps) {
  /** Relations of prepositions; a dative may be one ("wrote to her") or a noun ("wrote her"). */
  private static final Set<String> GOVERNORS = Set.of("prep", "agent", "dative");

  public record Step(Kind kind, String relation, Set<String> lemmas, Set<String> tags) {}

  public enum Kind {
    CHILD,
    HEAD,
    WITHOUT,
    SUBJECT,
    OBJECT,
    SELF
  }

  /** Reads a path; anything is one, so that a misspelt relation is found by the rule's examples. */
  public static Path parse(String text) {
    List<Step> steps = new ArrayList<>();
    for (String part : text.split("/")) {
      String[] atTag = part.strip().split("@", 2);
      String[] atLemma = atTag[0].split(":", 2);
      Set<String> tags = alternatives(atTag);
      Set<String> lemmas = alternatives(atLemma);
      String name = atLemma[0];
      steps.add(
          switch (name) {
            case "subject" -> new Step(Kind.SUBJECT, name, lemmas, tags);
            case "object" -> new Step(Kind.OBJECT, name, lemmas, tags);
            case "self" -> new Step(Kind.SELF, name, lemmas, tags);
            default ->
                switch (name.charAt(0)) {
                  case '^' -> new Step(Kind.HEAD, name.substring(1), lemmas, tags);
                  case '!' -> new Step(Kind.WITHOUT, name.substring(1), lemmas, tags);
                  default -> new Step(Kind.CHILD, name, lemmas, tags);
                };
          });
    }
    return new Path(text, List.copyOf(steps));
  }

  private static Set<String> alternatives(String[] halves) {
    return halves.length == 2 ? Set.of(halves[1].split("\\|")) : Set.of();
  }

  /** The tokens that the path leads to from a token, in the order of the text; may be empty. */
  public Set<Integer> from(Tree tree, int start) {
    Set<Integer> at = new LinkedHashSet<>(List.of(start));
    for (Step step : steps) {
      Set<Integer> next = new LinkedHashSet<>();
      for (int i : at) {
        follow(tree, i, step, next);
      }
      at = next;
    }
    Step last = steps.get(steps.size() - 1);
    if (last.kind() != Kind.CHILD || !GOVERNORS.contains(last.relation())) {
      return at;
    }
    Set<Integer> governed = new LinkedHashSet<>();
    for (int i : at) {
      boolean isNoun = last.relation().equals("dative") && tree.child(i, "pobj") == Tree.NONE;
      if (isNoun) {
        governed.add(i);
      }
      for (int c : tree.children(i)) {
        if (!isNoun && (tree.is(c, "pobj") || tree.is(c, "pcomp"))) {
          governed.add(c);
        }
      }
    }
    return governed;
  }

  private static void follow(Tree tree, int i, Step step, Set<Integer> next) {
    switch (step.kind()) {
      case SELF -> add(tree, i, step, next);
      case SUBJECT -> add(tree, tree.subject(i), step, next);
      case OBJECT -> add(tree, tree.object(i), step, next);
      case HEAD -> {
        if (tree.head(i) != Tree.NONE
            && (step.relation().isEmpty() || tree.is(i, step.relation()))) {
          add(tree, tree.head(i), step, next);
        }
      }
      case WITHOUT -> {
        Set<Integer> children = new LinkedHashSet<>();
        addChildren(tree, i, step, children);
        if (children.isEmpty()) {
          next.add(i);
        }
      }
      case CHILD -> addChildren(tree, i, step, next);
    }
  }

  private static void addChildren(Tree tree, int i, Step step, Set<Integer> next) {
    for (int c : tree.children(i)) {
      if (tree.is(c, step.relation())) {
        add(tree, c, step, next);
      }
    }
  }

  private static void add(Tree tree, int i, Step step, Set<Integer> next) {
    if (i != Tree.NONE
        && (step.lemmas().isEmpty() || step.lemmas().contains(tree.lemma(i)))
        && (step.tags().isEmpty() || step.tags().contains(tree.token(i).tag()))) {
      next.add(i);
    }
  }
}
