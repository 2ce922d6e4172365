package org.newsgraph.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Argument;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Extraction;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.Referent;

/** What an article says around its names: the countries, the offices, who acts. */
final class Surroundings {
  private static final int DEEPEST = 4;

  private static final List<CoreSlot> ACTING =
      List.of(CoreSlot.ORGANIZATION, CoreSlot.CLAIMANT, CoreSlot.ADDRESSEE);

  private final Gazetteer gazetteer;
  private final Extraction extraction;
  private final Map<String, Set<Integer>> countries = new HashMap<>();
  private final Map<String, Set<Integer>> places = new HashMap<>();
  private final Map<Integer, Set<String>> offices = new HashMap<>();
  private final Map<Integer, List<Fact>> holdings = new HashMap<>();
  private final Map<Integer, Integer> bodies = new HashMap<>();
  private final Set<Integer> agents = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  Surroundings(Extraction extraction, Gazetteer gazetteer) {
    this.extraction = extraction;
    this.gazetteer = gazetteer;
    List<Referent> referents = extraction.referents();
    for (int i = 0; i < referents.size(); i++) {
      GazetteerEntry entry = reading(i);
      String country = entry == null ? null : country(entry);
      if (country != null) {
        countries.computeIfAbsent(country, k -> new HashSet<>()).add(i);
        if (referents.get(i).type() == EntityType.PLACE) {
          places.computeIfAbsent(country, k -> new HashSet<>()).add(i);
        }
      }
    }
    extraction.facts().forEach(this::read);
    extraction
        .annotated()
        .sentences()
        .forEach(
            sentence ->
                sentence
                    .tokens()
                    .forEach(token -> words.add(token.form().toLowerCase(Locale.ROOT))));
  }

  private void read(Fact fact) {
    for (CoreSlot slot : ACTING) {
      fact.entities(slot).forEach(one -> agents.add(one.referent()));
    }
    fact.parties().forEach(one -> agents.add(one.referent()));
    Argument holder = fact.entity(CoreSlot.HOLDER);
    if (holder == null) {
      return;
    }
    holdings.computeIfAbsent(holder.referent(), k -> new ArrayList<>()).add(fact);
    Argument organization = fact.entity(CoreSlot.ORGANIZATION);
    if (organization != null) {
      int body = organization.referent();
      bodies.putIfAbsent(holder.referent(), body);
      GazetteerEntry entry = reading(body);
      String country = entry == null ? null : country(entry);
      if (country != null) {
        offices.computeIfAbsent(holder.referent(), k -> new HashSet<>()).add(country);
      }
    }
  }

  /** What the extraction took a referent for, or null. */
  @Nullable GazetteerEntry reading(int referent) {
    String key = extraction.referents().get(referent).key();
    return key == null ? null : gazetteer.entry(key).orElse(null);
  }

  /** The key of the country that a thing is, lies in or belongs to; null if none is known. */
  @Nullable String country(GazetteerEntry entry) {
    GazetteerEntry at = entry;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      if (at.type() == EntityType.COUNTRY) {
        return at.key();
      }
      String next = at.within() == null ? at.standsFor() : at.within();
      at = Optional.ofNullable(next).flatMap(gazetteer::entry).orElse(null);
    }
    return null;
  }

  /** Whether the article tells a referent as one who acts: a place alone cannot. */
  boolean isAgent(int referent) {
    return agents.contains(referent);
  }

  /** Whether another referent is of this country. */
  boolean isCountryNamed(String country, int except) {
    return isAnother(countries.get(country), except);
  }

  /** Whether another place of this country is named. */
  boolean isPlaceNamed(String country, int except) {
    return isAnother(places.get(country), except);
  }

  private static boolean isAnother(@Nullable Set<Integer> referents, int except) {
    return referents != null && referents.stream().anyMatch(r -> r != except);
  }

  /** The countries whose offices a person holds, by their keys; empty if none is told. */
  Set<String> offices(int person) {
    return offices.getOrDefault(person, Set.of());
  }

  /** The roles that the article gives a person, in its order. */
  List<Fact> holdings(int person) {
    return holdings.getOrDefault(person, List.of());
  }

  /** The day that the article is of, or null. */
  @Nullable LocalDate day() {
    return extraction.annotated().article().published().date();
  }

  /** How many of some words the article has. */
  long countOf(Set<String> some) {
    return some.stream().filter(words::contains).count();
  }

  /** The words of the article, in lower case. */
  Set<String> words() {
    return words;
  }

  /** The first body that the article gives a person a role at, or null. */
  @Nullable Integer body(int person) {
    return bodies.get(person);
  }
}
