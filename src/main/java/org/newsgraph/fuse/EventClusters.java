package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsgraph.fuse.Judgement.Verdict;

/**
 * Which of some tellings are of one event.
 *
 * <p>Two clusters join only if no telling of the one is excluded by a telling of the other: no
 * chain of likenesses makes one event of two. A telling that says less joins the one cluster that
 * it fits; where it fits two, it joins neither.
 */
final class EventClusters {
  /**
   * What stands between two events.
   *
   * @param one the cluster that was told first
   * @param other the other
   * @param verdict what they are to one another
   * @param reasons sorted
   */
  record Relation(List<Telling> one, List<Telling> other, Verdict verdict, List<String> reasons) {}

  private final List<Comparison> comparisons;
  private final EventJudge judge;
  private final Curation curation;
  private final Map<Telling, List<Telling>> clusterOf = new HashMap<>();
  private final List<Comparison> joins = new ArrayList<>();

  private EventClusters(Collection<Comparison> comparisons, EventJudge judge, Curation curation) {
    this.comparisons = comparisons.stream().sorted().toList();
    this.judge = judge;
    this.curation = curation;
  }

  /**
   * Sorts tellings into events.
   *
   * @param tellings all that are related to one another
   * @param comparisons of those of them that are related
   */
  static EventClusters of(
      Collection<Telling> tellings,
      Collection<Comparison> comparisons,
      EventJudge judge,
      Curation curation) {
    EventClusters made = new EventClusters(comparisons, judge, curation);
    for (Telling telling : tellings) {
      made.clusterOf.put(telling, new ArrayList<>(List.of(telling)));
    }
    made.joinAsDecided();
    made.joinTheSame();
    while (made.joinOneThatFitsOnlyOne()) {
      // Each joining may leave another telling with one event that it fits.
    }
    return made;
  }

  /** The events, each its tellings in the order in which they were told, sorted. */
  List<List<Telling>> clusters() {
    return clusterOf.values().stream().distinct().sorted(BY_FIRST).toList();
  }

  private static final Comparator<List<Telling>> BY_FIRST =
      Comparator.comparing(cluster -> cluster.get(0).fact());

  /** The comparisons that made one event of two. */
  List<Comparison> joins() {
    return joins;
  }

  private List<Telling> cluster(Telling telling) {
    List<Telling> found = clusterOf.get(telling);
    if (found == null) {
      throw new IllegalArgumentException("a telling that is not of this component: " + telling);
    }
    return found;
  }

  private void joinAsDecided() {
    for (Comparison c : comparisons) {
      if (curation.isMerged(c.one().fact().node(), c.other().fact().node())) {
        join(c);
      }
    }
  }

  private void joinTheSame() {
    for (Comparison c : comparisons) {
      if (c.judgement().verdict() == Verdict.SAME && mayJoin(c)) {
        join(c);
      }
    }
  }

  private boolean joinOneThatFitsOnlyOne() {
    IdentityHashMap<List<Telling>, Set<List<Telling>>> fits = new IdentityHashMap<>();
    List<Comparison> open = new ArrayList<>();
    for (Comparison c : comparisons) {
      Verdict verdict = c.judgement().verdict();
      if ((verdict == Verdict.SAME_IF_ALONE || verdict == Verdict.SAME) && mayJoin(c)) {
        open.add(c);
        fit(fits, cluster(c.one()), cluster(c.other()));
        fit(fits, cluster(c.other()), cluster(c.one()));
      }
    }
    for (Comparison c : open) {
      int detail = Integer.compare(detail(c.one()), detail(c.other()));
      boolean isOneAlone = fits.getOrDefault(cluster(c.one()), Set.of()).size() == 1;
      boolean isOtherAlone = fits.getOrDefault(cluster(c.other()), Set.of()).size() == 1;
      if ((isOneAlone || detail > 0) && (isOtherAlone || detail < 0)) {
        join(c);
        return true;
      }
    }
    return false;
  }

  private static void fit(
      IdentityHashMap<List<Telling>, Set<List<Telling>>> fits,
      List<Telling> from,
      List<Telling> to) {
    fits.computeIfAbsent(from, c -> Collections.newSetFromMap(new IdentityHashMap<>())).add(to);
  }

