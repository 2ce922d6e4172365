package org.newsgraph.extract.role;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.FoundName;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.mention.Titles;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Span;

/**
 * One phrase of an office, read step by step: the words that date it, the bodies before the title,
 * the title itself and its complement.
 */
final class OfficePhrase {
  private final Titles titles;
  private final OfficeWords words;
  private final Gazetteer gazetteer;
  private final Discourse discourse;
  private final Tree tree;
  private final Reference holder;
  private final int head;
  private final int first;
  private HoldingStatus status = HoldingStatus.CURRENT;
  private @Nullable Reference organization;

  /** The first token of the title, and one past its last. */
  private int begin;

  private int titleEnd;

  /**
   * @param head the noun that heads the title
   * @param first the first token of its noun phrase
   */
  OfficePhrase(
      Titles titles,
      OfficeWords words,
      Gazetteer gazetteer,
      Discourse discourse,
      Reference holder,
      int head,
      int first) {
    this.titles = titles;
    this.words = words;
    this.gazetteer = gazetteer;
    this.discourse = discourse;
    this.tree = holder.tree();
    this.holder = holder;
    this.head = head;
    boolean isComma = holder.end() == first && tree.token(first).form().equals(",");
    this.first = isComma ? first + 1 : first;
    this.begin = this.first;
  }

  /**
   * @param end one past the last token of the title's complement
   */
  Holding read(int end, String rule) {
    markersInside();
    bodiesBefore();
    skipToTitle();
    ownerBefore();
    markersAround();
    if (end > titleEnd) {
      complementBehind(end);
    }
    if (begin > head) {
      begin = head;
    }
    if (titles.isRank(tree.lemma(first)) && first < begin) {
      // "Deputy Norwegian Foreign Minister": no foreign minister.
      begin = first;
    }
    endOfTerm(end);
    return holding(rule);
  }

  /** "minister of Norway until 2013": when it was held is no part of the title. */
  private void endOfTerm(int end) {
    for (int i = head + 1; i <= end; i++) {
      if (OfficeTerm.isOver(words, discourse, tree, i)) {
        status = status == HoldingStatus.CURRENT ? HoldingStatus.FORMER : status;
        titleEnd = Math.min(titleEnd, i);
        return;
      }
    }
  }

  /** "former minister", "ex-minister"; what stands before is no part of the title. */
  private void markersInside() {
    for (int i = first; i < head; i++) {
      HoldingStatus marker = titles.marker(tree.token(i).form());
      if (marker != null) {
        status = marker;
        begin = i + 1;
      }
    }
  }

  /**
   * Whose office: a country, body or person before the title; the last one wins ("US Army
   * Secretary" is the country's, "White House aide" the house's).
   */
  private void bodiesBefore() {
    int i = first;
    while (i < head) {
      Reference body = discourse.at(tree, i).filter(this::canOwn).orElse(null);
      if (body != null && body.end() > head) {
        return;
      }
      if (body != null && isPartOfCompound(body) && body.end() + 2 <= head) {
        // "Oslo-based analyst": where she is.
        i = body.end() + 2;
        begin = i;
        continue;
      }
      i = body == null ? i + 1 : behind(body, i);
    }
  }

  /** A body, or a person whom the holder serves; a state's office is the state's. */
  private boolean canOwn(Reference reference) {
    return !reference.thing().isPerson()
        || OfficePhrases.isOwner(reference, head)
            && !titles.isNational(tree.lemma(head))
            && !tree.lemma(head).equals("secretary");
  }

  /** Takes a body for whose office it is, unless it is none; the token to go on from. */
  private int behind(Reference body, int i) {
    if (body.kind() == Mention.Kind.DEMONYM && tree.token(body.end() - 1).tag().endsWith("S")) {
      // "Indians Manager": a team's name, no country's.
      return i + 1;
    }
    if (organization != null && organization.thing().type() != EntityType.PLACE && isField(body)) {
      // "US Middle East envoy": what the office is about.
      return body.end();
    }
    Reference adjective = countryOf(body);
    if (adjective != null) {
      // "Indian External Affairs Minister": the country's, whatever the name finder thought.
      organization = adjective;
      begin = Math.max(begin, adjective.end());
      return body.end();
    }
    if (body.thing().known() == null && (isRank(body) || isPortfolio(body))
        || isWorldRegion(body)) {
      return i + 1;
    }
    organization = body;
    begin = Math.max(begin, body.end());
    return body.end();
  }

