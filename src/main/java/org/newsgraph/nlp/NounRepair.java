package org.newsgraph.nlp;

import java.util.Set;

/**
 * Repairs of other nouns: those that nothing governs although a preposition or verb stands beside
 * them, and those that "and" joins.
 */
final class NounRepair extends TreeEdit {
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
}
