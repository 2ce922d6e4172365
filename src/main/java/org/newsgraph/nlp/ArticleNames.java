package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/**
 * Names that agree through an article: what is mostly taken for a body is a body everywhere, and a
 * surname whose bearer is named in full is a person, unless it is mostly taken for something else.
 */
final class ArticleNames {
  private ArticleNames() {}

  /** The same sentences, with names that agree. */
  static List<Sentence> agreed(List<Sentence> sentences) {
    return withSurnames(new Votes(sentences).applied(sentences));
  }

  /** What the names of an article are taken for, by their words. */
  private static final class Votes {
    private static final int MOST_WORDS = 6;

    private final Map<String, Map<NameType, Integer>> counts = new HashMap<>();

    Votes(List<Sentence> sentences) {
      for (Sentence sentence : sentences) {
        for (Name name : sentence.names()) {
          int first = begin(sentence, name);
          counts
              .computeIfAbsent(
                  words(sentence, first, end(sentence, name)), w -> new EnumMap<>(NameType.class))
              .merge(name.type(), 1, Integer::sum);
        }
      }
    }

    private static int begin(Sentence sentence, Name name) {
      int first = name.first();
      return name.end() - first > 1 && sentence.tokens().get(first).tag().equals("DT")
          ? first + 1
          : first;
    }

    private static int end(Sentence sentence, Name name) {
      int last = name.end() - 1;
      return last > name.first() && sentence.tokens().get(last).tag().equals("POS")
          ? last
          : name.end();
    }

    private static String words(Sentence sentence, int first, int end) {
      StringJoiner words = new StringJoiner(" ");
      for (int i = first; i < end; i++) {
        words.add(sentence.tokens().get(i).form());
      }
      return words.toString();
    }

    List<Sentence> applied(List<Sentence> sentences) {
      List<Sentence> agreed = new ArrayList<>();
      for (Sentence sentence : sentences) {
        List<Name> names = new ArrayList<>();
        int from = 0;
        for (Name name : sentence.names()) {
          addMissed(sentence, from, name.first(), names);
          names.add(new Name(name.first(), name.end(), elected(sentence, name)));
          from = name.end();
        }
        addMissed(sentence, from, sentence.tokens().size(), names);
        agreed.add(new Sentence(sentence.span(), sentence.zone(), sentence.tokens(), names));
      }
      return agreed;
    }

    /** The type that most of the article's names of these words have; its own if none has more. */
    private NameType elected(Sentence sentence, Name name) {
      String words = words(sentence, begin(sentence, name), end(sentence, name));
      Map<NameType, Integer> types = counts.getOrDefault(words, Map.of());
      NameType best = name.type();
      for (Map.Entry<NameType, Integer> type : types.entrySet()) {
        best = type.getValue() > types.getOrDefault(best, 0) ? type.getKey() : best;
      }
      return best;
    }

    /** Names that the finder passed over here, and found elsewhere in the article. */
    private void addMissed(Sentence sentence, int from, int to, List<Name> names) {
      int i = from;
      while (i < to) {
        int end = sentence.tokens().get(i).isProper() ? Math.min(to, i + MOST_WORDS) : i;
        NameType type = null;
        while (end > i && type == null) {
          type = missed(sentence, i, end);
          end -= type == null ? 1 : 0;
        }
        if (type != null) {
          names.add(new Name(i, end, type));
        }
        i = Math.max(end, i + 1);
      }
    }

    private @Nullable NameType missed(Sentence sentence, int first, int end) {
      List<Token> tokens = sentence.tokens();
      boolean isPart =
          first > 0 && tokens.get(first - 1).isProper()
              || end < tokens.size() && tokens.get(end).isProper();
      Map<NameType, Integer> types = counts.get(words(sentence, first, end));
      if (isPart || types == null) {
        return null;
      }
      Map.Entry<NameType, Integer> most =
          Collections.max(types.entrySet(), Map.Entry.comparingByValue());
      return end - first > 1 || most.getValue() > 1 ? most.getKey() : null;
    }
  }

  private static List<Sentence> withSurnames(List<Sentence> sentences) {
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