  /** "the Middle East minister": a field, since a part of the world has no ministers. */
  private boolean isWorldRegion(Reference body) {
    GazetteerEntry known = body.thing().known();
    return known != null
        && known.within() == null
        && known.kind().contains("region")
        && titles.isNational(tree.lemma(head));
  }

  /** "Principal Deputy Spokesperson": no body, whatever the name finder thought. */
  private boolean isRank(Reference body) {
    return body.end() - body.first() == 1 && titles.isRank(tree.lemma(body.first()));
  }

  /** "Energy Minister": the field is no body, whatever the name finder thought. */
  private boolean isPortfolio(Reference body) {
    return titles.isPhrase(tree.words(body.end() - 1, head + 1))
        || body.end() - body.first() == 1 && titles.isField(tree.word(body.first()))
        || body.thing().type() == EntityType.ORGANIZATION
            && body.end() == head
            && !tree.token(body.first()).form().matches("\\p{Lu}+")
            && Titles.office(tree.lemma(head)).equals("minister");
  }

  /** Leaves out what stands before the title and is no part of it. */
  private void skipToTitle() {
    while (begin < head
        && !titles.isPhrase(tree.words(begin, head + 1))
        && (tree.token(begin).tag().equals("POS")
            || titles.isCounterpart(tree.lemma(begin))
            || titles.isEpithet(tree.token(begin).form())
            || titles.marker(tree.token(begin).form()) != null)) {
      begin++;
    }
    begin = behindCompound(begin, head);
    Reference body = composite(organization, begin, head);
    if (body != null) {
      organization = body;
      begin = body.end();
    }
  }

  private void ownerBefore() {
    if (organization == null && first > 0) {
      organization = possessor(first);
    }
  }

  /** "former minister", "then Norway's minister", "minister-designate". */
  private void markersAround() {
    int start = organization != null && organization.first() < first ? organization.first() : first;
    if (start > 1 && tree.word(start - 1).equals("the")) {
      // "once the minister".
      start--;
    }
    HoldingStatus marked = start > 0 ? titles.marker(tree.token(start - 1).form()) : null;
    status = marked == null ? status : marked;
    titleEnd = titles.phraseEnd(tree, head);
    if (head + 2 < tree.size() && tree.token(head + 1).form().equals("-")) {
      HoldingStatus marker = titles.marker(tree.token(head + 2).form());
      if (marker != null) {
        status = marker;
        titleEnd = head + 3;
      }
    }
  }

  /** "minister of foreign affairs of Norway": what belongs to the title, and whose it is. */
  private void complementBehind(int last) {
    int end = last;
    Reference complement = complement(titleEnd - 1, end);
    if (complement != null && isPost(complement)) {
      // "special envoy for Syria" is not Syria's.
      complement = null;
      end = titleEnd;
    } else if (complement != null && isSubject(complement)) {
      // "minister of state for Foreign Affairs": what the minister deals with.
      complement = null;
    } else if (complement == null || isSetting(complement) || tree.isOwner(complement.end() - 1)) {
      Reference named = ofDemonym(titleEnd, end);
      complement = named == null ? complement : named;
    }
    if (complement == null) {
      titleEnd = end;
    } else if (organization == null
        || !OfficePhrases.isTo(tree, head)
            && complement.thing().type() == EntityType.ORGANIZATION
            && organization.thing().isPlace()) {
      organization = complement;
      titleEnd = complementBefore(titleEnd - 1, complement);
    }
  }

  private boolean isPost(Reference complement) {
    return isField(complement)
        && titles.isSent(tree.lemma(head))
        && words.purposes.contains(tree.word(titleEnd));
  }

  private boolean isSubject(Reference complement) {
    return (complement.thing().known() == null || complement.thing().isOutlet())
        && complement.thing().type() == EntityType.ORGANIZATION
        && (titles.isNational(tree.lemma(head)) || isOfCountry(organization))
        && tree.word(titleEnd).equals("for");
  }

