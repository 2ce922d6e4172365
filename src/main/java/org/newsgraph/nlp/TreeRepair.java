package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.Name;

/**
 * Mends trees that English does not allow: a preposition that governs nothing although a noun
 * follows it, a finite verb without a subject although a noun stands before it, a finite verb that
 * modifies a noun or is joined to one, and a verb with two subjects.
 *
 * <p>The parser decides word by word, and inverted sentences ("Alongside Lund sat Wei Zhang") are
 * too rare for it to learn. Each repair moves one noun or its verb; the tree stays a tree.
 */
final class TreeRepair {
  private TreeRepair() {}

  /** The tree, mended where it has to be; a tag that a repair shows wrong is changed in place. */
  static Parser.Tree of(Parser.Tree tree, String[] forms, String[] tags, List<Name> names) {
    TreeEdit edit = new TreeEdit(tree, forms, tags, names);
    NounRepair nouns = new NounRepair(edit);
    PersonRepair persons = new PersonRepair(edit);
    SubjectRepair subjects = new SubjectRepair(edit);
    ClauseRepair clauses = new ClauseRepair(edit);
    SpeechRepair speech = new SpeechRepair(edit);
    boolean isChanged = false;
    for (int i = 0; i < tags.length; i++) {
      isChanged |= subjects.subjectOfAuxiliary(i) || nouns.barePreposition(i) || nouns.owner(i);
    }
    for (int i = 0; i < tags.length; i++) {
      isChanged |= clauses.verbJoinedToNoun(i);
      isChanged |= clauses.verbUnderNoun(i) || subjects.missingSubject(i);
      isChanged |= nouns.joinedByNothing(i) || persons.personBehindTitle(i);
      isChanged |= persons.personBehindPerson(i) || persons.personBehindBody(i);
      isChanged |= persons.personBehindSetting(i);
      isChanged |= nouns.joinedByAnd(i) || subjects.twoSubjects(i);
      isChanged |= clauses.infinitiveBehindTo(i) || clauses.infinitiveBehindNoun(i);
      isChanged |= nouns.objectBehindReceiver(i) || nouns.particle(i) || nouns.receiver(i);
      isChanged |= nouns.ofBehindName(i) || nouns.clauseNoun(i) || nouns.agentBehindPlace(i);
      isChanged |= clauses.plannedBehindBody(i) || clauses.relativeBehindVerb(i);
      isChanged |= nouns.adjectiveBesideNoun(i) || nouns.withBehindTime(i);
      isChanged |= nouns.unnamedObject(i) || nouns.governedTwice(i);
      isChanged |= persons.personJoinedToPlace(i) || persons.personBehindPlace(i);
      isChanged |= persons.placeBehindPerson(i) || persons.personsBehindGroup(i);
      isChanged |= persons.nameBehindTitle(i) || nouns.quotedPredicate(i) || persons.whoIsPerson(i);
      isChanged |= subjects.subjectBehindOpening(i) || subjects.subjectBehindGerund(i);
      isChanged |= subjects.subjectMissingBehindOpening(i) || subjects.subjectBehindWeekday(i);
      isChanged |= clauses.participleBehindInsertion(i) || clauses.participleBehindSubject(i);
      isChanged |= clauses.clauseBehindPreposition(i) || clauses.mainVerbUnderClause(i);
      isChanged |= clauses.participleBeforeVerb(i) || clauses.subjectOfBareClause(i);
      isChanged |= clauses.onlyVerb(i) || clauses.behindInsertedClause(i);
      isChanged |= subjects.subjectBeforeApposition(i) || subjects.subjectBehindSpeech(i);
      isChanged |= subjects.subjectBehindSemicolon(i);
      isChanged |=
          clauses.verbBehindAnd(i)
              || clauses.subjectBehindAnd(i)
              || clauses.clauseBeforeSemicolon(i);
      isChanged |= clauses.verbBehindRelative(i) || speech.sayingBehindNoun(i);
      isChanged |= speech.joinedToWhatIsSaid(i) || speech.sayingBehindComma(i);
      isChanged |=
          speech.whatIsTold(i) || speech.tellingBehindComma(i) || clauses.clauseBehindOpening(i);
      isChanged |= speech.tellerBehindComma(i) || speech.clauseBehindVerb(i);
      isChanged |=
          speech.sayingBehindClause(i) || speech.sayingBehindPaper(i) || speech.sayingBehindName(i);
    }
    for (int i = 0; i < tags.length; i++) {
      isChanged |= nouns.adjectiveInName(i);
    }
    if (!isChanged) {
      return tree;
    }
    List<Integer> heads = new ArrayList<>();
    for (int head : edit.heads) {
      heads.add(head);
    }
    return new Parser.Tree(heads, List.of(edit.relations));
  }
}
