package org.newsgraph.extract;

import java.util.List;
import java.util.Locale;
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
 * Reads the phrase of an office around the noun that heads it: its title, whose office it is, and
 * whether it is held ("former Norwegian deputy minister of foreign affairs").
 */
final class OfficePhrases {
  private static final Set<String> COMPLEMENTS =
      Set.of("of", "for", "at", "to", "with", "in", "from", "on");
  private static final Set<String> INSTITUTIONAL =
      Set.of("of", "for", "at", "to", "with", "in", "from");

  private static final Set<String> BEFORE_NOUN =
      Set.of("DT", "PRP$", "POS", "RB", "CD", "VBN", "VBG", "HYPH");

  private final Titles titles;
  private final Gazetteer gazetteer;

  OfficePhrases(Titles titles, Gazetteer gazetteer) {
    this.titles = titles;
    this.gazetteer = gazetteer;
  }

  /**
   * Where the complement of a title ends: "minister of foreign affairs", "fellow with the program
   * at …".
   */
  int complementEnd(Discourse discourse, Tree tree, int head, int limit) {
    int end = titles.phraseEnd(tree, head);
    int depth = 0;
    for (int i = end; i < limit; i++) {
      String word = Titles.word(tree, i);
      String tag = tree.token(i).tag();
      int next = i + 1;
      boolean isDay = discourse.dates(tree).stream().anyMatch(e -> e.first() == next);
      if (COMPLEMENTS.contains(word) && (isDay || isOfTime(tree, i))) {
        // "sworn in as president on Monday", "third minister in a year": when is no part of what.
        return end;
      }
      if (COMPLEMENTS.contains(word) && depth < 3) {
        depth++;
        continue;
      }
      if (word.equals("representing") && i == titles.phraseEnd(tree, head)) {
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
                  || tag.equals("HYPH")
                  || word.equals("&"));
      boolean and =
          word.equals("and")
              && depth > 0
              && i + 1 < limit
              && (tree.token(i + 1).isProper() && tree.token(i - 1).isProper()
                  || isJoinedField(tree, i, limit));
      if (!inside && !and) {
        return end;
      }
      end = i + 1;
    }
    return end;
  }

  /** "for Arab and African affairs": adjectives before one noun. */
  private static boolean isJoinedField(Tree tree, int and, int limit) {
    return tree.token(and - 1).tag().startsWith("JJ")
        && tree.token(and + 1).tag().startsWith("JJ")
        && and + 2 < limit
        && tree.token(and + 2).tag().startsWith("NN");
  }

  /** Whether a word can stand in a noun phrase in front of its head. */
  static boolean isInside(Tree tree, int i) {
    String tag = tree.token(i).tag();
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || BEFORE_NOUN.contains(tag)
        || Titles.word(tree, i).equals("&");
  }

  private boolean isOfTime(Tree tree, int preposition) {
    int noun = tree.child(preposition, "pobj");
    return noun != Tree.NONE && titles.isTime(tree.lemma(noun));
  }

