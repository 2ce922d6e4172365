package org.newsgraph.extract.role;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.mention.Titles;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.model.Span;

/**
 * "Norwegian Foreign Minister Kari Lund met her Chinese counterpart, Wei Zhang": the counterpart
 * holds the same office of the other country, where that has an office of the name.
 */
final class Counterparts {
  private static final String RULE = "role-counterpart";

  private final Titles titles;

  Counterparts(Titles titles) {
    this.titles = titles;
  }

  /** Adds the offices of all who are called somebody's counterpart. */
  void read(Discourse discourse, Tree tree, List<Holding> found) {
    for (int i = 1; i < tree.size(); i++) {
      if (!titles.isCounterpart(tree.lemma(i)) || tree.token(i).tag().endsWith("S")) {
        continue;
      }
      Optional<Reference> country =
          discourse.at(tree, i - 1).filter(r -> r.thing().type() == EntityType.COUNTRY);
      Optional<Reference> name = behind(discourse, tree, i);
      Optional<Holding> office = name.flatMap(n -> office(discourse, tree, n, found));
      if (country.isPresent()
          && office.isPresent()
          && titles.isSameElsewhere(office.get().title(), country.get().thing().known())) {
        add(country.get(), name.get(), office.get(), found);
      }
    }
    elided(discourse, tree, found);
  }

  /** "Norway's foreign minister Lund and China's [Zhang]": the same office, left unsaid. */
  private void elided(Discourse discourse, Tree tree, List<Holding> found) {
    for (Reference name : discourse.in(tree)) {
      int possessive = name.first() - 1;
      if (!name.isPersonName() || possessive < 3 || !tree.token(possessive).tag().equals("POS")) {
        continue;
      }
      Optional<Reference> country =
          discourse
              .at(tree, possessive - 1)
              .filter(r -> r.thing().type() == EntityType.COUNTRY)
              .filter(r -> r.first() > 1 && tree.isJoin(r.first() - 1));
      Optional<Holding> office =
          country
              .flatMap(c -> discourse.at(tree, c.first() - 2))
              .filter(Reference::isPersonName)
              .flatMap(before -> office(before.thing(), found))
              .filter(
                  h ->
                      titles.isSameElsewhere(h.title(), country.get().thing().known())
                          && h.holder().thing() != name.thing());
      office.ifPresent(h -> add(country.get(), name, h, found));
    }
  }

  /** The person who is named right behind the word. */
  private Optional<Reference> behind(Discourse discourse, Tree tree, int counterpart) {
    int i = counterpart + 1;
    while (i < tree.size()
        && (tree.token(i).form().equals(",") && i == counterpart + 1
            || titles.isHonorific(tree, i)
            || titles.isHead(tree, i) && titles.isStyle(tree.lemma(i)))) {
      i++;
    }
    return i < tree.size()
        ? discourse.at(tree, i).filter(Reference::isPersonName)
        : Optional.empty();
  }

  /** The office of the last person named before the counterpart: whose counterpart it is. */
  private static Optional<Holding> office(
      Discourse discourse, Tree tree, Reference name, List<Holding> found) {
    List<Reference> before =
        discourse.in(tree).stream()
            .filter(r -> r.isPersonName() && r.end() <= name.first())
            .filter(r -> r.thing() != name.thing())
            .toList();
    int subject = tree.subject(tree.clause(name.head()));
    Optional<Reference> who =
        before.stream()
            .filter(r -> r.head() == subject)
            .findFirst()
            .or(() -> before.stream().reduce((a, b) -> b))
            .or(() -> subjectBefore(discourse, tree));
    return who.flatMap(w -> office(w.thing(), found));
  }

  /** "He and his Chinese counterpart": the one person who is a subject in the sentence before. */
  private static Optional<Reference> subjectBefore(Discourse discourse, Tree tree) {
    if (tree.index() == 0) {
      return Optional.empty();
    }
    Tree last = discourse.trees().get(tree.index() - 1);
    List<Reference> subjects =
        discourse.in(last).stream()
            .filter(r -> r.isPersonName() && last.relation(r.head()).equals("nsubj"))
            .toList();
    return subjects.size() == 1 ? Optional.of(subjects.get(0)) : Optional.empty();
  }

  private static Optional<Holding> office(Thing holder, List<Holding> found) {
    return found.stream()
        .filter(h -> h.holder().thing() == holder)
        .filter(h -> h.status() == HoldingStatus.CURRENT)
        .filter(h -> h.organization() != null)
        .findFirst();
  }

  /** Two places tell it: the one that names the counterpart, and the one that gives the office. */
  private static void add(Reference country, Reference name, Holding office, List<Holding> found) {
    for (Span evidence : List.of(country.span().union(name.span()), office.evidence())) {
      found.add(
          new Holding(
              name,
              office.title(),
              office.folded(),
              office.head(),
              office.titleSpan(),
              country,
              HoldingStatus.CURRENT,
              evidence,
              RULE));
    }
  }
}
