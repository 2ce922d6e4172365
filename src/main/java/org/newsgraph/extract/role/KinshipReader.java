package org.newsgraph.extract.role;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.lexicon.RulePrecision;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.Fact;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.Grounds;
import org.newsgraph.model.Stance;
import org.newsgraph.model.Text;
import org.newsgraph.schema.Schema;

/** Finds who is a relative of whom: "Trump's son-in-law Jared Kushner", "his wife, Michelle". */
public final class KinshipReader {
  private static final Path OWNER = Path.parse("prep:of|to");

  private final Set<String> relations;
  private final RulePrecision precision;
  private final FactKind kind;

  public KinshipReader(RulePrecision precision, Language language, Schema schema) {
    this.kind = schema.kind(CoreKind.KINSHIP);
    this.relations =
        language.lexicon("kinship").column("relation").stream()
            .map(r -> r.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    this.precision = precision;
  }

  /** The kinships that an article tells, in the order of the text, each once. */
  public List<Fact> read(Discourse discourse) {
    List<Fact> found = new ArrayList<>();
    for (Tree tree : discourse.trees()) {
      for (int i = 0; i < tree.size(); i++) {
        if (tree.token(i).isNoun() && i == tree.runStart(i)) {
          int end = tree.runEnd(i);
          String word = tree.words(i, end).toLowerCase(Locale.ROOT);
          if (relations.contains(word)) {
            kinship(discourse, tree, i, end, word).ifPresent(found::add);
          }
        }
      }
    }
    Set<List<Integer>> told = new HashSet<>();
    return found.stream()
        .filter(one -> told.add(List.of(of(one, CoreSlot.PERSON), of(one, CoreSlot.RELATIVE))))
        .toList();
  }

  private static Integer of(Fact kinship, CoreSlot slot) {
    return kinship.entities(slot).get(0).referent();
  }

  private Optional<Fact> kinship(Discourse discourse, Tree tree, int noun, int end, String word) {
    Optional<Reference> relative = relative(discourse, tree, noun);
    Optional<Reference> person = person(discourse, tree, noun, end);
    if (relative.isEmpty() || person.isEmpty() || relative.get().thing() == person.get().thing()) {
      return Optional.empty();
    }
    return Optional.of(
        new Fact.Draft(kind)
            .with(CoreSlot.PERSON, discourse.argument(person.get()))
            .with(CoreSlot.RELATION, new Text(word))
            .with(CoreSlot.RELATIVE, discourse.argument(relative.get()))
            .on(
                new Grounds(
                    Stance.ASSERTED,
                    null,
                    List.of(
                        tree.span(noun, end)
                            .union(person.get().span())
                            .union(relative.get().span())),
                    "kinship-noun",
                    precision.of("kinship-noun"))));
  }

  /** Whose relative: the possessor, or what "of" governs. */
  private static Optional<Reference> relative(Discourse discourse, Tree tree, int noun) {
    for (int c : tree.children(noun)) {
      if (tree.is(c, "poss")) {
        return discourse.at(tree, c).filter(r -> r.thing().isPerson());
      }
    }
    for (int of : OWNER.from(tree, noun)) {
      Optional<Reference> owner = discourse.at(tree, of).filter(r -> r.thing().isPerson());
      // "the wife of Norway's president Ola Berg": the name stands beside the title.
      int beside = tree.child(of, "appos");
      return owner.isPresent() || beside == Tree.NONE ? owner : named(discourse, tree, beside);
    }
    // The possessive stands before the noun but hangs on the name: "Trump's son-in-law Jared
    // Kushner".
    int i = noun - 1;
    while (i > 0 && tree.token(i).tag().startsWith("JJ")) {
      i--;
    }
    if (i > 0 && tree.token(i).tag().equals("POS")) {
      return discourse.at(tree, i - 1).filter(r -> r.thing().isPerson());
    }
    if (i >= 0 && tree.token(i).tag().equals("PRP$")) {
      return discourse.at(tree, i).filter(r -> r.thing().isPerson());
    }
    return i == noun - 1 && i > 0 && tree.isJoin(i)
        ? inList(discourse, tree, i - 1)
        : Optional.empty();
  }

  /**
   * "Lund, wife Anna and Zhang left": the name before; "Berg met Lund, wife Anna and Zhang": of a
   * list that is not the subject, the subject's.
   */
  private static Optional<Reference> inList(Discourse discourse, Tree tree, int before) {
    int verb = tree.clause(before);
    int active = tree.child(verb, "nsubj");
    int subject = active == Tree.NONE ? tree.child(verb, "nsubjpass") : active;
    Optional<Reference> other =
        subject == Tree.NONE || subject == before
            ? Optional.empty()
            : discourse.at(tree, subject).filter(r -> r.thing().isPerson());
    boolean isSubject = subject != Tree.NONE && tree.conjuncts(subject).contains(before);
    return isSubject || other.isEmpty() ? named(discourse, tree, before) : other;
  }

  /**
   * Who is the relative: the name behind the noun, in apposition to it, or the subject it is said
   * of.
   */
  private static Optional<Reference> person(Discourse discourse, Tree tree, int noun, int end) {
    int next = end;
    if (next < tree.size() && tree.token(next).form().equals(",")) {
      next++;
    }
    if (next < tree.size()) {
      Optional<Reference> behind = named(discourse, tree, next);
      if (behind.isPresent()) {
        return behind;
      }
    }
    int beside = tree.child(noun, "appos");
    if (beside != Tree.NONE && beside > noun) {
      // "Lund's nephew, opposition lawmaker Paul Berg".
      return named(discourse, tree, beside);
    }
    if (tree.is(noun, "appos") && tree.head(noun) != Tree.NONE) {
      return named(discourse, tree, tree.head(noun));
    }
    if (tree.is(noun, "attr") && tree.head(noun) != Tree.NONE) {
      int subject = tree.subject(tree.head(noun));
      return subject == Tree.NONE ? Optional.empty() : named(discourse, tree, subject);
    }
    return Optional.empty();
  }

  private static Optional<Reference> named(Discourse discourse, Tree tree, int i) {
    return discourse.at(tree, i).filter(Reference::isPersonName);
  }
}
