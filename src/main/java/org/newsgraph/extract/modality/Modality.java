package org.newsgraph.extract.modality;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.modality.ModalityLexicon.Place;
import org.newsgraph.extract.modality.ModalityLexicon.Use;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.EventStatus;

/** Whether what a verb tells did happen, will, may or did not. */
public final class Modality {
  /** Beyond so many verbs on each other the outermost tell nothing more. */
  private static final int DEEPEST = 5;

  private final Set<String> future;
  private final Set<String> sequels;
  private final Set<String> ownWords;
  private final Set<String> possible;

  /** Behind these a present tense tells what is to come: "before they meet". */
  private final Set<String> toCome;

  private final Set<String> conditions;
  private final Set<String> conditionsBeforeThat;
  private final Set<String> inverted;
  private final Set<String> willing;
  private final Set<String> willingShort;
  final ModalityLexicon words;

  public Modality(Language language) {
    sequels = language.words("sequel-preposition");
    future = language.words("future-modal");
    ownWords = language.words("first-person-subject");
    possible = language.words("possible-modal");
    toCome = language.words("before-what-is-to-come");
    conditions = language.words("condition");
    conditionsBeforeThat = language.words("condition-before-that");
    inverted = language.words("inverted-condition");
    willing = language.words("willing-modal");
    willingShort = language.words("willing-modal-short");
    words = new ModalityLexicon(language);
  }

  /** Whether a verb only carries the event that its subject or object names: "hold talks". */
  public boolean isLight(String lemma) {
    return words.is(Use.LIGHT, lemma);
  }

  /** Whether a verb tells that something is to come: "plan", "schedule". */
  public boolean isPlanning(String lemma) {
    return words.status(Place.GOVERNOR, lemma) == EventStatus.PLANNED;
  }

  /** Whether a verb reports what somebody says. */
  public boolean isReporting(String lemma) {
    return words.is(Use.REPORT, lemma);
  }

  /** Whether a verb tells what others say of its subject: "is believed". */
  public boolean isToldOf(Tree tree, int verb) {
    return isReporting(tree.lemma(verb))
        && tree.token(verb).tag().equals("VBN")
        && tree.hasChild(verb, c -> tree.lemma(c).equals("be"));
  }

  /** Whether a verb says of somebody what may not be so: "accuse". */
  public boolean isAccusing(String lemma) {
    return words.is(Use.ACCUSE, lemma);
  }

  /** The status of what a verb tells. */
  public EventStatus ofVerb(Tree tree, int verb) {
    return ofVerb(tree, verb, 0);
  }

  private EventStatus ofVerb(Tree tree, int verb, int depth) {
    if (tree.isNegated(verb) || isApproximate(tree, verb) || isUntrue(tree, verb)) {
      return EventStatus.DENIED;
    }
    if (isConditional(tree, verb) || isOnlySaid(tree, verb)) {
      return EventStatus.HYPOTHETICAL;
    }
    Optional<EventStatus> modal = modal(tree, verb);
    if (modal.isPresent()) {
      return modal.get();
    }
    EventStatus governed =
        tree.head(verb) == Tree.NONE || depth == DEEPEST ? null : fromHead(tree, verb, depth);
    return governed == null ? ofForm(tree, verb) : governed;
  }

  /** What a verb's status is by the word that it hangs on; null if that tells nothing. */
  private @Nullable EventStatus fromHead(Tree tree, int verb, int depth) {
    int head = tree.head(verb);
    String tag = tree.token(verb).tag();
    if (tree.is(verb, "ccomp")
        && words.status(Place.GOVERNOR, tree.lemma(head)) == EventStatus.DENIED) {
      // "denied that she had met him"; "did not deny it" tells nothing either way.
      return tree.isNegated(head) ? EventStatus.HYPOTHETICAL : EventStatus.DENIED;
    }
    if (tree.is(verb, "xcomp") && hasTo(tree, verb)) {
      if (tree.lemma(head).equals("be")) {
        // "were to meet", "were to have met": a plan, whatever became of it.
        return EventStatus.PLANNED;
      }
      if (tree.lemma(head).equals("have")) {
        return tree.hasChild(head, c -> tree.lemma(c).equals("yet"))
            ? EventStatus.DENIED
            : EventStatus.HYPOTHETICAL;
      }
    }
    if (isDependent(tree, verb)) {
      return ofDependent(tree, verb, depth);
    }
    if (tree.is(verb, "conj")
        && tree.token(head).isVerb()
        && tree.child(verb, "aux") == Tree.NONE
        && tag.equals(tree.token(head).tag())
        && tree.child(verb, "nsubj") == Tree.NONE) {
      return ofVerb(tree, head, depth + 1);
    }
    if (!tag.equals("VBG")) {
      return null;
    }
    EventStatus governed =
        tree.is(verb, "advcl") && isNextTo(tree, head, verb) ? governed(tree, head) : null;
    if (governed != null) {
      // "ruled out meeting her", without a comma: no adverbial.
      return governed;
    }
    if (tree.is(verb, "acl") || tree.is(verb, "advcl")) {
      int matrix = tree.clause(head);
      return matrix == verb || !tree.token(matrix).isVerb()
          ? EventStatus.HELD
          : ofVerb(tree, matrix, depth + 1);
    }
    return null;
  }

