package org.newsgraph.nlp;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.model.NameType;

/** Repairs of subjects: nouns that stand where a verb's subject does and hang on something else. */
final class SubjectRepair extends TreeEdit {
  private static final Set<String> WEEKDAYS =
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .collect(Collectors.toSet());

  SubjectRepair(TreeEdit tree) {
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
    if (heads[join] != first || rightmost(first) != join || !isBehindOpening(first, verb)) {
      return false;
    }
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
    int noun = behindOpening(verb);
    if (noun == NONE) {
      return false;
    }
    relations[gerund] = "advcl";
    becomeSubject(noun, verb);
    return true;
  }

  /** "At the palace in Oslo, [Lund] and China's premier signed it", where the verb has none. */
  boolean subjectMissingBehindOpening(int verb) {
    boolean lacksSubject = isVerb(verb) && isFiniteClause(verb) && child(verb, SUBJECTS, 0) == NONE;
    int noun = lacksSubject ? behindOpening(verb) : NONE;
    if (noun == NONE) {
      return false;
    }
    becomeSubject(noun, verb);
    return true;
  }

  /** The noun right before a verb's own words that only seems joined to the opening phrase. */
  private int behindOpening(int verb) {
    int first = firstAuxiliary(verb);
    for (int noun = 3; noun < first; noun++) {
      if (isBehindOpening(noun, verb) && rightmost(noun) == first - 1) {
        return noun;
      }
    }
    return NONE;
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

  /** "Ahead of the vote on Monday, [the party] rejected it": no apposition to the day. */
  boolean subjectBehindWeekday(int verb) {
    int day = isVerb(verb) ? child(verb, Set.of("nsubj"), 0) : NONE;
    int noun = day == NONE ? NONE : child(day, Set.of("appos"), day);
    if (noun == NONE
        || day == 0
        || !WEEKDAYS.contains(forms[day])
        || !isBehindComma(noun)
        || rightmost(noun) != firstAuxiliary(verb) - 1) {
      return false;
    }
    relations[day] = "npadvmod";
    becomeSubject(noun, verb);
    return true;
  }

  /** "It will, if it can, said [Zhang].": a past tense has no modal, which is the speech's. */
  boolean subjectBehindSpeech(int verb) {
    int person = tags[verb].equals("VBD") ? child(verb, Set.of("dobj"), verb) : NONE;
    int modal = child(verb, Set.of("aux"), 0);
    if (person == NONE
        || modal == NONE
        || !tags[modal].equals("MD")
        || types[person] != NameType.PERSON
        || leftmost(person) != verb + 1
        || !tags[verb - 1].matches(",|''|``")
        || rightmost(person) + 1 < tags.length && !tags[rightmost(person) + 1].matches("[,.]")) {
      return false;
    }
    int other = child(verb, SUBJECTS, 0);
    if (other != NONE) {
      relations[other] = "dep";
    }
    becomeSubject(person, verb);
    return true;
  }

  /**
   * "Lund left; [Minister Berg], who was ill, said so": behind a semicolon begins another clause,
   * and behind a dash where a noun and its verb stand side by side.
   */
  boolean subjectBehindSemicolon(int verb) {
    int before = heads[verb];
    if (before == NONE
        || before > verb
        || !relations[verb].equals("conj")
        || !isFiniteClause(verb)
        || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    for (int mark = before + 1; mark < verb; mark++) {
      boolean isOpen = forms[mark].equals(";") && isFinite(verb);
      int noun = isOpen || forms[mark].equals("--") ? headFrom(mark + 1, verb) : NONE;
      if (noun != NONE
          && tags[noun].startsWith("NN")
          && heads[noun] < mark
          && (isOpen || rightmost(noun) == firstAuxiliary(verb) - 1)) {
        becomeSubject(noun, verb);
        return true;
      }
    }
    return false;
  }

  /** The word that a phrase which begins at a word hangs by. */
  private int headFrom(int first, int end) {
    for (int i = first; i < end; i++) {
      if (leftmost(i) == first && (heads[i] < first || heads[i] >= end)) {
        return i;
      }
    }
    return NONE;
  }

  /** "[Norway], [China] agree to talks": a headline's comma joins two subjects. */
  boolean twoSubjects(int verb) {
    int second = child(verb, Set.of("nsubj"), 0);
    int first = NONE;
    while (second != NONE && second < verb) {
      if (first != NONE
          && rightmost(first) == leftmost(second) - 1
          && forms[rightmost(first)].equals(")")) {
        // "the Arctic Fund (AF) officials": whose they are.
        heads[first] = second;
        relations[first] = "compound";
        return true;
      }
      if (first != NONE
          && tags[first].startsWith("NNP")
          && tags[second].startsWith("NNP")
          && leftmost(second) == rightmost(first) + 2
          && isBehindComma(second)) {
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
        || !isNameBeforeNoun(noun, second) && !isNounBeforeName(noun, second)
        || !isBehindComma(second)
        || !tags[Math.min(tags.length - 1, rightmost(second) + 1)].equals(",")) {
      return false;
    }
    relations[noun] = relations[second];
    heads[second] = noun;
    relations[second] = "appos";
    return true;
  }

  private boolean isNameBeforeNoun(int name, int noun) {
    return tags[name].startsWith("NNP")
        && tags[noun].matches("NNS?")
        && tags[leftmost(noun)].equals("DT");
  }

  /** "A minister who was fired, [Lund], was tired". */
  private boolean isNounBeforeName(int noun, int name) {
    return tags[noun].equals("NN") && types[noun] == null && types[name] == NameType.PERSON;
  }

  /** "For that reason, [the meeting] was cancelled": no apposition to "reason". */
  boolean missingSubject(int verb) {
    if (!isVerb(verb) || child(verb, SUBJECTS, 0) != NONE) {
      return false;
    }
    int first = beforeParenthesis(firstAuxiliary(verb));
    if (!isFiniteClause(verb) || relations[verb].equals("conj") || first == 0) {
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
