package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.rule.Rule;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Mention;

/** Where an event takes place: the places that hang on the words that tell it. */
final class EventPlaces {

  private final EventSite site;
  private final Set<String> settlements;
  private final Tree tree;
  private final Discourse discourse;

  /**
   * @param settlements nouns whose "of" leads to their own name: "the town of"
   */
  EventPlaces(EventSite site, Set<String> settlements) {
    this.site = site;
    this.settlements = settlements;
    this.tree = site.tree;
    this.discourse = site.discourse;
  }

  /** The places that hang on the event's words, the most exact first. */
  List<Reference> find(Rule rule) {
    List<Reference> found = new ArrayList<>();
    for (Path path : rule.slot("place")) {
      for (int token : path.from(tree, site.trigger)) {
        // A country that hosts talks may do so anywhere.
        discourse
            .at(tree, token)
            .filter(r -> r.thing().isPlace())
            .filter(r -> !tree.is(token, "nsubj") || r.thing().type() == EntityType.PLACE)
            .ifPresent(found::add);
      }
    }
    discourse.in(tree).stream()
        .filter(r -> r.thing().isPlace() && r.kind() == Mention.Kind.NAME)
        .filter(r -> !r.reason().equals("metonym") && isWhere(r))
        .sorted(Comparator.comparing(r -> !tree.is(r.head(), "compound")))
        .forEach(found::add);
    if (found.stream().allMatch(r -> r.thing().isFacility())) {
      // Who has come to Oslo may call somebody elsewhere.
      whereOf()
          .or(() -> rule.fact().isA(CoreKind.CALL) ? Optional.empty() : arrival())
          .ifPresent(found::add);
    }
    return found;
  }

  /** "arrived in Davos, where she met Xi": the place right before the clause that tells of it. */
  private Optional<Reference> whereOf() {
    int verb = tree.clause(site.trigger);
    for (int c : tree.children(verb)) {
      if (c < verb && tree.lemma(c).equals("where")) {
        return discourse.in(tree).stream()
            .filter(r -> r.end() <= c && r.thing().isPlace())
            .filter(r -> r.kind() == Mention.Kind.NAME)
            .reduce((a, b) -> b);
      }
    }
    return Optional.empty();
  }

  /** "arrived in Oslo and met Lund", "flew to Oslo to meet Lund": where who meets has come to. */
  private Optional<Reference> arrival() {
    boolean isAim =
        Modality.hasTo(tree, site.trigger)
            && (tree.is(site.trigger, "advcl") || tree.is(site.trigger, "xcomp"));
    int verb = isAim || tree.is(site.trigger, "conj") ? tree.head(site.trigger) : Tree.NONE;
    if (verb == Tree.NONE
        || !tree.token(verb).isVerb()
        || !site.modality.isGathering(tree.lemma(verb))
        || tree.child(site.trigger, "nsubj") != Tree.NONE) {
      return Optional.empty();
    }
    for (int c : tree.children(verb)) {
      int place = tree.is(c, "prep") ? tree.child(c, "pobj") : Tree.NONE;
      if (place != Tree.NONE && site.words.arrivals.contains(tree.lemma(c))) {
        return discourse.at(tree, place).filter(r -> r.thing().isPlace());
      }
    }
    return Optional.empty();
  }

  private boolean isWhere(Reference reference) {
    int at = reference.head();
    while (tree.is(at, "conj") || tree.is(at, "appos")) {
      at = tree.head(at);
    }
    int of = tree.is(at, "pobj") ? tree.head(at) : Tree.NONE;
    if (of != Tree.NONE
        && tree.lemma(of).equals("of")
        && tree.head(of) != Tree.NONE
        && settlements.contains(tree.lemma(tree.head(of)))
        && reference.thing().type() != EntityType.COUNTRY) {
      // "in the resort town of Bergen"; not "in the capital of Norway".
      at = tree.head(of);
    }
    // "the Mar-a-Lago estate", "Geneva's Palais": the name modifies the noun that "at" governs.
    if ((tree.is(at, "compound") || tree.is(at, "nmod") || tree.is(at, "poss"))) {
      int noun = tree.head(at);
      if (noun == site.trigger) {
        return reference.thing().type() == EntityType.PLACE;
      }
      if (!tree.is(at, "poss") && reference.thing().type() == EntityType.COUNTRY) {
        // "at the U.S. mission": whose, not where.
        return false;
      }
      at = noun;
    }
    int preposition = tree.head(at);
    if (preposition == Tree.NONE || !tree.is(at, "pobj")) {
      return false;
    }
    int governor = tree.head(preposition);
    if (tree.lemma(preposition).equals("for")) {
      // "a meeting planned for Oslo".
      return governor != Tree.NONE
          && site.modality.isPlanning(tree.lemma(governor))
          && (governor == site.trigger
              || tree.head(governor) == site.trigger
              || site.isOwnVerb(governor));
    }
    return site.words.placePrepositions.contains(tree.lemma(preposition))
        && site.hangsOnEvent(governor, this::leadsToEvent);
  }

  /** Whether a token between a place and the event leads from the one to the other. */
  private boolean leadsToEvent(int at) {
    int head = tree.head(at);
    return switch (tree.relation(at)) {
      case "conj" -> !site.isClauseOfItsOwn(at);
      case "npadvmod", "dobj" -> true;
      // "met adviser Lund in Oslo".
      case "appos" -> tree.token(at).isProper();
      case "nsubj", "nsubjpass" -> head == site.carrier;
      case "agent" -> head == site.carrier || site.modality.isLight(tree.lemma(head));
      case "pobj" ->
          tree.lemma(at).equals("face")
              || head != Tree.NONE
                  && (site.words.partyPrepositions.contains(tree.lemma(head))
                      || isBuilding(at, head))
              || site.isDate(at);
      case "prep" ->
          // "met face to face in Oslo".
          head != Tree.NONE && tree.lemma(head).equals("face")
              || site.words.partyPrepositions.contains(tree.lemma(at))
              || site.words.placePrepositions.contains(tree.lemma(at))
              || tree.hasChild(at, site::isDate);
      default -> site.isCarrying(at);
    };
  }

  /**
   * "at a hotel in Oslo", "at the Grand Hotel in Oslo": the place of what tells where. Behind "at"
   * a name nobody knows is a building's.
   */
  private boolean isBuilding(int noun, int preposition) {
    return site.words.placePrepositions.contains(tree.lemma(preposition))
        && tree.token(noun).isNoun()
        && (!tree.token(noun).isProper()
            || tree.lemma(preposition).equals("at")
            || discourse.at(tree, noun).filter(r -> r.thing().isFacility()).isPresent());
  }
}
