package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.refer.Parties;
import org.newsgraph.extract.refer.Party;
import org.newsgraph.model.DateRange;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.Slot;
import org.newsgraph.model.Span;
import org.newsgraph.model.Stance;

/**
 * Tells which words of one article tell of one event: "hosted a delegation in Miami. The meeting,
 * held at the estate, …".
 *
 * <p>Words join an event told before only with a reason: they take it as known and nothing
 * contradicts it, or they share its place and a party, or both its parties.
 */
public final class EventMerger {
  private static final int REACH = 4;

  private final Parties parties;
  private final List<Told> events = new ArrayList<>();

  public EventMerger(Parties parties) {
    this.parties = parties;
  }

  /** An event with all that an article tells of it. */
  public static final class Told {
    public final FactKind kind;
    public EventStatus status;
    public Stance stance;
    public @Nullable Party source;
    public final List<Party> parties = new ArrayList<>();
    public final Map<Thing, Slot> slots = new HashMap<>();
    public @Nullable Reference place;
    public @Nullable Reference venue;
    public @Nullable DateRange date;
    public @Nullable Span dateText;
    public final List<Span> evidence = new ArrayList<>();
    public final String rule;
    int last;

    private Told(EventMention first) {
      kind = first.kind();
      status = first.status();
      stance = first.stance();
      source = first.source();
      rule = first.rule();
      last = first.sentence();
    }

    private void add(EventMention mention) {
      parties.addAll(mention.parties());
      mention.slots().forEach(slots::putIfAbsent);
      List<Party> distinct = Parties.distinct(parties);
      parties.clear();
      parties.addAll(distinct);
      place = place == null ? mention.place() : place;
      venue = venue == null ? mention.venue() : venue;
      DateRange told = mention.date();
      boolean isFiner = date != null && told != null && told.isFinerThan(date);
      if (date == null || isFiner) {
        // "later this month … the Dec. 28 meeting".
        date = told;
        dateText = mention.dateText() == null ? dateText : mention.dateText();
      }
      if (stance == Stance.ATTRIBUTED && mention.stance() == Stance.ASSERTED) {
        // What a source told first the article itself goes on to tell.
        stance = Stance.ASSERTED;
        source = null;
      }
      evidence.add(mention.evidence());
      last = mention.sentence();
      if (mention.status() == EventStatus.CANCELLED) {
        status = EventStatus.CANCELLED;
      }
    }
  }

  /** The events of an article, in the order in which they are first told. */
  public List<Told> merge(List<EventMention> mentions) {
    for (EventMention mention : mentions) {
      Told told = null;
      for (int i = events.size() - 1; i >= 0; i--) {
        if (isSame(events.get(i), mention)
            && (told == null
                || mention.onlyContinues() && namesMore(events.get(i), told, mention))) {
          told = events.get(i);
        }
      }
      if (told == null && mention.onlyContinues()) {
        continue;
      }
      if (told == null) {
        told = new Told(mention);
        events.add(told);
      }
      told.add(mention);
    }
    return events;
  }

  /** "Lund will represent Norway": at the talks that Norway takes part in. */
  private static boolean namesMore(Told event, Told other, EventMention mention) {
    return named(event, mention) > named(other, mention);
  }

  private static long named(Told event, EventMention mention) {
    return mention.parties().stream()
        .filter(party -> event.parties.stream().anyMatch(p -> p.thing() == party.thing()))
        .count();
  }

