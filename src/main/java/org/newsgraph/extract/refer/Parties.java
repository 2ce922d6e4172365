package org.newsgraph.extract.refer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.mention.Titles;
import org.newsgraph.extract.role.Holding;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.model.Mention;

/**
 * The parties that a noun phrase names: "Trump and Putin", "officials from the U.S., Ukraine and
 * Europe", "the American and Russian presidents", "U.S. President Trump's administration".
 */
public final class Parties {
  private static final Set<String> MODIFIERS = Set.of("nmod", "compound", "poss", "det");
  private static final List<Path> AUTHORSHIP =
      Stream.of(
              "poss",
              "prep:by|from",
              "acl:issue|draft|release|write|sign|sponsor|propose|publish|table/agent",
              "^dobj:issue|send|adopt|pass|approve|release|publish|write|deliver|draft/subject")
          .map(Path::parse)
          .toList();

  private static final List<Path> NEAR_APPOSITIONS = List.of(Path.parse("appos"));
  private static final List<Path> FAR_APPOSITIONS =
      Stream.of("appos", "prep:of/pobj/appos", "prep:of/pobj/appos/appos")
          .map(Path::parse)
          .toList();

  private final Discourse discourse;
  private final PartyWords words;
  private final Titles titles;
  private final UnnamedAgents unnamed;
  private final Gazetteer gazetteer;
  private final List<Holding> holdings;

  public Parties(
      Discourse discourse,
      PartyWords words,
      Titles titles,
      UnnamedAgents unnamed,
      Gazetteer gazetteer,
      List<Holding> holdings) {
    this.discourse = discourse;
    this.words = words;
    this.titles = titles;
    this.unnamed = unnamed;
    this.gazetteer = gazetteer;
    this.holdings = holdings;
  }

  /** The parties of a noun phrase and its conjuncts, in the order of the text, each once. */
  public List<Party> of(Tree tree, int noun) {
    List<Party> found = new ArrayList<>();
    for (int i : tree.conjuncts(noun)) {
      one(tree, i, found, 0);
    }
    return distinct(found);
  }

  /** The heads of what means people without a name, who act, in a noun phrase with conjuncts. */
  public List<Integer> unnamedActors(Tree tree, int noun) {
    return tree.conjuncts(relativeAntecedent(tree, noun)).stream()
        .filter(i -> unnamed.isActor(tree, i))
        .toList();
  }

  /** The same of people who may be cited. */
  public List<Integer> unnamedSources(Tree tree, int noun) {
    return tree.conjuncts(relativeAntecedent(tree, noun)).stream()
        .filter(i -> unnamed.isSource(tree, i))
        .toList();
  }

  /** The unnamed people that a noun means, from now on a thing of the article. */
  public Party unnamed(Tree tree, int noun) {
    return unnamed.party(discourse, tree, noun);
  }

  public static List<Party> distinct(List<Party> parties) {
    Set<Thing> seen = new HashSet<>();
    return parties.stream().filter(p -> seen.add(p.thing())).toList();
  }

  /** The first of "US-Russia talks". */
  private Optional<Reference> beforeHyphen(Tree tree, int i) {
    boolean isPair =
        i > 1
            && tree.token(i - 1).form().equals("-")
            && Set.of("compound", "nmod").contains(tree.relation(i));
    return isPair
        ? discourse.at(tree, i - 2).filter(r -> r.thing().type() == EntityType.COUNTRY)
        : Optional.empty();
  }

  private void one(Tree tree, int i, List<Party> found, int depth) {
    Optional<Reference> at = discourse.at(tree, i);
    if (at.isPresent()) {
      Reference reference = at.get();
      boolean named = reference.head() == i || reference.kind() != Mention.Kind.NAME;
      if (named) {
        beforeHyphen(tree, i).ifPresent(other -> add(tree, i - 2, other, found));
        add(tree, i, reference, found);
        return;
      }
    }
    boolean isBesideName =
        tree.is(i, "appos") && titles.isHead(tree, i) && isPerson(tree, tree.head(i));
    // "Lund, the minister, who met her".
    int antecedent = isBesideName ? tree.head(i) : relativeAntecedent(tree, i);
    if (antecedent != i && depth <= 3) {
      one(tree, antecedent, found, depth + 1);
      return;
    }
    int controller = depth <= 3 ? governingSubject(tree, i) : Tree.NONE;
    if (controller != Tree.NONE) {
      // "they" and "those" are all who are joined, "it" is one.
      for (int c : isNoPerson(tree, i) ? List.of(controller) : tree.conjuncts(controller)) {
        one(tree, c, found, depth + 1);
      }
      return;
    }
    if (depth <= 3 && (named(tree, i, found) || apposed(tree, i, found, depth))) {
      return;
    }
    if (depth <= 3 && titles.isDocument(tree.lemma(i))) {
      authors(tree, i, found, depth);
      return;
    }
    if (depth > 3 || !tree.token(i).isNoun() || !standsForOthers(tree, i)) {
      return;
    }
    int before = found.size();
    modifiers(tree, i, found);
    if (tree.token(i).tag().endsWith("S") && titles.isOfState(tree.lemma(i))) {
      for (int k = before; k < found.size(); k++) {
        found.set(k, holder(tree, i, found.get(k)));
      }
    }
    if (found.size() == before) {
      complements(tree, i, found, depth);
    }
  }