  private Holding holding(String rule) {
    int cut = titleEnd == head + 1 ? plural(head) : 0;
    String words = tree.words(begin, titleEnd);
    String title = words.substring(0, words.length() - cut);
    Span whole = tree.span(begin, titleEnd);
    Span titleSpan = new Span(whole.begin(), whole.end() - cut);
    Reference body = organization == null ? ofOnlyCountry(title) : organization;
    Span evidence =
        tree.span(
            Math.min(
                Math.min(first, begin),
                Math.min(holder.first(), body == null ? begin : body.first())),
            Math.max(Math.max(titleEnd, holder.end()), body == null ? 0 : body.end()));
    return new Holding(
        holder,
        discourse.words(titleSpan),
        title,
        tree.token(head).lemma().toLowerCase(Locale.ROOT),
        titleSpan,
        body,
        status,
        evidence,
        rule);
  }

  /** The title alone tells the country: the title's own words are the mention. */
  private @Nullable Reference ofOnlyCountry(String title) {
    return countryOf(titles.countriesOf(title))
        .flatMap(gazetteer::entry)
        .map(
            country ->
                new Reference(
                    tree,
                    begin,
                    titleEnd,
                    head,
                    Mention.Kind.DESCRIPTION,
                    discourse.knownThing(country),
                    "office-of-one-country"))
        .orElse(null);
  }

  private static boolean isOfCountry(@Nullable Reference body) {
    return body != null && body.thing().type() == EntityType.COUNTRY;
  }

  /** Of the countries that have an office, the one that the article names; else the best known. */
  private Optional<String> countryOf(List<String> keys) {
    List<String> told =
        keys.stream()
            .filter(
                key ->
                    discourse.things().stream()
                        .anyMatch(t -> t.known() != null && t.known().key().equals(key)))
            .toList();
    if (told.size() > 1) {
      return Optional.empty();
    }
    return told.isEmpty() ? keys.stream().findFirst() : Optional.of(told.get(0));
  }

  /** The country whose adjective begins an unknown name that ends in no noun for a body. */
  private @Nullable Reference countryOf(Reference name) {
    boolean isOpen =
        name.kind() == Mention.Kind.NAME
            && name.thing().known() == null
            && name.end() - name.first() > 1
            && !titles.isBody(tree.lemma(name.end() - 1).toLowerCase(Locale.ROOT))
            && titles.isPhrase(tree.words(name.first() + 1, name.end() + 1));
    if (!isOpen) {
      return null;
    }
    return gazetteer.adjective(tree.token(name.first()).form()).stream()
        .filter(e -> e.type() == EntityType.COUNTRY)
        .findFirst()
        .map(
            e ->
                new Reference(
                    tree,
                    name.first(),
                    name.first() + 1,
                    name.first(),
                    Mention.Kind.DEMONYM,
                    discourse.knownThing(e),
                    "demonym-of-office"))
        .orElse(null);
  }

  /** "92-year-old [president]", "far-right [minister]": what he is like is no part of the title. */
  private int behindCompound(int begin, int head) {
    int end = tree.runEnd(begin);
    boolean isCompound =
        end - begin > 2
            && end <= head
            && tree.token(end - 1).tag().matches("JJ|VBN")
            && !titles.isPhrase(tree.words(begin, head + 1));
    return isCompound ? end : begin;
  }

  /** A region or country by its own name, behind whose office it is. */
  private static boolean isField(Reference place) {
    EntityType type = place.thing().type();
    GazetteerEntry known = place.thing().known();
    return place.kind() == Mention.Kind.NAME
        && (type == EntityType.COUNTRY || type == EntityType.PLACE)
        && (known == null || known.standsFor() == null);
  }

  /** How many letters of "Presidents", said of each of several, are the plural's alone. */
  private int plural(int head) {
    String form = tree.token(head).form();
    return tree.token(head).tag().endsWith("S")
            && form.equalsIgnoreCase(tree.token(head).lemma() + "s")
        ? 1
        : 0;
  }

