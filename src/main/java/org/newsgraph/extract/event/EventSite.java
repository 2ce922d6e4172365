package org.newsgraph.extract.event;

import java.util.function.IntPredicate;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.tree.Tree;

/**
 * The words around one that tells an event: the verb or noun, what counts it and what carries it.
 */
final class EventSite {
  private static final int REACH = 6;

  final Discourse discourse;
  final Modality modality;
  final Tree tree;

  /** The word that tells the event. */
  final int trigger;

  /** The noun that counts it, or itself: "round" of "a round of talks". */
  final int outer;

  final EventWords words;

  /** The verb that only carries it: "held" of "held talks"; or {@link Tree#NONE}. */
  final int carrier;

  EventSite(Discourse discourse, EventWords words, Modality modality, Tree tree, int trigger) {
    this.words = words;
    this.discourse = discourse;
    this.modality = modality;
    this.tree = tree;
    this.trigger = trigger;
    this.outer = outer(tree, trigger);
    int governor =
        tree.token(trigger).isVerb()
            ? trigger
            : isOnlyNear() ? Tree.NONE : Modality.governor(tree, outer);
    this.carrier =
        governor != Tree.NONE && (governor == trigger || modality.isLight(tree.lemma(governor)))
            ? governor
            : Tree.NONE;
  }

  /** "a series of talks", "the next round of negotiations": the noun that counts them. */
  private int outer(Tree tree, int trigger) {
    int of = tree.head(trigger);
    if (of == Tree.NONE || !tree.is(trigger, "pobj") || !tree.lemma(of).equals("of")) {
      return trigger;
    }
    int noun = tree.head(of);
    return noun != Tree.NONE && words.counters.contains(tree.lemma(noun)) ? noun : trigger;
  }

  /** "talks in Oslo on the sidelines of the summit": what is told is not the summit. */
  boolean isOnlyNear() {
    int of = tree.is(trigger, "pobj") ? tree.head(trigger) : Tree.NONE;
    return of != Tree.NONE
        && tree.head(of) != Tree.NONE
        && words.sides.contains(tree.lemma(tree.head(of)));
  }

  /** Whether a token is one of the event's own words. */
  boolean isOf(int token) {
    return token == trigger || token == outer || token == carrier || isOwnVerb(token);
  }

  /**
   * Whether a token hangs on the event's own words, through such words only as a test lets pass.
   *
   * @param goesOn whether to go on from a token to its head
   */
  boolean hangsOnEvent(int token, IntPredicate goesOn) {
    int at = token;
    for (int depth = 0; depth < REACH && at != Tree.NONE; depth++) {
      if (isOf(at)) {
        return true;
      }
      if (!goesOn.test(at)) {
        return false;
      }
      at = tree.head(at);
    }
    return false;
  }

  /**
   * Whether a token is a verb or predicate that only carries what it hangs on: "talks held in
   * Oslo", "the talks, to begin in Oslo, are …", "are due in Oslo".
   */
  boolean isCarrying(int token) {
    return switch (tree.relation(token)) {
      case "acl", "relcl", "xcomp" -> modality.isLight(tree.lemma(token));
      case "advcl" -> modality.isLight(tree.lemma(token)) && Modality.hasTo(tree, token);
      case "acomp" -> tree.lemma(tree.head(token)).equals("be");
      default -> false;
    };
  }

  /** "The talks failed, and a second round will begin in May": another subject, another event. */
  boolean isClauseOfItsOwn(int conjunct) {
    return tree.token(conjunct).isVerb()
        && (tree.child(conjunct, "nsubj") != Tree.NONE
            || tree.child(conjunct, "nsubjpass") != Tree.NONE);
  }

  /** "talks collapsed in Oslo": a verb that only tells of the event. */
  boolean isOwnVerb(int verb) {
    return verb == tree.head(outer)
        && (tree.is(outer, "nsubj") || tree.is(outer, "nsubjpass"))
        && tree.token(verb).isVerb()
        && !isExpiry(tree, verb)
        && tree.child(verb, "dobj") == Tree.NONE;
  }

  /** "The treaty expires in May": when it was made is another time. */
  boolean isExpiry(Tree tree, int verb) {
    return verb != Tree.NONE && words.expiry.contains(tree.lemma(verb));
  }

  /** "planned for Wednesday in Geneva": the place hangs on the day. */
  boolean isDate(int token) {
    return discourse.isDate(tree, token);
  }
}
