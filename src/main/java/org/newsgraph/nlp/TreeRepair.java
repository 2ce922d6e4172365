package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;

/**
 * Mends trees that English does not allow: a preposition that governs nothing although a noun
 * follows it, a finite verb without a subject although a noun stands before it, a finite verb that
 * modifies a noun or is joined to one, and a verb with two subjects.
 *
 * <p>The parser decides word by word, and inverted sentences ("Alongside Lund sat Wei Zhang") are
 * too rare for it to learn. Each repair moves one noun or its verb; the tree stays a tree.
 */
final class TreeRepair {
  private static final Set<String> SUBJECTS =
      Set.of("nsubj", "nsubjpass", "csubj", "csubjpass", "expl");
  private static final Set<String> BEHIND = Set.of("dobj", "npadvmod", "dep", "attr", "oprd");
  private static final Set<String> AUXILIARIES = Set.of("aux", "auxpass", "neg", "advmod");
  private static final int NONE = -1;

  private final String[] forms;
  private final String[] tags;
  private final NameType[] types;
  private final int[] heads;
  private final String[] relations;

  private TreeRepair(Parser.Tree tree, String[] forms, String[] tags, List<Name> names) {
    this.forms = forms;
    this.tags = tags;
    this.types = new NameType[tags.length];
    for (Name name : names) {
      Arrays.fill(types, name.first(), name.end(), name.type());
    }
    this.heads = tree.heads().stream().mapToInt(Integer::intValue).toArray();
    this.relations = tree.relations().toArray(String[]::new);
  }

  /** The tree, mended where it has to be. */
  static Parser.Tree of(Parser.Tree tree, String[] forms, String[] tags, List<Name> names) {
    TreeRepair repair = new TreeRepair(tree, forms, tags, names);
    boolean isChanged = false;
    for (int i = 0; i < tags.length; i++) {
      isChanged |= repair.subjectOfAuxiliary(i) || repair.barePreposition(i);
    }
    for (int i = 0; i < tags.length; i++) {
      isChanged |= repair.verbJoinedToNoun(i);
      isChanged |= repair.verbUnderNoun(i) || repair.missingSubject(i);
      isChanged |= repair.joinedByNothing(i) || repair.personBehindTitle(i);
      isChanged |= repair.joinedByAnd(i) || repair.twoSubjects(i);
      isChanged |= repair.infinitiveBehindTo(i) || repair.objectBehindReceiver(i);
      isChanged |= repair.unnamedObject(i);
      isChanged |= repair.personJoinedToPlace(i);
      isChanged |= repair.clauseBehindPreposition(i) || repair.mainVerbUnderClause(i);
      isChanged |= repair.onlyVerb(i) || repair.behindInsertedClause(i);
      isChanged |= repair.subjectBeforeApposition(i);
      isChanged |=
          repair.verbBehindAnd(i) || repair.subjectBehindAnd(i) || repair.clauseBeforeSemicolon(i);
      isChanged |= repair.joinedToWhatIsSaid(i) || repair.sayingBehindComma(i);
    }
    if (!isChanged) {
      return tree;
    }
    List<Integer> heads = new ArrayList<>();
    for (int head : repair.heads) {
      heads.add(head);
    }
    return new Parser.Tree(heads, List.of(repair.relations));
  }

  /** "[Norway] had earlier rejected it": the subject is the verb's, not its auxiliary's. */
  private boolean subjectOfAuxiliary(int noun) {
    int auxiliary = heads[noun];
    if (auxiliary == NONE
        || !SUBJECTS.contains(relations[noun])
        || !relations[auxiliary].startsWith("aux")
        || child(heads[auxiliary], SUBJECTS, 0) != NONE) {
      return false;
    }
    becomeSubject(noun, heads[auxiliary]);
    return true;
  }

  /** "Presidents Lund of Norway and [Zhang] of China": a person is joined to a person. */
  private boolean personJoinedToPlace(int person) {
    int place = heads[person];
    if (place == NONE
        || !relations[person].equals("conj")
        || !relations[place].equals("pobj")
        || types[person] != NameType.PERSON
        || types[place] != NameType.GPE) {
      return false;
    }
    int other = heads[heads[place]];
    if (other == NONE || types[other] != NameType.PERSON) {
      return false;
    }
    heads[person] = other;
    return true;
  }

