package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Span;

/**
 * Finds who holds which role.
 *
 * <p>Titles stand before a name ("Russian presidential aide Yuri Ushakov"), behind it in apposition
 * ("Kirill Dmitriev, a special envoy for …"), in a predicate ("X is the minister of …"), or behind
 * a verb of appointment. Which nouns are titles is told by {@code lexicons/titles.tsv}.
 */
final class RoleReader {
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "his", "her", "their");
  private static final Set<String> COMPLEMENTS =
      Set.of("of", "for", "at", "to", "with", "in", "from", "on");
  private static final Set<String> INSTITUTIONAL =
      Set.of("of", "for", "at", "to", "with", "in", "from");
  private static final int REACH = 14;

  private final Titles titles;
  private final Gazetteer gazetteer;
  private final RoleVerbs verbs;

  RoleReader(Titles titles, Gazetteer gazetteer) {
    this.titles = titles;
    this.verbs = new RoleVerbs(titles);
    this.gazetteer = gazetteer;
  }

  /** The holdings that an article tells, in the order of the text. */
  List<Holding> read(Discourse discourse) {
    List<Holding> found = new ArrayList<>();
    for (Tree tree : discourse.trees()) {
      for (Reference name : discourse.in(tree)) {
        if (name.kind() == Mention.Kind.NAME && name.thing().isPerson()) {
          before(discourse, name, found);
          behind(discourse, name, found);
        }
      }
      predicates(discourse, tree, found);
      verbs.leaders(discourse, tree, found);
    }
    for (int i = 0; i < found.size(); i++) {
      found.set(i, onBehalfOf(found.get(i), found));
    }
    for (int i = 0; i < found.size(); i++) {
      found.set(i, ofOwnCountry(discourse, found.get(i)));
    }
    Optional<Thing> country = countryOfStory(discourse);
    for (int i = 0; i < found.size(); i++) {
      found.set(i, ofStory(discourse, found.get(i), country, found));
    }
    for (Tree tree : discourse.trees()) {
      verbs.dismissals(discourse, tree, found);
    }
    return found;
  }

  /**
   * "President X", of whom the gazetteer knows the country and who holds an office of state: the
   * country's president, where the article names that country. Its first mention is then what the
   * office's country rests on.
   */
  private Holding ofOwnCountry(Discourse discourse, Holding holding) {
    GazetteerEntry known = holding.holder().thing().known();
    if (known == null
        || known.within() == null
        || holding.organization() != null
        || !titles.isOfState(holding.head())
        || holding.titleSpan().end() > holding.holder().span().begin()
            && !holding.folded().contains(" ")) {
      return holding;
    }
    return discourse.references().stream()
        .filter(r -> r.isNamed() && isCountry(r.thing(), known.within()))
        .min(Comparator.comparing(Reference::span))
        .map(holding::with)
        .orElse(holding);
  }

  private static boolean isCountry(Thing thing, String key) {
    GazetteerEntry known = thing.known();
    return known != null && known.type() == EntityType.COUNTRY && known.key().equals(key);
  }

  /**
   * "Prime Minister X" without a country: that of the one country which the sentence names, else of
   * the one that the article is about, unless it has another in that office.
   */
  private Holding ofStory(
      Discourse discourse, Holding holding, Optional<Thing> ofStory, List<Holding> all) {
    if (holding.organization() != null || !titles.isNational(holding.head())) {
      return holding;
    }
    GazetteerEntry known = holding.holder().thing().known();
    List<Thing> named =
        discourse.in(holding.holder().tree()).stream()
            .filter(r -> r.isNamed() && r.thing().type() == EntityType.COUNTRY)
            .map(Reference::thing)
            .distinct()
            .toList();
    Optional<Thing> country = named.size() == 1 ? Optional.of(named.get(0)) : ofStory;
    if (country.isEmpty()
        || known != null && known.within() != null && !isCountry(country.get(), known.within())) {
      return holding;
    }
    Thing whose = country.get();
    for (Holding other : all) {
      Reference body = other.organization();
      if (body != null
          && body.thing() == whose
          && other.holder().thing() != holding.holder().thing()
          && other.status() == holding.status()
          && other.folded().equalsIgnoreCase(holding.folded())) {
        return holding;
      }
    }
    int at = holding.holder().span().begin();
    return discourse.references().stream()
        .filter(r -> r.isNamed() && r.thing() == whose)
        .min(
            Comparator.comparingInt((Reference r) -> Math.abs(r.span().begin() - at))
                .thenComparing(Reference::span))
        .map(holding::with)
        .orElse(holding);
  }

  /** The country that an article names at least twice as often as any other, and more than once. */
  private static Optional<Thing> countryOfStory(Discourse discourse) {
    Map<Thing, Integer> counts = new LinkedHashMap<>();
    for (Reference reference : discourse.references()) {
      if (reference.isNamed() && reference.thing().type() == EntityType.COUNTRY) {
        counts.merge(reference.thing(), 1, Integer::sum);
      }
    }
    List<Map.Entry<Thing, Integer>> ranked =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    boolean isClear =
        !ranked.isEmpty()
            && ranked.get(0).getValue() > 1
            && (ranked.size() == 1 || ranked.get(0).getValue() >= 2 * ranked.get(1).getValue());
    return isClear ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
  }

  /** "the envoy representing President X" is an envoy of the country whose president X is. */
  private static Holding onBehalfOf(Holding holding, List<Holding> all) {
    Reference principal = holding.organization();
    if (principal == null
        || !principal.thing().isPerson()
        || !holding.rule().equals("role-apposition")) {
      return holding;
    }
    for (Holding other : all) {
      Reference body = other.organization();
      if (body != null
          && other.holder().thing() == principal.thing()
          && body.thing().type() == EntityType.COUNTRY) {
        return holding.with(body);
      }
    }
    return holding;
  }

  /**
   * "Russian presidential aide Yuri Ushakov", "Director of National Intelligence Tulsi Gabbard".
   */
  private void before(Discourse discourse, Reference name, List<Holding> found) {
    Tree tree = name.tree();
    int last = name.first() - 1;
    Reference first = firstOfList(discourse, name);
    if (!first.equals(name)) {
      last = first.first() - 1;
    }
    int head = titleHead(discourse, tree, last);
    if (head == Tree.NONE) {
      return;
    }
    if (!first.equals(name) && !tree.token(head).tag().endsWith("S")) {
      return;
    }
    title(discourse, tree, name, head, last + 1, "role-before-name")
        .map(h -> isOfFormerGovernment(tree, name.head()) ? h.with(HoldingStatus.FORMER) : h)
        .ifPresent(found::add);
  }

  /** "the previous government of President X": who headed it does so no more. */
  private boolean isOfFormerGovernment(Tree tree, int name) {
    int of = tree.head(name);
    int government = of == Tree.NONE || !tree.lemma(of).equals("of") ? Tree.NONE : tree.head(of);
    return government != Tree.NONE
        && titles.isGroup(tree.lemma(government))
        && tree.hasChild(
            government, c -> titles.marker(tree.token(c).form()) == HoldingStatus.FORMER);
  }

  /** For "Presidents Obama and Bush" the first name of the list, which the title stands before. */
  private static Reference firstOfList(Discourse discourse, Reference name) {
    Tree tree = name.tree();
    int i = name.first() - 1;
    if (i > 0 && tree.lemma(i).equals("and")) {
      Optional<Reference> before = discourse.at(tree, i - 1);
      if (before.isPresent() && before.get().thing().isPerson()) {
        return before.get();
      }
    }
    return name;
  }

  /** The head of a title that ends at a token: itself, or before a complement that ends there. */
  private int titleHead(Discourse discourse, Tree tree, int last) {
    if (last < 0) {
      return Tree.NONE;
    }
    if (last >= 2
        && tree.token(last - 1).form().equals("-")
        && titles.marker(tree.token(last).form()) != null) {
      return titles.isHead(tree, last - 2) ? last - 2 : Tree.NONE;
    }
    if (titles.isHead(tree, last)
        && discourse.at(tree, last).filter(r -> r.thing().isPerson()).isEmpty()) {
      return last;
    }
    int i = last;
    for (int steps = 0; i > 0 && steps < 6; i--, steps++) {
      String word = Titles.word(tree, i);
      if (COMPLEMENTS.contains(word)) {
        return titles.isHead(tree, i - 1) ? i - 1 : Tree.NONE;
      }
      boolean inComplement =
          tree.token(i).isNoun()
              || tree.token(i).tag().startsWith("JJ")
              || DETERMINERS.contains(word);
      if (!inComplement || !Character.isUpperCase(tree.token(last).form().charAt(0))) {
        return Tree.NONE;
      }
    }
    return Tree.NONE;
  }

  /** "Kirill Dmitriev, a special envoy for …", "the foreign minister, Sergei Lavrov". */
  private void behind(Discourse discourse, Reference name, List<Holding> found) {
    Tree tree = name.tree();
    int i = name.end();
    if (i < tree.size() && tree.token(i).form().equals(",")) {
      apposition(discourse, name, i + 1, found);
    } else if (i < tree.size() && tree.token(i).form().equals("(")) {
      apposition(discourse, name, i + 1, found);
    }
    if (name.first() >= 2 && tree.token(name.first() - 1).form().equals(",")) {
      int before = name.first() - 2;
      int head = nounPhraseHead(discourse, tree, before);
      if (head == Tree.NONE) {
        behindRelativeClause(discourse, name, found);
        return;
      }
      boolean closed =
          i >= tree.size() || tree.token(i).form().equals(",") || tree.token(i).form().equals(".");
      if (head != Tree.NONE && closed && isSingular(tree, head)) {
        title(discourse, tree, name, head, before + 1, "role-apposed-to-title")
            .ifPresent(found::add);
      }
    }
  }

  /** "A Zimbabwean vice-president who was fired in 2014, Joice Mujuru, said …". */
  private void behindRelativeClause(Discourse discourse, Reference name, List<Holding> found) {
    Tree tree = name.tree();
    int head =
        tree.is(name.head(), "appos") || tree.is(name.head(), "nsubj")
            ? tree.head(name.head())
            : Tree.NONE;
    if (head != Tree.NONE && tree.token(head).isVerb()) {
      head = tree.child(head, "nsubj");
    }
    if (head == Tree.NONE
        || head > name.first()
        || !titles.isHead(tree, head)
        || !isSingular(tree, head)
        || discourse.at(tree, head).filter(r -> r.thing().isPerson()).isPresent()) {
      return;
    }
    int clause = tree.child(head, "relcl");
    if (clause == Tree.NONE) {
      return;
    }
    boolean isDismissed = titles.isDismissal(tree.lemma(clause)) && !tree.isNegated(clause);
    title(discourse, tree, name, head, head + 1, "role-apposed-to-title")
        .map(h -> isDismissed ? h.with(HoldingStatus.FORMER) : h)
        .ifPresent(found::add);
  }

  private static boolean isSingular(Tree tree, int i) {
    return !tree.token(i).tag().endsWith("S");
  }

  /**
   * The title head of a noun phrase that ends at a token: "Russia's minister of foreign affairs".
   */
  private int nounPhraseHead(Discourse discourse, Tree tree, int last) {
    for (int i = last; i >= 0 && last - i < 8; i--) {
      if (titles.isHead(tree, i) && discourse.at(tree, i).isEmpty()) {
        int phrase = first(discourse, tree, i);
        boolean definite =
            phrase > 0 && DETERMINERS.contains(Titles.word(tree, phrase - 1))
                || phrase > 0 && tree.token(phrase - 1).tag().equals("POS")
                || hasDeterminer(tree, phrase, i);
        return definite ? i : Tree.NONE;
      }
      String tag = tree.token(i).tag();
      if (tag.startsWith("VB") || tag.equals(",") || tag.equals("CC") || tag.equals("WP")) {
        return Tree.NONE;
      }
    }
    return Tree.NONE;
  }

  private static boolean hasDeterminer(Tree tree, int first, int head) {
    for (int i = first; i < head; i++) {
      if (DETERMINERS.contains(Titles.word(tree, i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads titles from a token on: "a special envoy for Russian investment and head of the fund".
   */
  private void apposition(Discourse discourse, Reference name, int from, List<Holding> found) {
    Tree tree = name.tree();
    int i = from;
    int limit = Math.min(tree.size(), from + REACH);
    if (i < limit && Titles.word(tree, i).equals("who")) {
      served(discourse, name, i + 1, found);
      return;
    }
    int phrase = i;
    while (i < limit) {
      String tag = tree.token(i).tag();
      String word = Titles.word(tree, i);
      boolean head = titles.isHead(tree, i) && !endsInsideTitle(tree, i);
      if (head) {
        if (!isSingular(tree, i)) {
          return;
        }
        int end = complementEnd(discourse, tree, i, limit);
        title(discourse, tree, name, i, end, "role-apposition").ifPresent(found::add);
        if (end + 1 < limit && Titles.word(tree, end).equals("and")) {
          i = end + 1;
          phrase = i;
          continue;
        }
        return;
      }
      boolean inside =
          tag.startsWith("NN")
              || tag.startsWith("JJ")
              || tag.equals("DT")
              || tag.equals("PRP$")
              || tag.equals("POS")
              || tag.equals("RB")
              || tag.equals("CD")
              || tag.equals("VBN")
              || tag.equals("VBG")
              || tag.equals("HYPH")
              || tag.equals("NNP")
              || word.equals("&")
              || titles.marker(word) != null;
      // "the chief of staff", "one of the leading experts": go on behind "of" only from a title
      // word.
      if (!inside
          || discourse.at(tree, i).filter(r -> r.thing().isPerson() && !isPossessive(r)).isPresent()
              && i == phrase) {
        return;
      }
      i++;
    }
  }

  private static boolean isPossessive(Reference reference) {
    Tree tree = reference.tree();
    return reference.end() < tree.size() && tree.token(reference.end()).tag().equals("POS");
  }

  /** Whether the next word heads the title too, so that this one only modifies it. */
  private boolean endsInsideTitle(Tree tree, int i) {
    return i + 1 < tree.size() && titles.isHead(tree, i + 1) && tree.token(i + 1).isNoun();
  }

  /** "who served as …", "who was …". */
  private void served(Discourse discourse, Reference name, int from, List<Holding> found) {
    Tree tree = name.tree();
    for (int i = from; i < Math.min(tree.size(), from + 4); i++) {
      String lemma = tree.lemma(i);
      if (lemma.equals("be")
          || lemma.equals("serve")
          || lemma.equals("work")
          || lemma.equals("become")) {
        boolean past = tree.token(i).tag().equals("VBD") || tree.token(i).tag().equals("VBN");
        int start = i + 1;
        if (start < tree.size() && Titles.word(tree, start).equals("as")) {
          start++;
        }
        int before = found.size();
        apposition(discourse, name, start, found);
        if (past && found.size() > before && !lemma.equals("become")) {
          int last = found.size() - 1;
          found.set(last, found.get(last).with(HoldingStatus.FORMER));
        }
        return;
      }
    }
  }

  /** "X is the minister of …", "was appointed special envoy", "named X as ambassador". */
  private void predicates(Discourse discourse, Tree tree, List<Holding> found) {
    for (int i = 0; i < tree.size(); i++) {
      if (!titles.isHead(tree, i)
          || discourse.at(tree, i).filter(r -> r.thing().isPerson()).isPresent()) {
        continue;
      }
      int verb = tree.head(i);
      if (verb == Tree.NONE) {
        continue;
      }
      boolean as = tree.is(i, "pobj") && tree.lemma(verb).equals("as");
      if (as) {
        verb = tree.head(verb);
      }
      if (verb == Tree.NONE || tree.isNegated(verb)) {
        continue;
      }
      String lemma = tree.lemma(verb);
      int who = Tree.NONE;
      if ((tree.is(i, "attr") || as && lemma.equals("serve"))
          && Set.of("be", "become", "remain", "serve").contains(lemma)) {
        who = tree.subject(verb);
      } else if (as || tree.is(i, "oprd") || tree.is(i, "dobj") || tree.is(i, "attr")) {
        who = titles.isAppointment(lemma) ? tree.object(verb) : Tree.NONE;
      }
      int person = who;
      int at = i;
      if (person == Tree.NONE || !isSingular(tree, i)) {
        continue;
      }
      HoldingStatus status = predicateStatus(tree, verb, lemma);
      discourse
          .headedBy(tree, person)
          .filter(r -> r.thing().isPerson() && r.kind() == Mention.Kind.NAME)
          .flatMap(
              r ->
                  title(
                      discourse,
                      tree,
                      r,
                      at,
                      complementEnd(discourse, tree, at, tree.size()),
                      "role-predicate"))
          .ifPresent(h -> found.add(status == null ? h : h.with(status)));
    }
  }

  private static @Nullable HoldingStatus predicateStatus(Tree tree, int verb, String lemma) {
    boolean will = tree.hasChild(verb, c -> tree.lemma(c).equals("will"));
    if (will || lemma.equals("nominate") || lemma.equals("pick")) {
      return HoldingStatus.FUTURE;
    }
    String tag = tree.token(verb).tag();
    boolean was = tag.equals("VBD") && (lemma.equals("be") || lemma.equals("serve"));
    return was && tree.child(verb, "auxpass") == Tree.NONE ? HoldingStatus.FORMER : null;
  }

  /**
   * Where the complement of a title ends: "minister of foreign affairs", "fellow with the program
   * at …".
   */
  private static int complementEnd(Discourse discourse, Tree tree, int head, int limit) {
    int end = head + 1;
    int depth = 0;
    for (int i = end; i < limit; i++) {
      String word = Titles.word(tree, i);
      String tag = tree.token(i).tag();
      int next = i + 1;
      boolean isDay = discourse.dates(tree).stream().anyMatch(e -> e.first() == next);
      if (COMPLEMENTS.contains(word) && isDay) {
        // "sworn in as president on Monday": when is no part of what.
        return end;
      }
      if (COMPLEMENTS.contains(word) && depth < 3) {
        depth++;
        continue;
      }
      if (word.equals("representing") && i == head + 1) {
        depth = 3;
        continue;
      }
      boolean inside =
          depth > 0
              && (tag.startsWith("NN")
                  || tag.startsWith("JJ")
                  || tag.equals("DT")
                  || tag.equals("PRP$")
                  || tag.equals("POS")
                  || tag.equals("VBN")
                  || tag.equals("CD")
                  || word.equals("&"));
      boolean and =
          word.equals("and")
              && depth > 0
              && i + 1 < limit
              && tree.token(i + 1).isProper()
              && tree.token(i - 1).isProper();
      if (!inside && !and) {
        return end;
      }
      end = i + 1;
    }
    return end;
  }

  /** The first token of the noun phrase that a title heads, determiners left out. */
  private int first(Discourse discourse, Tree tree, int head) {
    int first = head;
    while (first > 0) {
      int i = first - 1;
      String tag = tree.token(i).tag();
      String word = Titles.word(tree, i);
      Optional<Reference> reference = discourse.at(tree, i);
      boolean person = reference.isPresent() && reference.get().thing().isPerson();
      boolean inside =
          tag.startsWith("NN") && !person
              || tag.startsWith("JJ")
              || tag.equals("VBG") && Character.isLowerCase(tree.token(i).form().charAt(0))
              || tag.equals("HYPH")
              || word.equals("&")
              || titles.marker(word) != null
              || reference.isPresent() && !person;
      if (!inside) {
        break;
      }
      first--;
    }
    return first;
  }

  /**
   * A holding from a title's words: what stands before its head and behind it, and whose office it
   * is.
   */
  private Optional<Holding> title(
      Discourse discourse, Tree tree, Reference holder, int head, int end, String rule) {
    int first = first(discourse, tree, head);
    if (holder.end() == first && tree.token(first).form().equals(",")) {
      first++;
    }
    HoldingStatus status = HoldingStatus.CURRENT;
    Reference organization = null;
    int begin = first;
    for (int i = first; i < head; i++) {
      HoldingStatus marker = titles.marker(tree.token(i).form());
      if (marker != null) {
        status = marker;
        begin = begin == i ? i + 1 : begin;
      }
    }
    // Whose office: a country, body or person before the title; the last one wins ("US Army
    // Secretary" is
    // the country's, "White House aide" the house's).
    for (int i = first; i < head; i++) {
      Optional<Reference> reference = discourse.at(tree, i);
      if (reference.isPresent() && !reference.get().thing().isPerson()) {
        Reference r = reference.get();
        if (r.end() > head) {
          break;
        }
        if (r.thing().known() == null && titles.isPhrase(tree.words(r.end() - 1, head + 1))) {
          // "Energy Minister": the field is no body, whatever the name finder thought.
          continue;
        }
        organization = r;
        begin = Math.max(begin, r.end());
        i = r.end() - 1;
      }
    }
    while (begin < head
        && (tree.token(begin).tag().equals("POS")
            || tree.lemma(begin).equals("counterpart")
            || titles.isPartisan(tree.token(begin).form())
            || titles.marker(tree.token(begin).form()) != null)) {
      begin++;
    }
    Reference body = composite(discourse, tree, organization, begin, head);
    if (body != null) {
      organization = body;
      begin = body.end();
    }
    if (organization == null && first > 0) {
      organization = possessor(discourse, tree, first);
    }
    if (first > 0 && titles.marker(tree.token(first - 1).form()) != null) {
      status = java.util.Objects.requireNonNull(titles.marker(tree.token(first - 1).form()));
    }
    int titleEnd = titles.phraseEnd(tree, head);
    if (head + 2 < tree.size() && tree.token(head + 1).form().equals("-")) {
      HoldingStatus marker = titles.marker(tree.token(head + 2).form());
      if (marker != null) {
        status = marker;
        titleEnd = head + 3;
      }
    }
    if (end > titleEnd) {
      Reference complement = complement(discourse, tree, titleEnd - 1, end);
      if (complement == null) {
        complement = bodyOfCountry(discourse, tree, titleEnd, end);
      }
      if (complement != null
          && (organization == null
              || isTo(tree, head)
              || complement.thing().type() == EntityType.ORGANIZATION
                  && organization.thing().isPlace())) {
        organization = complement;
        titleEnd = complementBefore(tree, titleEnd - 1, complement);
      } else if (complement == null) {
        titleEnd = end;
      }
    }
    if (begin > head) {
      begin = head;
    }
    String title = tree.words(begin, titleEnd);
    if (organization == null) {
      String key = titles.countryOf(title);
      Optional<GazetteerEntry> country = key.isEmpty() ? Optional.empty() : gazetteer.entry(key);
      if (country.isPresent()) {
        Thing thing = discourse.knownThing(country.get());
        // The title alone tells the country: the title's own words are the mention.
        organization =
            new Reference(
                tree,
                begin,
                titleEnd,
                head,
                Mention.Kind.DESCRIPTION,
                thing,
                "office-of-one-country");
      }
    }
    Span evidence =
        tree.span(
            Math.min(
                Math.min(first, begin),
                Math.min(holder.first(), organization == null ? begin : organization.first())),
            Math.max(
                Math.max(titleEnd, holder.end()), organization == null ? 0 : organization.end()));
    return Optional.of(
        new Holding(
            holder,
            discourse.words(tree.span(begin, titleEnd)),
            title,
            tree.token(head).lemma().toLowerCase(Locale.ROOT),
            tree.span(begin, titleEnd),
            organization,
            status,
            evidence,
            rule));
  }

  private static boolean isTo(Tree tree, int head) {
    return head + 1 < tree.size() && Titles.word(tree, head + 1).equals("to");
  }

  /**
   * Where a title ends that a body completes: "fellow [with the program at] Chatham House" is a
   * fellow.
   */
  private static int complementBefore(Tree tree, int head, Reference complement) {
    int i = complement.first() - 1;
    while (i > head
        && !COMPLEMENTS.contains(Titles.word(tree, i))
        && !Titles.word(tree, i).equals("representing")) {
      i--;
    }
    for (int j = head + 1; j < i; j++) {
      if (!tree.token(j).isNoun()
          && !COMPLEMENTS.contains(Titles.word(tree, j))
          && !tree.token(j).tag().equals("DT")
          && !tree.token(j).tag().startsWith("JJ")) {
        return head + 1;
      }
    }
    return Math.max(i, head + 1);
  }

  /**
   * The body that a complement names: "of the Institute", "to NATO", "representing the President".
   */
  private static @Nullable Reference complement(Discourse discourse, Tree tree, int head, int end) {
    Reference found = null;
    for (int i = head + 1; i < end; i++) {
      Optional<Reference> reference = discourse.at(tree, i);
      if (reference.isEmpty()) {
        continue;
      }
      Reference r = reference.get();
      boolean institutional = institutional(tree, r.first(), head);
      if (institutional
          && r.kind() == Mention.Kind.NAME
          && (!r.thing().isPerson() || Titles.word(tree, head + 1).equals("representing"))) {
        if (found == null
            || r.thing().type() == EntityType.ORGANIZATION
                && found.thing().type() != EntityType.ORGANIZATION) {
          found = r;
        }
      }
      i = r.end() - 1;
    }
    return found;
  }

  /** "spokesperson for the Iranian foreign ministry": a body named by its country's adjective. */
  private @Nullable Reference bodyOfCountry(Discourse discourse, Tree tree, int from, int end) {
    for (int i = from; i < end; i++) {
      Reference country = discourse.at(tree, i).orElse(null);
      if (country != null && country.kind() == Mention.Kind.DEMONYM) {
        return composite(discourse, tree, country, country.end(), end);
      }
    }
    return null;
  }

  /** Whether the word that a name hangs on, determiners skipped, is a preposition of belonging. */
  private static boolean institutional(Tree tree, int first, int head) {
    int i = first - 1;
    while (i > head
        && (tree.token(i).tag().equals("DT")
            || tree.token(i).tag().startsWith("JJ")
            || tree.token(i).isNoun())) {
      i--;
    }
    return i > head
        && (INSTITUTIONAL.contains(Titles.word(tree, i))
            || Titles.word(tree, i).equals("representing"));
  }

  /** "Trump's special representative": the one before the possessive. */
  private static @Nullable Reference possessor(Discourse discourse, Tree tree, int first) {
    int i = first - 1;
    if (i > 0 && tree.token(i).tag().equals("POS")) {
      return discourse.at(tree, i - 1).orElse(null);
    }
    return null;
  }

  /** "Russian central bank deputy chairman": a body named by a country and a noun. */
  private @Nullable Reference composite(
      Discourse discourse, Tree tree, @Nullable Reference country, int begin, int head) {
    int end = begin;
    for (int i = begin; i < head; i++) {
      if (titles.isBody(tree.lemma(i).toLowerCase(Locale.ROOT))
          && discourse.at(tree, i).isEmpty()) {
        end = i + 1;
      }
    }
    if (end == begin || country == null || country.thing().type() != EntityType.COUNTRY) {
      return null;
    }
    if (end == head && tree.token(head).form().equalsIgnoreCase("secretary")) {
      return null;
    }
    int from = country.first();
    String name = tree.words(from, end);
    Optional<GazetteerEntry> entry =
        gazetteer.named(name).stream().filter(e -> e.type() == EntityType.ORGANIZATION).findFirst();
    Thing thing = entry.map(discourse::knownThing).orElseGet(() -> named(discourse, name));
    thing.addName(name);
    return new Reference(
        tree, from, end, end - 1, Mention.Kind.DESCRIPTION, thing, "body-of-country");
  }

  private static Thing named(Discourse discourse, String name) {
    for (Thing thing : discourse.things()) {
      if (thing.type() == EntityType.ORGANIZATION && thing.names().contains(name)) {
        return thing;
      }
    }
    return discourse.newThing(EntityType.ORGANIZATION, null);
  }
}
