package org.newsgraph.nlp;

import java.util.Locale;
import java.util.Random;

/** The words of a sentence with all that features ask of them, computed once. */
public final class Words {
  private static final int[] NO_CLUSTER = new int[5];

  public final int size;
  final String[] forms;
  final int[] form;
  final int[] lower;
  final int[] shape;
  final int[] shortShape;
  final boolean[] upper;
  final boolean[] digit;
  final boolean[] hyphen;
  final String[] lowers;
  final int[][] cluster;
  public final boolean shouting;

  public Words(String[] forms, Clusters clusters) {
    this.size = forms.length;
    this.forms = forms;
    form = new int[size];
    lower = new int[size];
    shape = new int[size];
    shortShape = new int[size];
    upper = new boolean[size];
    digit = new boolean[size];
    hyphen = new boolean[size];
    lowers = new String[size];
    cluster = new int[size][];
    int long_ = 0;
    int capital = 0;
    for (int i = 0; i < size; i++) {
      String word = forms[i];
      form[i] = Hash.of(word);
      lowers[i] = normalised(word);
      lower[i] = Hash.of(lowers[i]);
      String s = shape(word);
      shape[i] = Hash.of(s);
      shortShape[i] = Hash.of(s.length() > 4 ? s.substring(0, 4) : s);
      upper[i] = Character.isUpperCase(word.charAt(0));
      digit[i] = hasDigit(word);
      hyphen[i] = word.length() > 1 && word.indexOf('-') >= 0;
      int number = clusters.number(word);
      cluster[i] = number < 0 ? NO_CLUSTER : clusters.prefixes(number);
      if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
        long_++;
        capital += upper[i] ? 1 : 0;
      }
    }
    // In a headline with every word capitalised a capital tells nothing.
    shouting = long_ > 2 && capital >= long_ * 0.8;
  }

  private Words(Words words, Random random, double share) {
    size = words.size;
    forms = words.forms;
    form = words.form.clone();
    lower = words.lower.clone();
    shape = words.shape;
    shortShape = words.shortShape;
    upper = words.upper;
    digit = words.digit;
    hyphen = words.hyphen;
    lowers = words.lowers;
    cluster = words.cluster.clone();
    shouting = words.shouting;
    for (int i = 0; i < size; i++) {
      if (upper[i] && random.nextDouble() < share) {
        form[i] = random.nextInt();
        lower[i] = form[i];
        cluster[i] = random.nextBoolean() ? NO_CLUSTER : cluster[i];
      }
    }
  }

  /**
   * The same sentence with some capitalised words as if never seen before (word dropout, Iyyer et
   * al. 2015): what is learnt from it rests on what stands around them, as it must for new names.
   *
   * @param share the part of them, 0..1
   */
  public Words masked(Random random, double share) {
    return new Words(this, random, share);
  }

  int lower(int i) {
    return i < 0 ? 1 : i >= size ? 2 : lower[i];
  }

  int shape(int i) {
    return i < 0 ? 1 : i >= size ? 2 : shape[i];
  }

  /** The hash of the first {@code length} letters of the lower-cased word; 0 if it is shorter. */
  int prefix(int i, int length) {
    String word = lowers[i];
    return word.length() < length ? 0 : Hash.of(word, 0, length);
  }

  /** The hash of the last {@code length} letters of the lower-cased word; 0 if it is shorter. */
  int suffix(int i, int length) {
    String word = lowers[i];
    return word.length() < length ? 0 : Hash.of(word, word.length() - length, word.length());
  }

  int cluster(int i, int level) {
    return i < 0 || i >= size ? 0 : cluster[i][level];
  }

  /** Lower case, each digit a zero. */
  static String normalised(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!hasDigit(lower)) {
      return lower;
    }
    StringBuilder zeros = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      zeros.append(Character.isDigit(lower.charAt(i)) ? '0' : lower.charAt(i));
    }
    return zeros.toString();
  }

  static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Kinds of letters, runs folded: "McDonald-2" is XxXx-d. */
  static String shape(String word) {
    StringBuilder shape = new StringBuilder();
    char last = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      if (kind != last) {
        shape.append(kind);
      }
      last = kind;
    }
    return shape.toString();
  }
}
