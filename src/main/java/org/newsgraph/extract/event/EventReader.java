package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.modality.NounModality;
import org.newsgraph.extract.refer.Attribution;
import org.newsgraph.extract.refer.Parties;
import org.newsgraph.extract.refer.Party;
import org.newsgraph.extract.rule.Rule;
import org.newsgraph.extract.rule.RuleSet;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.DateRange;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.time.Calendar;
import org.newsgraph.time.DateExpression;

/** Finds events told by verbs and nouns: who took part, where, when, and whether it happened. */
public final class EventReader {

  private final Set<String> definite;
  private final EventWords words;
  private final RuleSet rules;
  private final Modality modality;
  private final NounModality nouns;
  private final Set<String> settlements;

  public EventReader(RuleSet rules, Modality modality, Language language) {
    definite = language.words("definite");
    words = new EventWords(language);
    this.settlements = language.lexicon("place-words").words("settlement");
    this.rules = rules;
    this.modality = modality;
    this.nouns = new NounModality(modality, language);
  }

  /** The events that the words of an article tell, in their order; one event may be told often. */
  public List<EventMention> read(
      Discourse discourse, Parties parties, Attribution attribution, Calendar calendar) {
    List<EventMention> found = new ArrayList<>();
    for (Tree tree : discourse.trees()) {
      for (int i = 0; i < tree.size(); i++) {
        for (Rule rule : rules.triggeredBy(tree.lemma(i))) {
          boolean isEvent = rule.fact().family() == Family.EVENT;
          if (isEvent && !discourse.isInName(tree, i) && rule.matches(tree, i)) {
            EventSite site = new EventSite(discourse, words, modality, tree, i);
            found.addAll(mentions(rule, site, parties, attribution, calendar));
            break;
          }
        }
      }
    }
    return found;
  }

  private List<EventMention> mentions(
      Rule rule, EventSite site, Parties parties, Attribution attribution, Calendar calendar) {
    EventParties participants = new EventParties(site, parties);
    List<Party> who = participants.find(rule);
    if (who.isEmpty() && site.isOnlyNear()) {
      // "said on the sidelines of a conference": of that nothing is told.
      return List.of();
    }
    EventStatus status = status(rule, site);
    Reference place = null;
    Reference venue = null;
    for (Reference candidate : new EventPlaces(site, settlements).find(rule)) {
      if (candidate.thing().isFacility()) {
        venue = venue == null ? candidate : venue;
      } else if (place == null) {
        place = candidate;
      }
    }
    EventTimes times = new EventTimes(site, calendar);
    DateExpression expression = times.expression();
    EventStatus placed = times.isOver(status, expression) ? EventStatus.HELD : status;
    DateRange date = times.place(expression, placed);
    Attribution.Said said = attribution.of(site.tree, site.trigger);
    List<EventMention> found = new ArrayList<>();
    for (List<Party> together : participants.oneByOne(who)) {
      found.add(
          new EventMention(
              rule.fact(),
              times.timed(placed, date, expression),
              said.stance(),
              said.source(),
              together,
              participants.slots(),
              place,
              venue,
              date,
              expression == null ? null : expression.span(),
              site.tree.index(),
              isDefinite(rule, site),
              rule.takesAsKnown(),
              rule.needsKnown(),
              site.tree.sentence().span(),
              rule.id()));
    }
    return found;
  }

  private EventStatus status(Rule rule, EventSite site) {
    Tree tree = site.tree;
    if (site.discourse.isImagined(tree)) {
      return EventStatus.HYPOTHETICAL;
    }
    if (!rule.status().isEmpty()) {
      return EventStatus.valueOf(rule.status().toUpperCase(Locale.ROOT));
    }
    if (tree.token(site.trigger).isVerb()) {
      return modality.ofVerb(tree, site.trigger);
    }
    EventStatus status = nouns.ofNoun(tree, site.trigger);
    boolean isOfOuter = site.outer != site.trigger && status == EventStatus.HELD;
    return isOfOuter ? nouns.ofNoun(tree, site.outer) : status;
  }

  private boolean isDefinite(Rule rule, EventSite site) {
    Tree tree = site.tree;
    return rule.takesAsKnown()
        || tree.token(site.trigger).isNoun()
            && tree.hasChild(
                site.outer,
                c -> tree.is(c, "det") && definite.contains(tree.lemma(c)) || tree.is(c, "poss"));
  }
}
