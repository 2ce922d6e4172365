package org.newsgraph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.claim.Answers;
import org.newsgraph.extract.claim.ClaimReader;
import org.newsgraph.extract.event.EventMerger;
import org.newsgraph.extract.event.EventReader;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Names;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.mention.Titles;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.refer.Attribution;
import org.newsgraph.extract.refer.Parties;
import org.newsgraph.extract.refer.Party;
import org.newsgraph.extract.refer.PartyWords;
import org.newsgraph.extract.refer.Quotations;
import org.newsgraph.extract.refer.Speakers;
import org.newsgraph.extract.refer.UnnamedAgents;
import org.newsgraph.extract.refer.WhoIsWho;
import org.newsgraph.extract.role.Holding;
import org.newsgraph.extract.role.KinshipReader;
import org.newsgraph.extract.role.RoleReader;
import org.newsgraph.extract.rule.RuleSet;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.extract.tree.TreeWords;
import org.newsgraph.lexicon.Language;
import org.newsgraph.lexicon.RulePrecision;
import org.newsgraph.model.Annotated;
import org.newsgraph.model.Argument;
import org.newsgraph.model.Claim;
import org.newsgraph.model.Event;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.Extraction;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.Grounds;
import org.newsgraph.model.Participation;
import org.newsgraph.model.RoleHolding;
import org.newsgraph.model.Span;
import org.newsgraph.model.Stage;
import org.newsgraph.model.Stance;
import org.newsgraph.time.Calendar;
import org.newsgraph.time.DateExpression;
import org.newsgraph.time.DateReader;
import org.newsgraph.time.TimeWords;

/**
 * Annotated articles → facts.
 *
 * <p>First who is named, then who holds which role, then whom descriptions and pronouns mean; with
 * that, events, claims and kinships. Rules and lexicons are read once; an instance is safe for many
 * threads.
 */
public final class FactExtractor implements Stage<Annotated, Extraction> {
  private final Gazetteer gazetteer;
  private final DateReader dates;
  private final TreeWords treeWords;
  private final PartyWords partyWords;
  private final Names names;
  private final Titles titles;
  private final UnnamedAgents unnamed;
  private final RoleReader roles;
  private final WhoIsWho whoIsWho;
  private final Quotations quotations;
  private final Modality modality;
  private final EventReader events;
  private final ClaimReader claims;
  private final KinshipReader kinships;
  private final RulePrecision precision;

  /**
   * Reads the rules and lexicons.
   *
   * @param gazetteer the known names
   * @param language rules and words
   * @throws org.newsgraph.model.ConfigException if a rule or lexicon is wrong
   */
  public FactExtractor(Gazetteer gazetteer, Language language) {
    RuleSet rules = RuleSet.bundled();
    this.gazetteer = gazetteer;
    this.dates = new DateReader(new TimeWords(language));
    this.treeWords = new TreeWords(language);
    this.partyWords = new PartyWords(language);
    this.titles = new Titles(language);
    this.unnamed = new UnnamedAgents(titles, language);
    this.modality = new Modality(language);
    this.names = new Names(gazetteer, titles, language);
    this.roles = new RoleReader(titles, gazetteer, modality, language);
    this.whoIsWho = new WhoIsWho(titles, language);
    this.quotations = new Quotations(modality, language);
    this.precision = new RulePrecision(language);
    this.events = new EventReader(rules, modality, language);
    this.claims = new ClaimReader(rules, modality, precision, language);
    this.kinships = new KinshipReader(precision, language);
  }

  @Override
  public Extraction apply(Annotated annotated) {
    Discourse discourse = new Discourse(annotated, dates, treeWords);
    names.find(discourse);
    List<Holding> holdings = roles.read(discourse);
    whoIsWho.resolve(discourse, holdings);
    quotations.resolve(discourse);
    Parties parties = new Parties(discourse, partyWords, titles, unnamed, gazetteer, holdings);
    Speakers speakers = new Speakers(discourse, gazetteer);
    Attribution attribution = new Attribution(modality, parties, speakers);
    Calendar calendar = calendar(discourse);
    List<Fact> facts = new ArrayList<>(holdings(discourse, holdings));
    for (EventMerger.Told told :
        new EventMerger(parties).merge(events.read(discourse, parties, attribution, calendar))) {
      if (tellsEnough(told)) {
        facts.add(event(told));
      }
    }
    facts.addAll(distinct(claims.read(discourse, parties, speakers, attribution)));
    facts.addAll(kinships.read(discourse));
    facts.sort(
        Comparator.comparing((Fact f) -> f.grounds().evidence().get(0))
            .thenComparing(f -> f.grounds().rule())
            .thenComparing(Fact::toString));
    return new Extraction(
        annotated,
        discourse.things().stream().map(Thing::referent).toList(),
        discourse.mentions(),
        Answers.linked(annotated.article().text(), facts));
  }

  /** The article's date; where it has none, the last full date that its text gives. */
  private static Calendar calendar(Discourse discourse) {
    LocalDate published = discourse.annotated().article().published().date();
    if (published != null) {
      return new Calendar(published, true);
    }
    LocalDate latest = null;
    for (Tree tree : discourse.trees()) {
      for (DateExpression e : discourse.dates(tree)) {
        if (e.kind() == DateExpression.Kind.CALENDAR && e.day() != 0) {
          LocalDate day =
              new Calendar(null, false)
                  .place(e, Calendar.Tense.UNKNOWN)
                  .map(d -> d.begin().first())
                  .orElse(null);
          latest = latest == null || day != null && day.isAfter(latest) ? day : latest;
        }
      }
    }
    return new Calendar(latest, false);
  }