  /** Whether a verb is so or not as what it hangs on is: "agreed to meet", "after meeting". */
  private boolean isDependent(Tree tree, int verb) {
    String tag = tree.token(verb).tag();
    return tree.is(verb, "xcomp")
        || tag.equals("VBG")
            && !isProgressive(tree, verb)
            && (tree.is(verb, "dobj") || tree.is(verb, "ccomp"))
        || tree.is(verb, "pcomp")
        || tree.is(verb, "ccomp") && (tag.equals("VB") || isSubjunctive(tree, verb))
        || tree.is(verb, "acl") && hasTo(tree, verb)
        || tree.is(verb, "advcl") && hasTo(tree, verb);
  }

  private EventStatus ofDependent(Tree tree, int verb, int depth) {
    int head = tree.head(verb);
    int governor = tree.is(verb, "pcomp") && tree.head(head) != Tree.NONE ? tree.head(head) : head;
    if (tree.lemma(governor).equals("go") && tree.token(governor).tag().equals("VBG")) {
      // "is going to meet".
      return EventStatus.PLANNED;
    }
    EventStatus governed = governed(tree, governor);
    if (governed != null) {
      return governed == EventStatus.PLANNED ? planned(tree, governor, depth) : governed;
    }
    if (isWithout(tree, verb)) {
      return EventStatus.DENIED;
    }
    // Who flies to Oslo to meet somebody, meets; who only wants or is willing to, may not.
    boolean isReached = isGathering(tree.lemma(governor));
    if (hasTo(tree, verb) && (tree.is(verb, "acl") || tree.is(verb, "advcl") && !isReached)) {
      return ofAim(tree, verb, governor, depth);
    }
    if (hasTo(tree, verb) && isFactive(tree, governor)) {
      return EventStatus.HELD;
    }
    if (hasTo(tree, verb) && tree.token(governor).tag().startsWith("JJ")) {
      return EventStatus.HYPOTHETICAL;
    }
    if (isToldOf(tree, governor) && tree.hasChild(verb, c -> tree.lemma(c).equals("have"))) {
      // "is said to have met".
      return EventStatus.HELD;
    }
    if (!tree.token(governor).isVerb()) {
      return hasTo(tree, verb) ? EventStatus.PLANNED : EventStatus.HELD;
    }
    boolean comesTrue =
        isReached
            || isLight(tree.lemma(governor))
            || words.is(Use.IMPLICATIVE, tree.lemma(governor));
    boolean isAimed =
        hasTo(tree, verb) && (!comesTrue || tree.child(governor, "dobj") != Tree.NONE);
    return isAimed ? EventStatus.HYPOTHETICAL : ofVerb(tree, governor, depth + 1);
  }

  /**
   * "travels to meet her", "plans to meet"; "readiness to meet", "an offer to meet" are no plans.
   */
  private EventStatus ofAim(Tree tree, int verb, int governor, int depth) {
    if (!tree.is(verb, "acl") || tree.token(governor).isVerb()) {
      return EventStatus.PLANNED;
    }
    return words.status(Place.NOUN, tree.lemma(governor)) == EventStatus.HYPOTHETICAL
        ? EventStatus.HYPOTHETICAL
        : planned(tree, governor, depth);
  }

  /** "was honoured to meet her": a feeling about what was so. */
  private boolean isFactive(Tree tree, int governor) {
    return tree.token(governor).tag().matches("JJ|VBN")
        && words.is(Use.FACTIVE, tree.word(governor))
        && isPast(tree, governor);
  }