  /**
   * "Alongside [Lund] sat [Zhang]": the first noun is the preposition's, the second the subject.
   */
  private boolean barePreposition(int preposition) {
    int verb = heads[preposition];
    if (!relations[preposition].equals("prep")
        || verb == NONE
        || verb < preposition
        || !isVerb(verb)
        || child(preposition, Set.of("pobj", "pcomp", "prep"), 0) != NONE) {
      return false;
    }
    int noun = child(verb, Set.of("nsubj"), preposition);
    if (noun == NONE || noun > verb || leftmost(noun) != preposition + 1) {
      return false;
    }
    int subject = child(verb, BEHIND, verb);
    if (subject == NONE || !tags[subject].startsWith("NN")) {
      return false;
    }
    heads[noun] = preposition;
    relations[noun] = "pobj";
    relations[subject] = "nsubj";
    return true;
  }

  /**
   * "[The senator] called for talks", "The senator and a group of deputies [held] talks": a finite
   * verb modifies no noun, nor does the participle of a passive that has an object.
   */
  private boolean verbUnderNoun(int verb) {
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
    // "Israel's prime minister, X, [called] on Iran": else the sentence would have no verb.
    boolean isOnlyVerb =
        isParticiple
            && relations[noun].equals("root")
            && tags[tags.length - 1].equals(".")
            && tags[verb - 1].equals(",")
            && child(noun, Set.of("appos"), noun) != NONE;
    if (!isFinite && !hasObject && !isOnlyVerb) {
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

  /** "[Norway] and China signed a treaty, an agency said": no finite verb is joined to a noun. */
  private boolean verbJoinedToNoun(int verb) {
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
    if (heads[join] != noun || !relations[join].equals("cc") || outer != NONE && !isTold) {
      return false;
    }
    heads[verb] = outer;
    relations[verb] = outer == NONE ? "root" : "ccomp";
    heads[noun] = verb;
    relations[noun] = "nsubj";
    heads[other] = noun;
    relations[other] = "conj";
    return true;
  }

  /**
   * "met, a day after [the two countries] agreed on it": the noun right before a finite verb that
   * nothing joins is the verb's subject, not the preposition's.
   */
  private boolean clauseBehindPreposition(int verb) {
    int noun = verb - 1;
    int other = heads[verb];
    if (noun < 2
        || other == NONE
        || !isFinite(verb)
        || !relations[verb].equals("conj")
        || !relations[noun].equals("pobj")
        || !tags[noun].startsWith("NN")
        || child(verb, SUBJECTS, 0) != NONE) {
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

  /** "The demand that it withdraw [was dismissed]": a sentence's verb is not its subject's. */
  private boolean mainVerbUnderClause(int verb) {
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
    heads[verb] = NONE;
    relations[verb] = "root";
    for (int i = verb + 1; i < heads.length; i++) {
      heads[i] = heads[i] == noun ? verb : heads[i];
    }
    becomeSubject(noun, verb);
    return true;
  }

  /** "Lund, who led the talks, [called] it a crime": the one verb that the sentence can have. */
  private boolean onlyVerb(int verb) {
    int root = verb;
    while (heads[root] != NONE) {
      root = heads[root];
    }
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
        || child(root, Set.of("relcl", "appos"), root) == NONE
        || !tags[tags.length - 1].matches("\\.|''")) {
      return false;
    }
    for (int i = verb + 1; i < tags.length; i++) {
      if (isFinite(i) && child(i, SUBJECTS, 0) == NONE) {
        return false;
      }
    }
    heads[verb] = NONE;
    relations[verb] = "root";
    for (int i = verb + 1; i < heads.length; i++) {
      heads[i] = heads[i] == root ? verb : heads[i];
    }
    becomeSubject(root, verb);
    return true;
  }

  /** "suspended it, a day after soldiers seized power, and [demanded] a release". */
  private boolean behindInsertedClause(int verb) {
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

  /** "[Norway and China], both parties to the deal, proposed it": the first names the subject. */
  private boolean subjectBeforeApposition(int noun) {
    int verb = heads[noun];
    int second = verb == NONE ? NONE : child(verb, Set.of("nsubj"), noun + 1);
    if (second == NONE
        || second > verb
        || !Set.of("dep", "nsubj").contains(relations[noun])
        || !tags[noun].startsWith("NNP")
        || !tags[second].matches("NNS?")
        || !tags[leftmost(second)].equals("DT")
        || !tags[Math.max(0, leftmost(second) - 1)].equals(",")
        || !tags[Math.min(tags.length - 1, rightmost(second) + 1)].equals(",")) {
      return false;
    }
    relations[noun] = relations[second];
    heads[second] = noun;
    relations[second] = "appos";
    return true;
  }

  /** "called it a crime and [threatened] war": what "and" joins is no relative clause. */
  private boolean verbBehindAnd(int verb) {
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
  private boolean subjectBehindAnd(int verb) {
    int first = verb;
    while (first > 0 && heads[first - 1] == verb && AUXILIARIES.contains(relations[first - 1])) {
      first--;
    }
    int noun = first - 1;
    if (noun < 1
        || heads[verb] == NONE
        || heads[verb] > noun
        || !relations[verb].equals("conj")
        || !Set.of("VBD", "VBZ", "VBP", "MD").contains(tags[first])
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
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

  /** "Norway accuses China; China denies it": what stands before a semicolon is not said behind. */
  private boolean clauseBeforeSemicolon(int verb) {
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

  /** "denied that they had met, but [said] …": not "had said", which would need no new tense. */
  private boolean joinedToWhatIsSaid(int verb) {
    int told = heads[verb];
    int outer = told == NONE ? NONE : heads[told];
    int join = told == NONE ? NONE : child(told, Set.of("cc"), told);
    if (outer == NONE
        || outer > told
        || !relations[verb].equals("conj")
        || !relations[told].equals("ccomp")
        || !tags[verb].equals("VBD")
        || !tags[told].equals("VBN")
        || !tags[outer].equals("VBD")
        || join == NONE
        || join > verb
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    heads[verb] = outer;
    for (int i = told + 1; i < verb; i++) {
      boolean isMark = relations[i].equals("punct") || relations[i].equals("cc");
      heads[i] = heads[i] == told && isMark ? outer : heads[i];
    }
    return true;
  }

  /** "It will not see the day, [Lund said]." where the parser lets the day be what Lund said. */
  private boolean sayingBehindComma(int verb) {
    int subject = child(verb, Set.of("nsubj"), 0);
    if (!relations[verb].equals("relcl")
        || !isFinite(verb)
        || subject == NONE
        || subject > verb
        || rightmost(subject) != verb - 1
        || tags[subject].startsWith("W")
        || !tags[Math.max(0, leftmost(subject) - 1)].equals(",")) {
      return false;
    }
    for (int i = 0; i < heads.length; i++) {
      boolean isFree = i > verb && !Parser.isMark(tags[i]);
      if (isFree || heads[i] == verb && i != subject && !relations[i].equals("punct")) {
        return false;
      }
    }
    int root = verb;
    while (heads[root] != NONE) {
      root = heads[root];
    }
    heads[verb] = NONE;
    relations[verb] = "root";
    heads[root] = verb;
    relations[root] = "ccomp";
    return true;
  }

  private boolean isFinite(int verb) {
    return Set.of("VBD", "VBZ", "VBP").contains(tags[verb]);
  }

  /** "met [his counterpart] Wei Zhang": a noun right behind a verb without an object is that. */
  private boolean unnamedObject(int verb) {
    int noun = isVerb(verb) ? child(verb, Set.of("dep"), verb) : NONE;
    if (noun == NONE
        || !tags[noun].startsWith("NN")
        || leftmost(noun) != verb + 1
        || child(verb, Set.of("dobj", "auxpass", "attr", "ccomp", "xcomp"), 0) != NONE) {
      return false;
    }
    relations[noun] = "dobj";
    return true;
  }

  /**
   * "Lund and [Norway's premier Zhang] travelled", "the minister, Lund, and [her counterpart]": a
   * noun right behind an "and" that joins nothing else is joined.
   */
  private boolean joinedByAnd(int noun) {
    boolean isSubject = relations[noun].equals("nsubj") || relations[noun].equals("nsubjpass");
    if (!tags[noun].startsWith("NN")
        || heads[noun] == NONE
        || !isSubject && !relations[noun].equals("appos")) {
      return false;
    }
    int first = isSubject ? child(heads[noun], SUBJECTS, 0) : heads[noun];
    int join = leftmost(noun) - 1;
    if (first >= join
        || !tags[first].startsWith("NN")
        || heads[join] != first
        || !relations[join].equals("cc")
        || child(first, Set.of("conj"), 0) != NONE) {
      return false;
    }
    heads[noun] = first;
    relations[noun] = "conj";
    return true;
  }

  /** "Lund and [NATO] commander Zhang": what no mark parts from a joined noun belongs to it. */
  private boolean joinedByNothing(int noun) {
    int next = noun + 1;
    if (next >= tags.length
        || !relations[noun].equals("conj")
        || !tags[noun].startsWith("NNP")
        || !tags[next].startsWith("NN")
        || !relations[next].equals("compound")) {
      return false;
    }
    int joined = heads[next];
    if (joined < next || !relations[joined].equals("conj") || heads[joined] != heads[noun]) {
      return false;
    }
    heads[noun] = joined;
    relations[noun] = "compound";
    return true;
  }

  /** "Minister Lund, envoy [Zhang] and …": no person is another's apposition. */
  private boolean personBehindTitle(int person) {
    int title = heads[person];
    if (title == NONE
        || heads[title] == NONE
        || !relations[person].equals("appos")
        || !relations[title].equals("appos")
        || types[person] != NameType.PERSON
        || types[heads[title]] != NameType.PERSON
        || leftmost(person) != title + 1) {
      return false;
    }
    heads[person] = heads[title];
    relations[person] = "conj";
    heads[title] = person;
    relations[title] = "compound";
    return true;
  }

  /** "is due to [meet]": behind "to" a verb is an infinitive, no noun. */
  private boolean infinitiveBehindTo(int verb) {
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

  /** "handed him [her medal]": whoever is given something is given an object. */
  private boolean objectBehindReceiver(int noun) {
    int receiver = heads[noun];
    if (receiver == NONE
        || !relations[noun].equals("appos")
        || !relations[receiver].equals("dative")
        || leftmost(noun) != receiver + 1
        || !Set.of("DT", "PRP$", "CD").contains(tags[leftmost(noun)])
        || child(heads[receiver], Set.of("dobj"), 0) != NONE) {
      return false;
    }
    heads[noun] = heads[receiver];
    relations[noun] = "dobj";
    return true;
  }

  /** "[Norway], [China] agree to talks": a headline's comma joins two subjects. */
  private boolean twoSubjects(int verb) {
    int second = child(verb, Set.of("nsubj"), 0);
    int first = NONE;
    while (second != NONE && second < verb) {
      if (first != NONE
          && tags[first].startsWith("NNP")
          && tags[second].startsWith("NNP")
          && leftmost(second) == rightmost(first) + 2
          && tags[leftmost(second) - 1].equals(",")) {
        heads[second] = first;
        relations[second] = "conj";
        return true;
      }
      first = second;
      second = child(verb, Set.of("nsubj"), second + 1);
    }
    return false;
  }

  /** "For that reason, [the meeting] was cancelled": no apposition to "reason". */
  private boolean missingSubject(int verb) {
    if (!isVerb(verb) || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    int first = verb;
    while (first > 0 && heads[first - 1] == verb && AUXILIARIES.contains(relations[first - 1])) {
      first--;
    }
    boolean isFinite =
        Set.of("VBD", "VBZ", "VBP", "MD").contains(tags[first]) && !relations[verb].equals("conj");
    if (!isFinite || first == 0) {
      return false;
    }
    for (int noun = first - 1; noun > 0; noun--) {
      int begin = leftmost(noun);
      if (relations[noun].equals("appos")
          && rightmost(noun) == first - 1
          && begin > 1
          && tags[begin - 1].equals(",")
          && tags[begin].equals("DT")
          && isOpeningPhrase(begin - 1, verb)) {
        becomeSubject(noun, verb);
        return true;
      }
    }
    int begin = first;
    while (begin > 0 && isInNounPhrase(begin - 1)) {
      begin--;
    }
    int noun = first - 1;
    if (begin > 1
        && tags[begin - 1].equals(",")
        && tags[noun].startsWith("NNP")
        && relations[noun].equals("conj")
        && heads[noun] < begin
        && child(verb, Set.of("ccomp"), 0) < begin
        && child(verb, Set.of("ccomp"), 0) != NONE) {
      // "He is in Oslo, [Lund] said": nothing joins Lund to Oslo.
      becomeSubject(noun, verb);
      return true;
    }
    if (begin < 2
        || !tags[begin - 1].equals(",")
        || !tags[noun].startsWith("NN")
        || relations[noun].equals("root")
        || tags[noun].equals("NN") && !tags[begin].equals("DT")
        || !isOpeningPhrase(begin - 1, verb)) {
      return false;
    }
    int top = noun;
    while (heads[top] >= begin && heads[top] <= noun) {
      top = heads[top];
    }
    for (int i = begin; i <= noun; i++) {
      if (i != top && (heads[i] < begin || heads[i] > noun)) {
        heads[i] = top;
        relations[i] = tags[i].startsWith("NN") ? "compound" : "nmod";
      }
    }
    becomeSubject(top, verb);
    return true;
  }

  private void becomeSubject(int noun, int verb) {
    heads[noun] = verb;
    relations[noun] = child(verb, Set.of("auxpass"), 0) == NONE ? "nsubj" : "nsubjpass";
  }

  /** The words of a simple noun phrase: "the Russian and Ukrainian negotiators". */
  private boolean isInNounPhrase(int i) {
    String tag = tags[i];
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.equals("DT")
        || tag.equals("CC")
        || tag.equals("POS")
        || tag.equals("CD")
        || tag.equals("PRP$");
  }

  /**
   * Whether all before a comma is one phrase that hangs on the verb, begun by a preposition or a
   * participle ("Speaking in Oslo, …").
   */
  private boolean isOpeningPhrase(int comma, int verb) {
    boolean hasPreposition = false;
    for (int i = 0; i < comma; i++) {
      if (heads[i] == verb) {
        String relation = relations[i];
        boolean isParticiple =
            relation.equals("advcl") && (tags[i].equals("VBG") || tags[i].equals("VBN"));
        hasPreposition |=
            isParticiple || relation.equals("prep") || child(i, Set.of("prep", "pcomp"), i) != NONE;
        if (!isParticiple
            && !relation.equals("prep")
            && !relation.equals("punct")
            && !relation.equals("npadvmod")
            && !relation.equals("advmod")) {
          return false;
        }
      } else if (heads[i] > comma && heads[i] != verb) {
        return false;
      }
    }
    return hasPreposition;
  }

  private boolean isVerb(int i) {
    return tags[i].startsWith("VB");
  }

  /** The first child from an index on that stands in one of some relations. */
  private int child(int head, Set<String> wanted, int from) {
    for (int i = from; i < heads.length; i++) {
      if (heads[i] == head && wanted.contains(relations[i])) {
        return i;
      }
    }
    return NONE;
  }

  /** The first word that hangs on a word; marks before it do not count. */
  private int leftmost(int i) {
    int first = i;
    for (int c = 0; c < i; c++) {
      if (heads[c] == i && !relations[c].equals("punct")) {
        first = Math.min(first, leftmost(c));
      }
    }
    return first;
  }

  private int rightmost(int i) {
    int last = i;
    for (int c = i + 1; c < heads.length; c++) {
      if (heads[c] == i) {
        last = Math.max(last, rightmost(c));
      }
    }
    return last;
  }
}
