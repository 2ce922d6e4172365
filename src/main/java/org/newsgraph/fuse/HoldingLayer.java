package org.newsgraph.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.newsgraph.fuse.LayerWriter.Side;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.rdf.Vocab;

/**
 * Writes role holdings of the knowledge layer: one for each stretch in which a person held an
 * office, with the days between which articles show it held.
 */
final class HoldingLayer {
  /**
   * A stretch in which a person held an office.
   *
   * @param office the body, if any, and the title as compared
   * @param facts in the order in which they were told
   */
  private record Stint(Node holder, String office, int number, List<ToldFact> facts) {
    List<ToldFact> told(HoldingStatus status) {
      return facts.stream().filter(fact -> fact.is(status) && fact.isAsserted()).toList();
    }

    /** The days of the articles that tell it as held, sorted. */
    List<String> heldOn() {
      return told(HoldingStatus.CURRENT).stream()
          .map(ToldFact::day)
          .filter(day -> !day.isEmpty())
          .toList();
    }

    /** The days on which it is shown or told to be held, from the first to the last; or null. */
    @Nullable Days held() {
      List<String> days = new ArrayList<>(heldOn());
      if (days.isEmpty()) {
        return null;
      }
      for (ToldFact fact : facts) {
        if (fact.isAsserted()) {
          days.add(fact.words(CoreSlot.BEGIN));
          days.add(fact.words(CoreSlot.END));
        }
      }
      // A year or month alone leaves open on which of its days.
      List<String> sorted = days.stream().filter(day -> day.length() == DAY).sorted().toList();
      return Days.of(sorted.get(0), sorted.get(sorted.size() - 1));
    }
  }

  /** The length of {@code 2026-01-31}. */
  private static final int DAY = 10;

  private final LayerWriter writer;

  HoldingLayer(LayerWriter writer) {
    this.writer = writer;
  }

  /** Writes the holdings that some facts tell, all of offices or holders that are related. */
  void write(Collection<ToldFact> facts) {
    Map<String, List<ToldFact>> held = new TreeMap<>();
    for (ToldFact fact : facts.stream().sorted().toList()) {
      held.computeIfAbsent(
              fact.words(CoreSlot.HOLDER) + " " + office(fact, facts), k -> new ArrayList<>())
          .add(fact);
    }
    List<Stint> stints = new ArrayList<>();
    held.values().forEach(told -> stints.addAll(stints(told, office(told.get(0), facts))));
    stints.forEach(this::stint);
    conflicts(stints);
  }

  /**
   * The office of a holding. "The former foreign minister", said of a person who is known to have
   * held one such office, means that one.
   */
  private static String office(ToldFact fact, Collection<ToldFact> facts) {
    String title = Titles.folded(fact.words(CoreSlot.ROLE_TITLE));
    Set<String> bodies = new TreeSet<>();
    if (fact.one(CoreSlot.ORGANIZATION) != null) {
      bodies.add(fact.words(CoreSlot.ORGANIZATION));
    } else {
      facts.stream()
          .filter(other -> other.words(CoreSlot.HOLDER).equals(fact.words(CoreSlot.HOLDER)))
          .filter(other -> Titles.folded(other.words(CoreSlot.ROLE_TITLE)).equals(title))
          .map(other -> other.words(CoreSlot.ORGANIZATION))
          .filter(body -> !body.isEmpty())
          .forEach(bodies::add);
    }
    return (bodies.size() == 1 ? bodies.iterator().next() : "") + " " + title;
  }

  /** Who is told to hold an office after having been told to have left it has come back. */
  private static List<Stint> stints(List<ToldFact> told, String office) {
    List<List<ToldFact>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    boolean hasLeft = false;
    for (ToldFact fact : told) {
      boolean isDated = !fact.day().isEmpty() && fact.isAsserted();
      if (isDated && hasLeft && fact.is(HoldingStatus.CURRENT)) {
        parts.add(new ArrayList<>());
        hasLeft = false;
      }
      hasLeft |= isDated && fact.is(HoldingStatus.FORMER);
      parts.get(parts.size() - 1).add(fact);
    }
    List<Stint> stints = new ArrayList<>();
    for (List<ToldFact> part : parts) {
      ToldFact first = part.get(0);
      stints.add(new Stint(first.all(CoreSlot.HOLDER).get(0), office, stints.size(), part));
    }
    return stints;
  }

  private Node node(Stint stint) {
    return writer.node(
        "holding", stint.holder().getURI(), stint.office(), Integer.toString(stint.number()));
  }