  /** "the American and Russian presidents": of each country the one whom the article names. */
  private Party holder(Tree tree, int noun, Party country) {
    List<Thing> holders =
        holdings.stream()
            .filter(h -> h.status() == HoldingStatus.CURRENT)
            .filter(h -> Titles.office(h.head()).equals(Titles.office(tree.lemma(noun))))
            .filter(h -> h.organization() != null && h.organization().thing() == country.thing())
            .filter(h -> !h.folded().toLowerCase(Locale.ROOT).startsWith("vice"))
            .map(h -> h.holder().thing())
            .distinct()
            .toList();
    return holders.size() == 1 ? new Party(country.reference(), holders.get(0), false) : country;
  }

  /** "Putin, with whom he spoke": the noun that the relative clause hangs on. */
  private int relativeAntecedent(Tree tree, int i) {
    String lemma = tree.lemma(i);
    if (!words.relatives.contains(lemma)) {
      return i;
    }
    int antecedent = antecedent(tree, i);
    if (antecedent != i) {
      return antecedent;
    }
    // A parser that missed the relative clause leaves the noun right before its comma.
    int comma = i > 0 && tree.is(i, "pobj") ? i - 2 : i - 1;
    return comma > 0 && tree.token(comma).form().equals(",") ? comma - 1 : i;
  }

  /** The noun that the relative clause around a word hangs on; the word if there is none. */
  private static int antecedent(Tree tree, int i) {
    for (int at = i; at != Tree.NONE; at = tree.head(at)) {
      if (tree.is(at, "relcl")) {
        return tree.head(at);
      }
    }
    // A parser that missed the relative clause leaves the noun right before its comma.
    int comma = i > 0 && tree.is(i, "pobj") ? i - 2 : i - 1;
    return comma > 0 && tree.token(comma).form().equals(",") ? comma - 1 : i;
  }

  /**
   * "Norway said it would help": the subject of the clause that governs the pronoun's; its object
   * where the subject is a person, whom "it" does not mean.
   */
  public int governingSubject(Tree tree, int i) {
    if (!words.pronouns.contains(tree.lemma(i)) && !words.pronouns.contains(tree.word(i))) {
      return Tree.NONE;
    }
    int clause = tree.clause(i);
    if (tree.lemma(i).equals("those")) {
      // "is among those calling for talks": the one who is.
      int among = tree.head(i);
      boolean isOne =
          among != Tree.NONE
              && tree.head(among) != Tree.NONE
              && tree.lemma(among).equals("among")
              && tree.lemma(tree.head(among)).equals("be");
      return isOne ? tree.subject(tree.head(among)) : Tree.NONE;
    }
    int from = tree.is(i, "poss") && tree.subject(clause) != i ? clause : tree.head(clause);
    for (int at = from; at != Tree.NONE; at = tree.head(at)) {
      int subject = tree.token(at).isVerb() ? tree.subject(at) : Tree.NONE;
      if (subject != Tree.NONE && subject != i && !tree.under(i, subject)) {
        boolean isOther =
            isNoPerson(tree, i) || isPlural(tree, i) && tree.conjuncts(subject).size() == 1;
        return isOther && isPerson(tree, subject) ? bodyObject(tree, at, i) : subject;
      }
    }
    return Tree.NONE;
  }

  private static boolean isNoPerson(Tree tree, int pronoun) {
    return tree.word(pronoun).startsWith("it");
  }

  /** "Lund said they would go": Lund and who is with her say "we". */
  private static boolean isPlural(Tree tree, int pronoun) {
    return tree.word(pronoun).startsWith("the");
  }

  private boolean isPerson(Tree tree, int i) {
    return discourse.at(tree, i).filter(r -> r.thing().isPerson()).isPresent();
  }

  /** The country or body that is the object of a verb before a pronoun. */
  private int bodyObject(Tree tree, int verb, int pronoun) {
    int object = tree.object(verb);
    boolean isBody =
        object != Tree.NONE
            && object < pronoun
            && !isPerson(tree, object)
            && discourse.at(tree, object).filter(r -> r.thing().isAgent()).isPresent();
    return isBody ? object : Tree.NONE;
  }

