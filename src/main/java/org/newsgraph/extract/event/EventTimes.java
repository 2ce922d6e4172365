package org.newsgraph.extract.event;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Names;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.DateRange;
import org.newsgraph.model.EventStatus;
import org.newsgraph.time.Calendar;
import org.newsgraph.time.DateExpression;

/** When an event takes place: the words that tell it, and the days that they mean. */
final class EventTimes {

  private final EventSite site;
  private final Tree tree;
  private final Discourse discourse;
  private final Calendar calendar;

  EventTimes(EventSite site, Calendar calendar) {
    this.site = site;
    this.tree = site.tree;
    this.discourse = site.discourse;
    this.calendar = calendar;
  }

  /** The days that an expression means, as far as they can be known. */
  @Nullable DateRange place(@Nullable DateExpression expression, EventStatus status) {
    if (expression == null || isOfCancelling(expression, status)) {
      return null;
    }
    Calendar.Tense tense = tense(status, expression);
    return calendar
        .place(expression, tense)
        .or(() -> calendar.place(withYearOfSentence(expression), tense))
        .orElse(null);
  }

  /** "cancelled a summit with Berg on Thursday": when it was cancelled, or may have been. */
  private boolean isOfCancelling(DateExpression expression, EventStatus status) {
    boolean isDay =
        expression.kind() == DateExpression.Kind.WEEKDAY
            || expression.kind() == DateExpression.Kind.DAYS;
    int verb = tree.head(site.outer);
    return status == EventStatus.CANCELLED
        && isDay
        && expression.amount() <= 0
        && expression.first() > site.outer
        && tree.is(site.outer, "dobj")
        && tree.token(verb).tag().equals("VBD")
        && tense(status, expression) != Calendar.Tense.FUTURE;
  }

  private Calendar.Tense tense(EventStatus status, DateExpression expression) {
    int word = Names.head(tree, expression.first(), expression.end());
    for (int at = word; at != Tree.NONE && at != site.trigger; at = tree.head(at)) {
      if (site.modality.isPlanning(tree.lemma(at)) && !isPrevious()) {
        // "planned for Wednesday, has been cancelled": the day was to come.
        return Calendar.Tense.FUTURE;
      }
    }
    return switch (status) {
      case PLANNED, HYPOTHETICAL -> Calendar.Tense.FUTURE;
      case ONGOING -> isNow(site.carrier) ? Calendar.Tense.FUTURE : Calendar.Tense.PAST;
      case HELD -> isTimeless() ? Calendar.Tense.UNKNOWN : Calendar.Tense.PAST;
      case CANCELLED, DENIED -> isPrevious() ? Calendar.Tense.PAST : Calendar.Tense.UNKNOWN;
    };
  }

  /** "A previous summit, planned for January, was called off": that January is over. */
  private boolean isPrevious() {
    return tree.hasChild(site.outer, c -> site.words.previous.contains(tree.lemma(c)));
  }

  /** "The talks on July 28 follow a round in May": a noun and a present tense may mean either. */
  private boolean isTimeless() {
    if (!tree.token(site.trigger).isNoun()) {
      return false;
    }
    int verb = Modality.governor(tree, site.outer);
    return verb == Tree.NONE
        || tree.token(verb).tag().matches("VBZ|VBP")
            && !site.modality.isReporting(tree.lemma(verb));
  }

  /** "is meeting him on Friday": the Friday to come. */
  private boolean isNow(int verb) {
    return verb != Tree.NONE
        && tree.hasChild(
            verb, c -> tree.lemma(c).equals("be") && tree.token(c).tag().matches("VBZ|VBP"));
  }

  /**
   * "pledged to keep what was agreed at talks last May": the plan is another, the talks are over.
   */
  boolean isOver(EventStatus status, @Nullable DateExpression expression) {
    int setting = tree.head(site.outer);
    return status == EventStatus.PLANNED
        && expression != null
        && expression.amount() < 0
        && tree.is(site.outer, "pobj")
        && site.words.during.contains(tree.lemma(setting))
        && tree.head(setting) != Tree.NONE
        && !site.modality.isPlanning(tree.lemma(tree.head(setting)));
  }

