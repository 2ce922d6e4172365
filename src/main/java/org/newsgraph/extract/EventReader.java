package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.DateRange;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.EventType;
import org.newsgraph.model.Mention;

/** Finds events told by verbs and nouns: who took part, where, when, and whether it happened. */
final class EventReader {
  private static final Set<String> PLACE_PREPOSITIONS = Set.of("in", "at", "near", "outside");
  private static final Set<String> PARTY_PREPOSITIONS =
      Set.of("between", "with", "of", "among", "by", "from");
  private static final Set<String> BOUNDS =
      Set.of("since", "until", "till", "by", "before", "after", "following", "from", "than");

  private static final Set<String> COUNTERS =
      Set.of(
          "round", "series", "set", "day", "hour", "minute", "session", "flurry", "week", "string",
          "number", "spate");

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

  private static final Set<String> SIDES = Set.of("sideline", "sidelines", "margin", "fringe");

  private static final Set<String> ARRIVALS = Set.of("in", "at", "to");

  private final RuleSet rules;
  private final Modality modality;

  EventReader(RuleSet rules, Modality modality) {
    this.rules = rules;
    this.modality = modality;
  }

  /** The events that the words of an article tell, in their order; one event may be told often. */
  List<EventMention> read(
      Discourse discourse, Parties parties, Attribution attribution, Calendar calendar) {
    List<EventMention> found = new ArrayList<>();
    for (Tree tree : discourse.trees()) {
      for (int i = 0; i < tree.size(); i++) {
        for (Rule rule : rules.triggeredBy(tree.lemma(i))) {
          Optional<EventType> type = type(rule.fact());
          if (type.isPresent() && !isInName(discourse, tree, i) && rule.matches(tree, i)) {
            EventMention mention =
                new Site(discourse, parties, attribution, calendar, tree, i)
                    .mention(rule, type.get());
            // "said on the sidelines of a conference": of that nothing is told.
            if (!mention.parties().isEmpty() || !isOnlyNear(tree, i)) {
              found.addAll(oneByOne(parties, tree, i, mention));
            }
            break;
          }
        }
      }
    }
    return found;
  }

  /** "held separate meetings with Lund and Zhang": one with each. */
  private static List<EventMention> oneByOne(
      Parties parties, Tree tree, int trigger, EventMention mention) {
    boolean isSeparate =
        tree.hasChild(trigger, c -> tree.lemma(c).matches("separate|separately|individually"));
    if (!isSeparate) {
      return List.of(mention);
    }
    List<Party> others = new ArrayList<>();
    for (Path path : OTHERS) {
      path.from(tree, trigger).forEach(token -> others.addAll(parties.of(tree, token)));
    }
    Set<Thing> apart = others.stream().map(Party::thing).collect(Collectors.toSet());
    List<Party> all = mention.parties().stream().filter(p -> !apart.contains(p.thing())).toList();
    List<Party> each = mention.parties().stream().filter(p -> apart.contains(p.thing())).toList();
    if (all.isEmpty() || each.size() < 2) {
      return List.of(mention);
    }
    return each.stream()
        .map(
            other -> {
              List<Party> two = new ArrayList<>(all);
              two.add(other);
              return mention.with(two);
            })
        .toList();
  }

  private static boolean isInName(Discourse discourse, Tree tree, int i) {
    return discourse.at(tree, i).filter(r -> r.kind() == Mention.Kind.NAME).isPresent();
  }

