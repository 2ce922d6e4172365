package org.newsgraph.extract.mention;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.GazetteerEntry;

/** Whether the name of a seat stands for who sits there: "Moscow said", but "in Moscow". */
final class Metonymy {
  private final Set<String> locativePrepositions;
  private final Set<String> motionWords;
  private final Set<String> visitVerbs;
  private final Set<String> occasions;
  private final Set<String> siteVerbs;
  private final Set<String> localNouns;
  private final Map<String, String> cues;

  Metonymy(Language language) {
    Lexicon lexicon = language.lexicon("place-words");
    locativePrepositions = lexicon.words("locative");
    motionWords = lexicon.words("motion");
    visitVerbs = lexicon.words("visit");
    occasions = lexicon.words("occasion");
    siteVerbs = lexicon.words("site");
    localNouns = lexicon.words("local");
    cues =
        lexicon.rows().stream()
            .filter(row -> row.get("use").startsWith("cue:"))
            .collect(
                Collectors.toMap(
                    row -> row.get("word"), row -> row.get("use").substring("cue:".length())));
  }

  /** Whether what is "at" a noun is at an event, not in a house: "at the Arctic Forum". */
  boolean isOccasion(String lemma) {
    return occasions.contains(lemma);
  }

  /** Whether a preposition says where. */
  boolean isLocative(String preposition) {
    return locativePrepositions.contains(preposition);
  }

  /**
   * The key of what a name stands for in its place in the sentence; empty where it means itself.
   */
  Optional<String> actsFor(Tree tree, int head, GazetteerEntry entry) {
    String standsFor = entry.standsFor();
    if (standsFor == null || isPlace(tree, head)) {
      return Optional.empty();
    }
    return Optional.of(standsFor);
  }

  private boolean isPlace(Tree tree, int i) {
    int at = tree.firstConjunct(i);
    int head = tree.head(at);
    if (head == Tree.NONE) {
      return false;
    }
    return switch (tree.relation(at)) {
      case "pobj" -> isPlaceOf(tree, head);
      case "compound", "nmod", "npadvmod", "appos" -> true;
      case "dobj", "nsubjpass" -> visitVerbs.contains(tree.lemma(head));
      // "Oslo hosted talks": where they were.
      case "nsubj" -> siteVerbs.contains(tree.lemma(head));
      default -> false;
    };
  }

  private boolean isPlaceOf(Tree tree, int preposition) {
    String lemma = tree.lemma(preposition);
    if (locativePrepositions.contains(lemma)) {
      return true;
    }
    int governor = tree.head(preposition);
    if (governor == Tree.NONE) {
      return false;
    }
    return lemma.equals("to") && motionWords.contains(tree.lemma(governor))
        || lemma.equals("of") && localNouns.contains(tree.lemma(governor));
  }

  /** The kind of place that the words around a name ask for: "Zaporizhzhia region". */
  String cue(Tree tree, int first, int end) {
    for (int i = end; i < Math.min(end + 4, tree.size()); i++) {
      String cue = cues.get(tree.lemma(i));
      // "Washington stated" asks for no state.
      if (cue != null && tree.token(i).tag().startsWith("N")) {
        return cue;
      }
      boolean goesOn =
          tree.is(i, "cc") || tree.token(i).isProper() || tree.token(i).form().equals(",");
      if (!goesOn) {
        break;
      }
    }
    if (first >= 2 && tree.lemma(first - 1).equals("of")) {
      return cues.getOrDefault(tree.lemma(first - 2), "");
    }
    return "";
  }
}
