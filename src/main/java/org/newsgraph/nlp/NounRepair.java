package org.newsgraph.nlp;

import java.util.Set;
import org.newsgraph.model.NameType;

/**
 * Repairs of nouns: those that nothing governs although a preposition or verb stands beside them,
 * those that "and" joins, persons who cannot be each other's apposition.
 */
final class NounRepair extends TreeEdit {
  private static final Set<String> BEHIND = Set.of("dobj", "npadvmod", "dep", "attr", "oprd");

  NounRepair(TreeEdit tree) {
    super(tree);
  }

  /** "[Norway] had earlier rejected it": the subject is the verb's, not its auxiliary's. */
  boolean subjectOfAuxiliary(int noun) {
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
  boolean personJoinedToPlace(int person) {
    int place = heads[person];
    if (place == NONE
        || !Set.of("conj", "appos").contains(relations[person])
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
    relations[person] = "conj";
    return true;
  }

  /**
   * "the ambassador to Norway, [Wei Zhang], left": without an "and" a person is no second place.
   */
  boolean personBehindPlace(int person) {
    int place = heads[person];
    if (place == NONE
        || heads[place] == NONE
        || !relations[person].equals("conj")
        || !relations[place].equals("pobj")
        || types[person] != NameType.PERSON
        || types[place] == null
        || types[place] == NameType.PERSON
        || !tags[Math.max(0, leftmost(person) - 1)].equals(",")
        || person + 1 >= tags.length
        || !Parser.isMark(tags[person + 1])) {
      return false;
    }
    int title = heads[heads[place]];
    if (title == NONE || title > place || !tags[title].matches("NNS?|NNP")) {
      return false;
    }
    for (int i = 0; i < heads.length; i++) {
      boolean isBehind = i > person && (heads[i] == place || heads[i] == person);
      if (isBehind && Set.of("conj", "cc", "punct").contains(relations[i])) {
        heads[i] = title;
      }
    }
    heads[person] = title;
    relations[person] = "appos";
    return true;
  }

  /** Whether a person's name stands right behind the title that it hangs on: "envoy Lund". */
  private boolean isNamed(int person) {
    return relations[person].equals("appos") && leftmost(person) == heads[person] + 1;
  }

  /** "its chief of staff [Lund] and minister Berg": the title is the name's, as elsewhere. */
  boolean nameBehindTitle(int name) {
    int title = heads[name];
    if (!relations[name].equals("appos")
        || types[name] != NameType.PERSON
        || title > name
        || !tags[title].startsWith("NN")
        || types[title] != null
        || Parser.isMark(tags[leftmost(name) - 1])
        || child(name, Set.of("conj"), name) == NONE) {
      return false;
    }
    heads[name] = heads[title];
    relations[name] = relations[title];
    for (int i = name + 1; i < heads.length; i++) {
      heads[i] = heads[i] == title ? name : heads[i];
    }
    heads[title] = name;
    relations[title] = "compound";
    return true;
  }

  /**
   * "the ministers of the group – [Lund] and Zhang – met": who several are, not what the group is.
   */
  boolean personsBehindGroup(int person) {
    int group = heads[person];
    int of = group == NONE ? NONE : heads[group];
    if (of == NONE
        || heads[of] == NONE
        || group > person
        || types[person] != NameType.PERSON
        || !relations[person].equals("appos")
        || !forms[of].equals("of")
        || !relations[group].equals("pobj")
        || !tags[group].equals("NN")
        || !tags[heads[of]].matches("NNP?S")
        || child(person, Set.of("conj"), person) == NONE) {
      return false;
    }
    heads[person] = heads[of];
    return true;
  }

  /**
   * "At the palace in Oslo, [Lund] and China's premier signed it": behind the opening phrase stands
   * the first of two subjects, not a second place.
   */
  boolean subjectBehindOpening(int noun) {
    int verb = heads[noun];
    int join = leftmost(noun) - 1;
    if (!relations[noun].equals("nsubj") || join < 3 || !tags[join].equals("CC") || verb < noun) {
      return false;
    }
    int first = join - 1;
    return heads[join] == first
        && rightmost(first) == join
        && isBehindOpening(first, verb)
        && makeSubject(first, noun, verb);
  }

  private boolean makeSubject(int first, int noun, int verb) {
    heads[noun] = first;
    relations[noun] = "conj";
    becomeSubject(first, verb);
    return true;
  }

  /**
   * "[Meeting] in Oslo, Lund and Zhang signed it": the subject stands behind the comma, though the
   * tagger takes the first word for a noun.
   */
  boolean subjectBehindGerund(int verb) {
    int gerund = isVerb(verb) ? child(verb, Set.of("nsubj"), 0) : NONE;
    if (gerund != 0
        || !forms[0].endsWith("ing")
        || !tags[0].startsWith("NN")
        || !tags[1].equals("IN")) {
      return false;
    }
    for (int noun = 3; noun < firstAuxiliary(verb); noun++) {
      if (isBehindOpening(noun, verb) && rightmost(noun) == firstAuxiliary(verb) - 1) {
        relations[gerund] = "advcl";
        becomeSubject(noun, verb);
        return true;
      }
    }
    return false;
  }

  /** Whether a name behind a comma is joined to the last noun of a phrase that opens a clause. */
  private boolean isBehindOpening(int name, int verb) {
    int place = heads[name];
    int comma = leftmost(name) - 1;
    if (place == NONE
        || place > comma
        || comma < 1
        || !relations[name].equals("conj")
        || !tags[name].startsWith("NNP")
        || !tags[comma].equals(",")) {
      return false;
    }
    int opening = place;
    while (heads[opening] != verb && heads[opening] != NONE) {
      opening = heads[opening];
    }
    return heads[opening] == verb && leftmost(opening) == 0 && opening < comma;
  }

  /**
   * "received Wei Zhang [at] the palace": where something is done; nobody is of a place by "at".
   */
  boolean placeBehindPerson(int preposition) {
    int person = heads[preposition];
    if (person == NONE
        || person > preposition
        || types[person] != NameType.PERSON
        || !relations[preposition].equals("prep")
        || !Set.of("at", "in", "on").contains(forms[preposition])
        || tags[preposition - 1].equals(",")) {
      return false;
    }
    int object = person;
    while (heads[object] != NONE && (relations[object].equals("conj") || isNamed(object))) {
      object = heads[object];
    }
    int verb = heads[object];
    if (verb != NONE && relations[object].equals("pobj") && forms[verb].equals("with")) {
      verb = heads[verb];
    } else if (!relations[object].equals("dobj")) {
      return false;
    }
    if (verb == NONE || verb > object || !isVerb(verb)) {
      return false;
    }
    heads[preposition] = verb;
    return true;
  }

  /**
   * "Alongside [Lund] sat [Zhang]": the first noun is the preposition's, the second the subject.
   */
  boolean barePreposition(int preposition) {
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

  /** "met [his counterpart] Wei Zhang": a noun right behind a verb without an object is that. */
  boolean unnamedObject(int verb) {
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
  boolean joinedByAnd(int noun) {
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
  boolean joinedByNothing(int noun) {
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
  boolean personBehindTitle(int person) {
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

  /** "Minister Lund of Norway, [Zhang] of China and …": nor where no title stands between. */
  boolean personBehindPerson(int person) {
    int other = heads[person];
    if (other == NONE
        || other > person
        || !relations[person].equals("appos")
        || types[person] != NameType.PERSON
        || types[other] != NameType.PERSON
        || !tags[Math.max(0, leftmost(person) - 1)].equals(",")
        || child(person, Set.of("conj"), person) == NONE) {
      return false;
    }
    relations[person] = "conj";
    return true;
  }

  /** "handed him [her medal]": whoever is given something is given an object. */
  boolean objectBehindReceiver(int noun) {
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
  boolean twoSubjects(int verb) {
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

  /** "[Norway and China], both parties to the deal, proposed it": the first names the subject. */
  boolean subjectBeforeApposition(int noun) {
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

  /** "For that reason, [the meeting] was cancelled": no apposition to "reason". */
  boolean missingSubject(int verb) {
    if (!isVerb(verb) || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    int first = beforeParenthesis(firstAuxiliary(verb));
    boolean isFinite =
        Set.of("VBD", "VBZ", "VBP", "MD").contains(tags[firstAuxiliary(verb)])
            && !relations[verb].equals("conj");
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

  /** "the Saudi Press Agency (SPA) said": where the noun phrase before a verb ends. */
  private int beforeParenthesis(int verb) {
    int open = verb - 1;
    if (open < 1 || !forms[open].equals(")")) {
      return verb;
    }
    while (open > 0 && !forms[open].equals("(")) {
      open--;
    }
    return open == 0 ? verb : open;
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
}
