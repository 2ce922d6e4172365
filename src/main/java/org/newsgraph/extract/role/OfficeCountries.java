package org.newsgraph.extract.role;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.mention.Titles;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.GazetteerEntry;

/** Whose office it is where the phrase that names it does not say so but the article does. */
final class OfficeCountries {
  /** How far a title may stand behind its country: "Norway's minister". */
  private static final int POSSESSIVE = 3;

  /** "president of the Women Caucus": of a body whose name was not found, of no country. */
  private static final Pattern NAMED_BODY = Pattern.compile(" of the \\p{Lu}");

  private final Titles titles;

  OfficeCountries(Titles titles) {
    this.titles = titles;
  }

  /** Gives each holding that lacks one the country or body whose office it is, if one is told. */
  void complete(Discourse discourse, List<Holding> found) {
    for (int i = 0; i < found.size(); i++) {
      found.set(i, onBehalfOf(found.get(i), found));
    }
    for (int i = 0; i < found.size(); i++) {
      found.set(i, ofJoined(found.get(i), found));
    }
    for (int i = 0; i < found.size(); i++) {
      found.set(i, ofOwnCountry(discourse, found.get(i)));
    }
    Optional<Thing> country = countryOfStory(discourse);
    for (int i = 0; i < found.size(); i++) {
      found.set(i, ofStory(discourse, found.get(i), country, found));
    }
  }

  /**
   * "President X", of whom the gazetteer knows the country and who holds an office of state: the
   * country's president, where the article names that country. Its first mention is then what the
   * office's country rests on.
   */
  private Holding ofOwnCountry(Discourse discourse, Holding holding) {
    GazetteerEntry known = holding.holder().thing().known();
    if (known == null
        || known.within() == null
        || holding.organization() != null
        || !titles.isOfState(holding.head())
        || holding.titleSpan().end() > holding.holder().span().begin()
            && !holding.folded().contains(" ")) {
      return holding;
    }
    return discourse.references().stream()
        .filter(r -> r.isNamed() && isCountry(r.thing(), known.within()))
        .min(Comparator.comparing(Reference::span))
        .map(holding::with)
        .orElse(holding);
  }

  /**
   * "Norwegian Foreign Minister X and Defence Minister Y": one adjective before two titles; not
   * before a second head of state or government, who is another country's.
   */
  private Holding ofJoined(Holding holding, List<Holding> all) {
    Tree tree = holding.holder().tree();
    if (holding.organization() != null
        || !holding.rule().equals("role-before-name")
        || !titles.isOfState(holding.head())
        || titles.isParamount(holding.folded())) {
      return holding;
    }
    for (Holding other : all) {
      Reference country = other.organization();
      if (country != null
          && country.tree() == tree
          && other.holder().tree() == tree
          && country.thing().type() == EntityType.COUNTRY
          && country.span().end() <= other.titleSpan().begin()
          && other.titleSpan().begin() - country.span().end() <= POSSESSIVE
          && isJoin(tree, other.holder().end(), holding.titleSpan().begin())) {
        return holding.with(country);
      }
    }
    return holding;
  }

  /** Whether only "and" or a comma stands between a token and an offset. */
  private static boolean isJoin(Tree tree, int first, int end) {
    int i = first;
    while (i < tree.size() && tree.token(i).span().begin() < end && tree.isJoin(i)) {
      i++;
    }
    return i > first && i < tree.size() && tree.token(i).span().begin() == end;
  }

  private static boolean isCountry(Thing thing, String key) {
    GazetteerEntry known = thing.known();
    return known != null && known.type() == EntityType.COUNTRY && known.key().equals(key);
  }

  /**
   * "Prime Minister X" without a country: that of the country whose the person is said to be
   * ("Norway's X"), else of the one that the article is about, unless it has another in that
   * office. Another country in the sentence is no reason: it may be the one visited, or accused.
   */
  private Holding ofStory(
      Discourse discourse, Holding holding, Optional<Thing> ofStory, List<Holding> all) {
    if (holding.organization() != null
        || !titles.isNational(holding.head())
        || NAMED_BODY.matcher(holding.folded()).find()) {
      return holding;
    }
    GazetteerEntry known = holding.holder().thing().known();
    Tree tree = holding.holder().tree();
    Optional<Thing> country =
        discourse.in(tree).stream()
            .filter(r -> r.isNamed() && r.thing().type() == EntityType.COUNTRY)
            .filter(r -> tree.head(r.head()) == holding.holder().head())
            .map(Reference::thing)
            .findFirst()
            .or(() -> ofStory);
    if (country.isEmpty()
        || known != null && known.within() != null && !isCountry(country.get(), known.within())) {
      return holding;
    }
    Thing whose = country.get();
    for (Holding other : all) {
      Reference body = other.organization();
      if (body != null
          && body.thing() == whose
          && other.holder().thing() != holding.holder().thing()
          && other.status() == holding.status()
          && other.folded().equalsIgnoreCase(holding.folded())) {
        return holding;
      }
    }
    int at = holding.holder().span().begin();
    return discourse.references().stream()
        .filter(r -> r.isNamed() && r.thing() == whose)
        .min(
            Comparator.comparingInt((Reference r) -> Math.abs(r.span().begin() - at))
                .thenComparing(Reference::span))
        .map(holding::with)
        .orElse(holding);
  }

  /** The country that an article names at least twice as often as any other, and more than once. */
  private static Optional<Thing> countryOfStory(Discourse discourse) {
    Map<Thing, Integer> counts = new LinkedHashMap<>();
    for (Reference reference : discourse.references()) {
      if (reference.isNamed() && reference.thing().type() == EntityType.COUNTRY) {
        counts.merge(reference.thing(), 1, Integer::sum);
      }
    }
    List<Map.Entry<Thing, Integer>> ranked =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    // Two mentions are few: then it must be the country that the article begins with.
    boolean isClear =
        !ranked.isEmpty()
            && (ranked.get(0).getValue() > 2
                || ranked.get(0).getValue() > 1
                    && ranked.get(0).getKey() == counts.keySet().iterator().next())
            && (ranked.size() == 1 || ranked.get(0).getValue() >= 2 * ranked.get(1).getValue());
    return isClear ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
  }

  /** "the envoy representing President X" is an envoy of the country whose president X is. */
  private static Holding onBehalfOf(Holding holding, List<Holding> all) {
    Reference principal = holding.organization();
    if (principal == null
        || !principal.thing().isPerson()
        || !holding.rule().equals("role-apposition")) {
      return holding;
    }
    for (Holding other : all) {
      Reference body = other.organization();
      if (body != null
          && other.holder().thing() == principal.thing()
          && body.thing().type() == EntityType.COUNTRY) {
        return holding.with(body);
      }
    }
    return holding;
  }
}