  private boolean isSame(Told event, EventMention mention) {
    int shared = shared(event.parties, mention.parties());
    boolean samePlace = event.place != null && mention.place() != null;
    boolean nobodyElse = event.parties.isEmpty() || mention.parties().isEmpty() || shared > 0;
    boolean toldAlready = shared > 1 || samePlace && nobodyElse;
    if (!event.kind.equals(mention.kind())
        || event.stance != mention.stance() && !mention.isDefinite() && !toldAlready
        || !agrees(event, mention, shared)) {
      return false;
    }
    if (mention.onlyContinues()
        && event.parties.isEmpty()
        && event.place == null
        && event.date == null) {
      // "ending years of talks": no meeting that somebody could have attended.
      return false;
    }
    // Where an article has told of one meeting only, "the talks" are those, however far behind.
    boolean near = mention.sentence() - event.last <= REACH || isOnlyOne(event);
    boolean sameDate = event.date != null && mention.date() != null;
    if (shared > 0 && event.venue != null && isSameVenue(event.venue, mention.venue())) {
      return true;
    }
    if (samePlace && nobodyElse) {
      return true;
    }
    if (shared > 1 || shared == 1 && (sameDate || mention.sentence() == event.last)) {
      return true;
    }
    boolean nothingNew =
        mention.parties().isEmpty() && mention.place() == null && mention.date() == null;
    if (mention.sentence() == event.last && (nothingNew || mention.parties().isEmpty())) {
      return true;
    }
    boolean isToldAnew =
        mention.parties().isEmpty()
            && mention.place() != null
            && mention.date() != null
            && event.place == null
            && event.date == null;
    if (isToldAnew) {
      // "the May summit in Oslo" has a place and a day of its own.
      return false;
    }
    return near && mention.isDefinite() && (nobodyElse || mention.continues());
  }

  private static boolean isSameVenue(Reference venue, @Nullable Reference other) {
    return other != null && venue.thing() == other.thing();
  }

  private boolean isOnlyOne(Told event) {
    return events.stream().filter(other -> other.kind.equals(event.kind)).count() == 1;
  }

  /** Whether nothing that both tell is at odds. */
  private boolean agrees(Told event, EventMention mention, int shared) {
    boolean actual = event.status.isActual() && mention.status().isActual();
    boolean cancelled =
        mention.status() == EventStatus.CANCELLED && event.status == EventStatus.PLANNED;
    if (!actual && !cancelled && event.status != mention.status()) {
      return false;
    }
    Reference place = mention.place();
    if (event.place != null && place != null && !compatible(event.place.thing(), place.thing())) {
      return false;
    }
    if (event.date != null
        && mention.date() != null
        && !event.date.overlaps(Objects.requireNonNull(mention.date()))) {
      return false;
    }
    if (isOneSide(event.parties) || isOneSide(mention.parties()) || mention.continues()) {
      return true;
    }
    int fewer = Math.min(event.parties.size(), mention.parties().size());
    boolean samePlace = event.place != null && place != null;
    // "The talks, brokered by Lund": those told before, with one more who took part.
    boolean isWider = mention.isDefinite() && shared == event.parties.size();
    return shared >= fewer
        && (samePlace || isWider || countries(event.parties).equals(countries(mention.parties())));
  }

  private static boolean compatible(Thing a, Thing b) {
    if (a == b) {
      return true;
    }
    GazetteerEntry one = a.known();
    GazetteerEntry other = b.known();
    return one != null
        && other != null
        && (Objects.equals(one.within(), other.key()) || Objects.equals(other.within(), one.key()));
  }

  /**
   * How many parties both name; a person counts for the country whose office they hold, but not for
   * another who acts for it.
   */
  private int shared(List<Party> a, List<Party> b) {
    int shared = 0;
    for (Party one : a) {
      if (b.stream().anyMatch(other -> isSameSide(one, other))) {
        shared++;
      }
    }
    return shared;
  }

  private boolean isSameSide(Party one, Party other) {
    if (one.thing().isPerson() && other.thing().isPerson()) {
      return one.thing() == other.thing();
    }
    Set<Thing> sides = sides(one);
    return sides(other).stream().anyMatch(sides::contains);
  }

  /** One party or none; or a country and one who acts for it, who contradict nobody. */
  private boolean isOneSide(List<Party> all) {
    long persons = all.stream().filter(party -> party.thing().isPerson()).count();
    return all.size() < 2 || all.size() == 2 && persons == 1 && countries(all).size() == 1;
  }

  /**
   * The countries that parties are or act for; persons of no known country stand for themselves.
   */
  private Set<Thing> countries(List<Party> all) {
    return all.stream()
        .map(party -> party.thing().isPerson() ? parties.countryOf(party.thing()) : party.thing())
        .collect(Collectors.toSet());
  }

  private Set<Thing> sides(Party party) {
    Thing thing = party.thing();
    Thing country = thing.isPerson() ? parties.countryOf(thing) : thing;
    return country == thing ? Set.of(thing) : Set.of(thing, country);
  }
}
