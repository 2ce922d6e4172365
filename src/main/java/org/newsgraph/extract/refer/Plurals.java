package org.newsgraph.extract.refer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.mention.Titles;
import org.newsgraph.extract.role.Holding;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Zone;

/**
 * Plural descriptions and pronouns → all whom they mean: "both countries", "the two leaders",
 * "they". What could mean others as well stays open.
 */
final class Plurals {
  private static final int REACH = 3;

  private static final Path JOINERS = Path.parse("self:join|accompany/agent");

  private final Titles titles;
  private final Map<String, Integer> counts = new HashMap<>();

  Plurals(Titles titles, Language language) {
    this.titles = titles;
    for (int count = 2; count <= 4; count++) {
      for (String word : language.words("count-" + count)) {
        counts.put(word, count);
      }
    }
  }

  /** Adds the references of a word, if it is plural and its sentences tell whom it means. */
  void resolve(Discourse discourse, Tree tree, int i, List<Holding> holdings) {
    int beside = tree.child(i, "appos");
    if (beside > i && discourse.at(tree, beside).isPresent()) {
      // "the two sides, Norway and China": the sentence itself says who.
      return;
    }
    String lemma = tree.lemma(i);
    boolean isPlural = tree.token(i).tag().endsWith("S");
    int count = isTheTwo(tree, i) ? 2 : count(tree, i);
    if (isPlural && count > 0 && titles.isOneOfTwo(lemma)) {
      refer(discourse, tree, i, countries(discourse, tree, i, count));
    } else if (count > 0 && (isPlural && titles.isOneOfTwoPeople(lemma) || isTheTwo(tree, i))) {
      refer(discourse, tree, i, persons(discourse, tree, i, count, holdings));
    } else if (lemma.equals("they") && isMainSubject(tree, i) && tree.index() > 0) {
      refer(discourse, tree, i, subjects(discourse, tree));
    }
  }

  /** How many a noun means: 2 for "both", 0 if no small number stands with it. */
  private int count(Tree tree, int noun) {
    for (int c : tree.children(noun)) {
      Integer count = counts.get(tree.lemma(c));
      if (count != null && (tree.lemma(c).equals("both") || isKnown(tree, noun))) {
        return count;
      }
    }
    return 0;
  }

  /** "the two leaders", but not "two diplomats said"; headlines leave out their articles. */
  private static boolean isKnown(Tree tree, int noun) {
    Zone.Kind zone = tree.sentence().zone();
    return zone == Zone.Kind.TITLE
        || zone == Zone.Kind.HEADING
        || tree.hasChild(noun, c -> tree.is(c, "det") || tree.is(c, "poss"));
  }

  /** "the two", without a noun. */
  private static boolean isTheTwo(Tree tree, int i) {
    return i > 0
        && tree.lemma(i).equals("two")
        && tree.word(i - 1).equals("the")
        && (i + 1 == tree.size() || !tree.token(i + 1).tag().matches("NN.*|JJ.*|HYPH"));
  }

  private static boolean isMainSubject(Tree tree, int i) {
    int verb = tree.head(i);
    return verb != Tree.NONE
        && tree.relation(i).startsWith("nsubj")
        && tree.head(verb) == Tree.NONE
        && tree.word(i).equals("they");
  }

  /**
   * The countries of the last sentence that names just as many; those of several sentences only
   * where the article names no others.
   */
  private static Set<Thing> countries(Discourse discourse, Tree tree, int noun, int count) {
    Set<Thing> all = new LinkedHashSet<>();
    for (int back = 0; back <= REACH && tree.index() >= back; back++) {
      Set<Thing> here = new LinkedHashSet<>();
      for (Reference reference : before(discourse, tree, noun, back)) {
        if (reference.isNamed()) {
          country(discourse, reference.thing()).ifPresent(here::add);
        }
      }
      all.addAll(here);
      if (here.size() > 1) {
        return here.size() == count ? here : Set.of();
      }
    }
    long ofArticle =
        discourse.references().stream()
            .filter(Reference::isNamed)
            .map(Reference::thing)
            .filter(thing -> thing.type() == EntityType.COUNTRY)
            .distinct()
            .count();
    return all.size() == count && ofArticle == count ? all : Set.of();
  }

  /** A country, or the one that a body belongs to: "the US Treasury", which acts for it. */
  private static Optional<Thing> country(Discourse discourse, Thing thing) {
    GazetteerEntry known = thing.known();
    String key = known == null ? null : known.within();
    if (thing.type() == EntityType.COUNTRY) {
      return Optional.of(thing);
    }
    return thing.type() != EntityType.ORGANIZATION || key == null
        ? Optional.empty()
        : discourse.things().stream()
            .filter(t -> t.type() == EntityType.COUNTRY)
            .filter(t -> t.known() != null && t.known().key().equals(key))
            .findFirst();
  }