  /** "are meeting". */
  private static boolean isProgressive(Tree tree, int verb) {
    return tree.token(verb).tag().equals("VBG")
        && tree.hasChild(verb, c -> tree.lemma(c).equals("be"));
  }

  /** What the form of a verb alone tells. */
  private EventStatus ofForm(Tree tree, int verb) {
    String tag = tree.token(verb).tag();
    if (isProgressive(tree, verb)) {
      return EventStatus.ONGOING;
    }
    if (tag.matches("VBP|VBZ") && isYet(tree, verb)) {
      // "a day before they meet".
      return EventStatus.PLANNED;
    }
    if (tree.head(verb) == Tree.NONE && tag.equals("VB") && hasTo(tree, verb)) {
      // A headline's future: "Norway and China to meet in Oslo".
      return EventStatus.PLANNED;
    }
    boolean isBare =
        tag.equals("VB")
            && tree.child(verb, "aux") == Tree.NONE
            && tree.child(verb, "nsubj") == Tree.NONE;
    int passive = tree.child(verb, "auxpass");
    // "demanded that he be sacked".
    boolean isBarePassive =
        passive != Tree.NONE
            && tree.token(passive).tag().equals("VB")
            && tree.child(verb, "aux") == Tree.NONE;
    return isBare || isBarePassive ? EventStatus.HYPOTHETICAL : EventStatus.HELD;
  }

  /**
   * What a plan comes to: "does not plan to meet", "denied planning to meet", "dropped plans to
   * meet", "may decide to meet".
   */
  private EventStatus planned(Tree tree, int governor, int depth) {
    if (!tree.token(governor).isVerb()) {
      int verb = tree.head(governor);
      boolean isDenied =
          tree.isNegated(governor)
              || verb != Tree.NONE
                  && tree.is(governor, "dobj")
                  && governed(tree, verb) == EventStatus.DENIED;
      return isCalledOff(tree, governor)
          ? EventStatus.CANCELLED
          : isDenied ? EventStatus.DENIED : EventStatus.PLANNED;
    }
    EventStatus own = ofVerb(tree, governor, depth + 1);
    return own == EventStatus.DENIED || own == EventStatus.HYPOTHETICAL ? own : EventStatus.PLANNED;
  }

  /** "proposed that they meet": what is asked for, in the form of a present tense. */
  private boolean isSubjunctive(Tree tree, int verb) {
    int head = tree.head(verb);
    return tree.token(verb).tag().equals("VBP")
        && head != Tree.NONE
        && words.status(Place.GOVERNOR, tree.lemma(head)) == EventStatus.HYPOTHETICAL
        && !isReporting(tree.lemma(head));
  }

  /** "was honoured", not "would be honoured". */
  private static boolean isPast(Tree tree, int adjective) {
    int copula = tree.is(adjective, "acomp") ? tree.head(adjective) : adjective;
    return tree.token(copula).tag().equals("VBD")
        || tree.hasChild(
            copula, c -> tree.lemma(c).equals("be") && tree.token(c).tag().equals("VBD"));
  }

  private boolean isYet(Tree tree, int verb) {
    int first = tree.subtree(verb).get(0);
    return toCome.contains(tree.lemma(first))
        || first > 0 && toCome.contains(tree.lemma(first - 1));
  }

  /** Whether a verb stands right behind the word it hangs on, or behind that and its particle. */
  private static boolean isNextTo(Tree tree, int head, int verb) {
    int before = verb - 1;
    return before >= 0 && (before == head || tree.head(before) == head && tree.is(before, "prt"));
  }

  /** "left without meeting her", "kept her from meeting him": what was not done. */
  boolean isWithout(Tree tree, int verb) {
    int head = tree.head(verb);
    if (head == Tree.NONE || !tree.is(verb, "pcomp") && !tree.is(verb, "pobj")) {
      return false;
    }
    String lemma = tree.lemma(head);
    return lemma.equals("without")
        || lemma.equals("instead")
        || head > 0 && lemma.equals("of") && tree.lemma(head - 1).equals("instead")
        || tree.head(head) != Tree.NONE
            && words.status(Place.GOVERNOR, tree.lemma(tree.head(head)) + " " + lemma)
                == EventStatus.DENIED;
  }

  /** "to meet". */
  public static boolean hasTo(Tree tree, int verb) {
    return tree.hasChild(verb, c -> tree.lemma(c).equals("to") && tree.is(c, "aux"));
  }

