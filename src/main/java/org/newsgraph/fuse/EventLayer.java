package org.newsgraph.fuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.newsgraph.fuse.EventClusters.Relation;
import org.newsgraph.fuse.Judgement.Verdict;
import org.newsgraph.fuse.LayerWriter.Side;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.Slot;
import org.newsgraph.rdf.Vocab;

/** Writes events of the knowledge layer: each once, its history, and how it stands to others. */
final class EventLayer {
  private final Corpus corpus;
  private final LayerWriter writer;

  EventLayer(Corpus corpus, LayerWriter writer) {
    this.corpus = corpus;
    this.writer = writer;
  }

  /** Writes the events that some tellings tell, all that are related to one another. */
  void write(Collection<Telling> tellings, Collection<Comparison> comparisons) {
    EventClusters clusters =
        EventClusters.of(
            tellings, comparisons, new EventJudge(corpus.gazette()), corpus.curation());
    clusters.clusters().forEach(this::event);
    clusters
        .joins()
        .forEach(
            join ->
                writer.comparison(
                    "same",
                    join.one().fact().node(),
                    join.other().fact().node(),
                    join.judgement().reasons()));
    List<Relation> relations = clusters.relations();
    relations.forEach(this::relation);
    series(relations);
  }

  private Node node(List<Telling> cluster) {
    return writer.node("event", cluster.get(0).fact().node().getURI());
  }

  private void event(List<Telling> cluster) {
    List<ToldFact> facts = cluster.stream().map(Telling::fact).toList();
    ToldFact decisive = History.decisive(facts);
    Node node = node(cluster);
    writer.grounds(node, facts, named(facts, decisive));
    writer.copy(node, decisive, CoreSlot.STATUS);
    writer.copy(node, decisive, "stance");
    if (!decisive.day().isEmpty()) {
      writer.add(node, "asOf", LayerWriter.date(decisive.day()));
    }
    participants(node, facts, decisive.isActual());
    dates(node, cluster);
    places(node, cluster);
    for (ToldFact fact : facts) {
      writer.copy(node, fact, CoreSlot.DATE_TEXT, CoreSlot.TOPIC, CoreSlot.AMOUNT);
      writer.copy(node, fact, "attributedTo");
      if (decisive.isActual() || !fact.isActual()) {
        participations(node, fact);
      }
      History.write(writer, node, fact);
    }
    conflictOfStatus(node, facts);
    conflictOfNumbers(node, cluster);
  }

  /** How many took part: two numbers of delegates that articles give for one event. */
  private void conflictOfNumbers(Node node, List<Telling> cluster) {
    Map<String, Map<String, List<ToldFact>>> told = new TreeMap<>();
    for (Telling telling : cluster) {
      telling
          .signs()
          .numbers()
          .forEach(
              (who, number) ->
                  told.computeIfAbsent(who, w -> new TreeMap<>())
                      .computeIfAbsent(number + " " + who, n -> new ArrayList<>())
                      .add(telling.fact()));
    }
    for (Map<String, List<ToldFact>> sides : told.values()) {
      if (sides.size() > 1) {
        writer.conflict(
            "number",
            List.of(node),
            sides.entrySet().stream()
                .map(side -> new Side(side.getKey(), side.getValue()))
                .toList());
      }
    }
  }

  /** The telling whose line of English fits the event as it stands: that which says most. */
  private static ToldFact named(List<ToldFact> facts, ToldFact decisive) {
    return facts.stream()
        .filter(fact -> Objects.equals(fact.status(), decisive.status()))
        .filter(fact -> fact.stance() == decisive.stance())
        .max(
            Comparator.comparingInt(
                    (ToldFact fact) ->
                        fact.parties().size()
                            + fact.all(CoreSlot.PLACE).size()
                            + fact.words(CoreSlot.BEGIN).length())
                .thenComparing(Comparator.<ToldFact>naturalOrder().reversed()))
        .orElse(decisive);
  }

