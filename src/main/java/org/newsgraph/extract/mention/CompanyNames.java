package org.newsgraph.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Mention;

/**
 * Companies called by the place in their name: where an article that speaks of Qatar Airways goes
 * on "Qatar has ordered …", that is the airline, unless the article speaks of the country too.
 */
final class CompanyNames {
  private static final Set<String> ACTS = Set.of("nsubj", "nsubjpass", "poss");

  private final Set<String> companyWords;

  CompanyNames(Language language) {
    companyWords = language.lexicon("company-words").words();
  }

  /** Gives short names to the companies they mean. */
  void settle(Discourse discourse) {
    List<Reference> named =
        discourse.references().stream().filter(r -> r.kind() == Mention.Kind.NAME).toList();
    for (Reference company : named) {
      Tree tree = company.tree();
      int last = company.end() - 1;
      if (company.thing().type() != EntityType.ORGANIZATION
          || last == company.first()
          || !companyWords.contains(tree.token(last).form().toLowerCase(Locale.ROOT))) {
        continue;
      }
      String place = tree.words(company.first(), last);
      List<Reference> called = called(named, place);
      if (isShort(discourse, named, company, called)) {
        called.forEach(
            reference -> discourse.replace(reference, meant(reference, company.thing())));
        company.thing().addName(place);
      }
    }
  }

  private static List<Reference> called(List<Reference> named, String place) {
    List<Reference> called = new ArrayList<>();
    for (Reference reference : named) {
      if (reference.thing().isPlace()
          && reference.tree().words(reference.first(), reference.end()).equals(place)) {
        called.add(reference);
      }
    }
    return called;
  }

  /** Whether all mentions of a place act, none stands before the company's or is more usual. */
  private static boolean isShort(
      Discourse discourse, List<Reference> named, Reference company, List<Reference> called) {
    if (called.isEmpty()) {
      return false;
    }
    Thing place = called.get(0).thing();
    long companies = named.stream().filter(r -> r.thing() == company.thing()).count();
    return called.size() <= companies
        && discourse.references().stream().filter(r -> r.thing() == place).count() == called.size()
        && called.stream()
            .allMatch(
                r ->
                    r.span().begin() > company.span().begin()
                        && ACTS.contains(r.tree().relation(r.head())));
  }

  private static Reference meant(Reference reference, Thing company) {
    return new Reference(
        reference.tree(),
        reference.first(),
        reference.end(),
        reference.head(),
        Mention.Kind.NAME,
        company,
        "short-name");
  }
}
