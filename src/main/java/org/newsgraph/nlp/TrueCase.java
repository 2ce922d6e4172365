package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The case that words of a headline would have in running text (truecasing, Lita et al. 2003): in
 * "Lund Rejects Border Plan" capitals do not tell the name from the verb.
 *
 * <p>What the article's own running text writes decides; where it does not have the word, or has it
 * both ways, a model that saw neither does.
 */
public final class TrueCase {
  private static final String LOWER = "lower";
  private static final String CAPITAL = "capital";
  private static final String CAPITALS = "capitals";

  /** What a model may say, in its order. */
  public static final List<String> LABELS = List.of(CAPITAL, CAPITALS, LOWER);

  /** Words of a headline below which its capitals tell too little to be doubted. */
  private static final int LEAST_WORDS = 4;

  private static final int LONGEST_SMALL_WORD = 5;

  private static final Set<String> SMALL_TAGS = Set.of("CC", "DT", "IN", "PRP$", "RP", "TO");

  private final SequenceTagger model;
  private final Clusters clusters;
  private final SequenceTagger tagger;

  /**
   * @param model labels as {@link #LABELS}
   * @param tagger tells which words written small are of the kinds that headlines write so
   */
  TrueCase(SequenceTagger model, SequenceTagger tagger, Clusters clusters) {
    this.model = model;
    this.tagger = tagger;
    this.clusters = clusters;
  }

  /** The label of a word as it is written; a word without letters counts as small. */
  public static String label(String form) {
    if (!Character.isUpperCase(form.charAt(0))) {
      return LOWER;
    }
    return form.length() > 1 && isShouted(form) ? CAPITALS : CAPITAL;
  }

  private static boolean isShouted(String form) {
    return form.equals(form.toUpperCase(Locale.ROOT));
  }

  /** How a sentence's capitals are used. */
  private enum Style {
    /** As in running text. */
    RUNNING,
    /** Every Word But the Smallest. */
    TITLE,
    /** EVERY WORD. */
    SHOUTED
  }

  private Style style(List<String> forms) {
    int words = 0;
    int capital = 0;
    int shouted = 0;
    boolean isTitle = true;
    for (String form : forms) {
      if (!Character.isLetter(form.charAt(0))) {
        continue;
      }
      words++;
      if (Character.isUpperCase(form.charAt(0))) {
        capital++;
        shouted += isShouted(form) ? 1 : 0;
      } else {
        isTitle &= form.length() <= LONGEST_SMALL_WORD;
      }
    }
    if (words >= LEAST_WORDS && shouted == words) {
      return Style.SHOUTED;
    }
    return isTitle && capital >= LEAST_WORDS && hasSmallWordsOnly(forms)
        ? Style.TITLE
        : Style.RUNNING;
  }

  /** Whether all that is written small is an article, a preposition or the like. */
  private boolean hasSmallWordsOnly(List<String> forms) {
    String[] tags = Models.tags(tagger, words(forms));
    for (int i = 0; i < forms.size(); i++) {
      if (Character.isLowerCase(forms.get(i).charAt(0)) && !SMALL_TAGS.contains(tags[i])) {
        return false;
      }
    }
    return true;
  }

  /** How often an article writes a word small and with a capital, where that tells something. */
  static final class Evidence {
    private final Map<String, int[]> counts = new HashMap<>();

    private void add(List<String> forms) {
      for (int i = 1; i < forms.size(); i++) {
        String form = forms.get(i);
        if (Character.isLetter(form.charAt(0)) && Character.isLetter(forms.get(i - 1).charAt(0))) {
          int[] count = counts.computeIfAbsent(form.toLowerCase(Locale.ROOT), f -> new int[2]);
          count[Character.isUpperCase(form.charAt(0)) ? 1 : 0]++;
        }
      }
    }

    /** A label if the article has the word one way alone, else what is given. */
    private String or(String form, String label) {
      int[] count = counts.get(form.toLowerCase(Locale.ROOT));
      if (count == null || count[0] > 0 == count[1] > 0) {
        return label;
      }
      if (count[0] > 0) {
        return LOWER;
      }
      return label.equals(LOWER) ? CAPITAL : label;
    }
  }

  /** What the running text of an article's sentences tells. */
  Evidence evidence(List<List<String>> sentences) {
    Evidence evidence = new Evidence();
    for (List<String> forms : sentences) {
      if (style(forms) == Style.RUNNING) {
        evidence.add(forms);
      }
    }
    return evidence;
  }

  /** The words of a sentence as running text writes them; each keeps its length. */
  List<String> restored(List<String> forms, Evidence evidence) {
    Style style = style(forms);
    if (style == Style.RUNNING) {
      return forms;
    }
    int[] labels = model.label(words(forms), new int[0]);
    List<String> restored = new ArrayList<>(forms);
    for (int i = 0; i < labels.length; i++) {
      String form = forms.get(i);
      if (Character.isUpperCase(form.charAt(0))) {
        String label = evidence.or(form, LABELS.get(labels[i]));
        restored.set(i, written(form, i == 0 && label.equals(LOWER) ? CAPITAL : label, style));
      }
    }
    // Without a verb it is a label, or the name of one thing: "Arctic Fish Advisory Council".
    return hasVerb(restored) ? restored : forms;
  }

  private boolean hasVerb(List<String> forms) {
    for (String tag : Models.tags(tagger, words(forms))) {
      if (tag.startsWith("VB")) {
        return true;
      }
    }
    return false;
  }

  private Words words(List<String> forms) {
    return new Words(forms.toArray(String[]::new), clusters);
  }

  private static String written(String form, String label, Style style) {
    // "US" and "McDonald" are no matter of style in a headline of small letters.
    boolean isFree =
        style == Style.SHOUTED
            || form.substring(1).equals(form.substring(1).toLowerCase(Locale.ROOT))
            || form.indexOf('-') > 0 && !isShouted(form);
    if (!isFree || label.equals(CAPITALS)) {
      return form;
    }
    String small = form.toLowerCase(Locale.ROOT);
    if (small.length() != form.length()) {
      return form;
    }
    if (label.equals(LOWER)) {
      return small;
    }
    return style == Style.TITLE ? form : withCapitals(small);
  }

  /** With a capital at the begin and behind each hyphen and apostrophe of a name: "Al-Sudani". */
  private static String withCapitals(String small) {
    StringBuilder word = new StringBuilder(small);
    for (int i = 0; i < word.length(); i++) {
      char before = i == 0 ? '-' : word.charAt(i - 1);
      if (before == '-' || before == '.' || before == '\'' && i < word.length() - 1) {
        word.setCharAt(i, Character.toUpperCase(word.charAt(i)));
      }
    }
    return word.toString();
  }
}