  /**
   * Where a title ends that a body completes: "fellow [with the program at] Chatham House" is a
   * fellow.
   */
  private int complementBefore(int head, Reference complement) {
    int i = complement.first() - 1;
    while (i > head
        && !words.complements.contains(tree.word(i))
        && !tree.word(i).equals("representing")) {
      i--;
    }
    for (int j = head + 1; j < i; j++) {
      if (!tree.token(j).isNoun()
          && !words.complements.contains(tree.word(j))
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
  private @Nullable Reference complement(int head, int end) {
    Reference found = null;
    for (int i = head + 1; i < end; i++) {
      Optional<Reference> reference = discourse.at(tree, i);
      if (reference.isEmpty()) {
        continue;
      }
      Reference r = reference.get();
      if (institutional(r.first(), head)
          && !isPartOfCompound(r)
          && !isNoBody(r)
          && r.kind() == Mention.Kind.NAME
          && (!r.thing().isPerson() || tree.word(head + 1).equals("representing"))) {
        boolean isOwned =
            found != null && tree.isOwner(found.end() - 1) && r.first() == found.end() + 1;
        if (found == null
            // "the governor of China's Hainan province".
            || isOwned
            || r.thing().type() == EntityType.ORGANIZATION
                && found.thing().type() != EntityType.ORGANIZATION) {
          found = r;
        }
      }
      i = r.end() - 1;
    }
    return found;
  }

  /** "head of the Oslo-based institute": where that is. */
  private boolean isPartOfCompound(Reference r) {
    int participle = r.end() + 1;
    return participle < tree.size()
        && FoundName.isHyphen(tree, r.end())
        && tree.token(participle).tag().equals("VBN");
  }

  /** "CEO of Norway Seafood": part of a name that was not found, since no country has a CEO. */
  private boolean isNoBody(Reference r) {
    return titles.isPrivate(tree.lemma(head))
        && tree.word(r.first() - 1).equals("of")
        && (r.thing().type() == EntityType.COUNTRY || r.thing().type() == EntityType.PLACE);
  }

  /** "of Norwegian forces in Mali": where, not whose. */
  private boolean isSetting(Reference complement) {
    return complement.thing().isPlace()
        && complement.first() > 0
        && tree.word(complement.first() - 1).equals("in");
  }

  /**
   * "spokesperson for the Iranian foreign ministry", "head of Norway's military intelligence": a
   * body named by its country; "commander of Norwegian forces": the country itself.
   */
  private @Nullable Reference ofDemonym(int from, int end) {
    for (int i = from; i < end; i++) {
      Reference country = discourse.at(tree, i).orElse(null);
      if (country != null && country.kind() == Mention.Kind.DEMONYM) {
        Reference body = composite(country, country.end(), end);
        boolean isGroup = country.end() < end && titles.isGroup(tree.lemma(country.end()));
        return body == null && isGroup ? country : body;
      }
      if (country != null && tree.isOwner(country.end() - 1)) {
        Reference body = composite(country, country.end() + 1, end);
        // "the head of Norway's agency": one noun names no body.
        return body != null && body.end() > country.end() + 2 ? body : null;
      }
    }
    return null;
  }

  /** Whether the word that a name hangs on, determiners skipped, is a preposition of belonging. */
  private boolean institutional(int first, int head) {
    int i = first - 1;
    while (i > head
        && (tree.token(i).tag().equals("DT")
            || tree.token(i).tag().equals("POS")
            || tree.token(i).tag().equals("HYPH")
            || tree.token(i).tag().equals("VBN")
            || tree.token(i).tag().startsWith("JJ")
            || tree.token(i).isNoun())) {
      i--;
    }
    return i > head && words.institutional.contains(tree.word(i));
  }

  /** "Trump's special representative": the one before the possessive. */
  private @Nullable Reference possessor(int first) {
    int i = first - 1;
    if (i > 0 && tree.token(i).tag().equals("POS")) {
      return discourse.at(tree, i - 1).orElse(null);
    }
    if (i > 0 && tree.word(i).equals("its")) {
      // "Norway was represented by its ambassador".
      List<Reference> before =
          discourse.in(tree).stream()
              .filter(r -> r.end() <= i && r.thing().type() == EntityType.COUNTRY)
              .toList();
      int verb = tree.clause(i);
      return before.stream()
          .filter(r -> tree.head(r.head()) == verb && tree.relation(r.head()).startsWith("nsubj"))
          .findFirst()
          .orElse(before.size() == 1 ? before.get(0) : null);
    }
    return null;
  }

  /** "Russian central bank deputy chairman": a body named by a country and a noun. */
  private @Nullable Reference composite(@Nullable Reference country, int begin, int head) {
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
    Thing thing = entry.map(discourse::knownThing).orElseGet(() -> named(name));
    thing.addName(name);
    return new Reference(
        tree, from, end, end - 1, Mention.Kind.DESCRIPTION, thing, "body-of-country");
  }

  private Thing named(String name) {
    for (Thing thing : discourse.things()) {
      if (thing.type() == EntityType.ORGANIZATION && thing.names().contains(name)) {
        return thing;
      }
    }
    return discourse.newThing(EntityType.ORGANIZATION, null);
  }
}
