package org.newsgraph.nlp;

import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.NameType;

/**
 * Repairs of other nouns: those that nothing governs although a preposition or verb stands beside
 * them, and those that "and" joins.
 */
final class NounRepair extends TreeEdit {
  private static final Set<String> ADJECTIVES = Lexicon.bundled("name-adjectives").words();

  private static final Set<String> CLAUSE_NOUNS = Lexicon.bundled("clause-nouns").words();

  private static final Set<String> PHRASAL_VERBS =
      Lexicon.bundled("phrasal-verbs").rows().stream()
          .map(row -> row.get("form") + " " + row.get("particle"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> FACILITIES =
      Lexicon.bundled("place-words").words("cue:facility");

  private static final Set<String> BEHIND = Set.of("dobj", "npadvmod", "dep", "attr", "oprd");

  NounRepair(TreeEdit tree) {
    super(tree);
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
        || child(first, Set.of("conj"), join) != NONE) {
      return false;
    }
    heads[noun] = first;
    relations[noun] = "conj";
    return true;
  }

  /** "Lund and [Norway]'s premier": an owner hangs on what is owned, not on the name before it. */
  boolean owner(int name) {
    int mark = name + 1;
    if (mark + 1 >= tags.length
        || !tags[mark].equals("POS")
        || heads[mark] != name
        || !relations[name].equals("conj")
        || rightmost(name) != mark) {
      return false;
    }
    int owned = NONE;
    for (int i = mark + 1; i < tags.length; i++) {
      owned = leftmost(i) == mark + 1 && tags[i].startsWith("NN") ? i : owned;
    }
    if (owned == NONE || heads[owned] == NONE) {
      return false;
    }
    heads[name] = owned;
    relations[name] = "poss";
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

  /** "by [rights] groups": of two nouns side by side a preposition governs the second. */
  boolean governedTwice(int noun) {
    int next = noun + 1;
    if (next >= tags.length
        || !relations[noun].equals("pobj")
        || !relations[next].equals("pobj")
        || heads[noun] != heads[next]
        || !tags[next].matches("NNS?")
        || isFiniteAt(next + 1)) {
      return false;
    }
    heads[noun] = next;
    relations[noun] = "compound";
    return true;
  }

  /**
   * Before a finite verb a noun is rather the verb's: "after Ministry of Justice officials met".
   */
  private boolean isFiniteAt(int i) {
    return i < tags.length && (isFinite(i) || tags[i].equals("MD"));
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

  /** "called the deal [a sham]", in quotation marks: a predicate, which no comma sets off. */
  boolean quotedPredicate(int noun) {
    int object = heads[noun];
    int mark = leftmost(noun) - 1;
    if (object == NONE
        || heads[object] == NONE
        || object > noun
        || !relations[noun].equals("appos")
        || !relations[object].equals("dobj")
        || !isVerb(heads[object])
        || !tags[leftmost(noun)].equals("DT")
        || mark < 1
        || !forms[mark].equals("\"")
        || tags[mark - 1].equals(",")) {
      return false;
    }
    heads[noun] = heads[object];
    relations[noun] = "oprd";
    return true;
  }

  /**
   * "the [Foreign] Minister", "the [United] Nations": what is an adjective written small is one in
   * a name, and the tree is that of "the foreign minister".
   */
  boolean adjectiveInName(int word) {
    if (!relations[word].equals("compound")
        || types[word] == NameType.PERSON
        || !ADJECTIVES.contains(lower(word))) {
      return false;
    }
    relations[word] = "nmod";
    return true;
  }

  /** "help of the US, [Russian] and [Swedish] envoys met": adjectives are not joined to a noun. */
  boolean adjectiveBesideNoun(int adjective) {
    int last = adjective;
    for (int next = child(last, Set.of("conj"), last); next != NONE; ) {
      last = next;
      next = child(last, Set.of("conj"), last);
    }
    int noun = last + 1;
    if (last == adjective
        || noun >= tags.length
        || !relations[adjective].equals("conj")
        || heads[adjective] > adjective
        || !tags[heads[adjective]].startsWith("NN")
        || !tags[adjective].equals("JJ")
        || !tags[last].equals("JJ")
        || rightmost(adjective) != last
        || !tags[noun].matches("NNS?")
        || leftmost(noun) != noun
        || heads[noun] < noun) {
      return false;
    }
    heads[adjective] = noun;
    relations[adjective] = "nmod";
    return true;
  }

  /** "called [off] the summit": a particle, and the verb's object. */
  boolean particle(int particle) {
    int verb = particle - 1;
    int object = child(particle, Set.of("pobj"), particle);
    if (verb < 0
        || object == NONE
        || heads[particle] != verb
        || !PHRASAL_VERBS.contains(lower(verb) + " " + lower(particle))
        || child(verb, Set.of("dobj"), verb) != NONE) {
      return false;
    }
    relations[particle] = "prt";
    heads[object] = verb;
    relations[object] = "dobj";
    return true;
  }

  /** "gave [Lund] until Friday to accept": a person is no thing that is given. */
  boolean receiver(int noun) {
    int verb = heads[noun];
    if (verb == NONE
        || !relations[noun].equals("dobj")
        || types[noun] != NameType.PERSON
        || !Set.of("give", "gives", "gave", "given", "giving").contains(lower(verb))
        || leftmost(noun) != verb + 1) {
      return false;
    }
    relations[noun] = "dative";
    return true;
  }

  /** "negotiated for two hours [with] Lund": time is with nobody. */
  boolean withBehindTime(int with) {
    int time = heads[with];
    int before = time == NONE ? NONE : heads[time];
    int verb = before == NONE ? NONE : heads[before];
    if (verb == NONE
        || !lower(with).equals("with")
        || with != time + 1
        || !relations[time].equals("pobj")
        || !lower(before).equals("for")
        || !lower(time).matches("(minute|hour|day|week|month|year)s?")
        || !isVerb(verb)) {
      return false;
    }
    heads[with] = verb;
    return true;
  }

  /** "accused Lund [of] lying", "told Lund [of] the plan": a name alone is not of anything. */
  boolean ofBehindName(int of) {
    int name = heads[of];
    int verb = name == NONE ? NONE : heads[name];
    int governed = child(of, Set.of("pobj", "pcomp"), of);
    if (verb == NONE
        || governed == NONE
        || !lower(of).equals("of")
        || of != name + 1
        || !relations[name].equals("dobj")
        || !tags[name].equals("NNP")
        || types[name] != null && types[name] != NameType.PERSON
        || tags[governed].startsWith("NNP")
        || !isVerb(verb)) {
      return false;
    }
    heads[of] = verb;
    return true;
  }

  /** "accused her of lying, [a charge] that she rejected": says what the clause is. */
  boolean clauseNoun(int noun) {
    int apposed = heads[noun];
    if (apposed == NONE
        || !relations[noun].equals("appos")
        || !CLAUSE_NOUNS.contains(lower(noun))
        || !lower(leftmost(noun)).equals("a")
        || !isBehindComma(noun)
        || tags[apposed].startsWith("NNP")) {
      return false;
    }
    int verb = heads[apposed];
    while (verb != NONE && !isVerb(verb)) {
      verb = heads[verb];
    }
    if (verb == NONE || verb > noun) {
      return false;
    }
    heads[noun] = verb;
    relations[noun] = "dep";
    return true;
  }

  /** "was received at the airport [by] the king": no airport is by a king. */
  boolean agentBehindPlace(int by) {
    int place = heads[by];
    int at = place == NONE ? NONE : heads[place];
    int verb = at == NONE ? NONE : heads[at];
    int agent = child(by, Set.of("pobj"), by);
    if (verb == NONE
        || agent == NONE
        || !lower(by).equals("by")
        || !relations[place].equals("pobj")
        || !FACILITIES.contains(lower(place))
        || types[agent] != NameType.PERSON
        || !tags[verb].equals("VBN")
        || child(verb, Set.of("auxpass"), 0) == NONE
        || child(verb, Set.of("agent"), 0) != NONE) {
      return false;
    }
    heads[by] = verb;
    relations[by] = "agent";
    return true;
  }
}
