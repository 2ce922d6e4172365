package org.newsgraph.extract.role;

import java.util.Optional;
import java.util.Set;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.FoundName;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Titles;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.Gazetteer;

/**
 * Reads the phrase of an office around the noun that heads it: its title, whose office it is, and
 * whether it is held ("former Norwegian deputy minister of foreign affairs").
 */
final class OfficePhrases {

  private static final Set<String> BEFORE_NOUN =
      Set.of("DT", "PRP$", "POS", "RB", "CD", "VBN", "VBG", "HYPH");

  private final Titles titles;
  private final Gazetteer gazetteer;
  private final OfficeWords words;

  OfficePhrases(Titles titles, Gazetteer gazetteer, OfficeWords words) {
    this.words = words;
    this.titles = titles;
    this.gazetteer = gazetteer;
  }

  /**
   * Where the complement of a title ends: "minister of foreign affairs", "fellow with the program
   * at …".
   */
  int complementEnd(Discourse discourse, Tree tree, int head, int limit) {
    int end = titles.phraseEnd(tree, head);
    int depth = 0;
    for (int i = end; i < limit; i++) {
      String word = tree.word(i);
      String tag = tree.token(i).tag();
      int next = i + 1;
      boolean isDay = discourse.dates(tree).stream().anyMatch(e -> e.first() == next);
      if (words.complements.contains(word) && (isDay || isOfTime(tree, i))) {
        // "sworn in as president on Monday", "third minister in a year": when is no part of what.
        return end;
      }
      if (words.complements.contains(word) && depth < 3) {
        depth++;
        continue;
      }
      if (word.equals("representing") && i == titles.phraseEnd(tree, head)) {
        depth = 3;
        continue;
      }
      boolean inside =
          depth > 0
              && (tag.startsWith("NN")
                  || tag.startsWith("JJ")
                  || tag.equals("DT")
                  || tag.equals("PRP$")
                  || tag.equals("POS")
                  || tag.equals("VBN")
                  || tag.equals("CD")
                  || tag.equals("HYPH")
                  || word.equals("&"));
      boolean and =
          word.equals("and")
              && depth > 0
              && i + 1 < limit
              && (tree.token(i + 1).isProper() && tree.token(i - 1).isProper()
                  || isJoinedField(tree, i, limit));
      if (!inside && !and) {
        return end;
      }
      end = i + 1;
    }
    return end;
  }

  /** "for Arab and African affairs": adjectives before one noun. */
  private static boolean isJoinedField(Tree tree, int and, int limit) {
    return tree.token(and - 1).tag().matches("JJ|NNP")
        && tree.token(and + 1).tag().matches("JJ|NNP")
        && isCapitalised(tree, and - 1) == isCapitalised(tree, and + 1)
        && and + 2 < limit
        && tree.token(and + 2).tag().startsWith("NN");
  }

  private static boolean isCapitalised(Tree tree, int i) {
    return Character.isUpperCase(tree.token(i).form().charAt(0));
  }

  /** Whether a word can stand in a noun phrase in front of its head. */
  static boolean isInside(Tree tree, int i) {
    String tag = tree.token(i).tag();
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || BEFORE_NOUN.contains(tag)
        || tree.word(i).equals("&");
  }

  private boolean isOfTime(Tree tree, int preposition) {
    int noun = tree.child(preposition, "pobj");
    return noun != Tree.NONE && titles.isTime(tree.lemma(noun));
  }

  /** The first token of the noun phrase that a title heads, determiners left out. */
  int first(Discourse discourse, Tree tree, int head) {
    int first = head;
    while (first > 0) {
      int i = first - 1;
      String tag = tree.token(i).tag();
      String word = tree.word(i);
      Optional<Reference> reference = discourse.at(tree, i);
      boolean person =
          reference.isPresent()
              && reference.get().thing().isPerson()
              && !isOwner(reference.get(), first);
      boolean isHyphened = first < head && tree.token(first).form().equals("-");
      boolean inside =
          isHyphened
              || tag.startsWith("NN") && !person
              || tag.startsWith("JJ")
              || tag.equals("VBN") && i > 0 && FoundName.isHyphen(tree, i - 1)
              || tag.equals("VBG")
                  && Character.isLowerCase(tree.token(i).form().charAt(0))
                  && tree.head(i) > i
              || tag.equals("HYPH")
              || word.equals("&")
              || titles.marker(word) != null
              || tag.equals("IN")
                  && Character.isUpperCase(tree.token(i).form().charAt(0))
                  && titles.isPhrase(tree.words(i, head + 1))
              || reference.isPresent() && !person;
      if (!inside || discourse.isDate(tree, i)) {
        // "Last week [minister Lund]": when is no part of what.
        break;
      }
      first--;
    }
    return first;
  }

  /** "a former Clinton aide": a person in front of a title, whom its holder serves. */
  static boolean isOwner(Reference person, int title) {
    Tree tree = person.tree();
    return person.isPersonName()
        && person.end() <= title
        && tree.is(person.head(), "compound")
        && tree.head(person.head()) >= person.end();
  }

  /**
   * A holding from a title's words: what stands before its head and behind it, and whose office it
   * is.
   */
  Holding holding(
      Discourse discourse, Tree tree, Reference holder, int head, int end, String rule) {
    int first = first(discourse, tree, head);
    return new OfficePhrase(titles, words, gazetteer, discourse, holder, head, first)
        .read(end, rule);
  }

  /** Whether "to" follows: "ambassador to China" is not China's. */
  static boolean isTo(Tree tree, int head) {
    return head + 1 < tree.size() && tree.word(head + 1).equals("to");
  }
}
