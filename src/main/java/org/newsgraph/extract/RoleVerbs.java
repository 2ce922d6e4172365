package org.newsgraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.model.Mention;

/**
 * Verbs that tell who holds a role, or holds it no more: "led by X", "who ran the fund", "fired X".
 */
final class RoleVerbs {
  private static final int REACH = 4;

  private final Titles titles;
  private final Map<String, String> roles = new HashMap<>();

  RoleVerbs(Titles titles) {
    this.titles = titles;
    for (Map<String, String> row : Lexicon.bundled("role-verbs").rows()) {
      roles.put(row.getOrDefault("verb", ""), row.getOrDefault("role", ""));
    }
  }

  /** "Norway, led by X", "X, who ran the Arctic Fund": the verb stands for the title. */
  void leaders(Discourse discourse, Tree tree, List<Holding> found) {
    for (int i = 0; i < tree.size(); i++) {
      String role = tree.token(i).isVerb() ? roles.get(tree.lemma(i)) : null;
      if (role == null || tree.isNegated(i)) {
        continue;
      }
      int verb = i;
      boolean passive = tree.child(i, "agent") != Tree.NONE;
      Optional<Reference> person =
          (passive ? agent(discourse, tree, i) : subject(discourse, tree, i))
              .filter(r -> r.thing().isPerson() && r.kind() == Mention.Kind.NAME);
      Optional<Reference> body =
          (passive ? subjectOfPassive(discourse, tree, i) : object(discourse, tree, i))
              .filter(r -> r.kind() == Mention.Kind.NAME && isLed(r.thing(), tree.lemma(verb)));
      if (person.isPresent() && body.isPresent()) {
        Reference holder = person.get();
        Reference led = body.get();
        found.add(
            new Holding(
                holder,
                role,
                role,
                role,
                tree.span(i, i + 1),
                led,
                status(tree, i, passive),
                tree.span(
                    Math.min(i, Math.min(holder.first(), led.first())),
                    Math.max(i + 1, Math.max(holder.end(), led.end()))),
                "role-verb"));
      }
    }
  }

  /** Bodies have heads of every kind; a country has a leader, and nobody "runs" one by office. */
  private static boolean isLed(Thing thing, String lemma) {
    return switch (thing.type()) {
      case ORGANIZATION -> true;
      case COUNTRY -> lemma.equals("lead");
      default -> false;
    };
  }

  private static HoldingStatus status(Tree tree, int verb, boolean passive) {
    boolean will = tree.hasChild(verb, c -> tree.lemma(c).equals("will"));
    if (will) {
      return HoldingStatus.FUTURE;
    }
    boolean was =
        tree.hasChild(verb, c -> tree.lemma(c).equals("be") && tree.token(c).tag().equals("VBD"));
    boolean past = tree.token(verb).tag().equals("VBD") && !passive;
    return was || past ? HoldingStatus.FORMER : HoldingStatus.CURRENT;
  }

  private static Optional<Reference> agent(Discourse discourse, Tree tree, int verb) {
    int by = tree.child(verb, "agent");
    int who = tree.child(by, "pobj");
    return who == Tree.NONE ? Optional.empty() : discourse.headedBy(tree, who);
  }

  /** The subject, also that of a relative clause: the name that "who" stands for. */
  private static Optional<Reference> subject(Discourse discourse, Tree tree, int verb) {
    int subject = tree.subject(verb);
    if (subject != Tree.NONE && tree.lemma(subject).equals("who") && tree.is(verb, "relcl")) {
      subject = tree.head(verb);
    }
    return subject == Tree.NONE ? Optional.empty() : discourse.headedBy(tree, subject);
  }

  /** "Norway, led by X"; of "a bloc, Nordics, led by X" the noun that the participle hangs on. */
  private static Optional<Reference> subjectOfPassive(Discourse discourse, Tree tree, int verb) {
    int subject =
        tree.is(verb, "acl") || tree.is(verb, "relcl")
            ? tree.head(verb)
            : tree.child(verb, "nsubjpass");
    return subject == Tree.NONE ? Optional.empty() : discourse.headedBy(tree, subject);
  }

  private static Optional<Reference> object(Discourse discourse, Tree tree, int verb) {
    int object = tree.child(verb, "dobj");
    if (object == Tree.NONE || object - verb > REACH) {
      return Optional.empty();
    }
    // "led Norway to victory", "ran the ministry into debt": no office is told.
    boolean elsewhere =
        tree.hasChild(
            verb,
            c ->
                c > object
                    && tree.is(c, "prep")
                    && !tree.lemma(c)
                        .matches("from|since|until|for|in|during|between|after|before"));
    return elsewhere ? Optional.empty() : discourse.headedBy(tree, object);
  }

  /**
   * "fired deputy X", "X was sacked", "his predecessor, X": who was dismissed or followed by
   * another holds the role no more.
   */
  void dismissals(Discourse discourse, Tree tree, List<Holding> found) {
    for (int i = 0; i < tree.size(); i++) {
      if (titles.isPredecessor(tree.lemma(i))) {
        for (int c : tree.children(i)) {
          if (tree.is(c, "appos")) {
            discourse.headedBy(tree, c).ifPresent(r -> end(r.thing(), found));
          }
        }
      }
      if (!tree.token(i).isVerb() || !titles.isDismissal(tree.lemma(i)) || tree.isNegated(i)) {
        continue;
      }
      int object = tree.object(i);
      if (object != Tree.NONE) {
        discourse.headedBy(tree, object).ifPresent(r -> end(r.thing(), found));
      }
    }
  }

  private static void end(Thing holder, List<Holding> found) {
    for (int k = 0; k < found.size(); k++) {
      if (found.get(k).holder().thing() == holder) {
        found.set(k, found.get(k).with(HoldingStatus.FORMER));
      }
    }
  }
}
