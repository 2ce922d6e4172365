package org.newsgraph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.claim.Answers;
import org.newsgraph.extract.claim.ClaimReader;
import org.newsgraph.extract.event.Enough;
import org.newsgraph.extract.event.EventMerger;
import org.newsgraph.extract.event.EventReader;
import org.newsgraph.extract.event.PlainReader;
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
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.DateRange;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.Extraction;
import org.newsgraph.model.Fact;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.Grammar;
import org.newsgraph.model.Grounds;
import org.newsgraph.model.Slot;
import org.newsgraph.model.Span;
import org.newsgraph.model.Stage;
import org.newsgraph.model.Stance;
import org.newsgraph.model.Text;
import org.newsgraph.model.Words;
import org.newsgraph.schema.Schema;
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
  private final PlainReader plain;
  private final RulePrecision precision;
  private final FactKind holding;

  /**
   * Reads the rules and lexicons.
   *
   * @param gazetteer the known names
   * @param language rules and words
   * @param schema the kinds of fact that rules may give
   * @param grammar what the models can give that read its sentences
   * @throws org.newsgraph.model.ConfigException if a rule or lexicon is wrong
   */
  public FactExtractor(Gazetteer gazetteer, Language language, Schema schema, Grammar grammar) {
    RuleSet rules = RuleSet.of(language, schema, grammar);
    this.holding = schema.kind(CoreKind.ROLE_HOLDING);
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
    this.claims = new ClaimReader(rules, modality, precision, language, schema);
    this.kinships = new KinshipReader(precision, language, schema);
    this.plain = new PlainReader(rules, modality, precision);
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
      if (Enough.isTold(told)) {
        facts.add(event(told));
      }
    }
    facts.addAll(distinct(claims.read(discourse, parties, speakers, attribution)));
    facts.addAll(kinships.read(discourse));
    facts.addAll(plain.read(discourse, parties, attribution));
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
  private List<Fact> holdings(Discourse discourse, List<Holding> holdings) {
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
    List<Fact> found = new ArrayList<>();
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

  private Fact holding(Discourse discourse, List<Holding> group) {
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
    return new Fact.Draft(this.holding)
        .with(CoreSlot.STATUS, best.status())
        .with(CoreSlot.HOLDER, discourse.argument(best.holder()))
        .with(CoreSlot.ROLE_TITLE, new Text(best.title()))
        .with(CoreSlot.ORGANIZATION, organization == null ? null : discourse.argument(organization))
        .on(new Grounds(Stance.ASSERTED, null, evidence, best.rule(), precision.of(best.rule())));
  }

  private Fact event(EventMerger.Told told) {
    Fact.Draft draft = new Fact.Draft(told.kind).with(CoreSlot.STATUS, told.status);
    for (Party party : told.parties) {
      Argument argument = party.argument();
      Slot slot = told.slots.get(party.thing());
      draft.with(
          Objects.requireNonNull(slot),
          party.isGroup()
              ? new Argument(argument.referent(), argument.mention(), "delegation")
              : argument);
    }
    DateRange date = told.date;
    return draft
        .with(CoreSlot.PLACE, argument(told.place))
        .with(CoreSlot.VENUE, argument(told.venue))
        .with(CoreSlot.BEGIN, date == null ? null : date.begin())
        .with(CoreSlot.END, date == null ? null : date.end())
        .with(CoreSlot.DATE_TEXT, told.dateText == null ? null : new Words(told.dateText))
        .on(
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
  private static List<Fact> distinct(List<Fact> claims) {
    Set<String> seen = new HashSet<>();
    List<Fact> distinct = new ArrayList<>();
    for (Fact claim : claims) {
      String key = claim.kind().name() + " " + referents(claim) + " " + claim.grounds().evidence();
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
  private static boolean isOwnQuotation(Fact claim, Fact other) {
    return claim.kind().equals(other.kind())
        && claim.grounds().stance() == Stance.ATTRIBUTED
        && other.grounds().stance() == Stance.ASSERTED
        && referents(claim).equals(referents(other))
        && claim.grounds().evidence().stream()
            .anyMatch(a -> other.grounds().evidence().stream().anyMatch(a::overlaps));
  }

  private static List<Integer> referents(Fact claim) {
    return claim.entities(CoreSlot.CLAIMANT).stream().map(Argument::referent).toList();
  }
}
