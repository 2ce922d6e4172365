package org.newsgraph.nlp;

import java.util.Set;
import org.newsgraph.model.NameType;

/**
 * Repairs of the names of persons: no person is a second place, another person, or of a place by
 * "at".
 */
final class PersonRepair extends TreeEdit {
  PersonRepair(TreeEdit tree) {
    super(tree);
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
        || !isBehindComma(person)
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

  /** "a key figure in her government, [Lund]": a person is no government, but the figure. */
  boolean personBehindSetting(int person) {
    int setting = heads[person];
    int preposition = setting == NONE ? NONE : heads[setting];
    int noun = preposition == NONE ? NONE : heads[preposition];
    if (noun == NONE
        || setting > person
        || noun > preposition
        || types[person] != NameType.PERSON
        || !relations[person].equals("appos")
        || !relations[setting].equals("pobj")
        || !Set.of("in", "at", "on").contains(forms[preposition])
        || !tags[setting].equals("NN")
        || !tags[noun].equals("NN")
        || !isBehindComma(person)) {
      return false;
    }
    heads[person] = noun;
    return true;
  }

  /**
   * "Minister Lund, head of the council [Zhang], and …": the body's head, named right behind it.
   */
  boolean personBehindBody(int person) {
    int of = heads[person];
    int title = of == NONE ? NONE : heads[of];
    if (title == NONE
        || title > of
        || types[person] != NameType.PERSON
        || !relations[person].equals("pobj")
        || !forms[of].equals("of")
        || !tags[title].matches("NNP?")
        || types[title] != null) {
      return false;
    }
    int body = person;
    while (types[body] == NameType.PERSON) {
      body--;
    }
    if (types[body] != NameType.ORGANIZATION || body <= of) {
      return false;
    }
    for (int i = of + 1; i < body; i++) {
      heads[i] = heads[i] == of || heads[i] >= body ? body : heads[i];
    }
    heads[body] = of;
    relations[body] = "pobj";
    boolean isAnother = relations[title].equals("appos") && types[heads[title]] == NameType.PERSON;
    heads[person] = heads[title];
    relations[person] = isAnother ? "conj" : relations[title];
    for (int i = person + 1; i < heads.length; i++) {
      heads[i] = heads[i] == title ? person : heads[i];
    }
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
        || !isBehindComma(person)
        || child(person, Set.of("conj"), person) == NONE) {
      return false;
    }
    relations[person] = "conj";
    return true;
  }

  /** "Lund, the head of Norway's council, [who] left": no council, but a person. */
  boolean whoIsPerson(int verb) {
    int body = heads[verb];
    int who = child(verb, Set.of("nsubj", "nsubjpass"), 0);
    boolean isOfBody =
        relations[verb].equals("relcl")
            && who != NONE
            && who < verb
            && forms[who].equals("who")
            && body != NONE
            && types[body] == NameType.ORGANIZATION
            && !tags[body].endsWith("S");
    int person = isOfBody ? heads[body] : NONE;
    while (person != NONE
        && types[person] != NameType.PERSON
        && !relations[person].equals("root")) {
      person = heads[person];
    }
    if (person == NONE || types[person] != NameType.PERSON || person > who) {
      return false;
    }
    heads[verb] = person;
    return true;
  }
}
