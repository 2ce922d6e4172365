package org.newsgraph.nlp;

import java.util.List;
import java.util.Set;
import org.newsgraph.lexicon.Lexicon;

/**
 * Repairs of clauses: finite verbs that modify a noun, are joined to one or hang on what they
 * cannot belong to, and infinitives taken for nouns.
 */
final class ClauseRepair extends TreeEdit {
  private static final Set<String> BODIES = Lexicon.bundled("role-words").words("body");

  private static final Set<String> SUBORDINATORS =
      Set.of("after", "as", "before", "since", "than", "until");

  private static final Set<String> HAVE = Set.of("has", "have", "had");

  ClauseRepair(TreeEdit tree) {
    super(tree);
  }

  /**
   * "[The senator] called for talks", "The senator and a group of deputies [held] talks": a finite
   * verb modifies no noun, nor does the participle of a passive that has an object.
   */
  boolean verbUnderNoun(int verb) {
    int last = heads[verb];
    int noun = last;
    while (noun != NONE && relations[noun].equals("conj")) {
      noun = heads[noun];
    }
    if (noun == NONE
        || noun > verb
        || last > verb
        || !relations[verb].equals("acl")
        || !tags[noun].startsWith("NN")
        || !tags[last].startsWith("NN")
        || !(relations[noun].equals("root") || relations[noun].equals("ccomp"))
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    boolean isFinite = isFinite(verb);
    boolean isParticiple = tags[verb].equals("VBN");
    boolean hasObject = isParticiple && child(verb, Set.of("dobj"), verb) != NONE;
    if (!isFinite && !hasObject) {
      return false;
    }
    heads[verb] = heads[noun];
    relations[verb] = relations[noun];
    heads[noun] = verb;
    relations[noun] = "nsubj";
    for (int i = 0; i < heads.length; i++) {
      boolean isBehind = i > verb && !relations[i].equals("conj");
      boolean isOfVerb = relations[i].equals("advmod") || relations[i].equals("punct");
      if (heads[i] == noun && (isBehind || isOfVerb)) {
        heads[i] = verb;
      }
    }
    return true;
  }

  /**
   * "The minister, sacked in May, [accused] the president": no comma parts a subject from its verb,
   * so the first is a participle, whatever its tag.
   */
  boolean participleBehindSubject(int verb) {
    int first = heads[verb];
    int subject = first == NONE || first > verb ? NONE : child(first, Set.of("nsubj"), 0);
    if (subject == NONE
        || first < 2
        || rightmost(subject) != first - 2
        || !tags[first - 1].equals(",")
        || !tags[verb - 1].equals(",")
        || !isPastOfTwoUses(first)
        || !isPastOfTwoUses(verb)
        || !Set.of("dep", "conj", "advcl", "parataxis").contains(relations[verb])
        || child(first, Set.of("dobj", "ccomp", "cc"), 0) != NONE
        || child(verb, Set.of("dobj", "ccomp", "xcomp"), verb) == NONE
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    heads[verb] = heads[first];
    relations[verb] = relations[first];
    heads[first] = subject;
    relations[first] = "acl";
    becomeSubject(subject, verb);
    for (int i = 0; i < heads.length; i++) {
      heads[i] = heads[i] == first && (i < first || i > verb) ? verb : heads[i];
    }
    tags[first] = "VBN";
    tags[verb] = "VBD";
    return true;
  }

  /** A past form without auxiliary that may be a tense or a participle: "accused". */
  private boolean isPastOfTwoUses(int verb) {
    return forms[verb].endsWith("ed")
        && tags[verb].matches("VBD|VBN")
        && child(verb, Set.of("aux", "auxpass"), 0) == NONE;
  }

  /** "The union has for the first time [adopted] sanctions": what stands between parts a tense. */
  boolean participleBehindInsertion(int verb) {
    int noun = heads[verb];
    int preposition = noun == NONE ? NONE : heads[noun];
    int have = preposition == NONE ? NONE : heads[preposition];
    if (have == NONE
        || verb < noun
        || have > preposition
        || !tags[verb].equals("VBN")
        || !relations[verb].equals("acl")
        || !relations[preposition].equals("prep")
        || !HAVE.contains(forms[have])
        || relations[have].startsWith("aux")
        || child(verb, Set.of("agent"), verb) != NONE
        || child(have, Set.of("dobj", "xcomp", "ccomp"), 0) != NONE) {
      return false;
    }
    heads[verb] = heads[have];
    relations[verb] = relations[have];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = heads[i] == have ? verb : heads[i];
    }
    heads[have] = verb;
    relations[have] = "aux";
    return true;
  }

  /** "[Norway] and China signed a treaty, an agency said": no finite verb is joined to a noun. */
  boolean verbJoinedToNoun(int verb) {
    int noun = heads[verb];
    int other = child(verb, Set.of("nsubj"), 0);
    if (noun == NONE
        || noun > verb
        || !relations[verb].equals("conj")
        || !tags[noun].startsWith("NN")
        || !isFinite(verb)
        || other <= noun
        || other > verb
        || !tags[other].startsWith("NN")) {
      return false;
    }
    int join = leftmost(other) - 1;
    int outer = heads[noun];
    boolean isTold = outer > verb && child(outer, SUBJECTS, verb) != NONE;
    boolean isParticiple =
        outer > verb && tags[outer].equals("VBN") && child(outer, AUXILIARIES, 0) == NONE;
    if (heads[join] != noun
        || !relations[join].equals("cc")
        || outer != NONE && !isTold && !isParticiple) {
      return false;
    }
    heads[verb] = isParticiple ? heads[outer] : outer;
    relations[verb] = isParticiple ? relations[outer] : outer == NONE ? "root" : "ccomp";
    if (isParticiple) {
      // "… signed it, compared with …": without an auxiliary a participle has no subject.
      heads[outer] = verb;
      relations[outer] = "advcl";
    }
    heads[noun] = verb;
    relations[noun] = "nsubj";
    heads[other] = noun;
    relations[other] = "conj";
    return true;
  }

  /**
   * "met, a day after [the two countries] agreed on it": the noun right before a finite verb that
   * nothing joins, or before its apposition, is the verb's subject, not the preposition's.
   */
  boolean clauseBehindPreposition(int verb) {
    int other = heads[verb];
    if (other == NONE
        || !isFinite(verb)
        || !Set.of("conj", "advcl", "dep").contains(relations[verb])
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    int noun = behindSubordinator(firstAuxiliary(verb) - 1);
    if (noun == NONE) {
      return false;
    }
    int preposition = heads[noun];
    int join = child(other, Set.of("cc"), other);
    if (other > preposition || leftmost(noun) != preposition + 1 || join != NONE && join < verb) {
      return false;
    }
    becomeSubject(noun, verb);
    relations[verb] = "advcl";
    heads[preposition] = verb;
    relations[preposition] = "mark";
    return true;
  }

  /**
   * The noun whose phrase ends with a word, or with an apposition before that comma, behind a word
   * that can open a clause; or none.
   */
  private int behindSubordinator(int end) {
    int last = end > 0 && tags[end].equals(",") ? end - 1 : end;
    int noun = last;
    boolean hasApposition = false;
    while (noun >= 0 && rightmost(noun) == last && !isBehindSubordinator(noun)) {
      hasApposition |= relations[noun].equals("appos");
      noun = heads[noun];
    }
    boolean isWhole = noun >= 0 && rightmost(noun) == last && tags[noun].startsWith("NN");
    return isWhole && (last == end || hasApposition) ? noun : NONE;
  }

  private boolean isBehindSubordinator(int noun) {
    return relations[noun].equals("pobj") && SUBORDINATORS.contains(lower(heads[noun]));
  }

  /** "The demand that it withdraw [was dismissed]": a sentence's verb is not its subject's. */
  boolean mainVerbUnderClause(int verb) {
    int clause = heads[verb];
    int noun = clause == NONE ? NONE : heads[clause];
    if (noun == NONE
        || noun > clause
        || clause > verb
        || !relations[verb].equals("conj")
        || !Set.of("acl", "relcl", "ccomp").contains(relations[clause])
        || !relations[noun].equals("root")
        || !tags[noun].startsWith("NN")
        || child(verb, SUBJECTS, 0) != NONE
        || child(clause, Set.of("cc"), clause) != NONE
        || !isFinite(verb) && child(verb, Set.of("aux", "auxpass"), clause) == NONE) {
      return false;
    }
    becomeRoot(verb, noun);
    becomeSubject(noun, verb);
    return true;
  }

  /** "Lund, who led the talks, [called] it a crime": the one verb that the sentence can have. */
  boolean onlyVerb(int verb) {
    int root = root(verb);
    boolean isVerbForm = isFinite(verb) || tags[verb].equals("VBN");
    if (root == verb
        || root > verb
        || !isVerbForm
        || !tags[root].startsWith("NN")
        || !tags[verb - 1].equals(",")
        || !Set.of("acl", "relcl").contains(relations[verb])
        || child(root, SUBJECTS, 0) != NONE
        || child(verb, SUBJECTS, 0) != NONE
        || child(verb, Set.of("agent", "auxpass", "aux"), 0) != NONE
        || !hasInsertion(root, verb)
        || !tags[tags.length - 1].matches("\\.|''")) {
      return false;
    }
    for (int i = verb + 1; i < tags.length; i++) {
      if (isFinite(i) && child(i, SUBJECTS, 0) == NONE) {
        return false;
      }
    }
    becomeRoot(verb, root);
    becomeSubject(root, verb);
    return true;
  }

  /** Whether an apposition or a clause stands between a noun and the verb behind it. */
  private boolean hasInsertion(int noun, int verb) {
    for (int i = noun + 1; i < verb; i++) {
      if (Set.of("relcl", "appos").contains(relations[i]) && root(i) == noun) {
        return true;
      }
    }
    return false;
  }

  /**
   * "A meeting [planned] for May was postponed": of two verbs that nothing joins, the first is a
   * participle.
   */
  boolean participleBeforeVerb(int verb) {
    int first = heads[verb];
    int noun = first == NONE ? NONE : child(first, SUBJECTS, 0);
    int auxiliary = firstAuxiliary(verb);
    if (noun == NONE
        || first > verb
        || !relations[verb].equals("conj")
        || !Set.of("VBD", "VBN").contains(tags[first])
        || !tags[noun].startsWith("NN")
        || rightmost(noun) != first - 1
        || !isFiniteClause(verb)
        || child(verb, SUBJECTS, 0) != NONE
        || child(first, Set.of("aux", "auxpass", "dobj", "ccomp", "xcomp"), 0) != NONE) {
      return false;
    }
    for (int i = first + 1; i < auxiliary; i++) {
      if (tags[i].equals("CC") || Parser.isMark(tags[i])) {
        return false;
      }
    }
    heads[verb] = heads[first];
    relations[verb] = relations[first];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = heads[i] == first && (i < noun || i > auxiliary) ? verb : heads[i];
    }
    heads[first] = noun;
    relations[first] = "acl";
    becomeSubject(noun, verb);
    return true;
  }

  /** "a condition [Norway] has refused": a clause without a pronoun has a subject of its own. */
  boolean subjectOfBareClause(int verb) {
    int noun = heads[verb];
    int last = firstAuxiliary(verb) - 1;
    if (!relations[verb].equals("relcl")
        || noun == NONE
        || last <= noun
        || !isFiniteClause(verb)
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    int subject = last;
    while (heads[subject] != noun && heads[subject] != NONE) {
      subject = heads[subject];
    }
    if (heads[subject] != noun
        || !relations[subject].equals("appos")
        || !tags[subject].startsWith("NN")
        || rightmost(subject) != last
        || Parser.isMark(tags[leftmost(subject) - 1])) {
      return false;
    }
    becomeSubject(subject, verb);
    return true;
  }

  /** "suspended it, a day after soldiers seized power, and [demanded] a release". */
  boolean behindInsertedClause(int verb) {
    int inner = heads[verb];
    if (verb < 2
        || inner == NONE
        || inner > verb
        || !relations[verb].equals("conj")
        || !Set.of("acl", "advcl").contains(relations[inner])
        || !isFinite(verb)
        || !tags[verb - 1].equals("CC")
        || !tags[verb - 2].equals(",")
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    int main = heads[inner];
    while (main != NONE && !isFinite(main)) {
      main = heads[main];
    }
    if (main == NONE || main > inner || !tags[main].equals(tags[verb])) {
      return false;
    }
    heads[verb] = main;
    heads[verb - 1] = main;
    return true;
  }

  /** "called it a crime and [threatened] war": what "and" joins is no relative clause. */
  boolean verbBehindAnd(int verb) {
    if (!relations[verb].equals("relcl")
        || !isFinite(verb)
        || verb == 0
        || !tags[verb - 1].equals("CC")
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    int first = heads[verb];
    while (first != NONE && !isVerb(first)) {
      first = heads[first];
    }
    if (first == NONE || first > verb || !isFinite(first)) {
      return false;
    }
    heads[verb] = first;
    relations[verb] = "conj";
    heads[verb - 1] = first;
    return true;
  }

  /** "Lund met Berg, and [Zhang] held talks": the noun right before a verb without a subject. */
  boolean subjectBehindAnd(int verb) {
    int first = firstAuxiliary(verb);
    int noun = first - 1;
    if (noun < 1
        || heads[verb] == NONE
        || heads[verb] > noun
        || !relations[verb].equals("conj")
        || !isFiniteClause(verb)
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    if (tags[noun].equals(",")) {
      return subjectWithApposition(verb, noun);
    }
    while (noun != NONE && rightmost(noun) == first - 1 && !relations[noun].equals("conj")) {
      noun = heads[noun];
    }
    if (noun == NONE
        || noun <= heads[verb]
        || !relations[noun].equals("conj")
        || !tags[noun].startsWith("NN")
        || rightmost(noun) != first - 1
        || !tags[Math.max(0, leftmost(noun) - 1)].equals("CC")
        || !tags[Math.max(0, leftmost(noun) - 2)].equals(",")) {
      return false;
    }
    becomeSubject(noun, verb);
    return true;
  }

  /** "Lund left, and [the minister], Berg, stayed": the noun before an apposition. */
  private boolean subjectWithApposition(int verb, int comma) {
    for (int name = comma - 1; name > heads[verb]; name--) {
      int noun = heads[name];
      if (relations[name].equals("appos")
          && noun != NONE
          && noun < name
          && rightmost(name) == comma - 1
          && tags[noun].startsWith("NN")
          && !SUBJECTS.contains(relations[noun])
          && leftmost(noun) > 1
          && tags[leftmost(noun) - 1].equals("CC")
          && tags[leftmost(noun) - 2].equals(",")) {
        becomeSubject(noun, verb);
        return true;
      }
    }
    return false;
  }

  /** "Norway accuses China; China denies it": what stands before a semicolon is not said behind. */
  boolean clauseBeforeSemicolon(int verb) {
    int behind = heads[verb];
    if (behind == NONE
        || behind < verb
        || !relations[verb].equals("ccomp")
        || child(verb, SUBJECTS, 0) == NONE) {
      return false;
    }
    for (int i = verb + 1; i < behind; i++) {
      if (forms[i].equals(";") && heads[i] != verb) {
        relations[verb] = "parataxis";
        return true;
      }
    }
    return false;
  }

  /** "Norway, which has no army, [rejected] it": the clause of "which" is not the sentence. */
  boolean verbBehindRelative(int verb) {
    boolean isOnNoun = relations[verb].equals("acl") && heads[verb] != NONE;
    int inner = isOnNoun ? heads[heads[verb]] : heads[verb];
    int noun = inner == NONE ? NONE : child(inner, SUBJECTS, 0);
    int pronoun = noun == NONE ? NONE : child(inner, SUBJECTS, noun + 1);
    if (pronoun == NONE
        || inner > verb
        || pronoun > inner
        || !tags[pronoun].matches("WDT|WP")
        || !tags[noun].startsWith("NN")
        || rightmost(noun) != pronoun - 1
        || !Set.of("acl", "dep", "parataxis", "conj", "ccomp").contains(relations[verb])
        || !isFiniteClause(verb)
        || !Parser.isMark(tags[firstAuxiliary(verb) - 1])
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    heads[verb] = heads[inner];
    relations[verb] = relations[inner];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = heads[i] == inner && (i < noun || i > verb) ? verb : heads[i];
    }
    heads[inner] = noun;
    relations[inner] = "relcl";
    becomeSubject(noun, verb);
    return true;
  }

  /** "In talks at the palace, the two [discussed] it": no palace, and the sentence's verb. */
  boolean clauseBehindOpening(int verb) {
    int noun = heads[verb];
    if (!Set.of("acl", "relcl").contains(relations[verb])
        || noun == NONE
        || noun != firstAuxiliary(verb) - 1
        || !isFiniteClause(verb)
        || !relations[noun].equals("appos")
        || leftmost(noun) < 2
        || !tags[leftmost(noun)].equals("DT")
        || !isBehindComma(noun)
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    int opening = root(verb);
    if (!tags[opening].equals("IN") || leftmost(opening) != 0 || opening > noun) {
      return false;
    }
    becomeRoot(verb, opening);
    heads[opening] = verb;
    relations[opening] = "prep";
    becomeSubject(noun, verb);
    return true;
  }

  /** "is due to [meet]": behind "to" a verb is an infinitive, no noun. */
  boolean infinitiveBehindTo(int verb) {
    int to = verb - 1;
    if (!tags[verb].equals("VB")
        || !relations[verb].equals("pobj")
        || to < 0
        || !Set.of("TO", "IN").contains(tags[to])) {
      return false;
    }
    int governor = heads[verb] == to ? heads[to] : heads[verb];
    if (governor == NONE || governor > to || heads[to] != governor) {
      return false;
    }
    heads[verb] = governor;
    relations[verb] = "xcomp";
    heads[to] = verb;
    relations[to] = "aux";
    if (tags[governor].equals("IN") && relations[governor].equals("prep")) {
      relations[governor] = "acomp";
    }
    return true;
  }

  /**
   * "the first [to meet] her": an infinitive that no relative pronoun opens is no relative clause.
   */
  boolean infinitiveBehindNoun(int verb) {
    int to = child(verb, Set.of("aux"), 0);
    if (!relations[verb].equals("relcl")
        || heads[verb] == NONE
        || heads[verb] > verb
        || to == NONE
        || !tags[to].equals("TO")
        || List.of(tags).subList(heads[verb], verb).stream().anyMatch(tag -> tag.startsWith("W"))) {
      return false;
    }
    relations[verb] = "acl";
    return true;
  }

  /** "a meeting of the committee [planned] for Friday": bodies are not planned for a day. */
  boolean plannedBehindBody(int verb) {
    int body = heads[verb];
    int of = body == NONE ? NONE : heads[body];
    int noun = of == NONE ? NONE : heads[of];
    if (noun == NONE
        || !relations[verb].equals("acl")
        || !Set.of("planned", "scheduled", "slated").contains(forms[verb])
        || !relations[body].equals("pobj")
        || !forms[of].equals("of")
        || !tags[noun].startsWith("NN")
        || !BODIES.contains(lower(body))) {
      return false;
    }
    heads[verb] = noun;
    return true;
  }

  /** "spoke of Lund, with whom he had [talked]": "who" is somebody, not what somebody does. */
  boolean relativeBehindVerb(int verb) {
    int before = leftmost(verb) - 1;
    int noun = before > 0 && tags[before].equals(",") ? before - 1 : before;
    if (noun < 0
        || !relations[verb].equals("relcl")
        || heads[verb] == NONE
        || heads[verb] > noun
        || !isVerb(heads[verb])
        || !tags[noun].startsWith("NN")
        || !List.of(tags).subList(before + 1, verb).contains("WP")) {
      return false;
    }
    heads[verb] = noun;
    return true;
  }
}
