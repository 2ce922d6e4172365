package org.newsgraph.nlp.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.nlp.NameLabels;

/**
 * Names that agree through a training corpus: labels that a machine gave err now here, now there,
 * and what it takes for a body nine times in ten is a body the tenth time too.
 *
 * <p>Of all sentences count the names first, then what stands outside of them, then let each agree.
 */
final class CorpusNames {
  /** The fewest labelled mentions that can outvote another. */
  private static final int LEAST = 10;

  /** The share of them that has to be of one mind. */
  private static final double SHARE = 0.85;

  private final Map<String, Map<NameType, Integer>> named = new HashMap<>();
  private final Map<String, Integer> unnamed = new HashMap<>();

  /** Counts what a sentence's names are taken for. */
  void countNames(TrainingSentence sentence) {
    for (Name name : NameLabels.decode(sentence.names)) {
      named
          .computeIfAbsent(
              words(sentence, name.first(), name.end()), words -> new EnumMap<>(NameType.class))
          .merge(name.type(), 1, Integer::sum);
    }
  }

  /**
   * Counts where a sentence has the words of a name that is labelled elsewhere, without a label.
   */
  void countUnnamed(TrainingSentence sentence) {
    for (Run run : runs(sentence)) {
      unnamed.merge(run.words(), 1, Integer::sum);
    }
  }

  /** Gives a sentence's names the types that most of their mentions have, and adds missed ones. */
  void agree(TrainingSentence sentence) {
    List<Name> names = new ArrayList<>();
    for (Name name : NameLabels.decode(sentence.names)) {
      NameType type = type(words(sentence, name.first(), name.end()));
      names.add(type == null ? name : new Name(name.first(), name.end(), type));
    }
    for (Run run : runs(sentence)) {
      NameType type = type(run.words());
      int labelled = sum(named.getOrDefault(run.words(), Map.of()));
      if (type != null && labelled >= SHARE * (labelled + unnamed.getOrDefault(run.words(), 1))) {
        names.add(new Name(run.first(), run.end(), type));
      }
    }
    names.sort(Comparator.comparingInt(Name::first));
    String[] labels = NameLabels.encode(sentence.size(), names);
    System.arraycopy(labels, 0, sentence.names, 0, labels.length);
  }

  private record Run(int first, int end, String words) {}

  /** The runs of capitalised words without a label that are a name somewhere else. */
  private List<Run> runs(TrainingSentence sentence) {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      int end = i;
      boolean isOutside = true;
      while (end < sentence.size() && Character.isUpperCase(sentence.forms[end].charAt(0))) {
        isOutside &= sentence.names[end].equals(NameLabels.OUTSIDE);
        end++;
      }
      String words = words(sentence, i, end);
      if (end > i && isOutside && named.containsKey(words)) {
        runs.add(new Run(i, end, words));
      }
      i = Math.max(end, i + 1);
    }
    return runs;
  }

  private @Nullable NameType type(String words) {
    Map<NameType, Integer> counts = named.getOrDefault(words, Map.of());
    int sum = sum(counts);
    NameType best = null;
    for (Map.Entry<NameType, Integer> count : counts.entrySet()) {
      if (best == null || count.getValue() > counts.getOrDefault(best, 0)) {
        best = count.getKey();
      }
    }
    return best != null && sum >= LEAST && counts.getOrDefault(best, 0) >= SHARE * sum
        ? best
        : null;
  }

  private static int sum(Map<NameType, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String words(TrainingSentence sentence, int first, int end) {
    return String.join(" ", Arrays.asList(sentence.forms).subList(first, end));
  }
}