  /** What a modal verb makes of a verb; empty without one. */
  Optional<EventStatus> modal(Tree tree, int verb) {
    String tag = tree.token(verb).tag();
    if (tag.equals("VBD") || tag.equals("VBZ")) {
      // Forms that no modal verb governs: one that hangs here belongs to another verb.
      return Optional.empty();
    }
    for (int c : tree.children(verb)) {
      if (!tree.is(c, "aux")) {
        continue;
      }
      String word = tree.token(c).form().toLowerCase(Locale.ROOT);
      if (future.contains(word)) {
        return Optional.of(EventStatus.PLANNED);
      }
      if (possible.contains(word)) {
        // "said, agreed that he would meet" tell a plan; "would meet" alone imagines one.
        boolean reported = word.equals("would") && isBackshifted(tree, verb);
        return Optional.of(reported ? EventStatus.PLANNED : EventStatus.HYPOTHETICAL);
      }
    }
    return Optional.empty();
  }

  /**
   * "said she would go", of what is to come then; not "said: 'I would go'", "said she would go if
   * asked".
   */
  private boolean isBackshifted(Tree tree, int verb) {
    int told = tree.firstConjunct(verb);
    int teller = tree.is(told, "ccomp") ? tree.head(told) : Tree.NONE;
    int subject = tree.child(told, "nsubj");
    boolean isOwnWords = subject != Tree.NONE && ownWords.contains(tree.lemma(subject));
    boolean isIfClause = tree.hasChild(verb, c -> tree.is(c, "advcl") && isConditional(tree, c));
    return teller != Tree.NONE
        && !isOwnWords
        && !isIfClause
        && (isReporting(tree.lemma(teller)) || isPlanning(tree.lemma(teller)));
  }

  /** Whether a verb stands in a condition or a question. */
  public boolean isConditional(Tree tree, int verb) {
    for (int c : tree.children(verb)) {
      if (tree.is(c, "mark")
          && (conditions.contains(tree.lemma(c))
              || c > 0 && conditionsBeforeThat.contains(tree.word(c - 1)))) {
        // "provided that they withdraw", "on condition that …".
        return true;
      }
    }
    int subject = tree.child(verb, "nsubj");
    if (subject != Tree.NONE
        && tree.hasChild(verb, c -> c < subject && tree.is(c, "aux") && isInverted(tree, c))) {
      // "Had she met him, …".
      return true;
    }
    int last = tree.size() - 1;
    while (last > 0 && tree.token(last).form().matches("[\"'`)]+")) {
      last--;
    }
    if (!tree.token(last).form().equals("?")) {
      return false;
    }
    // What stands before a colon is told, what stands behind it is asked.
    for (int i = last; i > verb; i--) {
      if (tree.token(i).form().equals(":")) {
        return false;
      }
    }
    return true;
  }

  /** Whether an auxiliary opens a clause; behind "never" or "only then" it tells what was. */
  private boolean isInverted(Tree tree, int auxiliary) {
    boolean opens = auxiliary == 0 || tree.token(auxiliary - 1).tag().matches("\\W+|CC|``|''");
    return opens && inverted.contains(tree.word(auxiliary));
  }

  /**
   * Whether a clause only tells what may, should or would be, itself or through what it hangs on.
   */
  public boolean isNonActual(Tree tree, int verb) {
    return isNonActual(tree, verb, false);
  }

  /**
   * The same of a refusal: "will not accept", "would not accept" refuse, "may not accept" does not.
   */
  public boolean isNoRefusal(Tree tree, int verb) {
    return isNonActual(tree, verb, true);
  }