  /** The first token of the noun phrase that a title heads, determiners left out. */
  int first(Discourse discourse, Tree tree, int head) {
    int first = head;
    while (first > 0) {
      int i = first - 1;
      String tag = tree.token(i).tag();
      String word = Titles.word(tree, i);
      Optional<Reference> reference = discourse.at(tree, i);
      boolean person = reference.isPresent() && reference.get().thing().isPerson();
      boolean isHyphened = first < head && tree.token(first).form().equals("-");
      boolean inside =
          isHyphened
              || tag.startsWith("NN") && !person
              || tag.startsWith("JJ")
              || tag.equals("VBG")
                  && Character.isLowerCase(tree.token(i).form().charAt(0))
                  && tree.head(i) > i
              || tag.equals("HYPH")
              || word.equals("&")
              || titles.marker(word) != null
              || tag.equals("IN")
                  && Character.isUpperCase(tree.token(i).form().charAt(0))
                  && titles.isPhrase(tree.words(i, head + 1))
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
  Optional<Holding> holding(
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
        if (r.kind() == Mention.Kind.DEMONYM && tree.token(r.end() - 1).tag().endsWith("S")) {
          // "Indians Manager": a team's name, no country's.
          continue;
        }
        if (organization != null && organization.thing().type() != EntityType.PLACE && isField(r)) {
          // "US Middle East envoy": what the office is about.
          i = r.end() - 1;
          continue;
        }
        Reference adjective = countryOf(discourse, tree, r);
        if (adjective != null) {
          // "Indian External Affairs Minister": the country's, whatever the name finder thought.
          organization = adjective;
          begin = Math.max(begin, adjective.end());
          i = r.end() - 1;
          continue;
        }
        if (r.thing().known() == null
            && r.end() - r.first() == 1
            && titles.isRank(tree.lemma(r.first()))) {
          // "Principal Deputy Spokesperson": no body, whatever the name finder thought.
          continue;
        }
        boolean isPortfolio =
            titles.isPhrase(tree.words(r.end() - 1, head + 1))
                || r.thing().type() == EntityType.ORGANIZATION
                    && r.end() == head
                    && !tree.token(r.first()).form().matches("\\p{Lu}+")
                    && Titles.office(tree.lemma(head)).equals("minister");
        if (r.thing().known() == null && isPortfolio) {
          // "Energy Minister": the field is no body, whatever the name finder thought.
          continue;
        }
        if (organization != null && isOwnMinistry(tree, r, organization)
            || organization == null
                && isOwnMinistry(tree, r, possessor(discourse, tree, r.first()))) {
          // "Russia's Foreign Ministry spokeswoman": Russia's, as "the Russian foreign ministry's".
          organization =
              organization == null ? possessor(discourse, tree, r.first()) : organization;
          i = r.end() - 1;
          continue;
        }
        organization = r;
        begin = Math.max(begin, r.end());
        i = r.end() - 1;
      }
    }
    while (begin < head
        && !titles.isPhrase(tree.words(begin, head + 1))
        && (tree.token(begin).tag().equals("POS")
            || titles.isCounterpart(tree.lemma(begin))
            || titles.isEpithet(tree.token(begin).form())
            || titles.marker(tree.token(begin).form()) != null)) {
      begin++;
    }
    begin = behindCompound(tree, begin, head);
    Reference body = composite(discourse, tree, organization, begin, head);
    if (body != null) {
      organization = body;
      begin = body.end();
    }
    if (organization == null && first > 0) {
      organization = possessor(discourse, tree, first);
    }
    // "former minister", "then Norway's minister".
    int start = organization != null && organization.first() < first ? organization.first() : first;
    if (start > 1 && Titles.word(tree, start - 1).equals("the")) {
      // "once the minister".
      start--;
    }
    HoldingStatus marked = start > 0 ? titles.marker(tree.token(start - 1).form()) : null;
    status = marked == null ? status : marked;
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
      boolean isPost =
          complement != null
              && isField(complement)
              && titles.isSent(tree.lemma(head))
              && Set.of("for", "to").contains(Titles.word(tree, titleEnd));
      boolean isSubject =
          complement != null
              && (complement.thing().known() == null || complement.thing().isOutlet())
              && complement.thing().type() == EntityType.ORGANIZATION
              && titles.isNational(tree.lemma(head))
              && Titles.word(tree, titleEnd).equals("for");
      if (isPost) {
        // "special envoy for Syria" is not Syria's.
        complement = null;
        end = titleEnd;
      } else if (isSubject) {
        // "minister of state for Foreign Affairs": what the minister deals with.
        complement = null;
      } else if (complement == null
          || isSetting(tree, complement)
          || tree.isOwner(complement.end() - 1)) {
        Reference named = ofDemonym(discourse, tree, titleEnd, end);
        complement = named == null ? complement : named;
      }
      if (complement != null
          && (organization == null
              || !isTo(tree, head)
                  && complement.thing().type() == EntityType.ORGANIZATION
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
    if (titles.isRank(tree.lemma(first)) && first < begin) {
      // "Deputy Norwegian Foreign Minister": no foreign minister.
      begin = first;
    }
    int cut = titleEnd == head + 1 ? plural(tree, head) : 0;
    String title = tree.words(begin, titleEnd);
    title = title.substring(0, title.length() - cut);
    Span titleSpan = tree.span(begin, titleEnd);
    titleSpan = new Span(titleSpan.begin(), titleSpan.end() - cut);
    if (organization == null) {
      Optional<GazetteerEntry> country =
          countryOf(discourse, titles.countriesOf(title)).flatMap(gazetteer::entry);
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
            discourse.words(titleSpan),
            title,
            tree.token(head).lemma().toLowerCase(Locale.ROOT),
            titleSpan,
            organization,
            status,
            evidence,
            rule));
  }

  /** "Foreign Ministry" behind the name of the country whose it is. */
  private boolean isOwnMinistry(Tree tree, Reference body, @Nullable Reference country) {
    return country != null
        && country.thing().type() == EntityType.COUNTRY
        && body.thing().known() == null
        && body.thing().type() == EntityType.ORGANIZATION
        && Titles.word(tree, body.end() - 1).equals("ministry");
  }

  /** Of the countries that have an office, the one that the article names; else the best known. */
  private static Optional<String> countryOf(Discourse discourse, List<String> keys) {
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
  private @Nullable Reference countryOf(Discourse discourse, Tree tree, Reference name) {
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
  private int behindCompound(Tree tree, int begin, int head) {
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
  private static int plural(Tree tree, int head) {
    String form = tree.token(head).form();
    return tree.token(head).tag().endsWith("S")
            && form.equalsIgnoreCase(tree.token(head).lemma() + "s")
        ? 1
        : 0;
  }

  /** Whether "to" follows: "ambassador to China" is not China's. */
  static boolean isTo(Tree tree, int head) {
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

  /** "of Norwegian forces in Mali": where, not whose. */
  private static boolean isSetting(Tree tree, Reference complement) {
    return complement.thing().isPlace()
        && complement.first() > 0
        && Titles.word(tree, complement.first() - 1).equals("in");
  }

  /**
   * "spokesperson for the Iranian foreign ministry", "head of Norway's military intelligence": a
   * body named by its country; "commander of Norwegian forces": the country itself.
   */
  private @Nullable Reference ofDemonym(Discourse discourse, Tree tree, int from, int end) {
    for (int i = from; i < end; i++) {
      Reference country = discourse.at(tree, i).orElse(null);
      if (country != null && country.kind() == Mention.Kind.DEMONYM) {
        Reference body = composite(discourse, tree, country, country.end(), end);
        boolean isGroup = country.end() < end && titles.isGroup(tree.lemma(country.end()));
        return body == null && isGroup ? country : body;
      }
      if (country != null && tree.isOwner(country.end() - 1)) {
        Reference body = composite(discourse, tree, country, country.end() + 1, end);
        // "the head of Norway's agency": one noun names no body.
        return body != null && body.end() > country.end() + 2 ? body : null;
      }
    }
    return null;
  }

  /** Whether the word that a name hangs on, determiners skipped, is a preposition of belonging. */
  private static boolean institutional(Tree tree, int first, int head) {
    int i = first - 1;
    while (i > head
        && (tree.token(i).tag().equals("DT")
            || tree.token(i).tag().equals("POS")
            || tree.token(i).tag().equals("HYPH")
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
    if (i > 0 && Titles.word(tree, i).equals("its")) {
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
