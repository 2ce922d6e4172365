package org.newsgraph.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.EventStatus;

/** Whether what a word tells did happen, will, may or did not. */
final class Modality {
  private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo");
  private static final Set<String> POSSIBLE =
      Set.of("would", "could", "may", "might", "should", "can", "must", "ought", "'d", "ca");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "should", "lest");

  private final Map<String, EventStatus> modifiers = new HashMap<>();
  private final Map<String, EventStatus> governors = new HashMap<>();
  private final Set<String> proposing = new HashSet<>();
  private final Set<String> lightVerbs = new HashSet<>();
  private final Set<String> reporting = new HashSet<>();
  private final Set<String> hedges = new HashSet<>();

  Modality() {
    for (Map<String, String> row : Lexicon.bundled("modality").rows()) {
      String word = row.getOrDefault("word", "");
      String use = row.getOrDefault("use", "");
      switch (use) {
        case "light" -> lightVerbs.add(word);
        case "report" -> reporting.add(word);
        case "hedge" -> hedges.add(word);
        case "propose" -> proposing.add(word);
        default -> {
          String[] parts = use.split(":");
          EventStatus status = EventStatus.valueOf(parts[1].toUpperCase(Locale.ROOT));
          (parts[0].equals("modifier") ? modifiers : governors).put(word, status);
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

  /** The status of what a verb tells. */
  EventStatus ofVerb(Tree tree, int verb) {
    return ofVerb(tree, verb, 0);
  }

  private EventStatus ofVerb(Tree tree, int verb, int depth) {
    if (tree.isNegated(verb)) {
      return EventStatus.DENIED;
    }
    if (isConditional(tree, verb)) {
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
      boolean dependent =
          tree.is(verb, "xcomp")
              || tree.is(verb, "pcomp")
              || tree.is(verb, "ccomp") && tag.equals("VB")
              || tree.is(verb, "acl") && hasTo(tree, verb)
              || tree.is(verb, "advcl") && hasTo(tree, verb);
      if (dependent) {
        int governor =
            tree.is(verb, "pcomp") && tree.head(head) != Tree.NONE ? tree.head(head) : head;
        EventStatus governed = governors.get(tree.lemma(governor));
        if (governed != null) {
          return governed;
        }
        if (hasTo(tree, verb) && (tree.is(verb, "acl") || tree.is(verb, "advcl"))) {
          return EventStatus.PLANNED;
        }
        if (tree.token(governor).isVerb()) {
          return ofVerb(tree, governor, depth + 1);
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
    if (tag.equals("VB")
        && tree.child(verb, "aux") == Tree.NONE
        && tree.child(verb, "nsubj") == Tree.NONE) {
      return EventStatus.HYPOTHETICAL;
    }
    return EventStatus.HELD;
  }

  private static boolean hasTo(Tree tree, int verb) {
    return tree.hasChild(verb, c -> tree.lemma(c).equals("to") && tree.is(c, "aux"));
  }

  private Optional<EventStatus> modal(Tree tree, int verb) {
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
        boolean reported =
            word.equals("would")
                && tree.is(verb, "ccomp")
                && tree.head(verb) != Tree.NONE
                && isReporting(tree.lemma(tree.head(verb)));
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

  /**
   * Whether a clause only tells what may, should or would be, itself or through what it hangs on.
   */
  boolean isNonActual(Tree tree, int verb) {
    int at = verb;
    for (int depth = 0; depth < 6; depth++) {
      EventStatus status = statusOfModal(tree, at);
      if (status != null || isConditional(tree, at)) {
        return true;
      }
      int head = tree.head(at);
      if (head != Tree.NONE
          && (tree.is(at, "xcomp") || tree.is(at, "ccomp"))
          && isWished(tree, at, head)) {
        return true;
      }
      boolean goesOn =
          head != Tree.NONE
              && (tree.is(at, "xcomp")
                  || tree.is(at, "conj")
                  || tree.is(at, "advcl") && tree.token(at).tag().equals("VBG"));
      if (!goesOn) {
        return false;
      }
      at = head;
    }
    return false;
  }

  /** "demanded that they agree", "refused to say", "wants to accept": asked for, not done. */
  private boolean isWished(Tree tree, int verb, int governor) {
    EventStatus status = governors.get(tree.lemma(governor));
    if (status == null || status == EventStatus.CANCELLED) {
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
    for (int c : tree.children(noun)) {
      boolean modifier =
          tree.is(c, "nmod")
              || tree.is(c, "amod")
              || tree.is(c, "acl")
              || tree.is(c, "compound")
              || tree.is(c, "relcl");
      EventStatus status = modifier ? modifiers.get(tree.lemma(c)) : null;
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
    if (governed != null && direct && tree.isPassive(verb) && governed == EventStatus.PLANNED) {
      return EventStatus.PLANNED;
    }
    if (isLight(lemma) || direct) {
      EventStatus status = ofVerb(tree, verb);
      if (status == EventStatus.DENIED && !isLight(lemma)) {
        return EventStatus.HELD;
      }
      return isLight(lemma)
              || status == EventStatus.PLANNED && isLight(lemma)
              || status == EventStatus.HYPOTHETICAL && isLight(lemma)
          ? status
          : EventStatus.HELD;
    }
    return isConditional(tree, verb) ? EventStatus.HYPOTHETICAL : EventStatus.HELD;
  }

  private @Nullable EventStatus governed(Tree tree, int verb) {
    String lemma = tree.lemma(verb);
    int particle = tree.child(verb, "prt");
    EventStatus phrasal =
        particle == Tree.NONE ? null : governors.get(lemma + " " + tree.lemma(particle));
    return phrasal == null ? governors.get(lemma) : phrasal;
  }

  private static boolean isDirect(Tree tree, int noun) {
    return tree.is(noun, "dobj") || tree.is(noun, "nsubjpass") || tree.is(noun, "nsubj");
  }

  /** "the planned meeting was cancelled", "his refusal failed the meeting". */
  private boolean isCalledOff(Tree tree, int noun) {
    int verb = tree.head(noun);
    return verb != Tree.NONE
        && tree.token(verb).isVerb()
        && isDirect(tree, noun)
        && governed(tree, verb) == EventStatus.CANCELLED
        && !tree.isNegated(verb)
        && !isConditional(tree, verb)
        && modal(tree, verb).isEmpty();
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