  private void participants(Node node, List<ToldFact> facts, boolean isActual) {
    for (Slot slot : facts.get(0).kind().parties().toList()) {
      Node asserted = NodeFactory.createURI(slot.property());
      Node expected = NodeFactory.createURI(Objects.requireNonNull(slot.expected()));
      List<Node> actual =
          facts.stream()
              .filter(fact -> isActual && fact.isActual())
              .flatMap(fact -> fact.all(asserted).stream())
              .distinct()
              .toList();
      actual.forEach(one -> writer.add(node, asserted, one));
      if (facts.get(0).kind().isA(CoreKind.MEETING)) {
        met(actual);
      }
      facts.stream()
          .flatMap(fact -> fact.filling(slot).stream())
          .filter(agent -> !actual.contains(agent))
          .forEach(agent -> writer.add(node, expected, agent));
    }
  }

  private void met(List<Node> attended) {
    for (Node one : attended) {
      attended.stream()
          .filter(other -> !other.equals(one))
          .forEach(other -> writer.add(one, "metWith", other));
    }
  }

  private void participations(Node node, ToldFact fact) {
    for (Node participation : fact.all("participation")) {
      writer.add(node, "participation", participation);
      corpus
          .graph(fact.article())
          .find(participation, Node.ANY, Node.ANY)
          .filterDrop(t -> t.getPredicate().equals(Vocab.ng("argument")))
          .forEachRemaining(t -> writer.add(participation, t.getPredicate(), t.getObject()));
    }
  }

  /** The narrowest dates; tellings of one event do not exclude one another. */
  private void dates(Node node, List<Telling> cluster) {
    cluster.stream()
        .filter(telling -> telling.days() != null)
        .min(
            Comparator.comparingLong((Telling telling) -> length(telling))
                .thenComparing(Telling::fact))
        .ifPresent(telling -> writer.copy(node, telling.fact(), CoreSlot.BEGIN, CoreSlot.END));
  }

  private static long length(Telling telling) {
    Days days = telling.days();
    return days == null ? Long.MAX_VALUE : days.length();
  }

  /** The innermost places: Miami, where one article says Miami and another Florida. */
  private void places(Node node, List<Telling> cluster) {
    for (CoreSlot property : List.of(CoreSlot.PLACE, CoreSlot.VENUE)) {
      List<Node> told =
          cluster.stream().flatMap(t -> t.fact().all(property).stream()).distinct().toList();
      told.stream()
          .filter(
              place ->
                  told.stream()
                      .noneMatch(
                          inner ->
                              !inner.equals(place)
                                  && corpus.gazette().around(inner).contains(place)))
          .forEach(place -> writer.add(node, property.label(), place));
    }
    for (Telling telling : cluster) {
      List<Node> place = telling.fact().all(CoreSlot.PLACE);
      List<Node> venue = telling.fact().all(CoreSlot.VENUE);
      if (corpus.gazette().relation(place, venue) == Gazette.Relation.APART) {
        writer.conflict(
            "place",
            List.of(node),
            Stream.concat(place.stream(), venue.stream())
                .map(one -> new Side(label(one, telling), List.of(telling.fact())))
                .toList());
      }
    }
  }

  private String label(Node entity, Telling telling) {
    return Corpus.values(corpus.graph(telling.fact().article()), entity, Vocab.LABEL).stream()
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElse(entity.getURI());
  }

  /** Held, say some, and others, as late or later, that it was called off or never was. */
  private void conflictOfStatus(Node node, List<ToldFact> facts) {
    Map<EventStatus, List<ToldFact>> told = new EnumMap<>(EventStatus.class);
    for (ToldFact fact : facts) {
      if (fact.isAsserted() && fact.status() instanceof EventStatus status) {
        told.computeIfAbsent(status, s -> new ArrayList<>()).add(fact);
      }
    }
    boolean isHeld = told.keySet().stream().anyMatch(EventStatus::isActual);
    boolean isNot = told.containsKey(EventStatus.CANCELLED) || told.containsKey(EventStatus.DENIED);
    if (isHeld && isNot) {
      told.keySet().removeIf(EventStatus::isAhead);
      writer.conflict(
          "status",
          List.of(node),
          told.entrySet().stream()
              .map(entry -> new Side(entry.getKey().word(), entry.getValue()))
              .sorted(Comparator.comparing(Side::label))
              .toList());
    }
  }

