package org.newsgraph.extract.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