  /** How much a telling says: a date before names, names before how many take part. */
  private static int detail(Telling telling) {
    int date = telling.isDated() ? 2 : telling.days() != null ? 1 : 0;
    return (date * 2 + (telling.persons().isEmpty() ? 0 : 1)) * 1000 + telling.parties().size();
  }

  private boolean mayJoin(Comparison c) {
    List<Telling> one = cluster(c.one());
    List<Telling> other = cluster(c.other());
    return one != other
        && one.stream().allMatch(a -> other.stream().noneMatch(b -> isKeptApart(a, b)));
  }

  private boolean isKeptApart(Telling a, Telling b) {
    return curation.isApart(a.fact().node(), b.fact().node())
        || (judge.isExcluded(a, b) && !isVouchedFor(a, b) && !isVouchedFor(b, a));
  }

  /** Whether a person made the one the same as something that the other can be one with. */
  private boolean isVouchedFor(Telling one, Telling other) {
    return cluster(one).stream()
        .anyMatch(
            with ->
                curation.isMerged(with.fact().node(), one.fact().node())
                    && !judge.isExcluded(with, other));
  }

  private void join(Comparison c) {
    List<Telling> one = cluster(c.one());
    List<Telling> other = cluster(c.other());
    if (one == other) {
      return;
    }
    one.addAll(other);
    one.sort(Comparator.comparing(Telling::fact));
    other.forEach(telling -> clusterOf.put(telling, one));
    joins.add(c);
  }

  /** What stands between those events that were compared, sorted. */
  List<Relation> relations() {
    Map<String, List<Comparison>> between = new TreeMap<>();
    for (Comparison c : comparisons) {
      List<Telling> one = cluster(c.one());
      List<Telling> other = cluster(c.other());
      if (one != other) {
        boolean isInOrder = BY_FIRST.compare(one, other) < 0;
        between
            .computeIfAbsent(
                key(isInOrder ? one : other) + " " + key(isInOrder ? other : one),
                k -> new ArrayList<>())
            .add(c);
      }
    }
    return between.values().stream().map(this::relation).toList();
  }

  private static String key(List<Telling> cluster) {
    return cluster.get(0).fact().node().getURI();
  }

  private Relation relation(List<Comparison> between) {
    List<Telling> a = cluster(between.get(0).one());
    List<Telling> b = cluster(between.get(0).other());
    boolean isInOrder = BY_FIRST.compare(a, b) < 0;
    List<Telling> one = isInOrder ? a : b;
    List<Telling> other = isInOrder ? b : a;
    Verdict verdict = verdict(between, one, other);
    TreeSet<String> reasons = new TreeSet<>();
    for (Comparison c : between) {
      if (c.judgement().verdict() == verdict || verdict == Verdict.MAYBE) {
        reasons.addAll(c.judgement().reasons());
      }
    }
    if (isDecidedApart(one, other)) {
      reasons.add("kept apart by a person");
    } else if (reasons.isEmpty()) {
      reasons.add("dates or places apart");
    }
    return new Relation(one, other, verdict, List.copyOf(reasons));
  }

  private Verdict verdict(List<Comparison> between, List<Telling> one, List<Telling> other) {
    if (isDecidedApart(one, other)) {
      return Verdict.DISTINCT;
    }
    for (Verdict differ : List.of(Verdict.MAYBE_DATES_DIFFER, Verdict.MAYBE_PLACES_DIFFER)) {
      if (between.stream().anyMatch(c -> c.judgement().verdict() == differ)) {
        return differ;
      }
    }
    if (between.stream().anyMatch(c -> c.judgement().verdict() == Verdict.MAYBE_DAYS_NEAR)) {
      return Verdict.MAYBE;
    }
    boolean isApart = one.stream().anyMatch(a -> other.stream().anyMatch(b -> judge.isApart(a, b)));
    return isApart ? Verdict.DISTINCT : Verdict.MAYBE;
  }

  private boolean isDecidedApart(List<Telling> one, List<Telling> other) {
    return one.stream()
        .anyMatch(
            a -> other.stream().anyMatch(b -> curation.isApart(a.fact().node(), b.fact().node())));
  }
}