  /**
   * A day to come makes a plan of what the words tell as if it were; "today … meet" is under way.
   */
  EventStatus timed(
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
        tree.token(site.trigger).tag().equals("VBP")
            || tree.token(site.trigger).tag().equals("VBZ");
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

  /**
   * The expression that tells when: one that hangs on the event's words, else one of its clause.
   */
  @Nullable DateExpression expression() {
    DateExpression inClause = null;
    DateExpression vague = null;
    int clause = tree.clause(site.trigger);
    for (DateExpression e : discourse.dates(tree)) {
      int head = Names.head(tree, e.first(), e.end());
      if (isBound(head, e) || isOffset(e)) {
        continue;
      }
      if (e.kind() == DateExpression.Kind.VAGUE) {
        vague =
            vague == null && (tree.under(head, site.trigger) || tree.clause(head) == clause)
                ? e
                : vague;
        continue;
      }
      if (site.hangsOnEvent(head, this::leadsToEvent) || isNextTo(e)) {
        return e;
      }
      if (tree.is(head, "nmod") || tree.is(head, "compound")) {
        // "the 2015 treaty": the year of another thing.
        continue;
      }
      if (inClause == null
          && !isBehind()
          && !isOfAnother(head)
          && (tree.clause(head) == clause && !site.isExpiry(tree, clause)
              || opensSentence(e)
              || isOfArrival(head))) {
        inClause = e;
      }
    }
    return inClause != null ? inClause : vague;
  }

  /** "negotiated for hours, after talks on Sunday": the day of what went before. */
  private boolean isOfAnother(int head) {
    for (int at = head; at != Tree.NONE && !tree.token(at).isVerb(); at = tree.head(at)) {
      if (tree.is(at, "prep") && site.words.bounds.contains(tree.lemma(at))) {
        return true;
      }
    }
    return false;
  }

  /** "will meet her on Monday after a call": when the call was is not told. */
  private boolean isBehind() {
    return site.modality.isBeforeOrAfter(tree, site.outer)
        && site.modality.ofVerb(tree, tree.clause(site.trigger)) == EventStatus.PLANNED;
  }

  /** "flew to Oslo last week, where she met him": when she came there. */
  private boolean isOfArrival(int head) {
    int verb = tree.clause(site.trigger);
    return tree.hasChild(verb, c -> c < verb && c > head && tree.lemma(c).equals("where"))
        && site.modality.isGathering(tree.lemma(tree.clause(head)));
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
    if (tree.is(head, "poss") && tree.head(head) == site.trigger) {
      // "after next week's summit": the week is the summit's own.
      return false;
    }
    int preposition = tree.head(head);
    return preposition != Tree.NONE
            && tree.is(head, "pobj")
            && site.words.bounds.contains(tree.lemma(preposition))
        || e.first() > 0 && site.words.bounds.contains(tree.lemma(e.first() - 1));
  }

  /** "two months after their first meeting": no time from today. */
  private boolean isOffset(DateExpression e) {
    return e.amount() != 0
        && e.end() < tree.size()
        && site.words.offsets.contains(tree.lemma(e.end()));
  }

  /** Whether only a place stands between the event's noun and the words that tell when. */
  private boolean isNextTo(DateExpression e) {
    for (int i = site.trigger + 1; i < e.first(); i++) {
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
    return tree.token(site.trigger).isNoun() && e.first() > site.trigger;
  }

  /** Whether a token between a day's words and the event leads from the one to the other. */
  private boolean leadsToEvent(int at) {
    return switch (tree.relation(at)) {
      case "prep" -> !site.words.bounds.contains(tree.lemma(at));
      case "conj" -> !site.isClauseOfItsOwn(at);
      case "pobj", "npadvmod", "compound", "nmod", "appos", "poss", "advmod" -> true;
      default -> site.isCarrying(at);
    };
  }
}
