package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.refer.Parties;
import org.newsgraph.extract.refer.Party;
import org.newsgraph.extract.rule.Rule;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.Slot;

/** Who takes part in an event. */
final class EventParties {
  /** "a delegation led by Lund": she comes with it. */
  private static final List<Path> MEMBERS =
      List.of(
          Path.parse("acl:lead|head/agent"),
          Path.parse("prep:of/pobj/acl:lead|head/agent"),
          Path.parse("self:delegation|team/^dobj:lead|head/subject"),
          Path.parse("prep:including|include"),
          Path.parse("relcl:include/dobj"));

  /** Whom somebody meets. */
  private static final List<Path> OTHERS =
      List.of(Path.parse("prep:with"), Path.parse("^dobj/prep:with"), Path.parse("dobj"));

  private final EventSite site;
  private final Tree tree;
  private final Parties parties;
  private final Map<Thing, Slot> slots = new HashMap<>();

  EventParties(EventSite site, Parties parties) {
    this.site = site;
    this.tree = site.tree;
    this.parties = parties;
  }

  List<Party> find(Rule rule) {
    List<Slot> kinds = rule.fact().parties().toList();
    List<Party> who = new ArrayList<>();
    for (Slot slot : kinds) {
      Set<Integer> tokens = new LinkedHashSet<>();
      for (Path path : rule.slot(slot.name())) {
        tokens.addAll(path.from(tree, site.trigger));
        if (site.outer != site.trigger) {
          tokens.addAll(path.from(tree, site.outer));
        }
      }
      if (kinds.size() == 1) {
        // All who take part do so alike.
        whereClause().ifPresent(tokens::add);
        whoAll().ifPresent(tokens::add);
        for (Path path : MEMBERS) {
          List.copyOf(tokens).forEach(token -> tokens.addAll(path.from(tree, token)));
        }
      }
      who.addAll(in(slot, tokens));
    }
    return Parties.distinct(who);
  }

  private List<Party> in(Slot slot, Set<Integer> tokens) {
    List<Party> who = new ArrayList<>();
    for (int token : tokens) {
      for (Party party : parties.of(tree, token)) {
        boolean fits = slot.takes() == Slot.Takes.ENTITY || party.thing().isAgent();
        // "told AP by phone": who asks and reports is no party.
        if (fits && !party.thing().isOutlet()) {
          who.add(party);
          slots.putIfAbsent(party.thing(), slot);
        }
      }
    }
    return who;
  }

  /** Which slot each of those found fills. */
  Map<Thing, Slot> slots() {
    return slots;
  }

  /**
   * "Lund and Zhang, who met in Oslo": nobody meets alone, so that the clause tells of both though
   * the parser hangs it on the last.
   */
  private Optional<Integer> whoAll() {
    int noun = tree.is(site.trigger, "relcl") ? tree.head(site.trigger) : Tree.NONE;
    boolean isTogether =
        noun != Tree.NONE
            && tree.is(noun, "conj")
            && tree.child(site.trigger, "dobj") == Tree.NONE
            && !tree.hasChild(
                site.trigger, c -> tree.is(c, "prep") && tree.lemma(c).equals("with"));
    if (!isTogether) {
      return Optional.empty();
    }
    return Optional.of(tree.firstConjunct(noun));
  }

  /** "discussions in Oslo, where Norway and China tried to …": who acts in the clause of place. */
  private Optional<Integer> whereClause() {
    if (!tree.token(site.trigger).isNoun()) {
      return Optional.empty();
    }
    for (int i = site.trigger + 1; i < tree.size() && !tree.token(i).isVerb(); i++) {
      int verb = tree.lemma(i).equals("where") ? tree.head(i) : Tree.NONE;
      if (verb != Tree.NONE && tree.token(verb).isVerb()) {
        int subject = tree.subject(verb);
        return subject == Tree.NONE ? Optional.empty() : Optional.of(subject);
      }
    }
    return Optional.empty();
  }

  /**
   * "held separate meetings with Lund and Zhang": the parties of each; otherwise all of them as
   * one.
   */
  List<List<Party>> oneByOne(List<Party> who) {
    boolean isSeparate =
        tree.hasChild(site.trigger, c -> site.words.separate.contains(tree.lemma(c)));
    if (!isSeparate) {
      return List.of(who);
    }
    Set<Thing> apart =
        OTHERS.stream()
            .flatMap(path -> path.from(tree, site.trigger).stream())
            .flatMap(token -> parties.of(tree, token).stream())
            .map(Party::thing)
            .collect(Collectors.toSet());
    List<Party> all = who.stream().filter(p -> !apart.contains(p.thing())).toList();
    List<Party> each = who.stream().filter(p -> apart.contains(p.thing())).toList();
    if (all.isEmpty() || each.size() < 2) {
      return List.of(who);
    }
    return each.stream()
        .map(
            other -> {
              List<Party> two = new ArrayList<>(all);
              two.add(other);
              return two;
            })
        .toList();
  }
}