  /**
   * The persons of the last sentence that mentions more than one; not those whom the sentence
   * itself names besides: "the two leaders will meet Lund".
   */
  private Set<Thing> persons(
      Discourse discourse, Tree tree, int noun, int count, List<Holding> holdings) {
    Set<Thing> holders = holders(tree.lemma(noun), holdings);
    List<Thing> besides =
        discourse.in(tree).stream()
            .filter(r -> r.isNamed() && r.first() > noun)
            .map(Reference::thing)
            .toList();
    for (int back = 0; back <= REACH && tree.index() >= back; back++) {
      Set<Thing> here = new LinkedHashSet<>();
      for (Reference reference : before(discourse, tree, noun, back)) {
        Thing thing = reference.thing();
        boolean isMeant = holders == null ? thing.isPerson() : holders.contains(thing);
        if (isMeant && !besides.contains(thing)) {
          here.add(thing);
        }
      }
      if (here.size() > 1) {
        return here.size() == count ? here : Set.of();
      }
    }
    return holders != null && holders.size() == count ? holders : Set.of();
  }

  /** Who the article says holds the office that a noun names; null where it names none. */
  private @Nullable Set<Thing> holders(String noun, List<Holding> holdings) {
    if (!titles.isNational(noun)) {
      return null;
    }
    Set<Thing> holders = new LinkedHashSet<>();
    for (Holding holding : holdings) {
      if (holding.status() == HoldingStatus.CURRENT
          && Titles.office(holding.head()).equals(Titles.office(noun))) {
        holders.add(holding.holder().thing());
      }
    }
    return holders;
  }

  private static List<Reference> before(Discourse discourse, Tree tree, int noun, int back) {
    return discourse.in(discourse.trees().get(tree.index() - back)).stream()
        .filter(reference -> back > 0 || reference.end() <= noun)
        .toList();
  }

  /** The several subjects of the sentence before, or the one body that is. */
  private Set<Thing> subjects(Discourse discourse, Tree tree) {
    Tree last = discourse.trees().get(tree.index() - 1);
    int root = last.root(0);
    int subject = last.child(root, "nsubj");
    subject = subject == Tree.NONE ? last.child(root, "nsubjpass") : subject;
    if (subject == Tree.NONE || last.sentence().zone() != Zone.Kind.BODY) {
      return Set.of();
    }
    Set<Integer> heads = new LinkedHashSet<>(last.conjuncts(subject));
    JOINERS.from(last, root).forEach(joiner -> heads.addAll(last.conjuncts(joiner)));
    Set<Thing> found = new LinkedHashSet<>();
    for (int head : heads) {
      discourse
          .at(last, head)
          .map(Reference::thing)
          .filter(Thing::isAgent)
          .ifPresentOrElse(found::add, () -> found.addAll(sides(discourse, last, head)));
    }
    // "The agency spoke to twenty witnesses. They …" means the witnesses.
    boolean isOnlyPlural =
        found.stream().noneMatch(Thing::isPerson)
            && last.sentence().tokens().stream().noneMatch(t -> t.tag().equals("NNS"));
    return found.size() > 1 || isOnlyPlural ? found : Set.of();
  }

  /**
   * "American and Ukrainian officials": the countries before a noun for people who act for them.
   */
  private Collection<Thing> sides(Discourse discourse, Tree tree, int noun) {
    if (!titles.isGroup(tree.lemma(noun)) || !tree.token(noun).tag().endsWith("S")) {
      return Set.of();
    }
    List<Integer> words = tree.subtree(noun);
    return discourse.in(tree).stream()
        .filter(r -> r.end() <= noun && words.contains(r.head()))
        .map(Reference::thing)
        .filter(thing -> thing.type() == EntityType.COUNTRY)
        .toList();
  }

  private static void refer(Discourse discourse, Tree tree, int noun, Collection<Thing> all) {
    int first = noun;
    while (first > 0 && tree.head(first - 1) == noun && discourse.at(tree, first - 1).isEmpty()) {
      first--;
    }
    boolean isPronoun = tree.lemma(noun).equals("they");
    for (Thing thing : all) {
      Reference reference =
          new Reference(
              tree,
              first,
              noun + 1,
              noun,
              isPronoun ? Mention.Kind.PRONOUN : Mention.Kind.DESCRIPTION,
              thing,
              isPronoun ? "pronoun" : "two-of-a-kind");
      if (!discourse.add(reference)) {
        discourse.addFurther(reference);
      }
    }
  }
}
