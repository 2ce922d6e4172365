package org.newsgraph.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.EventStatus;

/** Whether what a word tells did happen, will, may or did not. */
final class Modality {
  private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo");
  private static final Set<String> POSSIBLE =
      Set.of("would", "could", "may", "might", "should", "can", "must", "ought", "'d", "ca");
  private static final Set<String> COPULAS =
      Set.of("be", "remain", "seem", "look", "appear", "stay");
  private static final Set<String> SETTINGS = Set.of("at", "during");

  private static final Set<String> SEQUELS = Set.of("after", "following", "before");

  /** Behind these stands what really was, when something else was said: "denied it in a call". */
  private static final Set<String> OCCASIONS = Set.of("at", "during", "in", "after", "since");

  /** Behind these a present tense tells what is to come: "before they meet". */
  private static final Set<String> TO_COME = Set.of("before", "until", "till", "once");

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "should", "lest");

  private final Map<String, EventStatus> modifiers = new HashMap<>();
  private final Map<String, EventStatus> governors = new HashMap<>();
  private final Map<String, EventStatus> predicates = new HashMap<>();
  private final Map<String, EventStatus> nouns = new HashMap<>();
  private final Set<String> implicatives = new HashSet<>();
  private final Set<String> factive = new HashSet<>();
  private final Set<String> gathering = new HashSet<>();
  private final Set<String> proposing = new HashSet<>();
  private final Set<String> lightVerbs = new HashSet<>();
  private final Set<String> reporting = new HashSet<>();
  private final Set<String> accusing = new HashSet<>();
  private final Set<String> hedges = new HashSet<>();
  private final Set<String> phases = new HashSet<>();
  private final Set<String> approximators = new HashSet<>();
  private final Set<String> hearsay = new HashSet<>();

  Modality() {
    for (Map<String, String> row : Lexicon.bundled("modality").rows()) {
      String word = row.getOrDefault("word", "");
      String use = row.getOrDefault("use", "");
      switch (use) {
        case "light" -> lightVerbs.add(word);
        case "report" -> reporting.add(word);
        case "accuse" -> accusing.add(word);
        case "hedge" -> hedges.add(word);
        case "phase" -> phases.add(word);
        case "hearsay" -> hearsay.add(word);
        case "approximator" -> approximators.add(word);
        case "propose" -> proposing.add(word);
        case "gather" -> gathering.add(word);
        case "implicative" -> implicatives.add(word);
        case "factive" -> factive.add(word);
        default -> {
          String[] parts = use.split(":");
          EventStatus status = EventStatus.valueOf(parts[1].toUpperCase(Locale.ROOT));
          switch (parts[0]) {
            case "modifier" -> modifiers.put(word, status);
            case "governor" -> governors.put(word, status);
            case "predicate" -> predicates.put(word, status);
            case "noun" -> nouns.put(word, status);
            default ->
                throw new ConfigException(
                    "LEXICON-USE", "'%s' is no use of a word".formatted(use), "modality.tsv");
          }
        }
      }
    }
  }

  /** Whether a verb only carries the event that its subject or object names: "hold talks". */
  boolean isLight(String lemma) {
    return lightVerbs.contains(lemma);
  }

  /** Whether a verb tells that something is to come: "plan", "schedule". */
  boolean isPlanning(String lemma) {
    return governors.get(lemma) == EventStatus.PLANNED;
  }

  /** Whether a verb reports what somebody says. */
  boolean isReporting(String lemma) {
    return reporting.contains(lemma);
  }

  /** Whether a verb tells what others say of its subject: "is believed". */
  boolean isToldOf(Tree tree, int verb) {
    return isReporting(tree.lemma(verb))
        && tree.token(verb).tag().equals("VBN")
        && tree.hasChild(verb, c -> tree.lemma(c).equals("be"));
  }

  /** Whether a verb says of somebody what may not be so: "accuse". */
  boolean isAccusing(String lemma) {
    return accusing.contains(lemma);
  }

  /** The status of what a verb tells. */
  EventStatus ofVerb(Tree tree, int verb) {
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
    int head = tree.head(verb);
    String tag = tree.token(verb).tag();
    if (head != Tree.NONE && depth < 5) {
      if (tree.is(verb, "ccomp") && governors.get(tree.lemma(head)) == EventStatus.DENIED) {
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
      boolean dependent =
          tree.is(verb, "xcomp")
              || tag.equals("VBG") && (tree.is(verb, "dobj") || tree.is(verb, "ccomp"))
              || tree.is(verb, "pcomp")
              || tree.is(verb, "ccomp") && (tag.equals("VB") || isSubjunctive(tree, verb))
              || tree.is(verb, "acl") && hasTo(tree, verb)
              || tree.is(verb, "advcl") && hasTo(tree, verb);
      if (dependent) {
        int governor =
            tree.is(verb, "pcomp") && tree.head(head) != Tree.NONE ? tree.head(head) : head;
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
        boolean isReached = gathering.contains(tree.lemma(governor));
        if (hasTo(tree, verb) && (tree.is(verb, "acl") || tree.is(verb, "advcl") && !isReached)) {
          if (!tree.is(verb, "acl") || tree.token(governor).isVerb()) {
            return EventStatus.PLANNED;
          }
          // "readiness to meet", "an offer to meet" are no plans.
          return nouns.get(tree.lemma(governor)) == EventStatus.HYPOTHETICAL
              ? EventStatus.HYPOTHETICAL
              : planned(tree, governor, depth);
        }
        if (tree.token(governor).tag().matches("JJ|VBN")
            && hasTo(tree, verb)
            && factive.contains(Titles.word(tree, governor))
            && isPast(tree, governor)) {
          return EventStatus.HELD;
        }
        if (tree.token(governor).tag().startsWith("JJ") && hasTo(tree, verb)) {
          return EventStatus.HYPOTHETICAL;
        }
        if (isToldOf(tree, governor) && tree.hasChild(verb, c -> tree.lemma(c).equals("have"))) {
          // "is said to have met".
          return EventStatus.HELD;
        }
        if (tree.token(governor).isVerb()) {
          boolean comesTrue =
              isReached
                  || isLight(tree.lemma(governor))
                  || implicatives.contains(tree.lemma(governor));
          boolean isAimed =
              hasTo(tree, verb) && (!comesTrue || tree.child(governor, "dobj") != Tree.NONE);
          return isAimed ? EventStatus.HYPOTHETICAL : ofVerb(tree, governor, depth + 1);
        }
        return hasTo(tree, verb) ? EventStatus.PLANNED : EventStatus.HELD;
      }
      if (tree.is(verb, "conj")
          && tree.token(head).isVerb()
          && tree.child(verb, "aux") == Tree.NONE
          && tag.equals(tree.token(head).tag())
          && tree.child(verb, "nsubj") == Tree.NONE) {
        return ofVerb(tree, head, depth + 1);
      }
      if (tag.equals("VBG") && tree.is(verb, "advcl") && isNextTo(tree, head, verb)) {
        EventStatus governed = governed(tree, head);
        if (governed != null) {
          // "ruled out meeting her", without a comma: no adverbial.
          return governed;
        }
      }
      if (tag.equals("VBG") && (tree.is(verb, "acl") || tree.is(verb, "advcl"))) {
        int matrix = tree.clause(head);
        return matrix == verb || !tree.token(matrix).isVerb()
            ? EventStatus.HELD
            : ofVerb(tree, matrix, depth + 1);
      }
    }
    if (tag.equals("VBG") && tree.hasChild(verb, c -> tree.lemma(c).equals("be"))) {
      return EventStatus.ONGOING;
    }
    if (tag.matches("VBP|VBZ") && isYet(tree, verb)) {
      // "a day before they meet".
      return EventStatus.PLANNED;
    }
    if (head == Tree.NONE && tag.equals("VB") && hasTo(tree, verb)) {
      // A headline's future: "Norway and China to meet in Oslo".
      return EventStatus.PLANNED;
    }
    if (tag.equals("VB")
        && tree.child(verb, "aux") == Tree.NONE
        && tree.child(verb, "nsubj") == Tree.NONE) {
      return EventStatus.HYPOTHETICAL;
    }
    return EventStatus.HELD;
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
        && governors.get(tree.lemma(head)) == EventStatus.HYPOTHETICAL
        && !isReporting(tree.lemma(head));
  }

  /** "was honoured", not "would be honoured". */
  private static boolean isPast(Tree tree, int adjective) {
    int copula = tree.is(adjective, "acomp") ? tree.head(adjective) : adjective;
    return tree.token(copula).tag().equals("VBD")
        || tree.hasChild(
            copula, c -> tree.lemma(c).equals("be") && tree.token(c).tag().equals("VBD"));
  }

  private static boolean isYet(Tree tree, int verb) {
    int first = tree.subtree(verb).get(0);
    return TO_COME.contains(tree.lemma(first))
        || first > 0 && TO_COME.contains(tree.lemma(first - 1));
  }

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
            && governors.get(tree.lemma(tree.head(head)) + " " + lemma) == EventStatus.DENIED;
  }

  private static boolean hasTo(Tree tree, int verb) {
    return tree.hasChild(verb, c -> tree.lemma(c).equals("to") && tree.is(c, "aux"));
  }

  private Optional<EventStatus> modal(Tree tree, int verb) {
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
      if (FUTURE.contains(word)) {
        return Optional.of(EventStatus.PLANNED);
      }
      if (POSSIBLE.contains(word)) {
        // "said that he would meet" reports a plan; "would meet" alone imagines one.
        int told = tree.firstConjunct(verb);
        boolean reported =
            word.equals("would")
                && tree.is(told, "ccomp")
                && tree.head(told) != Tree.NONE
                && isReporting(tree.lemma(tree.head(told)));
        return Optional.of(reported ? EventStatus.PLANNED : EventStatus.HYPOTHETICAL);
      }
    }
    return Optional.empty();
  }

  /** Whether a verb stands in a condition or a question. */
  boolean isConditional(Tree tree, int verb) {
    for (int c : tree.children(verb)) {
      if (tree.is(c, "mark") && CONDITIONS.contains(tree.lemma(c))) {
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
  private static boolean isInverted(Tree tree, int auxiliary) {
    boolean opens = auxiliary == 0 || tree.token(auxiliary - 1).tag().matches("\\W+|CC|``|''");
    return opens && Set.of("had", "should", "were").contains(Titles.word(tree, auxiliary));
  }

  /**
   * Whether a clause only tells what may, should or would be, itself or through what it hangs on.
   */
  boolean isNonActual(Tree tree, int verb) {
    return isNonActual(tree, verb, false);
  }

  /**
   * The same of a refusal: "will not accept", "would not accept" refuse, "may not accept" does not.
   */
  boolean isNoRefusal(Tree tree, int verb) {
    return isNonActual(tree, verb, true);
  }

  private boolean isNonActual(Tree tree, int verb, boolean isRefusal) {
    int at = verb;
    for (int depth = 0; depth < 6; depth++) {
      boolean isWilling =
          isRefusal && at == verb && tree.hasChild(at, c -> tree.is(c, "aux") && isWill(tree, c));
      EventStatus status = isWilling ? null : statusOfModal(tree, at);
      if (status != null
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
        && (nouns.containsKey(lemma) || !implicatives.contains(lemma));
  }

  private static boolean isWill(Tree tree, int auxiliary) {
    return Set.of("will", "would", "can", "could").contains(tree.lemma(auxiliary))
        || Set.of("wo", "ca", "'ll", "'d").contains(Titles.word(tree, auxiliary));
  }

  /** "almost met", "hardly demanded": did not. */
  private boolean isApproximate(Tree tree, int verb) {
    return tree.hasChild(verb, c -> tree.is(c, "advmod") && approximators.contains(tree.lemma(c)));
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
    return hearsay.contains(noun) || nouns.get(noun) == EventStatus.HYPOTHETICAL;
  }

  /** Whether who does this comes to a place: "arrive", "fly". */
  boolean isGathering(String lemma) {
    return gathering.contains(lemma);
  }

  /** "denied that it had demanded …", "stopped short of demanding …". */
  private boolean isShunned(Tree tree, int verb) {
    int head = tree.head(verb);
    if (head != Tree.NONE && tree.is(verb, "pcomp")) {
      head = tree.head(head);
    } else if (!tree.is(verb, "ccomp")) {
      return false;
    }
    return head != Tree.NONE && governors.get(tree.lemma(head)) == EventStatus.DENIED;
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
                && (predicates.get(tree.lemma(c)) == EventStatus.DENIED
                    || tree.lemma(c).equals("true") && tree.isNegated(copula)));
  }

  /** "called on them to agree": a verb that asks by its preposition. */
  private boolean isCall(Tree tree, int verb) {
    return tree.hasChild(
        verb,
        c ->
            tree.is(c, "prep")
                && governors.get(tree.lemma(verb) + " " + tree.lemma(c))
                    == EventStatus.HYPOTHETICAL);
  }

  /** "demanded that they agree", "refused to say", "wants to accept": asked for, not done. */
  private boolean isWished(Tree tree, int verb, int governor) {
    EventStatus status = governors.get(tree.lemma(governor));
    if (status == EventStatus.CANCELLED) {
      // "failed to agree".
      return tree.is(verb, "xcomp") && hasTo(tree, verb);
    }
    if (status == null) {
      return false;
    }
    String tag = tree.token(verb).tag();
    return tree.is(verb, "xcomp")
        || tag.equals("VB")
        || tag.equals("VBP") && !isReporting(tree.lemma(governor));
  }

  private @Nullable EventStatus statusOfModal(Tree tree, int verb) {
    return modal(tree, verb).orElse(null);
  }

  /** The status of the event that a noun names, from the words around it. */
  EventStatus ofNoun(Tree tree, int noun) {
    if (isCalledOff(tree, noun)) {
      return EventStatus.CANCELLED;
    }
    if (tree.isNegated(noun)) {
      return EventStatus.DENIED;
    }
    EventStatus predicated = predicated(tree, noun);
    if (predicated != null) {
      return predicated;
    }
    int carrier =
        tree.is(noun, "nsubj") || tree.is(noun, "nsubjpass") ? tree.head(noun) : Tree.NONE;
    if (carrier != Tree.NONE && isLight(tree.lemma(carrier)) && tree.isNegated(carrier)) {
      // "the planned summit never took place".
      return EventStatus.DENIED;
    }
    for (int c : tree.children(noun)) {
      boolean modifier =
          tree.is(c, "nmod")
              || tree.is(c, "amod")
              || tree.is(c, "acl")
              || tree.is(c, "compound")
              || tree.is(c, "relcl");
      EventStatus status = modifier ? modifiers.get(tree.lemma(c)) : null;
      if (tree.is(c, "compound")
          && governors.get(tree.lemma(c)) == EventStatus.CANCELLED
          && tree.token(c).tag().equals("NNS")) {
        // A headline's verb that was taken for a noun: "Oslo scraps talks".
        return EventStatus.CANCELLED;
      }
      if (modifier
          && tree.token(c).isVerb()
          && governed(tree, c) == EventStatus.CANCELLED
          && !tree.isNegated(c)) {
        // "a meeting called off", "talks that were scrapped".
        return EventStatus.CANCELLED;
      }
      if (status == null && modifier) {
        status = modifiers.get(tree.token(c).form().toLowerCase(Locale.ROOT));
      }
      if (status != null) {
        return status;
      }
      if ((tree.is(c, "relcl") || tree.is(c, "acl"))
          && tree.token(c).isVerb()
          && isLight(tree.lemma(c))) {
        EventStatus told = tree.is(c, "relcl") ? ofVerb(tree, c) : EventStatus.HELD;
        if (told != EventStatus.HELD) {
          return told;
        }
      }
    }
    EventStatus aimed = aimedAt(tree, noun);
    if (aimed != null) {
      return aimed;
    }
    EventStatus ofSame = ofApposed(tree, noun);
    if (ofSame != null) {
      return ofSame;
    }
    EventStatus ofPhase = ofPhase(tree, noun);
    if (ofPhase != EventStatus.HELD) {
      return ofPhase;
    }
    int verb = governor(tree, noun);
    if (verb == Tree.NONE) {
      return EventStatus.HELD;
    }
    String lemma = tree.lemma(verb);
    EventStatus governed = governed(tree, verb);
    boolean direct = isDirect(tree, noun);
    if (direct && proposing.contains(lemma)) {
      return EventStatus.HYPOTHETICAL;
    }
    if (governed != null && (tree.is(noun, "dobj") || tree.is(noun, "nsubjpass"))) {
      // Who only threatens to cancel talks leaves open what becomes of them.
      return governed == EventStatus.CANCELLED && !isDone(tree, verb)
          ? EventStatus.HYPOTHETICAL
          : governed;
    }
    if (isLight(lemma) || direct) {
      EventStatus status = ofVerb(tree, verb);
      if (status == EventStatus.DENIED && !isLight(lemma)) {
        return EventStatus.HELD;
      }
      if (status == EventStatus.PLANNED
          && tree.is(noun, "nsubj")
          && modal(tree, verb).isPresent()) {
        // "talks in Oslo would fail": they are not over.
        return EventStatus.PLANNED;
      }
      return isLight(lemma)
              || status == EventStatus.PLANNED && isLight(lemma)
              || status == EventStatus.HYPOTHETICAL && isLight(lemma)
          ? status
          : EventStatus.HELD;
    }
    if (isConditional(tree, verb)) {
      return EventStatus.HYPOTHETICAL;
    }
    return isSetting(tree, noun) || isSequel(tree, noun)
        ? ofSetting(ofVerb(tree, verbOfSetting(tree, noun, verb)))
        : EventStatus.HELD;
  }

  /** "will travel to a summit, her first visit to Oslo": to come as is what it stands beside. */
  private @Nullable EventStatus ofApposed(Tree tree, int noun) {
    int verb = tree.is(noun, "appos") ? governor(tree, tree.head(noun)) : Tree.NONE;
    EventStatus status = verb == Tree.NONE ? null : ofVerb(tree, verb);
    return status == EventStatus.PLANNED || status == EventStatus.HYPOTHETICAL ? status : null;
  }

  /**
   * "may agree to a resumption of talks", "a return to talks would help": talks whose beginning
   * only may be are not held; held where the text tells of no beginning.
   */
  private EventStatus ofPhase(Tree tree, int noun) {
    int preposition = tree.is(noun, "pobj") ? tree.head(noun) : Tree.NONE;
    int phase = preposition == Tree.NONE ? Tree.NONE : tree.head(preposition);
    if (phase == Tree.NONE
        || !phases.contains(tree.lemma(phase))
        || !tree.token(phase).isNoun()
        || !Set.of("of", "to").contains(tree.lemma(preposition))) {
      return EventStatus.HELD;
    }
    EventStatus status = ofNoun(tree, phase);
    int verb = governor(tree, phase);
    if (status != EventStatus.HELD || verb == Tree.NONE) {
      return status;
    }
    EventStatus governed = governed(tree, verb);
    if (governed == EventStatus.HYPOTHETICAL || governed == EventStatus.PLANNED) {
      return governed;
    }
    EventStatus told = ofVerb(tree, verb);
    return told == EventStatus.DENIED && isDirect(tree, phase) ? EventStatus.HELD : told;
  }

  /** "She could meet him at a conference": the conference is where and when something is. */
  private static boolean isSetting(Tree tree, int noun) {
    int head = tree.head(noun);
    return tree.is(noun, "pobj") && SETTINGS.contains(tree.lemma(head));
  }

  /**
   * "discussed expanding trade during their summit": they discussed it there, whatever the parser
   * hangs it on.
   */
  private static int verbOfSetting(Tree tree, int noun, int verb) {
    boolean isOwn =
        tree.lemma(tree.head(noun)).equals("during") && tree.child(noun, "poss") != Tree.NONE;
    int at = verb;
    while (isOwn && tree.token(at).tag().equals("VBG") && tree.head(at) != Tree.NONE) {
      at = tree.head(at);
    }
    return tree.token(at).isVerb() ? at : verb;
  }

  /** Whether a noun tells what something else comes before or behind: "after talks". */
  static boolean isBeforeOrAfter(Tree tree, int noun) {
    return tree.is(noun, "pobj") && SEQUELS.contains(tree.lemma(tree.head(noun)));
  }

  /** "may agree after talks in Oslo": of talks not told before it is open whether they are over. */
  private static boolean isSequel(Tree tree, int noun) {
    return isBeforeOrAfter(tree, noun)
        && !tree.hasChild(noun, c -> tree.lemma(c).equals("the") || tree.is(c, "poss"));
  }

  /**
   * What is to be or may be is so with its setting; what is not done was not done at a real one.
   */
  private static EventStatus ofSetting(EventStatus status) {
    return status == EventStatus.PLANNED || status == EventStatus.HYPOTHETICAL
        ? status
        : EventStatus.HELD;
  }

  /** "the talks are off", "a meeting is unlikely", "summit in doubt": what is told of the event. */
  private @Nullable EventStatus predicated(Tree tree, int noun) {
    int verb = tree.head(noun);
    boolean isSubject =
        verb != Tree.NONE && tree.is(noun, "nsubj") && COPULAS.contains(tree.lemma(verb));
    int of = isSubject ? verb : noun;
    for (int c : tree.children(of)) {
      EventStatus status =
          isSubject && (tree.is(c, "acomp") || tree.is(c, "advmod") || tree.is(c, "prt"))
              ? predicates.get(tree.lemma(c))
              : null;
      int governed = tree.is(c, "prep") ? tree.child(c, "pobj") : Tree.NONE;
      if (governed != Tree.NONE && tree.lemma(c).equals("in")) {
        status = predicates.get(tree.lemma(governed));
      } else if (governed != Tree.NONE) {
        status = predicates.get(tree.lemma(c) + " " + tree.lemma(governed));
      }
      if (status != null) {
        return tree.isNegated(of) ? EventStatus.HYPOTHETICAL : status;
      }
    }
    return null;
  }

  /**
   * "plans for a meeting", "ready for talks", "called for talks": the event is what somebody aims
   * at. Who travels or gathers for talks holds them.
   */
  private @Nullable EventStatus aimedAt(Tree tree, int noun) {
    int preposition = tree.head(noun);
    if (preposition != Tree.NONE && tree.is(noun, "pcomp") && tree.token(preposition).isNoun()) {
      // "no date for a summit", where the parser hangs the summit on the date.
      return nouns.get(tree.lemma(preposition));
    }
    int head =
        preposition == Tree.NONE || !tree.is(noun, "pobj") ? Tree.NONE : tree.head(preposition);
    if (head == Tree.NONE) {
      return null;
    }
    EventStatus status = nouns.get(tree.lemma(head));
    if (hearsay.contains(tree.lemma(head))
        && tree.token(head).isNoun()
        && tree.lemma(preposition).equals("of")
        && !tree.hasChild(noun, c -> tree.lemma(c).equals("the") || tree.is(c, "poss"))) {
      // "reports of a meeting".
      return EventStatus.HYPOTHETICAL;
    }
    if (status != null
        && tree.token(head).isNoun()
        && !OCCASIONS.contains(tree.lemma(preposition))) {
      return status;
    }
    int subject = tree.token(head).isVerb() ? tree.subject(head) : Tree.NONE;
    if (subject != Tree.NONE && COPULAS.contains(tree.lemma(head))) {
      // "Preparations are under way for talks".
      EventStatus prepared = nouns.get(tree.lemma(subject));
      if (prepared != null) {
        return prepared;
      }
    }
    if (tree.lemma(preposition).equals("to") && tree.token(head).isVerb()) {
      EventStatus asked = governed(tree, head);
      if (asked == EventStatus.HYPOTHETICAL || asked == EventStatus.PLANNED) {
        return asked;
      }
    }
    if (!tree.lemma(preposition).equals("for")) {
      int outer =
          tree.is(preposition, "prep") && tree.lemma(head).equals("out")
              ? tree.head(head)
              : Tree.NONE;
      EventStatus left =
          outer == Tree.NONE
              ? governors.get(tree.lemma(head) + " " + tree.lemma(preposition))
              : governors.get(tree.lemma(outer) + " out");
      // Who only threatens to walk out of talks has not broken them off.
      boolean isLeft =
          left != EventStatus.CANCELLED || isDone(tree, outer == Tree.NONE ? head : outer);
      return isLeft ? left : null;
    }
    if (tree.token(head).tag().startsWith("JJ")) {
      return governors.getOrDefault(tree.lemma(head), EventStatus.HYPOTHETICAL);
    }
    if (!tree.token(head).isVerb()) {
      return null;
    }
    if (gathering.contains(tree.lemma(head))) {
      // "flew to Oslo for talks" held them; "will fly to Oslo for talks" has not yet.
      EventStatus gathered = ofVerb(tree, head);
      return gathered == EventStatus.HELD || gathered == EventStatus.ONGOING ? null : gathered;
    }
    EventStatus governed = governed(tree, head);
    if (governed != null) {
      return governed;
    }
    return isLight(tree.lemma(head)) ? null : EventStatus.HYPOTHETICAL;
  }

  /** Whether what a verb tells is so: not of "threatened to cancel". */
  private boolean isDone(Tree tree, int verb) {
    EventStatus status = tree.token(verb).isVerb() ? ofVerb(tree, verb) : EventStatus.HELD;
    return status == EventStatus.HELD || status == EventStatus.ONGOING;
  }

  private @Nullable EventStatus governed(Tree tree, int verb) {
    String lemma = tree.lemma(verb);
    int particle = tree.child(verb, "prt");
    particle = particle == Tree.NONE ? tree.child(verb, "advmod") : particle;
    EventStatus phrasal =
        particle == Tree.NONE ? null : governors.get(lemma + " " + tree.lemma(particle));
    return phrasal == null ? governors.get(lemma) : phrasal;
  }

  private static boolean isDirect(Tree tree, int noun) {
    return tree.is(noun, "dobj") || tree.is(noun, "nsubjpass") || tree.is(noun, "nsubj");
  }

  /** "the planned meeting was cancelled", "his refusal failed the meeting". */
  boolean isCalledOff(Tree tree, int noun) {
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

  /** The verb that a noun depends on, through prepositions and "a round of". */
  static int governor(Tree tree, int noun) {
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
  boolean isHedged(Tree tree, int verb) {
    return tree.hasChild(verb, c -> hedges.contains(tree.lemma(c)));
  }
}
