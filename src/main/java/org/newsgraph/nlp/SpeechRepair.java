package org.newsgraph.nlp;

import java.util.List;
import java.util.Set;
import org.newsgraph.model.NameType;

/**
 * Repairs of reported speech: who says it, behind or before what is said, and what somebody is
 * told.
 */
final class SpeechRepair extends TreeEdit {
  /** Verbs whose object is who hears, and nouns that are heard all the same. */
  private static final Set<String> TELLING =
      Set.of("tell", "tells", "told", "telling", "informed", "assured", "notified");

  private static final Set<String> SAYING =
      Set.of(
          "said",
          "say",
          "says",
          "confirmed",
          "added",
          "claimed",
          "reported",
          "reports",
          "wrote",
          "announced");

  private static final Set<String> STORIES =
      Set.of(
          "story", "stories", "truth", "lie", "lies", "joke", "jokes", "tale", "tales", "news",
          "secret", "secrets", "fact", "facts", "thing", "things");

  SpeechRepair(TreeEdit tree) {
    super(tree);
  }

  /** "denied that they had met, but [said] …": not "had said", which would need no new tense. */
  boolean joinedToWhatIsSaid(int verb) {
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
  boolean sayingBehindComma(int verb) {
    int subject = child(verb, Set.of("nsubj"), 0);
    if (!relations[verb].equals("relcl")
        || !isFinite(verb)
        || subject == NONE
        || subject > verb
        || rightmost(subject) != verb - 1
        || tags[subject].startsWith("W")
        || !isBehindComma(subject)) {
      return false;
    }
    for (int i = 0; i < heads.length; i++) {
      boolean isFree = i > verb && !Parser.isMark(tags[i]);
      if (isFree || heads[i] == verb && i != subject && !relations[i].equals("punct")) {
        return false;
      }
    }
    takesWhatIsTold(verb, root(verb));
    return true;
  }

  /**
   * "They met in Oslo, [the agency] reported, citing aides", "He left, [an aide] told the paper": a
   * finite clause that no conjunction opens is neither an adverbial nor a joined one.
   */
  boolean sayingBehindClause(int verb) {
    int told = heads[verb];
    int subject = child(verb, Set.of("nsubj"), 0);
    if (told == NONE
        || subject == NONE
        || told > subject
        || !relations[verb].matches("advcl|conj")
        || relations[verb].equals("conj") && isJoined(told, verb)
        || !SAYING.contains(forms[verb]) && !TELLING.contains(forms[verb])
        || !isFinite(verb)
        || !isVerb(told)
        || rightmost(subject) != verb - 1
        || !isBehindComma(subject)
        || child(verb, Set.of("mark"), 0) != NONE) {
      return false;
    }
    takesWhatIsTold(verb, told);
    return true;
  }

  /**
   * "They met in Oslo, [the paper] reported, citing aides": what a comma alone parts from a name is
   * not joined to it, and the verb behind needs it.
   */
  boolean sayingBehindName(int verb) {
    int told = root(verb);
    int teller = verb - 1;
    while (teller > 0 && rightmost(teller) == verb - 1 && !relations[teller].equals("conj")) {
      teller = heads[teller] == NONE ? 0 : heads[teller];
    }
    if (teller < 1
        || told > teller
        || !relations[teller].equals("conj")
        || rightmost(teller) != verb - 1
        || heads[teller] > teller
        || heads[teller] == told
        || isJoined(heads[teller], teller)
        || !relations[verb].matches("advcl|acl|relcl|dep")
        || !SAYING.contains(forms[verb])
        || !isFinite(verb)
        || !isVerb(told)
        || !tags[teller].startsWith("NN")
        || !isBehindComma(teller)
        || child(verb, SUBJECTS, 0) != NONE
        || child(verb, Set.of("mark"), 0) != NONE) {
      return false;
    }
    takesWhatIsTold(verb, told);
    takesWhatFollows(verb, told);
    becomeSubject(teller, verb);
    return true;
  }

  /** "They met in Oslo, the paper [Arctic News] reported on Friday": its name, not its clause. */
  boolean sayingBehindPaper(int verb) {
    int paper = heads[verb];
    int name = child(verb, Set.of("nsubj"), 0);
    if (paper == NONE
        || name == NONE
        || !relations[verb].equals("relcl")
        || !relations[paper].equals("appos")
        || !SAYING.contains(forms[verb])
        || !isFinite(verb)
        || !tags[name].startsWith("NNP")
        || leftmost(name) != paper + 1
        || rightmost(name) != verb - 1
        || !isBehindComma(paper)
        || !isVerb(root(verb))) {
      return false;
    }
    int told = root(verb);
    heads[paper] = name;
    relations[paper] = "compound";
    takesWhatIsTold(verb, told);
    return true;
  }

  /** Puts a verb of saying in the place of what is told, which hangs on it from now on. */
  private void takesWhatIsTold(int verb, int told) {
    heads[verb] = heads[told];
    relations[verb] = relations[told];
    heads[told] = verb;
    relations[told] = "ccomp";
  }

  /** "said [one of the groups] attacked it": two finite verbs that nothing joins, and a noun. */
  boolean clauseBehindVerb(int verb) {
    int told = heads[verb];
    int noun = told == NONE ? NONE : child(told, Set.of("dobj"), told);
    int first = firstAuxiliary(verb);
    if (noun == NONE
        || !relations[verb].equals("conj")
        || !isFinite(told)
        || !isFiniteClause(verb)
        || leftmost(noun) != told + 1
        || rightmost(noun) != first - 1
        || List.of(tags).subList(told, first).contains("CC")
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    relations[verb] = "ccomp";
    becomeSubject(noun, verb);
    return true;
  }

  /** "He will not go, [official Lund] told them": the finite verb's subject stands before it. */
  boolean tellerBehindComma(int verb) {
    int told = child(verb, Set.of("ccomp"), 0);
    int name = firstAuxiliary(verb) - 1;
    if (!isFinite(verb)
        || told == NONE
        || told > name
        || name < 1
        || !tags[name].startsWith("NN")
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    for (int noun = name; noun != NONE && rightmost(noun) == name; noun = heads[noun]) {
      if (relations[noun].equals("appos") && tags[noun].startsWith("NN") && isBehindComma(noun)) {
        becomeSubject(isPersonBehindQuote(heads[noun]) ? heads[noun] : noun, verb);
        return true;
      }
    }
    return false;
  }

  /** '"…", [Lund], a minister of Norway said': the name itself begins what is told of. */
  private boolean isPersonBehindQuote(int name) {
    return types[name] == NameType.PERSON
        && leftmost(name) > 0
        && forms[leftmost(name) - 1].equals("\"");
  }

  /** "They met in Oslo, [two aides] familiar with the talks said": whoever says it comes before. */
  boolean sayingBehindNoun(int verb) {
    int teller = heads[verb];
    while (teller != NONE && !relations[teller].equals("appos")) {
      teller = heads[teller];
    }
    int told = root(verb);
    if (teller == NONE
        || teller > verb
        || told > teller
        || !relations[verb].matches("acl|relcl")
        || !SAYING.contains(forms[verb])
        || !isVerb(told)
        || !tags[teller].startsWith("NN")
        || !isBehindComma(teller)
        || child(verb, SUBJECTS, 0) != NONE
        || child(verb, Set.of("dobj", "ccomp", "xcomp", "aux", "auxpass"), 0) != NONE) {
      return false;
    }
    takesWhatIsTold(verb, told);
    takesWhatFollows(verb, told);
    becomeSubject(teller, verb);
    return true;
  }

  /** "told the paper that [they met]": what somebody is told, not what the paper is like. */
  boolean whatIsTold(int verb) {
    int told = heads[verb];
    int teller = told == NONE ? NONE : heads[told];
    if (teller == NONE
        || !relations[verb].equals("relcl")
        || !relations[told].equals("dobj")
        || !TELLING.contains(lower(teller))
        || STORIES.contains(lower(told))
        || !isFiniteClause(verb)) {
      return false;
    }
    int subject = child(verb, SUBJECTS, told);
    if (subject == NONE || tags[subject].startsWith("W")) {
      return false;
    }
    heads[verb] = teller;
    relations[verb] = "ccomp";
    for (int i = told + 1; i < verb; i++) {
      relations[i] = heads[i] == verb && forms[i].equals("that") ? "mark" : relations[i];
    }
    return true;
  }

  /**
   * "She handed over a note, [two officials] who know her told the paper, but …": two clauses that
   * nothing joins.
   */
  boolean tellingBehindComma(int verb) {
    int told = heads[verb];
    int noun = verb - 1;
    while (noun > told && (!relations[noun].equals("appos") || heads[noun] > noun)) {
      noun = heads[noun];
    }
    if (told == NONE
        || told >= noun
        || rightmost(noun) != verb - 1
        || !relations[verb].equals("conj")
        || !Set.of("VBD", "VBN").contains(tags[verb])
        || !tags[told].equals("VBD")
        || !tags[noun].startsWith("NN")
        || heads[noun] <= told
        || !tags[leftmost(noun)].matches("DT|CD") && tags[noun].equals("NN")
        || !isBehindComma(noun)
        || child(verb, AUXILIARIES, 0) != NONE
        || child(verb, SUBJECTS, 0) != NONE
        || isJoined(told, verb)) {
      return false;
    }
    takesWhatIsTold(verb, told);
    takesWhatFollows(verb, told);
    becomeSubject(noun, verb);
    return true;
  }

  /** Whether a conjunction stands between two verbs, on the first. */
  private boolean isJoined(int first, int second) {
    int join = child(first, Set.of("cc"), first);
    return join != NONE && join < second;
  }
}
