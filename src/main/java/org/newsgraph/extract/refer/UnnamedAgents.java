package org.newsgraph.extract.refer;

import java.util.Set;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.mention.Titles;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Mention;

/**
 * People without a name who act ("human rights groups", "opposition leaders", "the rebels") or are
 * cited ("a senior official"). Who they are is known in their article alone.
 */
public final class UnnamedAgents {
  private final Titles titles;
  private final Set<String> people;
  private final Set<String> bodies;
  private final Set<String> masses;
  private final Set<String> quantifiers;
  private final Set<String> kinds;
  private final Set<String> sources;

  public UnnamedAgents(Titles titles, Language language) {
    this.titles = titles;
    Lexicon lexicon = language.lexicon("unnamed-agents");
    people = lexicon.words("people");
    bodies = lexicon.words("body");
    masses = lexicon.words("mass");
    quantifiers = lexicon.words("quantifier");
    kinds = lexicon.words("kind");
    sources = lexicon.words("source");
  }

  /** The people that a noun means: the same thing wherever an article has the same words. */
  Party party(Discourse discourse, Tree tree, int noun) {
    int first = first(tree, noun);
    String name = discourse.words(tree.span(first, noun + 1));
    Thing thing =
        discourse.things().stream()
            .filter(t -> t.type() == EntityType.UNNAMED_AGENT && t.names().contains(name))
            .findFirst()
            .orElseGet(() -> discourse.newThing(EntityType.UNNAMED_AGENT, null));
    thing.addName(name);
    Reference reference =
        new Reference(
            tree, first, noun + 1, noun, Mention.Kind.DESCRIPTION, thing, "unnamed-people");
    if (!discourse.furtherAt(tree, noun).contains(reference)) {
      discourse.addFurther(reference);
    }
    return new Party(reference, thing, false);
  }

  private int first(Tree tree, int noun) {
    int first = noun;
    while (first > 0 && isModifier(tree, first - 1, noun)) {
      first--;
    }
    return first;
  }

  private boolean isModifier(Tree tree, int i, int noun) {
    String tag = tree.token(i).tag();
    boolean isWord =
        tag.startsWith("NN")
            || tag.startsWith("JJ")
            || tag.equals("HYPH")
            // "the ruling parties".
            || tag.equals("VBG") && kinds.contains(tree.word(i));
    return isWord && tree.under(i, noun) && !quantifiers.contains(tree.lemma(i));
  }

  /** Whether a noun means people who may be cited without a name. */
  boolean isSource(Tree tree, int noun) {
    boolean isPlain = tree.token(noun).isNoun() && (!tree.token(noun).isProper() || noun == 0);
    String lemma = tree.lemma(noun);
    boolean isCited =
        sources.contains(lemma)
            || titles.isHead(tree, noun)
            || titles.isBodyNoun(lemma)
            || titles.isNamedBody(lemma);
    return isPlain && isCited || isActor(tree, noun);
  }

  /** Whether a noun means people who act together. */
  boolean isActor(Tree tree, int noun) {
    // The first word of a sentence has a capital whatever it is.
    if (!tree.token(noun).isNoun() || tree.token(noun).isProper() && noun > 0) {
      return false;
    }
    String lemma = tree.lemma(noun);
    boolean isPlural = tree.token(noun).tag().endsWith("S");
    if (people.contains(lemma) && isPlural || masses.contains(lemma)) {
      return true;
    }
    boolean isTold = false;
    boolean isOfPeople = false;
    for (int i = first(tree, noun); i < noun; i++) {
      isTold |= isKind(tree, i) || tree.token(i).isNoun() || isCapital(tree, i);
      isOfPeople |= people.contains(tree.lemma(i)) || masses.contains(tree.lemma(i));
    }
    // "opposition leaders", "rebel commanders": who speaks for such people.
    boolean isLeader = isPlural && (titles.isGroup(lemma) || titles.isHead(tree, noun));
    return bodies.contains(lemma) && isTold || isLeader && isOfPeople;
  }

  private boolean isKind(Tree tree, int i) {
    return kinds.contains(tree.lemma(i)) || kinds.contains(tree.word(i));
  }

  private static boolean isCapital(Tree tree, int i) {
    return Character.isUpperCase(tree.token(i).form().charAt(0));
  }
}
