package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/**
 * Names that agree through an article: a surname whose bearer is named in full is a person
 * everywhere, unless it is mostly taken for something else.
 */
final class ArticleNames {
  private ArticleNames() {}

  /** The same sentences, with names that agree. */
  static List<Sentence> agreed(List<Sentence> sentences) {
    Map<String, Integer> full = new HashMap<>();
    Map<String, Integer> other = new HashMap<>();
    for (Sentence sentence : sentences) {
      for (Name name : sentence.names()) {
        String last = sentence.tokens().get(name.end() - 1).form();
        boolean isLong = name.end() - name.first() > 1;
        if (name.type() == NameType.PERSON && isLong) {
          full.merge(last, 1, Integer::sum);
        } else if (name.type() != NameType.PERSON && !isLong) {
          other.merge(last, 1, Integer::sum);
        }
      }
    }
    if (full.isEmpty()) {
      return sentences;
    }
    List<Sentence> agreed = new ArrayList<>();
    for (Sentence sentence : sentences) {
      agreed.add(agreed(sentence, full, other));
    }
    return agreed;
  }

  private static Sentence agreed(
      Sentence sentence, Map<String, Integer> full, Map<String, Integer> other) {
    List<Token> tokens = sentence.tokens();
    List<Name> names = new ArrayList<>();
    int end = 0;
    for (Name name : sentence.names()) {
      addSurnames(tokens, end, name.first(), full, names);
      String form = tokens.get(name.first()).form();
      boolean isSurname =
          name.end() - name.first() == 1
              && name.type() != NameType.PERSON
              && full.getOrDefault(form, 0) * 2 > other.getOrDefault(form, 0)
              && !beginsName(tokens, name.end());
      names.add(isSurname ? new Name(name.first(), name.end(), NameType.PERSON) : name);
      end = name.end();
    }
    addSurnames(tokens, end, tokens.size(), full, names);
    return new Sentence(sentence.span(), sentence.zone(), tokens, names);
  }

  /** Surnames in a stretch in which no name was found. */
  private static void addSurnames(
      List<Token> tokens, int from, int to, Map<String, Integer> full, List<Name> names) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.isProper()
          && full.containsKey(token.form())
          && !beginsName(tokens, i + 1)
          && (i == 0 || !tokens.get(i - 1).isProper())) {
        names.add(new Name(i, i + 1, NameType.PERSON));
      }
    }
  }

  /** Whether the word before a place goes on in a longer name, as in "Trump Organization". */
  private static boolean beginsName(List<Token> tokens, int behind) {
    return behind < tokens.size() && tokens.get(behind).isProper();
  }
}