  private boolean isNonActual(Tree tree, int verb, boolean isRefusal) {
    int at = verb;
    for (int depth = 0; depth < 6; depth++) {
      boolean isWilling =
          isRefusal && at == verb && tree.hasChild(at, c -> tree.is(c, "aux") && isWill(tree, c));
      if (!isWilling && modal(tree, at).isPresent()
          || isConditional(tree, at)
          || isApproximate(tree, at)
          || isOnlySaid(tree, at)
          || isUntrue(tree, at)
          || isShunned(tree, at)) {
        return true;
      }
      int head = tree.head(at);
      if (head != Tree.NONE && hasTo(tree, at)) {
        boolean mustOrAims =
            tree.is(at, "xcomp") && tree.lemma(head).equals("have") || isOfNoun(tree, at);
        if (mustOrAims) {
          return true;
        }
      }
      if (isWithout(tree, at)) {
        return true;
      }
      if (head != Tree.NONE
          && (tree.is(at, "xcomp") || tree.is(at, "ccomp"))
          && isWished(tree, at, head)) {
        return true;
      }
      if (head != Tree.NONE && tree.is(at, "advcl") && hasTo(tree, at) && isCall(tree, head)) {
        return true;
      }
      boolean goesOn =
          head != Tree.NONE
              && (tree.is(at, "xcomp")
                  || tree.is(at, "conj")
                  // "would seek to gather them to agree": aimed at as what it is done for.
                  || tree.is(at, "advcl")
                      && (tree.token(at).tag().equals("VBG") || hasTo(tree, at)));
      if (!goesOn) {
        return false;
      }
      at = head;
    }
    return false;
  }

  /**
   * "the right to reject", "a deadline for Russia to agree", "gave her a week to accept": what may
   * or should be done. A decision to reject rejects.
   */
  private boolean isOfNoun(Tree tree, int verb) {
    int head = tree.head(verb);
    if (tree.is(verb, "advcl") && tree.child(head, "dative") != Tree.NONE) {
      return true;
    }
    String lemma = tree.lemma(head);
    return (tree.is(verb, "acl") || tree.is(verb, "advcl") || tree.is(verb, "relcl"))
        && tree.token(head).isNoun()
        && (words.status(Place.NOUN, lemma) != null || !words.is(Use.IMPLICATIVE, lemma));
  }

  private boolean isWill(Tree tree, int auxiliary) {
    return willing.contains(tree.lemma(auxiliary)) || willingShort.contains(tree.word(auxiliary));
  }

  /** "almost met", "hardly demanded": did not. */
  private boolean isApproximate(Tree tree, int verb) {
    return tree.hasChild(
        verb, c -> tree.is(c, "advmod") && words.is(Use.APPROXIMATOR, tree.lemma(c)));
  }

  /** "rumours that they met", "the suggestion that it had demanded …". */
  private boolean isOnlySaid(Tree tree, int verb) {
    int noun = tree.head(verb);
    int first = tree.child(verb, "nsubj");
    if (first != Tree.NONE
        && first + 1 < verb
        && isHearsay(tree.lemma(first))
        && tree.lemma(first + 1).equals("that")) {
      // "Rumours that they met are false", where the parser hangs the noun on the inner verb.
      return true;
    }
    return noun != Tree.NONE
        && tree.token(noun).isNoun()
        && isHearsay(tree.lemma(noun))
        && (tree.is(verb, "ccomp") || tree.is(verb, "acl") || tree.is(verb, "relcl"))
        && tree.hasChild(verb, c -> c < verb && tree.is(c, "mark") && tree.lemma(c).equals("that"));
  }

  private boolean isHearsay(String noun) {
    return words.is(Use.HEARSAY, noun)
        || words.status(Place.NOUN, noun) == EventStatus.HYPOTHETICAL;
  }

  /** Whether who does this comes to a place: "arrive", "fly". */
  public boolean isGathering(String lemma) {
    return words.is(Use.GATHER, lemma);
  }

  /** "denied that it had demanded …", "stopped short of demanding …". */
  private boolean isShunned(Tree tree, int verb) {
    int head = tree.head(verb);
    if (head != Tree.NONE && tree.is(verb, "pcomp")) {
      head = tree.head(head);
    } else if (!tree.is(verb, "ccomp")) {
      return false;
    }
    return head != Tree.NONE
        && words.status(Place.GOVERNOR, tree.lemma(head)) == EventStatus.DENIED;
  }

  /** "It is not true that Norway rejected it", "that they met is false". */
  private boolean isUntrue(Tree tree, int verb) {
    int head = tree.head(verb);
    if (head == Tree.NONE || !Set.of("ccomp", "csubj").contains(tree.relation(verb))) {
      return false;
    }
    int copula = tree.is(head, "acomp") ? tree.head(head) : head;
    return tree.hasChild(
        copula,
        c ->
            tree.is(c, "acomp")
                && (words.status(Place.PREDICATE, tree.lemma(c)) == EventStatus.DENIED
                    || words.is(Use.TRUTH, tree.lemma(c)) && tree.isNegated(copula)));
  }

  /**
   * "failed to agree": what was aimed at did not come; talks that failed were held all the same.
   */
  private boolean isUnreached(Tree tree, int verb) {
    return words.status(Place.GOVERNOR, tree.lemma(verb) + " to") == EventStatus.CANCELLED;
  }

