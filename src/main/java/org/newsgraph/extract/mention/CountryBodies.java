package org.newsgraph.extract.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;

/** Bodies that many countries have by the same name: whose "the Senate" is. */
final class CountryBodies {
  private final Gazetteer gazetteer;
  private final Titles titles;

  CountryBodies(Gazetteer gazetteer, Titles titles) {
    this.gazetteer = gazetteer;
    this.titles = titles;
  }

  /** The keys of the countries that an article names, or something or somebody of. */
  Set<String> countriesTold(Discourse discourse, List<FoundName> all) {
    Set<String> told = new HashSet<>();
    for (FoundName found : all) {
      for (GazetteerEntry entry : isBareBody(found) ? List.<GazetteerEntry>of() : found.known()) {
        told.add(entry.key());
        // A house stands in a city, and the city in its country.
        String whole = entry.within();
        while (whole != null && told.add(whole)) {
          whole = gazetteer.entry(whole).map(GazetteerEntry::within).orElse(null);
        }
      }
    }
    for (Tree tree : discourse.trees()) {
      for (int i = 0; i < tree.size(); i++) {
        gazetteer.adjective(tree.token(i).form()).forEach(entry -> told.add(entry.key()));
      }
    }
    return told;
  }

  /**
   * "The House of Representatives" in an article on Libya alone: other countries have one too, and
   * the one best known is not meant.
   */
  boolean isOfUntoldCountry(FoundName found, Set<String> told) {
    return !told.isEmpty()
        && isBareBody(found)
        && owner(found).isEmpty()
        && found.known().stream()
            .allMatch(
                e -> e.within() != null && !told.contains(Objects.requireNonNull(e.within())));
  }

  /** A name of common nouns that any country may call a body of its own: "Senate". */
  private boolean isBareBody(FoundName found) {
    Tree tree = found.tree();
    int head = Names.head(tree, found.first(), found.end());
    return !found.known().isEmpty()
        && found.known().stream().allMatch(e -> e.type() == EntityType.ORGANIZATION)
        && (titles.isBody(tree.lemma(head).toLowerCase(Locale.ROOT))
            || titles.isBody(tree.word(found.end() - 1)))
        && (found.length() == 1
            || IntStream.range(found.first(), found.end())
                .noneMatch(i -> gazetteer.knows(tree.token(i).form())));
  }

  /**
   * "Mexico's Senate", "the Brazilian Supreme Court": the country whose body a name of common nouns
   * means; none where the name only modifies another noun ("Russia's Security Council veto").
   */
  Optional<GazetteerEntry> owner(FoundName found) {
    Tree tree = found.tree();
    int head = Names.head(tree, found.first(), found.end());
    int before = found.first() - 1;
    boolean isModifier =
        tree.is(head, "compound")
            && tree.head(head) >= found.end()
            && !titles.isHead(tree, tree.head(head));
    if (before < 0 || isModifier || !titles.isBody(tree.lemma(head).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    if (tree.token(before).tag().equals("POS")) {
      return IntStream.range(Math.max(0, before - 3), before)
          .mapToObj(i -> gazetteer.named(tree.words(i, before)))
          .flatMap(List::stream)
          .filter(e -> e.type() == EntityType.COUNTRY)
          .findFirst();
    }
    return gazetteer.adjective(tree.token(before).form()).stream()
        .filter(e -> e.type() == EntityType.COUNTRY)
        .findFirst();
  }
}