  private void stint(Stint stint) {
    Node node = node(stint);
    ToldFact decisive = decisive(stint.facts());
    writer.grounds(node, stint.facts(), named(stint.facts(), decisive));
    writer.copy(node, decisive, CoreSlot.HOLDER, CoreSlot.ROLE_TITLE, CoreSlot.STATUS);
    writer.copy(node, decisive, "stance");
    for (ToldFact fact : stint.facts()) {
      writer.copy(node, fact, CoreSlot.ORGANIZATION, CoreSlot.ROLE);
      writer.copy(node, fact, "attributedTo");
    }
    if (!decisive.day().isEmpty()) {
      writer.add(node, "asOf", LayerWriter.date(decisive.day()));
    }
    interval(node, stint);
    if (decisive.isAsserted()) {
      writer.add(stint.holder(), "holdsRole", node);
    }
    List<ToldFact> undatedFormer =
        stint.told(HoldingStatus.FORMER).stream().filter(fact -> fact.day().isEmpty()).toList();
    List<ToldFact> current =
        stint.told(HoldingStatus.CURRENT).stream().filter(fact -> !fact.day().isEmpty()).toList();
    if (!undatedFormer.isEmpty() && !current.isEmpty()) {
      writer.conflict(
          "role",
          List.of(node),
          List.of(new Side("held", current), new Side("no longer held", undatedFormer)));
    }
  }

  /** What articles tell of when it began and ended, and between which of their days it was held. */
  private void interval(Node node, Stint stint) {
    for (CoreSlot property : List.of(CoreSlot.BEGIN, CoreSlot.END)) {
      stint.facts().stream()
          .filter(fact -> fact.one(property) != null)
          .max(
              Comparator.comparingInt((ToldFact fact) -> fact.words(property).length())
                  .thenComparing(Comparator.<ToldFact>naturalOrder().reversed()))
          .ifPresent(fact -> writer.copy(node, fact, property));
    }
    List<String> heldOn = stint.heldOn();
    if (!heldOn.isEmpty()) {
      writer.add(node, "heldFrom", LayerWriter.date(heldOn.get(0)));
      writer.add(node, "heldUntil", LayerWriter.date(heldOn.get(heldOn.size() - 1)));
    }
    stint.told(HoldingStatus.FORMER).stream()
        .map(ToldFact::day)
        .filter(day -> !day.isEmpty())
        .findFirst()
        .ifPresent(day -> writer.add(node, "endedBefore", LayerWriter.date(day)));
  }

  private static ToldFact decisive(List<ToldFact> facts) {
    List<ToldFact> asserted = facts.stream().filter(ToldFact::isAsserted).toList();
    return (asserted.isEmpty() ? facts : asserted)
        .stream()
            .max(
                Comparator.comparing(ToldFact::day)
                    .thenComparing(Comparator.<ToldFact>naturalOrder().reversed()))
            .orElseThrow();
  }

  /** The telling whose line of English fits the holding as it stands, with its body if any. */
  private static ToldFact named(List<ToldFact> facts, ToldFact decisive) {
    return facts.stream()
        .filter(fact -> Objects.equals(fact.status(), decisive.status()))
        .filter(fact -> fact.stance() == decisive.stance())
        .filter(fact -> fact.one(CoreSlot.ORGANIZATION) != null)
        .findFirst()
        .orElse(decisive);
  }

  /** Two people told to hold an office that has one holder, on days that interlock. */
  private void conflicts(List<Stint> stints) {
    for (Stint one : stints) {
      for (Stint other : stints) {
        boolean isPair =
            one.office().equals(other.office())
                && !one.office().startsWith(" ")
                && one.holder().getURI().compareTo(other.holder().getURI()) < 0;
        if (isPair
            && Titles.isOfOneHolder(one.facts().get(0).words(CoreSlot.ROLE_TITLE))
            && isOverlapping(one.held(), other.held())) {
          writer.conflict("role", List.of(node(one), node(other)), List.of(side(one), side(other)));
        }
      }
    }
  }

  private static Side side(Stint stint) {
    List<ToldFact> current = stint.told(HoldingStatus.CURRENT);
    return new Side(current.get(0).all(Vocab.LABEL).get(0).getLiteralLexicalForm(), current);
  }

  private static boolean isOverlapping(@Nullable Days some, @Nullable Days others) {
    return some != null && others != null && some.gap(others) == 0;
  }
}
