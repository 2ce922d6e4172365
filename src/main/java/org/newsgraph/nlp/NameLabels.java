package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;

/**
 * Names as one label a word: O outside, and with the type behind a dash B for the first word of
 * several, I for one inside, L for the last, U for a name of one word.
 */
public final class NameLabels {
  public static final String OUTSIDE = "O";

  private static final Map<String, NameType> ONTO_NOTES =
      Map.of(
          "PERSON", NameType.PERSON,
          "ORG", NameType.ORGANIZATION,
          "GPE", NameType.GPE,
          "LOC", NameType.LOCATION,
          "FAC", NameType.FACILITY,
          "NORP", NameType.GROUP,
          "EVENT", NameType.EVENT,
          "LAW", NameType.LAW,
          "PRODUCT", NameType.PRODUCT,
          "WORK_OF_ART", NameType.WORK);

  private NameLabels() {}

  /** All labels, sorted. */
  public static List<String> all() {
    TreeSet<String> labels = new TreeSet<>(Set.of(OUTSIDE));
    for (NameType type : NameType.values()) {
      for (String place : List.of("B-", "I-", "L-", "U-")) {
        labels.add(place + type.name());
      }
    }
    return List.copyOf(labels);
  }

  /** Names from labels; what does not fit together is left out. */
  public static List<Name> decode(String[] labels) {
    List<Name> names = new ArrayList<>();
    int first = -1;
    for (int i = 0; i < labels.length; i++) {
      char place = labels[i].charAt(0);
      if (place == 'B' || place == 'U') {
        first = i;
      }
      if ((place == 'L' || place == 'U') && first >= 0) {
        names.add(new Name(first, i + 1, NameType.valueOf(labels[i].substring(2))));
      }
      if (place == 'O' || place == 'L' || place == 'U') {
        first = -1;
      }
    }
    return names;
  }

  /** Labels for a sentence with some names. */
  public static String[] encode(int size, List<Name> names) {
    String[] labels = new String[size];
    Arrays.fill(labels, OUTSIDE);
    for (Name name : names) {
      String type = name.type().name();
      if (name.end() - name.first() == 1) {
        labels[name.first()] = "U-" + type;
      } else {
        Arrays.fill(labels, name.first(), name.end(), "I-" + type);
        labels[name.first()] = "B-" + type;
        labels[name.end() - 1] = "L-" + type;
      }
    }
    return labels;
  }

  /**
   * Labels from labels with OntoNotes' types: those that are no names are dropped, articles before
   * a name and marks around it cut off.
   */
  public static String[] fromOntoNotes(String[] forms, String[] labels) {
    List<Name> names = new ArrayList<>();
    int first = -1;
    for (int i = 0; i < labels.length; i++) {
      char place = labels[i].charAt(0);
      if (place == 'B' || place == 'U') {
        first = i;
      }
      if ((place == 'L' || place == 'U') && first >= 0) {
        NameType type = ONTO_NOTES.get(labels[i].substring(2));
        Name name = type == null ? null : trimmed(forms, first, i + 1, type);
        if (name != null) {
          names.add(name);
        }
        first = -1;
      }
    }
    return encode(forms.length, names);
  }

  private static @Nullable Name trimmed(String[] forms, int first, int end, NameType type) {
    int from = first;
    int to = end;
    while (from < to && (forms[from].equalsIgnoreCase("the") || isQuote(forms[from]))) {
      from++;
    }
    while (to > from
        && (forms[to - 1].equals("'s") || forms[to - 1].equals(",") || isQuote(forms[to - 1]))) {
      to--;
    }
    return from < to ? new Name(from, to, type) : null;
  }

  private static boolean isQuote(String form) {
    return form.equals("\"") || form.equals("'");
  }

  /** Which label may follow which. */
  public static SequenceTagger.Validity validity(List<String> labels) {
    return (label, last, wordsLeft) -> {
      String now = labels.get(label);
      char place = now.charAt(0);
      if (wordsLeft == 0 && (place == 'B' || place == 'I')) {
        return false;
      }
      String before = last < 0 ? OUTSIDE : labels.get(last);
      boolean isOpen = before.charAt(0) == 'B' || before.charAt(0) == 'I';
      boolean continues = place == 'I' || place == 'L';
      return isOpen == continues && (!isOpen || before.regionMatches(1, now, 1, now.length() - 1));
    };
  }
}
