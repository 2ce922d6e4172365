package org.newsgraph.extract.refer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.Stance;

/** Who stands behind what a clause tells: the article, or a source that it gives. */
public final class Attribution {
  private final Modality modality;
  private final Parties parties;
  private final Speakers speakers;

  public Attribution(Modality modality, Parties parties, Speakers speakers) {
    this.modality = modality;
    this.parties = parties;
    this.speakers = speakers;
  }

  /**
   * A stance and the source behind it.
   *
   * @param stance who stands behind it
   * @param source the source, or null
   */
  public record Said(Stance stance, @Nullable Party source) {}

  /** The stance of what a token tells. */
  public Said of(Tree tree, int i) {
    int clause = tree.clause(i);
    for (int at = i; at != clause; at = tree.head(at)) {
      if (tree.is(at, "xcomp") && modality.isToldOf(tree, tree.head(at))) {
        // "is believed to have threatened".
        return new Said(Stance.ATTRIBUTED, null);
      }
    }
    for (int at = clause; at != Tree.NONE; at = tree.head(at)) {
      if (modality.isHedged(tree, at)) {
        return new Said(Stance.ATTRIBUTED, null);
      }
      Optional<Said> according = according(tree, at);
      if (according.isPresent()) {
        return according.get();
      }
      int reporter = reporter(tree, at);
      if (reporter != Tree.NONE) {
        int subject = tree.subject(reporter);
        return new Said(Stance.ATTRIBUTED, subject == Tree.NONE ? null : source(tree, subject));
      }
    }
    return speakers
        .byColon(tree)
        .filter(said -> i >= said.first())
        .map(said -> new Said(Stance.ATTRIBUTED, said.speaker()))
        .orElse(new Said(Stance.ASSERTED, null));
  }

  /** The first that a noun phrase names, or else the people that it means without a name. */
  private @Nullable Party source(Tree tree, int noun) {
    List<Party> named = parties.of(tree, noun);
    if (!named.isEmpty()) {
      return named.get(0);
    }
    List<Integer> unnamed = parties.unnamedSources(tree, noun);
    return unnamed.isEmpty() ? null : parties.unnamed(tree, unnamed.get(0));
  }

  /** The verb that says what a clause tells: "said that …", "accused her of meeting him". */
  private int reporter(Tree tree, int clause) {
    int head = tree.head(clause);
    if (head == Tree.NONE) {
      return Tree.NONE;
    }
    if (tree.is(clause, "pcomp")) {
      int governor = tree.head(head);
      if (governor != Tree.NONE
          && tree.is(governor, "pobj")
          && tree.is(tree.head(governor), "agent")) {
        // "was accused by Norway of threatening".
        governor = tree.head(tree.head(governor));
      }
      return governor != Tree.NONE && modality.isAccusing(tree.lemma(governor))
          ? governor
          : Tree.NONE;
    }
    boolean isContent =
        (tree.is(clause, "ccomp") || tree.is(clause, "parataxis")) && !isParted(tree, clause, head);
    return isContent && modality.isReporting(tree.lemma(head)) ? head : Tree.NONE;
  }

  /** "They will meet; Lund said she would come": what stands before a semicolon she did not say. */
  private static boolean isParted(Tree tree, int clause, int verb) {
    for (int i = Math.min(clause, verb); i < Math.max(clause, verb); i++) {
      if (tree.token(i).form().equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** "According to RBC-Ukraine, …": the source, where such words hang on a verb. */
  private Optional<Said> according(Tree tree, int verb) {
    for (int c : tree.children(verb)) {
      if (!tree.token(c).form().toLowerCase(Locale.ROOT).equals("according")) {
        continue;
      }
      for (int pobj : Path.parse("prep:to").from(tree, c)) {
        return Optional.of(new Said(Stance.ATTRIBUTED, source(tree, pobj)));
      }
      return Optional.of(new Said(Stance.ATTRIBUTED, null));
    }
    return Optional.empty();
  }
}
