package org.newsgraph.extract.role;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Titles;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.HoldingStatus;

/**
 * Finds who is an officer, or becomes one, or ceases to be one, by the verb that says so: "X is
 * minister of …", "named X its envoy", "took office as", "resigned as", "succeeded Y as".
 */
final class Appointments {

  /** How far behind a verb "as" may stand: "resigned on Friday from her post as". */
  private static final int REACH = 8;

  private final Set<String> copulas;
  private final Set<String> leads;
  private final Titles titles;
  private final OfficePhrases phrases;
  private final Modality modality;

  Appointments(Titles titles, OfficePhrases phrases, Modality modality, Language language) {
    copulas = language.words("role-copula");
    leads = language.words("role-lead");
    this.titles = titles;
    this.phrases = phrases;
    this.modality = modality;
  }

  /** Adds the holdings that a sentence's verbs tell. */
  void read(Discourse discourse, Tree tree, List<Holding> found) {
    for (int verb = 0; verb < tree.size(); verb++) {
      if (!tree.token(verb).isVerb()) {
        continue;
      }
      String lemma = tree.lemma(verb);
      if (copulas.contains(lemma)) {
        isOfficer(discourse, tree, verb, found);
      } else if (titles.isAppointment(lemma)) {
        appointed(discourse, tree, verb, found);
      }
      int as = behindAs(tree, verb);
      if (as == Tree.NONE) {
        continue;
      }
      String phrase = phrase(tree, verb);
      if (titles.isEntry(phrase)) {
        add(discourse, tree, tree.subject(verb), as, entered(tree, verb), found);
      } else if (titles.isExit(phrase)) {
        add(discourse, tree, tree.subject(verb), as, left(tree, verb), found);
      } else if (titles.isDismissal(lemma)) {
        add(discourse, tree, tree.object(verb), as, left(tree, verb), found);
      } else if (titles.isSuccession(lemma)) {
        succeeded(discourse, tree, verb, as, found);
      }
    }
  }

  /** "X is the minister of …", "X served as envoy". */
  private void isOfficer(Discourse discourse, Tree tree, int verb, List<Holding> found) {
    for (int i = verb + 1; i < tree.size(); i++) {
      boolean isAttribute =
          tree.is(i, "attr") && tree.head(i) == verb
              || tree.is(i, "pobj")
                  && tree.lemma(tree.head(i)).equals("as")
                  && tree.head(tree.head(i)) == verb;
      if (isAttribute && isTitle(discourse, tree, i)) {
        HoldingStatus status = entered(tree, verb);
        boolean isPast =
            !tree.lemma(verb).equals("become")
                && !tree.lemma(verb).equals("remain")
                && tree.child(verb, "auxpass") == Tree.NONE
                && (tree.token(verb).tag().equals("VBD") || isPluperfect(tree, verb));
        holding(discourse, tree, tree.subject(verb), i, isPast ? HoldingStatus.FORMER : status)
            .ifPresent(found::add);
      }
    }
  }

  private static boolean isPluperfect(Tree tree, int verb) {
    return tree.hasChild(
        verb, c -> tree.lemma(c).equals("have") && tree.token(c).tag().equals("VBD"));
  }

  private boolean isTitle(Discourse discourse, Tree tree, int i) {
    return titles.isHead(tree, i)
        && !tree.token(i).tag().endsWith("S")
        && discourse.at(tree, i).filter(r -> r.thing().isPerson()).isEmpty();
  }

  /**
   * "appointed X foreign minister", "named X as its president", "X was elected head of …". The name
   * behind the verb and the title behind the name are taken by their places: where there is no "as"
   * the parser often takes the two for one.
   */
  private void appointed(Discourse discourse, Tree tree, int verb, List<Holding> found) {
    int object = tree.object(verb);
    Reference appointee =
        discourse.in(tree).stream()
            .filter(r -> r.isPersonName() && !tree.isOwner(r.end() - 1))
            .filter(
                r ->
                    r.first() == verb + 1
                        || r.head() == object
                        || isApposed(r, object)
                        || isDescribed(r, object))
            .findFirst()
            .orElse(null);
    if (appointee == null) {
      return;
    }
    int agent = tree.child(verb, "agent");
    int from =
        Math.max(
            appointee.first() > verb ? appointee.end() : verb + 1,
            agent == verb + 1 ? Collections.max(tree.subtree(agent)) + 1 : 0);
    HoldingStatus status = entered(tree, verb);
    if (status != null && titles.isNomination(tree.lemma(verb))) {
      status = HoldingStatus.FUTURE;
    }
    int subject = tree.subject(verb);
    if (subject == Tree.NONE && tree.is(verb, "acl") && appointee.first() == verb + 1) {
      // "The fund named X its head", where the parser takes the verb for a participle.
      subject = tree.head(verb);
    }
    Reference appointer =
        subject == Tree.NONE ? null : discourse.headedBy(tree, subject).orElse(null);
    int as = behindAs(tree, verb);
    int title = titleFrom(discourse, tree, as >= from ? as : behindApposition(tree, from));
    // "named X its envoy to Oslo": whose envoy is who named her.
    boolean isSent = title != Tree.NONE && OfficePhrases.isTo(tree, title);
    holding(discourse, tree, appointee.head(), title, status)
        .map(
            holding ->
                (holding.organization() == null || isSent)
                        && appointer != null
                        && appointer.thing().isBody()
                    ? holding.with(appointer)
                    : holding)
        .ifPresent(found::add);
  }