  /** "the Islamic Jihad movement", "a report by Human Rights Watch": the body that is named. */
  private boolean named(Tree tree, int noun, List<Party> found) {
    if (!titles.isNamedBody(tree.lemma(noun))) {
      return false;
    }
    for (int c : tree.children(noun)) {
      boolean isBefore = tree.is(c, "compound") || tree.is(c, "nmod") || tree.is(c, "poss");
      boolean isBehind = tree.is(c, "prep") && words.authors.contains(tree.lemma(c));
      int name = isBehind ? tree.child(c, "pobj") : isBefore ? c : Tree.NONE;
      Optional<Reference> named =
          name == Tree.NONE
              ? Optional.empty()
              : discourse
                  .at(tree, name)
                  .filter(r -> r.thing().type() == EntityType.ORGANIZATION)
                  .filter(r -> !isOnlyAttitude(tree, r.first()));
      if (named.isPresent()) {
        add(tree, name, named.get(), found);
        return true;
      }
    }
    return false;
  }

  /**
   * "his son-in-law Jared Kushner and an aide, Josh Gruenbaum", "the rebel group, Seleka": the
   * names behind the nouns.
   */
  private boolean apposed(Tree tree, int i, List<Party> found, int depth) {
    boolean any = false;
    // "the two sides, Norway and China".
    boolean isBody = titles.isNamedBody(tree.lemma(i)) || tree.token(i).tag().equals("NNS");
    for (int c : appositions(tree, i)) {
      if (tree.is(c, "appos")
          && discourse
              .at(tree, c)
              .filter(r -> isBody ? r.thing().isAgent() : r.thing().isPerson())
              .isPresent()) {
        for (int conjunct : tree.conjuncts(c)) {
          one(tree, conjunct, found, depth + 1);
        }
        any = true;
      }
    }
    return any;
  }

  /** Of "the head of the delegation, chief of staff Lund" also what hangs on the delegation. */
  private Set<Integer> appositions(Tree tree, int noun) {
    Set<Integer> found = new LinkedHashSet<>();
    for (Path path : titles.isHead(tree, noun) ? FAR_APPOSITIONS : NEAR_APPOSITIONS) {
      found.addAll(path.from(tree, noun));
    }
    return found;
  }

  private void add(Tree tree, int i, Reference reference, List<Party> found) {
    found.add(new Party(reference, reference.thing(), false));
    for (Reference other : discourse.furtherAt(tree, i)) {
      found.add(new Party(other, other.thing(), false));
    }
  }

  private boolean standsForOthers(Tree tree, int i) {
    if (tree.hasChild(i, c -> titles.marker(tree.token(c).form()) == HoldingStatus.FORMER)) {
      return false;
    }
    return titles.isGroup(tree.lemma(i))
        || titles.isHead(tree, i) && titles.standsForCountry(tree.lemma(i));
  }

  /** "Russian officials", "the American and Russian presidents", "Trump's administration". */
  private void modifiers(Tree tree, int noun, List<Party> found) {
    for (int c : tree.children(noun)) {
      if (!MODIFIERS.contains(tree.relation(c))) {
        continue;
      }
      collect(tree, noun, c, found);
    }
    // A name in front that the parser hangs on another modifier: "Russian Army negotiators".
    int first = noun - 1;
    while (found.isEmpty() && first >= 0 && noun - first <= 3) {
      Optional<Reference> reference = discourse.at(tree, first);
      if (reference.isPresent()) {
        if (isOnlyAttitude(tree, reference.get().first())) {
          return;
        }
        Thing thing = meant(tree, noun, reference.get());
        if (thing != null && reference.get().kind() != Mention.Kind.PRONOUN) {
          found.add(new Party(reference.get(), thing, true));
        }
        return;
      }
      String tag = tree.token(first).tag();
      if (!tag.startsWith("NN") && !tag.startsWith("JJ") && !tag.equals("POS")) {
        return;
      }
      first--;
    }
  }

  /** "Trump's letter", "a statement by the ministry", "issued a statement": whose words it has. */
  private void authors(Tree tree, int document, List<Party> found, int depth) {
    Set<Integer> authors = new LinkedHashSet<>();
    for (Path path : AUTHORSHIP) {
      authors.addAll(path.from(tree, document));
    }
    List<Party> own = new ArrayList<>();
    for (int author : authors) {
      for (int c : tree.conjuncts(author)) {
        one(tree, c, own, depth + 1);
      }
    }
    if (own.isEmpty()) {
      modifiers(tree, document, own);
    }
    own.stream().filter(party -> party.thing().isAgent()).forEach(found::add);
  }