  /** One holding for each person, office and body, with all places that tell it. */
  private List<RoleHolding> holdings(Discourse discourse, List<Holding> holdings) {
    Map<String, List<Holding>> groups = new LinkedHashMap<>();
    for (Holding holding : holdings) {
      if (holding.organization() != null) {
        groups.computeIfAbsent(key(holding), x -> new ArrayList<>()).add(holding);
      }
    }
    for (Holding holding : holdings) {
      if (holding.organization() == null) {
        groups.computeIfAbsent(keyOfSame(holding, groups), x -> new ArrayList<>()).add(holding);
      }
    }
    List<RoleHolding> found = new ArrayList<>();
    for (List<Holding> group : groups.values()) {
      found.add(holding(discourse, group));
    }
    return found;
  }

  private static String key(Holding holding) {
    Reference organization = holding.organization();
    return holding.holder().thing().number()
        + " "
        + Titles.office(holding.head())
        + " "
        + (organization == null ? "" : organization.thing().number());
  }

  /** A holding that names no body joins one of the same person and office that does. */
  private static String keyOfSame(Holding holding, Map<String, List<Holding>> groups) {
    String prefix = holding.holder().thing().number() + " " + Titles.office(holding.head()) + " ";
    return groups.keySet().stream().filter(k -> k.startsWith(prefix)).findFirst().orElse(prefix);
  }

  private RoleHolding holding(Discourse discourse, List<Holding> group) {
    Holding best = group.get(0);
    for (Holding holding : group) {
      if (holding.organization() != null && best.organization() == null) {
        best = holding;
      }
    }
    Reference organization = best.organization();
    if (organization != null && organization.reason().contains("-of-")) {
      discourse.addFurther(organization);
    }
    List<Span> evidence = group.stream().map(Holding::evidence).toList();
    return new RoleHolding(
        discourse.argument(best.holder()),
        best.title(),
        best.titleSpan(),
        organization == null ? null : discourse.argument(organization),
        null,
        best.status(),
        null,
        null,
        new Grounds(Stance.ASSERTED, null, evidence, best.rule(), precision.of(best.rule())));
  }

  /** An event needs two parties, a place, or a body and a day: less tells nobody anything. */
  private static boolean tellsEnough(EventMerger.Told told) {
    return switch (told.type) {
      case MEETING ->
          told.parties.size() > 1
              || told.place != null
                  && (told.date != null
                      || !told.parties.isEmpty()
                      || told.status != EventStatus.HYPOTHETICAL)
              || told.venue != null && !told.parties.isEmpty()
              || isSession(told);
      case CALL -> told.parties.size() > 1;
      case AGREEMENT -> told.parties.size() > 1;
    };
  }

  /**
   * "Norway hosted a summit on 4 May", "will host one next month": a body, whose members meet or
   * which has guests. With a month alone what was may be a dialogue of many days.
   */
  private static boolean isSession(EventMerger.Told told) {
    return told.date != null
        && told.status != EventStatus.HYPOTHETICAL
        && (told.date.begin().isDay() || told.status == EventStatus.PLANNED)
        && told.parties.stream().anyMatch(party -> party.thing().isBody());
  }

  private Event event(EventMerger.Told told) {
    List<Participation> participations = new ArrayList<>();
    for (Party party : told.parties) {
      participations.add(
          new Participation(party.argument(), null, party.isGroup() ? "delegation" : null));
    }
    return new Event(
        told.type,
        told.status,
        participations,
        argument(told.place),
        argument(told.venue),
        told.date,
        told.dateText,
        null,
        new Grounds(
            told.status == EventStatus.HYPOTHETICAL ? Stance.NON_ACTUAL : told.stance,
            told.source == null ? null : told.source.argument(),
            told.evidence,
            told.rule,
            precision.of(told.rule)));
  }

  private static @Nullable Argument argument(@Nullable Reference reference) {
    return reference == null ? null : new Argument(reference.thing().number(), reference.span());
  }

  /** Claims of one act by the same claimants in the same words are one. */
  private static List<Claim> distinct(List<Claim> claims) {
    Set<String> seen = new HashSet<>();
    List<Claim> distinct = new ArrayList<>();
    for (Claim claim : claims) {
      String key = claim.act() + " " + referents(claim) + " " + claim.grounds().evidence();
      if (seen.add(key)) {
        distinct.add(claim);
      }
    }
    return distinct.stream()
        .filter(claim -> distinct.stream().noneMatch(other -> isOwnQuotation(claim, other)))
        .toList();
  }

  /**
   * '"We will not accept it," said X': what X says inside the marks and outside is one rejection.
   */
  private static boolean isOwnQuotation(Claim claim, Claim other) {
    return claim.act() == other.act()
        && claim.grounds().stance() == Stance.ATTRIBUTED
        && other.grounds().stance() == Stance.ASSERTED
        && referents(claim).equals(referents(other))
        && claim.grounds().evidence().stream()
            .anyMatch(a -> other.grounds().evidence().stream().anyMatch(a::overlaps));
  }

  private static List<Integer> referents(Claim claim) {
    return claim.claimants().stream().map(Argument::referent).toList();
  }
}
