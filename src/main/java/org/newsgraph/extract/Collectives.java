package org.newsgraph.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Mention;

/**
 * Unnamed people who act together: "human rights groups", "opposition leaders", "the rebels". Who
 * they are is known in their article alone.
 */
final class Collectives {
  private final Set<String> people;
  private final Set<String> bodies;
  private final Set<String> masses;
  private final Set<String> quantifiers;
  private final Set<String> kinds;

  Collectives() {
    Lexicon lexicon = Lexicon.bundled("collectives");
    people = words(lexicon, "people");
    bodies = words(lexicon, "body");
    masses = words(lexicon, "mass");
    quantifiers = words(lexicon, "quantifier");
    kinds = words(lexicon, "kind");
  }

  private static Set<String> words(Lexicon lexicon, String use) {
    return lexicon.rows().stream()
        .filter(row -> use.equals(row.get("use")))
        .map(row -> row.getOrDefault("word", ""))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The people that a noun phrase means, if it means such. */
  Optional<Party> named(Discourse discourse, Titles titles, Tree tree, int noun) {
    if (!tree.token(noun).isNoun() || tree.token(noun).isProper()) {
      return Optional.empty();
    }
    int first = noun;
    while (first > 0 && isModifier(tree, first - 1, noun)) {
      first--;
    }
    if (!isCollective(titles, tree, first, noun)) {
      return Optional.empty();
    }
    String name = discourse.words(tree.span(first, noun + 1));
    Thing thing =
        discourse.things().stream()
            .filter(t -> t.type() == EntityType.GROUP && t.names().contains(name))
            .findFirst()
            .orElseGet(() -> discourse.newThing(EntityType.GROUP, null));
    thing.addName(name);
    Reference reference =
        new Reference(
            tree, first, noun + 1, noun, Mention.Kind.DESCRIPTION, thing, "unnamed-people");
    return Optional.of(new Party(reference, thing, false));
  }

  private boolean isModifier(Tree tree, int i, int noun) {
    String tag = tree.token(i).tag();
    boolean isWord = tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("HYPH");
    return isWord && tree.under(i, noun) && !quantifiers.contains(tree.lemma(i));
  }

  private boolean isCollective(Titles titles, Tree tree, int first, int noun) {
    String lemma = tree.lemma(noun);
    boolean isPlural = tree.token(noun).tag().equals("NNS");
    if (people.contains(lemma) && isPlural || masses.contains(lemma)) {
      return true;
    }
    boolean isTold = false;
    boolean isOfPeople = false;
    for (int i = first; i < noun; i++) {
      isTold |= kinds.contains(tree.lemma(i)) || tree.token(i).isNoun() || isCapital(tree, i);
      isOfPeople |= people.contains(tree.lemma(i)) || masses.contains(tree.lemma(i));
    }
    // "opposition leaders", "rebel commanders": who speaks for such people.
    boolean isLeader = isPlural && (titles.isGroup(lemma) || titles.isHead(tree, noun));
    return bodies.contains(lemma) && isTold || isLeader && isOfPeople;
  }

  private static boolean isCapital(Tree tree, int i) {
    return Character.isUpperCase(tree.token(i).form().charAt(0));
  }
}
