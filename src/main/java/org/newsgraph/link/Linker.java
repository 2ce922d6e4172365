package org.newsgraph.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.Argument;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Extraction;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.Link;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.Referent;
import org.newsgraph.model.Stage;

/**
 * Gives each referent its entity: a known thing where the article's clues suffice, one of its own
 * with a "may be" where they leave it open, else one of its own without a link.
 *
 * <p>What a referent is depends on its article alone, so that neither the order of articles nor
 * their number changes a link.
 */
public final class Linker implements Stage<Extraction, LinkedArticle> {
  /** In hundredths, as the clues' weights are. */
  private static final int EXACT = 75;

  private static final int CLOSE = 50;

  /** How many words of match reports make one. */
  private static final int SPORT_WORDS = 3;

  /** By how much the best of several must lead to be meant for sure. */
  private static final int LEAD = 10;

  private final Gazetteer gazetteer;
  private final OwnKeys ownKeys;
  private final Offices offices = Offices.bundled();
  private final Set<String> sportWords = Lexicon.bundled("sport-words").words();
  private final Set<String> stateWords = Lexicon.bundled("state-words").words();

  /**
   * @param gazetteer the one by which the extraction was made
   */
  public Linker(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.ownKeys = new OwnKeys(gazetteer);
  }

  @Override
  public LinkedArticle apply(Extraction extraction) {
    List<Entity> entities = decisions(extraction).stream().map(Decision::entity).toList();
    return new LinkedArticle(
        extraction.annotated().article(),
        entities,
        extraction.mentions(),
        extraction.facts().stream().map(fact -> ofOffice(fact, entities)).toList());
  }

  /** A role that is a known office of its body says so. */
  private Fact ofOffice(Fact fact, List<Entity> entities) {
    Argument organization = fact.entity(CoreSlot.ORGANIZATION);
    if (organization == null) {
      return fact;
    }
    String body = entities.get(organization.referent()).key();
    return offices
        .named(fact.text(CoreSlot.ROLE_TITLE), body)
        .map(office -> fact.with(CoreSlot.ROLE, office))
        .orElse(fact);
  }