  static Optional<EventType> type(String fact) {
    for (EventType type : EventType.values()) {
      if (type.label().equals(fact)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** "a series of talks", "the next round of negotiations": the noun that counts them. */
  private static int outer(Tree tree, int trigger) {
    int of = tree.head(trigger);
    if (of == Tree.NONE || !tree.is(trigger, "pobj") || !tree.lemma(of).equals("of")) {
      return trigger;
    }
    int noun = tree.head(of);
    return noun != Tree.NONE && COUNTERS.contains(tree.lemma(noun)) ? noun : trigger;
  }

  /** "talks in Oslo on the sidelines of the summit": what is told is not the summit. */
  private static boolean isOnlyNear(Tree tree, int trigger) {
    int of = tree.is(trigger, "pobj") ? tree.head(trigger) : Tree.NONE;
    return of != Tree.NONE
        && tree.head(of) != Tree.NONE
        && SIDES.contains(tree.lemma(tree.head(of)));
  }

  /** The surroundings of one trigger. */
  private final class Site {
    private final Discourse discourse;
    private final Parties parties;
    private final Attribution attribution;
    private final Calendar calendar;
    private final Tree tree;
    private final int trigger;
    private final int outer;
    private final int carrier;

    Site(
        Discourse discourse,
        Parties parties,
        Attribution attribution,
        Calendar calendar,
        Tree tree,
        int trigger) {
      this.discourse = discourse;
      this.parties = parties;
      this.attribution = attribution;
      this.calendar = calendar;
      this.tree = tree;
      this.trigger = trigger;
      this.outer = outer(tree, trigger);
      int governor =
          tree.token(trigger).isVerb()
              ? trigger
              : isOnlyNear(tree, trigger) ? Tree.NONE : Modality.governor(tree, outer);
      this.carrier =
          governor != Tree.NONE && (governor == trigger || modality.isLight(tree.lemma(governor)))
              ? governor
              : Tree.NONE;
    }

    EventMention mention(Rule rule, EventType type) {
      List<Party> who = participants(rule);
      EventStatus status =
          discourse.isImagined(tree)
              ? EventStatus.HYPOTHETICAL
              : rule.status().isEmpty()
                  ? tree.token(trigger).isVerb() ? modality.ofVerb(tree, trigger) : nounStatus()
                  : EventStatus.valueOf(rule.status().toUpperCase(Locale.ROOT));
      Reference place = null;
      Reference venue = null;
      for (Reference candidate : places(rule, type)) {
        if (candidate.thing().isFacility()) {
          venue = venue == null ? candidate : venue;
        } else if (place == null) {
          place = candidate;
        }
      }
      DateExpression expression = date();
      DateRange date =
          expression == null
              ? null
              : calendar
                  .place(expression, tense(status, expression))
                  .or(
                      () ->
                          calendar.place(withYearOfSentence(expression), tense(status, expression)))
                  .orElse(null);
      Attribution.Said said = attribution.of(tree, trigger);
      return new EventMention(
          type,
          timed(status, date, expression),
          said.stance(),
          said.source(),
          who,
          place,
          venue,
          date,
          expression == null ? null : expression.span(),
          tree.index(),
          isDefinite(rule),
          rule.takesAsKnown(),
          rule.needsKnown(),
          tree.sentence().span(),
          rule.id());
    }

    private EventStatus nounStatus() {
      EventStatus status = modality.ofNoun(tree, trigger);
      return outer == trigger || status != EventStatus.HELD ? status : modality.ofNoun(tree, outer);
    }

    private Calendar.Tense tense(EventStatus status, DateExpression expression) {
      int word = Names.head(tree, expression.first(), expression.end());
      for (int at = word; at != Tree.NONE && at != trigger; at = tree.head(at)) {
        if (modality.isPlanning(tree.lemma(at))) {
          // "planned for Wednesday, has been cancelled": the day was to come.
          return Calendar.Tense.FUTURE;
        }
      }
      return switch (status) {
        case PLANNED, HYPOTHETICAL -> Calendar.Tense.FUTURE;
        case ONGOING -> isNow(carrier) ? Calendar.Tense.FUTURE : Calendar.Tense.PAST;
        case HELD -> isTimeless() ? Calendar.Tense.UNKNOWN : Calendar.Tense.PAST;
        case CANCELLED, DENIED -> Calendar.Tense.UNKNOWN;
      };
    }

    /** "The talks on July 28 follow a round in May": a noun and a present tense may mean either. */
    private boolean isTimeless() {
      int verb = tree.token(trigger).isNoun() ? Modality.governor(tree, outer) : Tree.NONE;
      return verb != Tree.NONE
          && tree.token(verb).tag().matches("VBZ|VBP")
          && !modality.isReporting(tree.lemma(verb));
    }

    /** "is meeting him on Friday": the Friday to come. */
    private boolean isNow(int verb) {
      return verb != Tree.NONE
          && tree.hasChild(
              verb, c -> tree.lemma(c).equals("be") && tree.token(c).tag().matches("VBZ|VBP"));
    }

    /**
     * A day to come makes a plan of what the words tell as if it were; "today … meet" is under way.
     */
    private EventStatus timed(
        EventStatus status, @Nullable DateRange date, @Nullable DateExpression expression) {
      boolean isTold = status == EventStatus.HELD || status == EventStatus.ONGOING;
      if (isTold && expression != null && expression.amount() > 0) {
        // "next week's summit", whatever day it is.
        return EventStatus.PLANNED;
      }
      if (date == null) {
        return status;
      }
      if (status == EventStatus.PLANNED && isPossessive(expression) && isPast(date)) {
        // "a follow-up to last year's conference": what is planned is the follow-up.
        return EventStatus.HELD;
      }
      if (!isTold) {
        return status;
      }
      boolean present =
          tree.token(trigger).tag().equals("VBP") || tree.token(trigger).tag().equals("VBZ");
      if (calendar.isArticleDate()
          && calendar.day() != null
          && date.begin().first().isAfter(calendar.day())) {
        return EventStatus.PLANNED;
      }
      boolean today =
          expression != null
              && expression.kind() == DateExpression.Kind.DAYS
              && expression.amount() == 0;
      return status == EventStatus.HELD && present && today ? EventStatus.ONGOING : status;
    }

    private boolean isPossessive(@Nullable DateExpression expression) {
      return expression != null
          && expression.end() < tree.size()
          && tree.token(expression.end()).tag().equals("POS");
    }

    private boolean isPast(DateRange date) {
      return calendar.isArticleDate()
          && calendar.day() != null
          && date.begin().last().isBefore(calendar.day());
    }

    private List<Party> participants(Rule rule) {
      Set<Integer> tokens = new LinkedHashSet<>();
      for (Path path : rule.slot("participant")) {
        tokens.addAll(path.from(tree, trigger));
      }
      if (outer != trigger) {
        for (Path path : rule.slot("participant")) {
          tokens.addAll(path.from(tree, outer));
        }
      }
      whereClause().ifPresent(tokens::add);
      whoAll().ifPresent(tokens::add);
      for (Path path : MEMBERS) {
        List.copyOf(tokens).forEach(token -> tokens.addAll(path.from(tree, token)));
      }
      List<Party> who = new ArrayList<>();
      for (int token : tokens) {
        for (Party party : parties.of(tree, token)) {
          // "told AP by phone": who asks and reports is no party.
          if (party.thing().isAgent() && !party.thing().isOutlet()) {
            who.add(party);
          }
        }
      }
      return Parties.distinct(who);
    }

    /**
     * "Lund and Zhang, who met in Oslo": nobody meets alone, so that the clause tells of both
     * though the parser hangs it on the last.
     */
    private Optional<Integer> whoAll() {
      int noun = tree.is(trigger, "relcl") ? tree.head(trigger) : Tree.NONE;
      boolean isTogether =
          noun != Tree.NONE
              && tree.is(noun, "conj")
              && tree.child(trigger, "dobj") == Tree.NONE
              && !tree.hasChild(trigger, c -> tree.is(c, "prep") && tree.lemma(c).equals("with"));
      if (!isTogether) {
        return Optional.empty();
      }
      return Optional.of(tree.firstConjunct(noun));
    }

    /**
     * "discussions in Oslo, where Norway and China tried to …": who acts in the clause of place.
     */
    private Optional<Integer> whereClause() {
      if (!tree.token(trigger).isNoun()) {
        return Optional.empty();
      }
      for (int i = trigger + 1; i < tree.size() && !tree.token(i).isVerb(); i++) {
        int verb = tree.lemma(i).equals("where") ? tree.head(i) : Tree.NONE;
        if (verb != Tree.NONE && tree.token(verb).isVerb()) {
          int subject = tree.subject(verb);
          return subject == Tree.NONE ? Optional.empty() : Optional.of(subject);
        }
      }
      return Optional.empty();
    }

    /** The places that hang on the event's words, the most exact first. */
    private List<Reference> places(Rule rule, EventType type) {
      List<Reference> found = new ArrayList<>();
      for (Path path : rule.slot("place")) {
        for (int token : path.from(tree, trigger)) {
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
      if (found.isEmpty()) {
        // Who has come to Oslo may call somebody elsewhere.
        whereOf()
            .or(() -> type == EventType.CALL ? Optional.empty() : arrival())
            .ifPresent(found::add);
      }
      return found;
    }

    /** "arrived in Davos, where she met Xi": the place right before the clause that tells of it. */
    private Optional<Reference> whereOf() {
      int verb = tree.clause(trigger);
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

    /** "arrived in Beijing and met Xi": where who meets has come to. */
    private Optional<Reference> arrival() {
      int verb = tree.is(trigger, "conj") ? tree.head(trigger) : Tree.NONE;
      if (verb == Tree.NONE
          || !tree.token(verb).isVerb()
          || !modality.isGathering(tree.lemma(verb))
          || tree.child(trigger, "nsubj") != Tree.NONE) {
        return Optional.empty();
      }
      for (int c : tree.children(verb)) {
        int place = tree.is(c, "prep") ? tree.child(c, "pobj") : Tree.NONE;
        if (place != Tree.NONE && ARRIVALS.contains(tree.lemma(c))) {
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
      // "the Mar-a-Lago estate", "Geneva's Palais": the name modifies the noun that "at" governs.
      if ((tree.is(at, "compound") || tree.is(at, "nmod") || tree.is(at, "poss"))) {
        int noun = tree.head(at);
        if (noun == trigger) {
          return reference.thing().type() == EntityType.PLACE && !isRegion(reference.thing());
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
            && modality.isPlanning(tree.lemma(governor))
            && (governor == trigger || tree.head(governor) == trigger || isOwnVerb(governor));
      }
      return PLACE_PREPOSITIONS.contains(tree.lemma(preposition)) && belongs(governor);
    }

    /** "Arctic talks", "Donbas talks": what they are about; "Geneva talks": where they are. */
    private static boolean isRegion(Thing place) {
      return place.known() != null && place.known().kind().contains("region");
    }

    /** Whether a token is the trigger, what carries it, or what names its parties. */
    private boolean belongs(int governor) {
      int at = governor;
      for (int depth = 0; depth < 6 && at != Tree.NONE; depth++) {
        if (at == trigger || at == outer || at == carrier || isOwnVerb(at)) {
          return true;
        }
        int head = tree.head(at);
        int token = at;
        boolean goesOn =
            switch (tree.relation(at)) {
              case "conj", "npadvmod", "dobj" -> true;
              // "met adviser Lund in Oslo".
              case "appos" -> tree.token(at).isProper();
              case "nsubj", "nsubjpass" -> head == carrier;
              case "agent" -> head == carrier || modality.isLight(tree.lemma(head));
              case "acl", "relcl", "xcomp" -> modality.isLight(tree.lemma(at));
              case "acomp" -> tree.lemma(head).equals("be");
              case "pobj" ->
                  tree.lemma(token).equals("face")
                      || head != Tree.NONE
                          && (PARTY_PREPOSITIONS.contains(tree.lemma(head))
                              || isBuilding(token, head))
                      || isDate(token);
              case "prep" ->
                  // "met face to face in Oslo".
                  head != Tree.NONE && tree.lemma(head).equals("face")
                      || PARTY_PREPOSITIONS.contains(tree.lemma(at))
                      || PLACE_PREPOSITIONS.contains(tree.lemma(at))
                      || tree.hasChild(at, this::isDate);
              default -> false;
            };
        if (!goesOn) {
          return false;
        }
        at = head;
      }
      return false;
    }

    /** "at a hotel in Oslo": the place of the common noun that tells where. */
    private boolean isBuilding(int noun, int preposition) {
      return PLACE_PREPOSITIONS.contains(tree.lemma(preposition))
          && tree.token(noun).isNoun()
          && !tree.token(noun).isProper();
    }

    /** "talks collapsed in Oslo": a verb that only tells of the event. */
    private boolean isOwnVerb(int verb) {
      return verb == tree.head(trigger)
          && (tree.is(trigger, "nsubj") || tree.is(trigger, "nsubjpass"))
          && tree.token(verb).isVerb()
          && tree.child(verb, "dobj") == Tree.NONE;
    }

    /** "planned for Wednesday in Geneva": the place hangs on the day. */
    private boolean isDate(int token) {
      return discourse.dates(tree).stream().anyMatch(e -> e.first() <= token && token < e.end());
    }

    /**
     * The expression that tells when: one that hangs on the event's words, else one of its clause.
     */
    private @Nullable DateExpression date() {
      DateExpression inClause = null;
      DateExpression vague = null;
      int clause = tree.clause(trigger);
      for (DateExpression e : discourse.dates(tree)) {
        int head = Names.head(tree, e.first(), e.end());
        if (isBound(head, e) || isOffset(e)) {
          continue;
        }
        if (e.kind() == DateExpression.Kind.VAGUE) {
          vague =
              vague == null && (tree.under(head, trigger) || tree.clause(head) == clause)
                  ? e
                  : vague;
          continue;
        }
        if (hangsOn(head) || isNextTo(e)) {
          return e;
        }
        if (tree.is(head, "nmod") || tree.is(head, "compound")) {
          // "the 2015 treaty": the year of another thing.
          continue;
        }
        if (inClause == null
            && !isBehind()
            && !isOfAnother(head)
            && (tree.clause(head) == clause || opensSentence(e) || isOfArrival(head))) {
          inClause = e;
        }
      }
      return inClause != null ? inClause : vague;
    }

    /** "negotiated for hours, after talks on Sunday": the day of what went before. */
    private boolean isOfAnother(int head) {
      for (int at = head; at != Tree.NONE && !tree.token(at).isVerb(); at = tree.head(at)) {
        if (tree.is(at, "prep") && BOUNDS.contains(tree.lemma(at))) {
          return true;
        }
      }
      return false;
    }

    /** "will meet her on Monday after a call": when the call was is not told. */
    private boolean isBehind() {
      return Modality.isBeforeOrAfter(tree, outer)
          && modality.ofVerb(tree, tree.clause(trigger)) == EventStatus.PLANNED;
    }

    /** "flew to Oslo last week, where she met him": when she came there. */
    private boolean isOfArrival(int head) {
      int verb = tree.clause(trigger);
      return tree.hasChild(verb, c -> c < verb && c > head && tree.lemma(c).equals("where"))
          && modality.isGathering(tree.lemma(tree.clause(head)));
    }

    /** "Today, with the help of …, they meet": it tells when for all that the sentence tells. */
    private boolean opensSentence(DateExpression e) {
      return e.first() <= 1 && e.end() < tree.size() && tree.token(e.end()).form().equals(",");
    }

    /** "on 3 March for the 2016 Summit": the one year that the sentence names. */
    private DateExpression withYearOfSentence(DateExpression e) {
      List<Integer> years =
          IntStream.range(0, tree.size())
              .mapToObj(i -> tree.token(i).form())
              .filter(form -> form.matches("(?:19|20)\\d\\d"))
              .map(Integer::valueOf)
              .distinct()
              .toList();
      return e.kind() == DateExpression.Kind.YEARLESS && years.size() == 1 ? e.of(years.get(0)) : e;
    }

    private boolean isBound(int head, DateExpression e) {
      if (tree.is(head, "poss") && tree.head(head) == trigger) {
        // "after next week's summit": the week is the summit's own.
        return false;
      }
      int preposition = tree.head(head);
      return preposition != Tree.NONE
              && tree.is(head, "pobj")
              && BOUNDS.contains(tree.lemma(preposition))
          || e.first() > 0 && BOUNDS.contains(tree.lemma(e.first() - 1));
    }

    /** "two months after their first meeting": no time from today. */
    private boolean isOffset(DateExpression e) {
      return e.amount() != 0
          && e.end() < tree.size()
          && Set.of("after", "before", "since").contains(tree.lemma(e.end()));
    }

    /** Whether only a place stands between the event's noun and the words that tell when. */
    private boolean isNextTo(DateExpression e) {
      for (int i = trigger + 1; i < e.first(); i++) {
        String tag = tree.token(i).tag();
        boolean between =
            tag.equals("IN")
                || tag.equals("DT")
                || tag.startsWith("RB")
                || discourse.at(tree, i).filter(r -> r.thing().isPlace()).isPresent();
        if (!between) {
          return false;
        }
      }
      return tree.token(trigger).isNoun() && e.first() > trigger;
    }

    private boolean hangsOn(int head) {
      int at = head;
      for (int depth = 0; depth < 6 && at != Tree.NONE; depth++) {
        if (at == trigger || at == outer || at == carrier || isOwnVerb(at)) {
          return true;
        }
        boolean goesOn =
            switch (tree.relation(at)) {
              case "prep" -> !BOUNDS.contains(tree.lemma(at));
              case "pobj", "npadvmod", "compound", "nmod", "appos", "poss", "advmod", "conj" ->
                  true;
              case "acl", "relcl", "xcomp" -> modality.isLight(tree.lemma(at));
              case "acomp" -> tree.lemma(tree.head(at)).equals("be");
              default -> false;
            };
        if (!goesOn) {
          return false;
        }
        at = tree.head(at);
      }
      return false;
    }

    private boolean isDefinite(Rule rule) {
      if (rule.takesAsKnown()) {
        return true;
      }
      if (!tree.token(trigger).isNoun()) {
        return false;
      }
      return tree.hasChild(
          outer,
          c ->
              tree.is(c, "det")
                      && Set.of("the", "this", "these", "those", "that").contains(tree.lemma(c))
                  || tree.is(c, "poss"));
    }
  }
}