  /** "called on them to agree": a verb that asks by its preposition. */
  private boolean isCall(Tree tree, int verb) {
    return tree.hasChild(
        verb,
        c ->
            tree.is(c, "prep")
                && words.status(Place.GOVERNOR, tree.lemma(verb) + " " + tree.lemma(c))
                    == EventStatus.HYPOTHETICAL);
  }

  /** "demanded that they agree", "refused to say", "wants to accept": asked for, not done. */
  private boolean isWished(Tree tree, int verb, int governor) {
    if (tree.is(verb, "xcomp") && hasTo(tree, verb) && isUnreached(tree, governor)) {
      return true;
    }
    EventStatus status = words.status(Place.GOVERNOR, tree.lemma(governor));
    if (status == null || status == EventStatus.CANCELLED) {
      return false;
    }
    String tag = tree.token(verb).tag();
    return tree.is(verb, "xcomp")
        || tag.equals("VB")
        || tag.equals("VBP") && !isReporting(tree.lemma(governor));
  }

  /** Whether what a verb tells is so: not of "threatened to cancel". */
  boolean isDone(Tree tree, int verb) {
    EventStatus status = tree.token(verb).isVerb() ? ofVerb(tree, verb) : EventStatus.HELD;
    return status == EventStatus.HELD || status == EventStatus.ONGOING;
  }

  /** What a verb makes of the verb or noun that it governs; null if nothing: "call off". */
  @Nullable EventStatus governed(Tree tree, int verb) {
    String lemma = tree.lemma(verb);
    int particle = tree.child(verb, "prt");
    particle = particle == Tree.NONE ? tree.child(verb, "advmod") : particle;
    EventStatus phrasal =
        particle == Tree.NONE
            ? null
            : words.status(Place.GOVERNOR, lemma + " " + tree.lemma(particle));
    return phrasal == null ? words.status(Place.GOVERNOR, lemma) : phrasal;
  }

  /** Whether a noun is a verb's subject or object. */
  static boolean isDirect(Tree tree, int noun) {
    return tree.is(noun, "dobj") || tree.is(noun, "nsubjpass") || tree.is(noun, "nsubj");
  }

  /** "the planned meeting was cancelled", "his refusal failed the meeting". */
  public boolean isCalledOff(Tree tree, int noun) {
    for (int i : tree.subtree(noun)) {
      // "meeting on shipping called off": the parser may hang it on the last noun before it.
      if (tree.is(i, "acl")
          && governed(tree, i) == EventStatus.CANCELLED
          && isInObject(tree, i, noun)) {
        return true;
      }
    }
    int verb = tree.head(noun);
    return verb != Tree.NONE
        && tree.token(verb).isVerb()
        && isDirect(tree, noun)
        && !(tree.is(noun, "nsubj") && isUnreached(tree, verb))
        && governed(tree, verb) == EventStatus.CANCELLED
        && isDone(tree, verb);
  }

  private static boolean isInObject(Tree tree, int clause, int noun) {
    int at = tree.head(clause);
    while (at != noun && (tree.is(at, "pobj") || tree.is(at, "prep"))) {
      at = tree.head(at);
    }
    return at == noun && !tree.isNegated(clause);
  }

  /** Whether a noun tells what something else comes before or behind: "after talks". */
  public boolean isBeforeOrAfter(Tree tree, int noun) {
    return tree.is(noun, "pobj") && sequels.contains(tree.lemma(tree.head(noun)));
  }

  /** The verb that a noun depends on, through prepositions and "a round of". */
  public static int governor(Tree tree, int noun) {
    int at = noun;
    for (int depth = 0; depth < 4; depth++) {
      int head = tree.head(at);
      if (head == Tree.NONE) {
        return Tree.NONE;
      }
      if (tree.token(head).isVerb()) {
        return head;
      }
      boolean goesOn = tree.is(at, "pobj") || tree.is(at, "prep") || tree.is(at, "conj");
      if (!goesOn) {
        return Tree.NONE;
      }
      at = head;
    }
    return Tree.NONE;
  }

  /** Whether a hedge such as "reportedly" stands on a verb. */
  public boolean isHedged(Tree tree, int verb) {
    return tree.hasChild(verb, c -> words.is(Use.HEDGE, tree.lemma(c)));
  }
}
