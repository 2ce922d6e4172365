package org.newsgraph.extract.modality;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.modality.ModalityLexicon.Place;
import org.newsgraph.extract.modality.ModalityLexicon.Use;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.EventStatus;

/** Whether the event that a noun names did happen, will, may or did not. */
public final class NounModality {

  private static final Set<String> MODIFIERS = Set.of("nmod", "acl", "compound", "relcl");

  private final Set<String> copulas;
  private final Set<String> settings;

  /** Behind these stands what really was, when something else was said: "denied it in a call". */
  private final Set<String> occasions;

  private final Set<String> phasePrepositions;
  private final Modality verbs;
  private final ModalityLexicon words;

  public NounModality(Modality verbs, Language language) {
    copulas = language.words("copula");
    settings = language.words("setting-preposition");
    occasions = language.words("occasion-preposition");
    phasePrepositions = language.words("phase-preposition");
    this.verbs = verbs;
    this.words = verbs.words;
  }

  /** The status of the event that a noun names, from the words around it. */
  public EventStatus ofNoun(Tree tree, int noun) {
    if (verbs.isCalledOff(tree, noun)) {
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
    if (carrier != Tree.NONE && verbs.isLight(tree.lemma(carrier)) && tree.isNegated(carrier)) {
      // "the planned summit never took place".
      return EventStatus.DENIED;
    }
    EventStatus told = modified(tree, noun);
    told = told == null ? aimedAt(tree, noun) : told;
    told = told == null ? ofApposed(tree, noun) : told;
    told = told == null ? ofPhase(tree, noun) : told;
    return told == null ? ofGovernor(tree, noun) : told;
  }

  /** "planned talks", "a meeting called off", "talks that may be held". */
  private @Nullable EventStatus modified(Tree tree, int noun) {
    for (int c : tree.children(noun)) {
      boolean isHeadlineVerb =
          tree.is(c, "compound")
              && words.status(Place.GOVERNOR, tree.lemma(c)) == EventStatus.CANCELLED
              && tree.token(c).tag().equals("NNS");
      if (isHeadlineVerb) {
        // Taken for a noun: "Oslo scraps talks".
        return EventStatus.CANCELLED;
      }
      EventStatus status = MODIFIERS.contains(tree.relation(c)) ? ofModifier(tree, c) : null;
      if (status != null) {
        return status;
      }
    }
    return null;
  }

  private @Nullable EventStatus ofModifier(Tree tree, int modifier) {
    String lemma = tree.lemma(modifier);
    boolean isVerb = tree.token(modifier).isVerb();
    if (isVerb
        && verbs.governed(tree, modifier) == EventStatus.CANCELLED
        && !tree.isNegated(modifier)) {
      // "a meeting called off", "talks that were scrapped".
      return EventStatus.CANCELLED;
    }
    EventStatus status = words.status(Place.MODIFIER, lemma);
    if (status == null) {
      status = words.status(Place.MODIFIER, tree.word(modifier));
    }
    if (status == null && isVerb && tree.is(modifier, "relcl") && verbs.isLight(lemma)) {
      status = verbs.ofVerb(tree, modifier);
      return status == EventStatus.HELD ? null : status;
    }
    return status;
  }

  /** What the verb that a noun depends on makes of it. */
  private EventStatus ofGovernor(Tree tree, int noun) {
    int verb = Modality.governor(tree, noun);
    if (verb == Tree.NONE) {
      return EventStatus.HELD;
    }
    boolean isLight = verbs.isLight(tree.lemma(verb));
    boolean isDirect = Modality.isDirect(tree, noun);
    if (isDirect && words.is(Use.PROPOSE, tree.lemma(verb))) {
      return EventStatus.HYPOTHETICAL;
    }
    // "called the talks productive": said of them, not called.
    boolean isJudged = tree.is(noun, "dobj") && tree.child(verb, "oprd") != Tree.NONE;
    EventStatus governed = isJudged ? null : verbs.governed(tree, verb);
    if (governed != null && (tree.is(noun, "dobj") || tree.is(noun, "nsubjpass"))) {
      // Who only threatens to cancel talks leaves open what becomes of them.
      return governed == EventStatus.CANCELLED && !verbs.isDone(tree, verb)
          ? EventStatus.HYPOTHETICAL
          : governed;
    }
    int aim = tree.is(noun, "nsubj") ? tree.child(verb, "xcomp") : Tree.NONE;
    if (aim != Tree.NONE && verbs.isLight(tree.lemma(aim))) {
      EventStatus aimed = verbs.ofVerb(tree, aim);
      if (aimed == EventStatus.CANCELLED || aimed == EventStatus.PLANNED) {
        // "the talks failed to take place", "the talks are to begin".
        return aimed;
      }
    }
    if (isLight || isDirect) {
      EventStatus status = verbs.ofVerb(tree, verb);
      // "talks in Oslo will fail": they are not over.
      boolean isToCome =
          status == EventStatus.PLANNED
              && tree.is(noun, "nsubj")
              && verbs.modal(tree, verb).isPresent();
      return isLight || isToCome ? status : EventStatus.HELD;
    }
    if (verbs.isConditional(tree, verb)) {
      return EventStatus.HYPOTHETICAL;
    }
    return isSetting(tree, noun) || isSequel(tree, noun)
        ? ofSetting(verbs.ofVerb(tree, verbOfSetting(tree, noun, verb)))
        : EventStatus.HELD;
  }

  /** "will travel to a summit, her first visit to Oslo": to come as is what it stands beside. */
  private @Nullable EventStatus ofApposed(Tree tree, int noun) {
    int verb = tree.is(noun, "appos") ? Modality.governor(tree, tree.head(noun)) : Tree.NONE;
    EventStatus status = verb == Tree.NONE ? null : verbs.ofVerb(tree, verb);
    return status == EventStatus.PLANNED || status == EventStatus.HYPOTHETICAL ? status : null;
  }

  /**
   * "may agree to a resumption of talks", "a return to talks would help": talks whose beginning
   * only may be are not held; null where the text tells of no beginning.
   */
  private @Nullable EventStatus ofPhase(Tree tree, int noun) {
    int preposition = tree.is(noun, "pobj") ? tree.head(noun) : Tree.NONE;
    int phase = preposition == Tree.NONE ? Tree.NONE : tree.head(preposition);
    if (phase == Tree.NONE
        || !words.is(Use.PHASE, tree.lemma(phase))
        || !tree.token(phase).isNoun()
        || !phasePrepositions.contains(tree.lemma(preposition))) {
      return null;
    }
    EventStatus status = ofNoun(tree, phase);
    int verb = Modality.governor(tree, phase);
    if (status == EventStatus.HELD && verb != Tree.NONE) {
      status = begun(tree, phase, verb);
    }
    return status == EventStatus.HELD ? null : status;
  }

  private EventStatus begun(Tree tree, int phase, int verb) {
    EventStatus governed = verbs.governed(tree, verb);
    if (governed == EventStatus.HYPOTHETICAL || governed == EventStatus.PLANNED) {
      return governed;
    }
    EventStatus told = verbs.ofVerb(tree, verb);
    return told == EventStatus.DENIED && Modality.isDirect(tree, phase) ? EventStatus.HELD : told;
  }

  /** "She could meet him at a conference": the conference is where and when something is. */
  private boolean isSetting(Tree tree, int noun) {
    int head = tree.head(noun);
    return tree.is(noun, "pobj") && settings.contains(tree.lemma(head));
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

  /** "may agree after talks in Oslo": of talks not told before it is open whether they are over. */
  private boolean isSequel(Tree tree, int noun) {
    return verbs.isBeforeOrAfter(tree, noun)
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
        verb != Tree.NONE && tree.is(noun, "nsubj") && copulas.contains(tree.lemma(verb));
    int of = isSubject ? verb : noun;
    for (int c : tree.children(of)) {
      EventStatus status =
          isSubject && (tree.is(c, "acomp") || tree.is(c, "advmod") || tree.is(c, "prt"))
              ? words.status(Place.PREDICATE, tree.lemma(c))
              : null;
      int governed = tree.is(c, "prep") ? tree.child(c, "pobj") : Tree.NONE;
      if (governed != Tree.NONE && tree.lemma(c).equals("in")) {
        status = words.status(Place.PREDICATE, tree.lemma(governed));
      } else if (governed != Tree.NONE) {
        status = words.status(Place.PREDICATE, tree.lemma(c) + " " + tree.lemma(governed));
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
      return words.status(Place.NOUN, tree.lemma(preposition));
    }
    int head =
        preposition == Tree.NONE || !tree.is(noun, "pobj") ? Tree.NONE : tree.head(preposition);
    if (head == Tree.NONE) {
      return null;
    }
    EventStatus status = words.status(Place.NOUN, tree.lemma(head));
    if (words.is(Use.HEARSAY, tree.lemma(head))
        && tree.token(head).isNoun()
        && tree.lemma(preposition).equals("of")
        && !tree.hasChild(noun, c -> tree.lemma(c).equals("the") || tree.is(c, "poss"))) {
      // "reports of a meeting".
      return EventStatus.HYPOTHETICAL;
    }
    if (status != null
        && tree.token(head).isNoun()
        && !occasions.contains(tree.lemma(preposition))) {
      return status;
    }
    int subject = tree.token(head).isVerb() ? tree.subject(head) : Tree.NONE;
    if (subject != Tree.NONE && copulas.contains(tree.lemma(head))) {
      // "Preparations are under way for talks".
      EventStatus prepared = words.status(Place.NOUN, tree.lemma(subject));
      if (prepared != null) {
        return prepared;
      }
      EventStatus due = due(tree, head);
      if (due != null && tree.lemma(preposition).equals("for")) {
        return due;
      }
    }
    if (tree.lemma(preposition).equals("to") && tree.token(head).isVerb()) {
      EventStatus asked = verbs.governed(tree, head);
      if (asked == EventStatus.HYPOTHETICAL || asked == EventStatus.PLANNED) {
        return asked;
      }
    }
    return tree.lemma(preposition).equals("for")
        ? ofPurpose(tree, head)
        : ofLeaving(tree, head, preposition);
  }

  /** "She is due in Oslo for talks": what a predicate of hers makes of them. */
  private @Nullable EventStatus due(Tree tree, int copula) {
    int predicate = tree.child(copula, "acomp");
    EventStatus status =
        predicate == Tree.NONE ? null : words.status(Place.GOVERNOR, tree.lemma(predicate));
    return status == EventStatus.PLANNED ? status : null;
  }

  /** "walked out of talks", "withdrew from talks". */
  private @Nullable EventStatus ofLeaving(Tree tree, int head, int preposition) {
    boolean isOut = tree.is(preposition, "prep") && tree.lemma(head).equals("out");
    int outer = isOut ? tree.head(head) : Tree.NONE;
    int verb = outer == Tree.NONE ? head : outer;
    String left = tree.lemma(verb) + " " + (verb == head ? tree.lemma(preposition) : "out");
    EventStatus status = words.status(Place.GOVERNOR, left);
    // Who only threatens to walk out of talks has not broken them off.
    return status == EventStatus.CANCELLED && !verbs.isDone(tree, verb) ? null : status;
  }

  /** "ready for talks", "called for talks", "flew to Oslo for talks". */
  private @Nullable EventStatus ofPurpose(Tree tree, int head) {
    String lemma = tree.lemma(head);
    if (tree.token(head).tag().startsWith("JJ")) {
      EventStatus status = words.status(Place.GOVERNOR, lemma);
      return status == null ? EventStatus.HYPOTHETICAL : status;
    }
    if (!tree.token(head).isVerb()) {
      return null;
    }
    if (verbs.isGathering(lemma)) {
      // "flew to Oslo for talks" held them; "will fly to Oslo for talks" has not yet.
      EventStatus gathered = verbs.ofVerb(tree, head);
      return gathered == EventStatus.HELD || gathered == EventStatus.ONGOING ? null : gathered;
    }
    EventStatus governed = verbs.governed(tree, head);
    return governed != null || verbs.isLight(lemma) ? governed : EventStatus.HYPOTHETICAL;
  }
}