  /** What becomes of each referent, and why; parallel to the referents. */
  public List<Decision> decisions(Extraction extraction) {
    Surroundings surroundings = new Surroundings(extraction, gazetteer);
    List<List<Candidate>> candidates = new ArrayList<>();
    for (int i = 0; i < extraction.referents().size(); i++) {
      candidates.add(candidates(extraction.referents().get(i), i, surroundings));
    }
    candidates = BackgroundClues.compared(candidates);
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Entity entity = entity(extraction, i, candidates.get(i), surroundings);
      decisions.add(new Decision(entity, candidates.get(i)));
    }
    return decisions;
  }

  private List<Candidate> candidates(Referent referent, int number, Surroundings surroundings) {
    if (referent.type() == EntityType.UNNAMED_AGENT) {
      // Nothing known is without a name.
      return List.of();
    }
    Set<GazetteerEntry> entries = new LinkedHashSet<>();
    for (String name : names(referent)) {
      gazetteer.candidates(name).stream()
          .filter(entry -> isPossible(entry, referent, surroundings.isAgent(number)))
          .forEach(entries::add);
    }
    List<GazetteerEntry> named = List.copyOf(entries);
    GazetteerEntry reading = surroundings.reading(number);
    if (reading != null) {
      entries.add(reading);
    }
    BackgroundClues background = new BackgroundClues(gazetteer, surroundings);
    List<Candidate> candidates = new ArrayList<>();
    for (GazetteerEntry entry : entries) {
      EnumSet<Clue> clues = EnumSet.noneOf(Clue.class);
      Clue name = name(referent, entry, named.contains(entry));
      clues.add(name);
      if (name == Clue.LAST_NAME && entry.kind().equals("leader")) {
        clues.add(Clue.LEADER);
      }
      if (entries.size() == 1) {
        clues.add(Clue.ALONE);
      } else {
        GazetteerEntry best = named.isEmpty() ? entries.iterator().next() : named.get(0);
        clues.add(BackgroundClues.fame(entry, best));
        if (!entry.equals(best) && entry.equals(reading)) {
          clues.add(Clue.CUED);
        }
      }
      if (reading == null && isReadByName(entry, referent)) {
        clues.add(Clue.REDEFINED);
      }
      if (entry.type() == EntityType.COUNTRY && isMatchReport(surroundings)) {
        clues.add(Clue.TEAM);
      }
      if (isOfOtherKind(entry, referent)) {
        clues.add(Clue.OTHER_KIND);
      }
      surroundings(entry, number, surroundings, clues);
      background.add(entry, number, clues);
      candidates.add(new Candidate(entry, clues));
    }
    candidates.sort(Candidate.BEST_FIRST);
    return candidates;
  }

  /** Whether the extraction would have taken the name for this thing, had the article let it. */
  private boolean isReadByName(GazetteerEntry entry, Referent referent) {
    return referent.names().stream().anyMatch(name -> gazetteer.named(name).contains(entry));
  }

  /** What is read by its name has the kind that it is known to have. */
  private static boolean isOfOtherKind(GazetteerEntry entry, Referent referent) {
    boolean isPlace = entry.type() == EntityType.PLACE || entry.type() == EntityType.COUNTRY;
    return switch (referent.type()) {
      case PERSON -> entry.type() != EntityType.PERSON;
      case ORGANIZATION -> entry.type() == EntityType.PLACE;
      case COUNTRY, PLACE -> !isPlace;
      case UNNAMED_AGENT -> true;
    };
  }

  private boolean isMatchReport(Surroundings surroundings) {
    return surroundings.countOf(sportWords) >= SPORT_WORDS && surroundings.countOf(stateWords) == 0;
  }

  /**
   * The names to look up, the fullest first: where an article has "Tony Kushner", "Kushner" is no
   * one else's name.
   */
  private static List<String> names(Referent referent) {
    boolean isWhole = referent.type() == EntityType.PERSON && referent.name().contains(" ");
    return Stream.concat(Stream.of(referent.name()), referent.names().stream())
        .distinct()
        .filter(name -> !isWhole || name.contains(" "))
        .toList();
  }

  /** A person is a person; a body may be a country, but what acts is no mere place. */
  private static boolean isPossible(GazetteerEntry entry, Referent referent, boolean isAgent) {
    boolean isPerson = entry.type() == EntityType.PERSON;
    return isPerson == (referent.type() == EntityType.PERSON)
        && !(isAgent && entry.type() == EntityType.PLACE && referent.type() != EntityType.PLACE);
  }

  private static Clue name(Referent referent, GazetteerEntry entry, boolean isNamed) {
    if (!isNamed) {
      return Clue.STANDS_FOR;
    }
    Set<String> names = new TreeSet<>();
    referent.names().forEach(name -> names.add(Slug.folded(name)));
    String label = Slug.folded(entry.label());
    if (names.contains(label)) {
      return Clue.FULL_NAME;
    }
    boolean isLastName =
        entry.type() == EntityType.PERSON
            && label.contains(" ")
            && names.stream().noneMatch(name -> name.contains(" "));
    return isLastName ? Clue.LAST_NAME : Clue.OTHER_NAME;
  }

  private static void surroundings(
      GazetteerEntry entry, int number, Surroundings surroundings, Set<Clue> clues) {
    String country = surroundings.country(entry);
    if (country == null || entry.type() == EntityType.COUNTRY) {
      return;
    }
    if (entry.type() == EntityType.PERSON) {
      Set<String> offices = surroundings.offices(number);
      if (offices.contains(country)) {
        clues.add(Clue.OFFICE);
      } else if (!offices.isEmpty()) {
        clues.add(Clue.OTHER_OFFICE);
      }
    }
    boolean isAround =
        entry.type() == EntityType.PLACE
            ? surroundings.isPlaceNamed(country, number)
            : surroundings.isCountryNamed(country, number);
    if (isAround) {
      clues.add(Clue.SURROUNDINGS);
    }
  }

  private Entity entity(
      Extraction extraction, int number, List<Candidate> candidates, Surroundings surroundings) {
    Referent referent = extraction.referents().get(number);
    TreeSet<String> aliases = new TreeSet<>(referent.names());
    Link link = link(candidates);
    if (link.match() == Link.Match.EXACT) {
      GazetteerEntry known = candidates.get(0).entry();
      aliases.addAll(known.aliases());
      aliases.remove(known.label());
      return new Entity(known.key(), known.type(), known.label(), List.copyOf(aliases), link);
    }
    String label = referent.name();
    aliases.remove(label);
    return new Entity(
        ownKeys.key(extraction, number, surroundings),
        referent.type(),
        label,
        List.copyOf(aliases),
        link);
  }

  private static Link link(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return Link.NIL;
    }
    Candidate best = candidates.get(0);
    int lead = candidates.size() > 1 ? best.weight() - candidates.get(1).weight() : LEAD;
    Link.Match match =
        best.weight() < CLOSE
            ? Link.Match.NONE
            : best.weight() >= EXACT && lead >= LEAD ? Link.Match.EXACT : Link.Match.CLOSE;
    @Nullable String item = match == Link.Match.NONE ? null : best.entry().wikidata();
    return new Link(match, item, best.score(), best.reasons());
  }
}
