package org.newsgraph.fuse;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.rdf.Digest;

/**
 * The keys under which a fact is filed and those under which facts that may be the same are looked
 * up, so that no fact is held against all others. Two facts that any judge calls related share a
 * key; the reverse need not be.
 */
final class Blocks {
  private static final String EVER = "ever";
  private static final String NEVER = "never";

  private final Gazette gazette;

  Blocks(Gazette gazette) {
    this.gazette = gazette;
  }

  /** Where an event is filed. */
  Set<String> keys(Telling telling) {
    List<String> when = new ArrayList<>(List.of(EVER));
    Days around = telling.around();
    when.addAll(around == null ? List.of(NEVER) : months(around, 0));
    return crossed(telling, when);
  }

  /** Where events that may be the same as this one are filed. */
  Set<String> probes(Telling telling) {
    List<String> when = new ArrayList<>();
    Days around = telling.around();
    if (around == null) {
      when.add(EVER);
    } else {
      when.add(NEVER);
      when.addAll(months(around, EventJudge.NEWS));
    }
    return crossed(telling, when);
  }

  private static List<String> months(Days days, int margin) {
    List<String> months = new ArrayList<>();
    YearMonth last = YearMonth.from(days.last().plusDays(margin));
    for (YearMonth month = YearMonth.from(days.first().minusDays(margin));
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      months.add(month.toString());
    }
    return months;
  }

  private Set<String> crossed(Telling telling, List<String> when) {
    Set<String> keys = new TreeSet<>();
    String kind = telling.fact().kind().name();
    keys.add(kind + " " + Digest.of(List.of(telling.words())));
    if (telling.days() != null && telling.isDated()) {
      String day = telling.days().toString();
      roots(telling.places()).forEach(root -> keys.add(String.join(" ", kind, day, root.getURI())));
    }
    List<String> sides = new ArrayList<>();
    telling
        .parties()
        .values()
        .forEach(tokens -> tokens.forEach(token -> sides.add(token.getURI())));
    for (String side : new TreeSet<>(sides)) {
      for (String other : new TreeSet<>(sides)) {
        if (side.compareTo(other) < 0) {
          when.forEach(month -> keys.add(String.join(" ", kind, month, side, other)));
        }
      }
      for (Node root : roots(telling.places())) {
        when.forEach(month -> keys.add(String.join(" ", kind, month, side, root.getURI())));
      }
    }
    return keys;
  }

  /** The outermost places that hold these: two places of which one holds the other share one. */
  private List<Node> roots(List<Node> places) {
    return places.stream()
        .flatMap(place -> gazette.around(place).stream())
        .filter(place -> gazette.around(place).size() == 1)
        .distinct()
        .toList();
  }

  /**
   * Where a role holding is filed and looked up: by its holder, and by its office if that has one
   * holder at a time.
   */
  static Set<String> keys(ToldFact holding) {
    String title = Titles.folded(holding.words(CoreSlot.ROLE_TITLE));
    Set<String> keys = new TreeSet<>();
    keys.add(String.join(" ", "holder", holding.words(CoreSlot.HOLDER), title));
    if (holding.one(CoreSlot.ORGANIZATION) != null && Titles.isOfOneHolder(title)) {
      keys.add(String.join(" ", "office", holding.words(CoreSlot.ORGANIZATION), title));
    }
    return keys;
  }

  /** Where a claim is filed: by who, when, what and the words, and by what it is about. */
  static Set<String> ofClaim(ToldFact claim) {
    Days told = Days.on(claim.source().published());
    List<String> when = new ArrayList<>(List.of(EVER));
    when.addAll(told == null ? List.of(NEVER) : months(told, 0));
    return ofClaim(claim, when);
  }

  /** Where claims that may be the same, its answer, or what it answers are filed. */
  static Set<String> probesOfClaim(ToldFact claim) {
    Days told = Days.on(claim.source().published());
    List<String> when = new ArrayList<>();
    if (told == null) {
      when.add(EVER);
    } else {
      when.add(NEVER);
      when.addAll(months(told, EventJudge.ALIKE));
    }
    return ofClaim(claim, when);
  }

  private static Set<String> ofClaim(ToldFact claim, List<String> when) {
    Set<String> keys = new TreeSet<>();
    ContentWords content = claim.contentWords();
    for (Node claimant : claim.all(CoreSlot.CLAIMANT)) {
      String who = claim.kind().name() + " " + claimant.getURI() + " ";
      Stream.concat(content.leastHashes().stream(), content.leastHashesOfPlain().stream())
          .forEach(least -> when.forEach(month -> keys.add(who + least + " " + month)));
    }
    if (claim.isAnswerable() || ClaimLayer.isAnswer(claim)) {
      for (Node about : claim.all(CoreSlot.ABOUT)) {
        for (String word : content.words()) {
          when.forEach(month -> keys.add(String.join(" ", "answer", about.getURI(), word, month)));
        }
      }
    }
    return keys;
  }
}