  private void relation(Relation relation) {
    Node one = node(relation.one());
    Node other = node(relation.other());
    boolean isDistinct = relation.verdict() == Verdict.DISTINCT;
    String property = isDistinct ? "distinctFrom" : "maybeSameEventAs";
    writer.add(one, property, other);
    writer.add(other, property, one);
    writer.comparison(isDistinct ? "distinct" : "maybe", one, other, relation.reasons());
    if (relation.verdict() == Verdict.MAYBE_DATES_DIFFER) {
      writer.conflict(
          "date", List.of(one, other), List.of(dated(relation.one()), dated(relation.other())));
    } else if (relation.verdict() == Verdict.MAYBE_PLACES_DIFFER) {
      writer.conflict(
          "place", List.of(one, other), List.of(placed(relation.one()), placed(relation.other())));
    }
  }

  private static Side dated(List<Telling> cluster) {
    List<Telling> dated = cluster.stream().filter(t -> t.days() != null).toList();
    String days =
        dated.stream()
            .map(t -> t.fact().words(CoreSlot.BEGIN))
            .min(Comparator.naturalOrder())
            .orElse("");
    return new Side(days, dated.stream().map(Telling::fact).toList());
  }

  private Side placed(List<Telling> cluster) {
    List<Telling> placed = cluster.stream().filter(t -> !t.places().isEmpty()).toList();
    String label = placed.stream().map(t -> label(t.places().get(0), t)).findFirst().orElse("");
    return new Side(label, placed.stream().map(Telling::fact).toList());
  }

  /** An event that is told as a further round follows the last one before it. */
  private void series(List<Relation> relations) {
    Map<Node, Relation> last = new LinkedHashMap<>();
    for (Relation relation : relations) {
      if (relation.verdict() != Verdict.DISTINCT
          && relation.verdict() != Verdict.MAYBE_DATES_DIFFER) {
        continue;
      }
      Relation inTime =
          isBefore(/* earlier= */ relation.other(), /* later= */ relation.one())
              ? turned(relation)
              : relation;
      if (isBefore(inTime.one(), inTime.other()) && isOfSeries(inTime.other())) {
        last.merge(
            node(inTime.other()),
            inTime,
            (known, next) -> isBefore(known.one(), next.one()) ? next : known);
      }
    }
    last.forEach(
        (later, relation) -> {
          Node earlier = node(relation.one());
          writer.add(later, "follows", earlier);
          part(later, last);
          part(earlier, last);
        });
  }

  /** An event as a part of the series that begins with the first that it follows. */
  private void part(Node event, Map<Node, Relation> last) {
    Node first = event;
    for (Relation before = last.get(first); before != null; before = last.get(first)) {
      first = node(before.one());
    }
    Node series = writer.node("series", first.getURI());
    writer.add(series, Vocab.TYPE, Vocab.ng("EventSeries"));
    writer.add(event, "partOf", series);
  }

  private static Relation turned(Relation relation) {
    return new Relation(
        /* one= */ relation.other(),
        /* other= */ relation.one(),
        relation.verdict(),
        relation.reasons());
  }

  private static boolean isBefore(List<Telling> earlier, List<Telling> later) {
    LocalDate one = since(earlier);
    LocalDate other = since(later);
    return one != null && other != null && one.isBefore(other);
  }

  private static @Nullable LocalDate since(List<Telling> cluster) {
    return cluster.stream()
        .filter(telling -> telling.days() != null)
        .map(Telling::since)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElseGet(
            () ->
                cluster.stream()
                    .map(Telling::since)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null));
  }

  private static boolean isOfSeries(List<Telling> cluster) {
    return cluster.stream().anyMatch(telling -> telling.signs().isOfSeries());
  }
}