  /** "appointed X, a former negotiator, [as] minister". */
  private static int behindApposition(Tree tree, int from) {
    if (from >= tree.size() || !tree.token(from).form().equals(",")) {
      return from;
    }
    for (int i = from + 1; i + 1 < tree.size() && !tree.token(i).isVerb(); i++) {
      if (tree.token(i).form().equals(",") && tree.lemma(i + 1).equals("as")) {
        return i + 1;
      }
    }
    return from;
  }

  /** "Norway's envoy, X, was named …": the name stands beside the description. */
  private static boolean isApposed(Reference name, int described) {
    return name.tree().is(name.head(), "appos") && name.tree().head(name.head()) == described;
  }

  /** "X, a lawyer who was named envoy": the description stands beside the name. */
  private static boolean isDescribed(Reference name, int described) {
    Tree tree = name.tree();
    return described != Tree.NONE
        && tree.is(described, "appos")
        && tree.head(described) == name.head();
  }

  /** "X succeeded Y as head of …": one comes to the office, the other leaves it. */
  private void succeeded(Discourse discourse, Tree tree, int verb, int as, List<Holding> found) {
    HoldingStatus status = entered(tree, verb);
    if (status != null) {
      add(discourse, tree, tree.subject(verb), as, status, found);
      add(discourse, tree, tree.object(verb), as, left(tree, verb), found);
    }
  }

  private void add(
      Discourse discourse,
      Tree tree,
      int person,
      int from,
      @Nullable HoldingStatus status,
      List<Holding> found) {
    holding(discourse, tree, person, titleFrom(discourse, tree, from), status)
        .ifPresent(found::add);
  }

  private Optional<Holding> holding(
      Discourse discourse, Tree tree, int person, int title, @Nullable HoldingStatus status) {
    if (person == Tree.NONE || title == Tree.NONE || status == null) {
      return Optional.empty();
    }
    return discourse.in(tree).stream()
        .filter(Reference::isPersonName)
        .filter(r -> r.head() == person || isApposed(r, person))
        .findFirst()
        .map(
            r ->
                phrases.holding(
                    discourse,
                    tree,
                    r,
                    title,
                    phrases.complementEnd(discourse, tree, title, tree.size()),
                    "role-predicate"))
        // "became acting president": what the title's own words tell is more exact.
        .map(h -> status == HoldingStatus.CURRENT ? h : h.with(status));
  }

  /** What somebody who comes to an office is; null if it only may be, or is not. */
  private @Nullable HoldingStatus entered(Tree tree, int verb) {
    return switch (modality.ofVerb(tree, verb)) {
      case HELD, ONGOING -> HoldingStatus.CURRENT;
      case PLANNED -> HoldingStatus.FUTURE;
      default -> null;
    };
  }

  /** What somebody who leaves an office is: in it for as long as that is not done. */
  private HoldingStatus left(Tree tree, int verb) {
    return modality.ofVerb(tree, verb) == EventStatus.HELD
        ? HoldingStatus.FORMER
        : HoldingStatus.CURRENT;
  }

  /** A verb with its particle or its object: "take office". */
  static String phrase(Tree tree, int verb) {
    int next = tree.child(verb, "prt");
    if (next == Tree.NONE) {
      next = tree.child(verb, "dobj");
    }
    return next > verb ? tree.lemma(verb) + " " + tree.lemma(next) : tree.lemma(verb);
  }

  /** The place behind an "as" that follows a verb before any other verb or mark. */
  static int behindAs(Tree tree, int verb) {
    for (int i = verb + 1; i < Math.min(tree.size(), verb + REACH); i++) {
      if (tree.lemma(i).equals("as") && tree.token(i).tag().equals("IN")) {
        return i + 1;
      }
      if (tree.token(i).isVerb() || tree.token(i).tag().matches("[,.:]")) {
        break;
      }
    }
    return Tree.NONE;
  }

  /** The head of the title that a noun phrase from a token on is, or {@link Tree#NONE}. */
  private int titleFrom(Discourse discourse, Tree tree, int from) {
    int i = from;
    while (i < tree.size() && (leads.contains(tree.lemma(i)) || tree.is(i, "prt"))) {
      i++;
    }
    int head = Tree.NONE;
    for (; i < tree.size() && OfficePhrases.isInside(tree, i); i++) {
      if (!tree.isOwner(i) && isTitle(discourse, tree, i)) {
        head = i;
      }
    }
    return head;
  }
}