  /** "the pro-EU party": no party of the EU. */
  private boolean isOnlyAttitude(Tree tree, int name) {
    return name >= 2
        && tree.token(name - 1).form().equals("-")
        && titles.isAttitude(tree.word(name - 2));
  }

  /**
   * A modifier and what is joined to it or stands before it: "U.S.-Russia", "American and Russian".
   */
  private void collect(Tree tree, int noun, int modifier, List<Party> found) {
    int whose = tree.token(modifier).tag().equals("WP$") ? antecedent(tree, modifier) : modifier;
    Reference reference =
        discourse.at(tree, whose).filter(r -> !isOnlyAttitude(tree, r.first())).orElse(null);
    for (int c : tree.children(modifier)) {
      boolean inName = reference != null && c >= reference.first() && c < reference.end();
      if (!inName
          && (tree.is(c, "conj") || tree.is(c, "compound") || tree.is(c, "nmod"))
          && c < modifier) {
        collect(tree, noun, c, found);
      }
    }
    Thing thing = reference == null ? null : meant(tree, noun, reference);
    if (reference != null && thing != null) {
      found.add(new Party(reference, thing, true));
      for (Reference other : discourse.furtherAt(tree, modifier)) {
        found.add(new Party(other, other.thing(), true));
      }
    }
    for (int c : tree.children(modifier)) {
      if (tree.is(c, "conj") && c > modifier) {
        collect(tree, noun, c, found);
      }
    }
  }

  /** Whom the people or body described stand for. */
  private @Nullable Thing meant(Tree tree, int noun, Reference reference) {
    Thing thing = reference.thing();
    if (thing.isPerson()) {
      if (words.staff.contains(tree.lemma(noun))) {
        return thing;
      }
      return isGovernment(tree.lemma(noun)) ? countryOf(thing) : null;
    }
    GazetteerEntry known = thing.known();
    if (known != null && known.standsFor() != null && thing.type() == EntityType.PLACE) {
      return gazetteer
          .entry(Objects.requireNonNull(known.standsFor()))
          .map(discourse::knownThing)
          .orElse(thing);
    }
    return thing;
  }

  private boolean isGovernment(String lemma) {
    return words.government.contains(lemma);
  }

  /** The country whose office a person holds, as the article tells; the person if it does not. */
  public Thing countryOf(Thing person) {
    Thing former = null;
    for (Holding holding : holdings) {
      Reference organization = holding.organization();
      if (holding.holder().thing() == person
          && organization != null
          && organization.thing().type() == EntityType.COUNTRY) {
        if (holding.status() == HoldingStatus.CURRENT) {
          return organization.thing();
        }
        former = organization.thing();
      }
    }
    if (former != null) {
      return former;
    }
    GazetteerEntry known = person.known();
    String country = known == null ? null : known.within();
    // The gazetteer decides only where the article names the country too.
    return country == null
        ? person
        : discourse.things().stream()
            .filter(t -> t.known() != null && t.known().key().equals(country))
            .findFirst()
            .orElse(person);
  }

  /** "officials from the U.S., Ukraine and Europe", "leaders of the two Koreas". */
  private void complements(Tree tree, int noun, List<Party> found, int depth) {
    for (int c : tree.children(noun)) {
      if (!tree.is(c, "prep") || !words.belonging.contains(tree.lemma(c))) {
        continue;
      }
      for (int p : tree.children(c)) {
        if (!tree.is(p, "pobj")) {
          continue;
        }
        for (int m : tree.conjuncts(p)) {
          int before = found.size();
          one(tree, m, found, depth + 1);
          if (found.size() == before && depth < 3 && titles.isHead(tree, noun)) {
            // "the ministers of foreign affairs of Iran": behind the field stands the country.
            complements(tree, m, found, depth + 1);
          }
          for (int k = before; k < found.size(); k++) {
            Reference reference = found.get(k).reference();
            // "officials from Kyiv": a capital's are the country's.
            Thing meant = found.get(k).thing().isPerson() ? null : meant(tree, noun, reference);
            found.set(k, new Party(reference, meant == null ? found.get(k).thing() : meant, true));
          }
        }
      }
    }
  }

  /** The named things in the tokens {@code [first, end)}, each once. */
  public List<Party> named(Tree tree, int first, int end) {
    return distinct(
        discourse.in(tree).stream()
            .filter(r -> r.isNamed() && r.first() >= first && r.end() <= end)
            .map(r -> new Party(r, r.thing(), false))
            .toList());
  }

  /** The named things in the words that hang on a token, each once. */
  public List<Party> namedUnder(Tree tree, int i) {
    List<Party> found = new ArrayList<>();
    for (Reference reference : discourse.in(tree)) {
      if (reference.isNamed() && tree.under(reference.head(), i)) {
        found.add(new Party(reference, reference.thing(), false));
      }
    }
    return distinct(found);
  }
}
