package org.newsgraph.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Span;
import org.newsgraph.model.Zone;

/** Names and adjectives of origin → references to things. */
final class Names {
  private static final List<GazetteerEntry> NOTHING = List.of();
  private static final Set<String> ARTICLES =
      Set.of(
          "al", "el", "ul", "as", "es", "an", "en", "ar", "er", "ad", "ed", "ash", "esh", "at",
          "et", "az", "ez");

  private final Gazetteer gazetteer;
  private final Titles titles;
  private final Metonymy metonymy;
  private final CompanyNames companies = new CompanyNames();

  Names(Gazetteer gazetteer, Titles titles) {
    this.gazetteer = gazetteer;
    this.titles = titles;
    this.metonymy = new Metonymy();
  }

  /** A stretch of tokens that names something. */
  private record Found(
      Tree tree, int first, int end, @Nullable NameType type, List<GazetteerEntry> known) {
    int length() {
      return end - first;
    }

    boolean overlaps(Found other) {
      return first < other.end && other.first < end;
    }

    Found ofType(NameType other) {
      return new Found(tree, first, end, other, known);
    }

    Found unknown() {
      return new Found(tree, first, end, type == null ? NameType.ORGANIZATION : type, List.of());
    }
  }

  /** Adds the references of all names in an article. */
  void find(Discourse discourse) {
    Set<String> own = ownAbbreviations(discourse);
    List<Found> all = new ArrayList<>();
    for (Tree tree : discourse.trees()) {
      all.addAll(inSentence(discourse, tree, own));
    }
    all.replaceAll(found -> isLed(found) ? found.ofType(NameType.ORGANIZATION) : found);
    hyphenated(discourse, all);
    Set<String> told = countriesTold(discourse, all);
    all.replaceAll(found -> isOfUntoldCountry(found, told) ? found.unknown() : found);
    Map<String, Thing> persons = fullPersons(discourse, all);
    Map<String, Thing> others = new HashMap<>();
    Set<String> known = introducedAsKnown(all, persons);
    for (Found found : all) {
      refer(discourse, found, persons, others, known);
    }
    for (Tree tree : discourse.trees()) {
      demonyms(discourse, tree);
    }
    companies.settle(discourse);
  }

  /** The first word of "Houthi leader Abdul-Malik al-Houthi": whom he leads, not himself. */
  private boolean isLed(Found found) {
    Tree tree = found.tree();
    return found.type() == NameType.PERSON
        && found.length() == 1
        && first(found.known(), EntityType.ORGANIZATION) != null
        && found.end() < tree.size()
        && titles.isHead(tree, found.end())
        && !tree.token(found.end()).isProper();
  }

  /** "Ben-Gvir" behind "Itamar Ben-Gvir": one surname, though the name finder saw two. */
  private void hyphenated(Discourse discourse, List<Found> all) {
    Set<String> surnames = new HashSet<>();
    for (Found found : all) {
      int second = found.first() + 1;
      if (isPerson(found) && found.end() - second == 3 && isHyphen(found.tree(), second + 1)) {
        surnames.add(found.tree().words(second, found.end()));
      }
    }
    for (Tree tree : surnames.isEmpty() ? List.<Tree>of() : discourse.trees()) {
      for (int i = 0; i + 2 < tree.size(); i++) {
        Found whole = new Found(tree, i, i + 3, NameType.PERSON, List.of());
        if (isHyphen(tree, i + 1)
            && surnames.contains(tree.words(i, i + 3))
            && all.stream().noneMatch(f -> f.tree() == tree && holds(f, whole))) {
          all.removeIf(f -> f.tree() == tree && f.overlaps(whole));
          all.add(whole);
        }
      }
    }
    all.sort(
        Comparator.comparingInt((Found found) -> found.tree().index())
            .thenComparingInt(Found::first));
  }

  private static boolean holds(Found found, Found part) {
    return found.first() <= part.first() && found.end() >= part.end();
  }

  private static boolean isHyphen(Tree tree, int i) {
    return tree.token(i).form().equals("-");
  }

  /** The keys of the countries that an article names, or something or somebody of. */
  private Set<String> countriesTold(Discourse discourse, List<Found> all) {
    Set<String> told = new HashSet<>();
    for (Found found : all) {
      for (GazetteerEntry entry : isBareBody(found) ? NOTHING : found.known()) {
        told.add(entry.key());
        // A house stands in a city, and the city in its country.
        String whole = entry.within();
        while (whole != null && told.add(whole)) {
          whole = gazetteer.entry(whole).map(GazetteerEntry::within).orElse(null);
        }
      }
    }
    for (Tree tree : discourse.trees()) {
      for (int i = 0; i < tree.size(); i++) {
        gazetteer.adjective(tree.token(i).form()).forEach(entry -> told.add(entry.key()));
      }
    }
    return told;
  }

  /**
   * "The House of Representatives" in an article on Libya alone: other countries have one too, and
   * the one best known is not meant.
   */
  private boolean isOfUntoldCountry(Found found, Set<String> told) {
    return !told.isEmpty()
        && isBareBody(found)
        && owner(found.tree(), found, head(found.tree(), found.first(), found.end())).isEmpty()
        && found.known().stream()
            .allMatch(
                e -> e.within() != null && !told.contains(Objects.requireNonNull(e.within())));
  }

  /** A name of common nouns that any country may call a body of its own: "Senate". */
  private boolean isBareBody(Found found) {
    Tree tree = found.tree();
    int head = Names.head(tree, found.first(), found.end());
    return !found.known().isEmpty()
        && found.known().stream().allMatch(e -> e.type() == EntityType.ORGANIZATION)
        && (titles.isBody(tree.lemma(head).toLowerCase(Locale.ROOT))
            || titles.isBody(Titles.word(tree, found.end() - 1)))
        && (found.length() == 1
            || IntStream.range(found.first(), found.end())
                .noneMatch(i -> isKnown(tree.token(i).form())));
  }

  /**
   * The abbreviations that an article explains as something else than what they are known for:
   * after "artificial pancreas (AP)", AP is no news agency.
   */
  private Set<String> ownAbbreviations(Discourse discourse) {
    Set<String> own = new HashSet<>();
    for (Tree tree : discourse.trees()) {
      for (int i = 1; i + 1 < tree.size(); i++) {
        String letters = tree.token(i).form();
        int first = i - 1 - letters.length();
        boolean isExplained =
            letters.length() > 1
                && first >= 0
                && tree.token(i - 1).form().equals("(")
                && tree.token(i + 1).form().equals(")")
                && initials(tree, first, i - 1).equals(letters);
        if (isExplained) {
          Set<GazetteerEntry> meant = new HashSet<>(gazetteer.named(tree.words(first, i - 1)));
          if (gazetteer.named(letters).stream().noneMatch(meant::contains)) {
            own.add(letters);
          }
        }
      }
    }
    return own;
  }

  private static String initials(Tree tree, int first, int end) {
    StringBuilder initials = new StringBuilder();
    for (int i = first; i < end; i++) {
      initials.append(Character.toUpperCase(tree.token(i).form().charAt(0)));
    }
    return initials.toString();
  }

  private List<GazetteerEntry> known(String words, Set<String> own) {
    return own.contains(words) ? List.of() : gazetteer.named(words);
  }

  private List<Found> inSentence(Discourse discourse, Tree tree, Set<String> own) {
    List<Found> candidates = new ArrayList<>();
    List<Found> offices = new ArrayList<>();
    for (Name whole : tree.sentence().names()) {
      Name name = beforeDay(discourse, tree, whole);
      Found trimmed = behindOffice(tree, name, own).orElseGet(() -> trim(tree, name, own));
      if (trimmed != null && isOffice(tree, trimmed)) {
        offices.add(trimmed);
      } else if (trimmed != null
          && !isPair(tree, trimmed)
          && !isInOffice(tree, trimmed)
          && !isOwnMinistry(tree, trimmed)) {
        candidates.add(trimmed);
      }
    }
    for (int i = 0; i < tree.size(); i++) {
      int longest = gazetteer.longest(tree.token(i).form());
      for (int length = Math.min(longest, tree.size() - i); length > 0; length--) {
        List<GazetteerEntry> known = known(tree.words(i, i + length), own);
        // Look-ups fold dots, so that "European Union ." would be found with its full stop.
        boolean endsInWord = tree.token(i + length - 1).form().matches(".*[\\p{L}\\d].*");
        if (!known.isEmpty() && endsInWord && isPartOfName(tree, i, i + length, known.get(0))) {
          break;
        }
        if (!known.isEmpty() && endsInWord && isName(tree, i, i + length)) {
          Found found = new Found(tree, i, i + length, null, known);
          // Of an office's words only the country is a name: its field may be a journal's title.
          if (known.get(0).type() == EntityType.COUNTRY
              || offices.stream().noneMatch(found::overlaps)) {
            candidates.add(found);
          }
          break;
        }
      }
    }
    houses(tree, candidates);
    return resolve(candidates);
  }

  /** "at the Old Mill": words with capitals that nobody took for a name tell a house. */
  private void houses(Tree tree, List<Found> candidates) {
    for (int i = 2; i < tree.size(); i++) {
      int end = i;
      while (end < tree.size() && tree.token(end).tag().equals("NNP")) {
        end++;
      }
      if (end > i
          && Titles.word(tree, i - 1).equals("the")
          && Titles.word(tree, i - 2).equals("at")
          && !metonymy.isOccasion(tree.lemma(end - 1))
          && !titles.isHead(tree, end - 1)) {
        Found house = new Found(tree, i, end, NameType.FACILITY, List.of());
        if (candidates.stream().noneMatch(c -> c.tree() == tree && c.overlaps(house))) {
          candidates.add(house);
        }
      }
    }
  }

  /** "Lund on Friday": the day is no part of the name. */
  private static Name beforeDay(Discourse discourse, Tree tree, Name name) {
    return discourse.dates(tree).stream()
        .map(e -> e.first() - 1)
        .filter(i -> i > name.first() && i < name.end() && tree.token(i).tag().equals("IN"))
        .findFirst()
        .map(i -> new Name(name.first(), i, name.type()))
        .orElse(name);
  }

  /**
   * "Director of [National Intelligence Mary] [Major]": a name that runs over the end of an
   * office's words is that of its holder, and begins behind them.
   */
  private Optional<Found> behindOffice(Tree tree, Name name, Set<String> own) {
    for (int head = Math.max(0, name.first() - 3); head < name.first(); head++) {
      int first = titles.isHead(tree, head) ? titles.phraseEnd(tree, head) : head;
      if (first > name.first() && first < name.end()) {
        int end = first + 1;
        while (end < tree.size() && tree.token(end).tag().equals("NNP")) {
          end++;
        }
        return Optional.of(
            new Found(tree, first, end, NameType.PERSON, known(tree.words(first, end), own)));
      }
    }
    return behindPost(tree, name, own);
  }

  /** "ambassador to [Washington Simon Karam]": behind the place of the post stands its holder. */
  private Optional<Found> behindPost(Tree tree, Name name, Set<String> own) {
    int first = name.first();
    if (first < 2
        || name.type() == NameType.ORGANIZATION
        || !titles.isHead(tree, first - 2)
        || !Set.of("to", "for").contains(Titles.word(tree, first - 1))) {
      return Optional.empty();
    }
    for (int holder = name.end() - 2; holder > first; holder--) {
      boolean isPost =
          known(tree.words(first, holder), own).stream()
              .anyMatch(e -> e.type() == EntityType.PLACE || e.type() == EntityType.COUNTRY);
      if (isPost && known(tree.words(first, name.end()), own).isEmpty()) {
        return Optional.of(
            new Found(
                tree,
                holder,
                name.end(),
                NameType.PERSON,
                known(tree.words(holder, name.end()), own)));
      }
    }
    return Optional.empty();
  }

  /** "US-Russia", "Russian-American": two names, not one. */
  private boolean isPair(Tree tree, Found found) {
    if (found.length() != 3 || !tree.token(found.first() + 1).form().equals("-")) {
      return false;
    }
    String one = tree.token(found.first()).form();
    String other = tree.token(found.end() - 1).form();
    return found.known().isEmpty() && isKnown(one) && isKnown(other);
  }

  /**
   * "Foreign Ministers of Iran", "National Security Adviser": an office, not the name of a body.
   */
  private boolean isOffice(Tree tree, Found found) {
    if (!found.known().isEmpty() || found.type() == NameType.PERSON) {
      return false;
    }
    if (titles.isPhrase(tree.words(found.first(), found.end()))) {
      return true;
    }
    for (int i = found.first(); i < found.end(); i++) {
      boolean before = i + 1 < found.end() && tree.lemma(i + 1).equals("of");
      if (before && titles.isHead(tree, i) && titles.isOfState(tree.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** The "State" of "Secretary of State". */
  private boolean isInOffice(Tree tree, Found found) {
    return found.known().isEmpty()
        && IntStream.range(Math.max(0, found.first() - 3), found.first())
            .anyMatch(i -> titles.isHead(tree, i) && titles.phraseEnd(tree, i) >= found.end());
  }

  /** "Japan's Foreign Ministry": Japan's government, by no name of its own. */
  private boolean isOwnMinistry(Tree tree, Found found) {
    return found.known().isEmpty()
        && found.type() == NameType.ORGANIZATION
        && Titles.word(tree, found.end() - 1).equals("ministry")
        && owner(tree, found, head(tree, found.first(), found.end())).isPresent();
  }

  private boolean isKnown(String word) {
    return !gazetteer.adjective(word).isEmpty() || !gazetteer.named(word).isEmpty();
  }

  private static boolean isName(Tree tree, int first, int end) {
    for (int i = first; i < end; i++) {
      if (Character.isUpperCase(tree.token(i).form().charAt(0))) {
        // "US" is a name, "us" is not; "May" and "Will" are names only where they are tagged so.
        return end - first > 1
            || tree.token(i).isProper()
            || tree.token(i).tag().startsWith("JJ")
            || tree.token(i).form().length() > 4
            || tree.token(i).form().matches("\\p{Lu}+\\d+");
      }
    }
    return false;
  }

  /** A person's name without the honorific before it and the possessive behind. */
  private @Nullable Found trim(Tree tree, Name name, Set<String> own) {
    int first = name.first();
    int end = name.end();
    while (end > first
        && (tree.token(end - 1).tag().equals("POS") || tree.token(end - 1).form().equals(","))) {
      end--;
    }
    while (first < end - 1 && name.type() == NameType.PERSON && titles.isHonorific(tree, first)) {
      first++;
    }
    while (first < end - 1 && tree.token(first).tag().equals("DT")) {
      first++;
    }
    if (titles.isEpithet(tree.token(first).form()) && isBeforeTitle(tree, end)) {
      // "Republican House Speaker": the party of who holds it is no part of the body's name.
      first++;
    }
    for (int i = first; i < end - 1; i++) {
      // No name goes on behind a quotation mark: '"… who comes in," Montero told reporters'.
      first = tree.token(i).form().equals("\"") ? i + 1 : first;
    }
    if (end < tree.size()
        && name.type() == NameType.ORGANIZATION
        && tree.token(end).isProper()
        && Titles.word(tree, end).equals("ministry")) {
      // "the [External Affairs] Ministry".
      end++;
    }
    boolean isMarker = end - first == 1 && titles.marker(tree.token(first).form()) != null;
    if (first >= end
        || isMarker
        || !Character.isLetterOrDigit(tree.token(first).form().charAt(0))) {
      return null;
    }
    return new Found(tree, first, end, name.type(), known(tree.words(first, end), own));
  }

  /**
   * "the London Marathon": a city that the name finder passed over, before another capitalised
   * noun, is part of that one's name. In a headline capitals tell nothing.
   */
  private boolean isPartOfName(Tree tree, int first, int end, GazetteerEntry known) {
    return known.type() == EntityType.PLACE
        && end < tree.size()
        && tree.token(end).isProper()
        && tree.is(first, "compound")
        && !titles.isHead(tree, end)
        && tree.sentence().zone() != Zone.Kind.TITLE
        && tree.sentence().zone() != Zone.Kind.HEADING
        && tree.sentence().names().stream().noneMatch(n -> n.first() < end && first < n.end());
  }

  private boolean isBeforeTitle(Tree tree, int end) {
    return end < tree.size() && titles.isHead(tree, end)
        || end + 1 < tree.size() && tree.token(end).isNoun() && titles.isHead(tree, end + 1);
  }

  /**
   * Of overlapping candidates the longest stays, with what both know; a person's name beats a place
   * in it.
   */
  private static List<Found> resolve(List<Found> candidates) {
    List<Found> sorted = new ArrayList<>(candidates);
    sorted.sort(
        Comparator.comparingInt(Found::length)
            .reversed()
            .thenComparing(f -> f.type() == null)
            .thenComparingInt(Found::first));
    List<Found> kept = new ArrayList<>();
    for (Found candidate : sorted) {
      if (!swallowsPerson(candidate, candidates) && kept.stream().noneMatch(candidate::overlaps)) {
        kept.add(candidate);
      }
    }
    // A longer gazetteer name keeps the type that the name finder gave to a part of it.
    List<Found> typed = new ArrayList<>();
    for (Found found : kept) {
      NameType type = found.type();
      if (type == null) {
        type =
            candidates.stream()
                .filter(c -> c.type() != null && c.overlaps(found) && c.length() == found.length())
                .map(Found::type)
                .findFirst()
                .orElse(null);
      }
      typed.add(new Found(found.tree(), found.first(), found.end(), type, found.known()));
    }
    typed.sort(Comparator.comparingInt(Found::first));
    return typed;
  }

  /** "National Intelligence Tulsi Gabbard": a name that ends with a known person's whole name. */
  private static boolean swallowsPerson(Found found, List<Found> candidates) {
    return found.known().isEmpty()
        && candidates.stream()
            .anyMatch(
                c ->
                    c.type() == null
                        && c.length() > 1
                        && c.length() < found.length()
                        && c.end() == found.end()
                        && c.known().get(0).type() == EntityType.PERSON);
  }

  /**
   * The surnames that the text gives to somebody known by it before it names another bearer in
   * full: after "President Obama", "first lady Michelle Obama" is somebody else. Headlines, which
   * shorten everybody's name, do not count.
   */
  private static Set<String> introducedAsKnown(List<Found> all, Map<String, Thing> persons) {
    Set<Thing> inFull = new HashSet<>();
    Set<String> introduced = new HashSet<>();
    Set<String> settled = new HashSet<>();
    for (Found found : all) {
      String name = fold(found.tree().words(found.first(), found.end()));
      if (found.length() > 1) {
        Thing person = persons.get(name);
        if (person != null && inFull.add(person)) {
          settled.add(lastName(person));
        }
      } else if (found.tree().sentence().zone() == Zone.Kind.BODY && settled.add(name)) {
        GazetteerEntry bearer = first(found.known(), EntityType.PERSON);
        if (bearer != null
            && persons.values().stream()
                .noneMatch(p -> p.known() != null && p.known().key().equals(bearer.key()))) {
          introduced.add(name);
        }
      }
    }
    return introduced;
  }

  /** The persons whom the article gives with two names or more, by their folded names. */
  private Map<String, Thing> fullPersons(Discourse discourse, List<Found> all) {
    Map<String, Thing> persons = new HashMap<>();
    for (Found found : all) {
      if (isSurname(found) || !isPerson(found)) {
        continue;
      }
      String name = found.tree().words(found.first(), found.end());
      Thing thing = persons.get(fold(name));
      if (thing == null) {
        thing = samePerson(persons, found);
      }
      if (thing == null) {
        GazetteerEntry entry = first(found.known(), EntityType.PERSON);
        thing =
            entry == null
                ? discourse.newThing(EntityType.PERSON, null)
                : discourse.knownThing(entry);
      }
      thing.addName(name);
      persons.put(fold(name), thing);
    }
    return persons;
  }

  /** A person with the same first and last name, one with a middle name or initial more. */
  private static @Nullable Thing samePerson(Map<String, Thing> persons, Found found) {
    String first = fold(found.tree().token(found.first()).form());
    String last = fold(found.tree().token(found.end() - 1).form());
    for (Map.Entry<String, Thing> person : persons.entrySet()) {
      String[] words = person.getKey().split(" ");
      if (words[0].equals(first)
          && words[words.length - 1].equals(last)
          && (words.length == 2 || found.length() == 2)) {
        return person.getValue();
      }
    }
    return null;
  }

  /** A name that only persons are known by is a person's, whatever the name finder thought. */
  private static boolean isPerson(Found found) {
    return found.type() == NameType.PERSON
        || found.type() == null
            && first(found.known(), EntityType.PERSON) != null
            && found.known().get(0).type() == EntityType.PERSON
        || !found.known().isEmpty()
            && found.known().stream().allMatch(e -> e.type() == EntityType.PERSON);
  }

  private void refer(
      Discourse discourse,
      Found found,
      Map<String, Thing> persons,
      Map<String, Thing> others,
      Set<String> introduced) {
    Tree tree = found.tree();
    String name = tree.words(found.first(), found.end());
    int head = head(tree, found.first(), found.end());
    boolean isOther = found.length() == 1 && introduced.contains(fold(name)) && !isMrs(tree, found);
    Thing person = isOther ? null : person(found, name, persons);
    if (person != null || isPerson(found)) {
      Thing thing = person;
      if (thing == null) {
        GazetteerEntry entry = first(found.known(), EntityType.PERSON);
        thing =
            entry == null
                ? others.computeIfAbsent(
                    "person " + fold(name), x -> discourse.newThing(EntityType.PERSON, null))
                : discourse.knownThing(entry);
      }
      thing.addName(name);
      String reason = found.length() > 1 ? "name" : "surname";
      discourse.add(
          new Reference(tree, found.first(), found.end(), head, Mention.Kind.NAME, thing, reason));
      return;
    }
    Optional<GazetteerEntry> known = choose(tree, found);
    Optional<GazetteerEntry> owner =
        known.flatMap(k -> owner(tree, found, head).filter(o -> isAnother(k, o)));
    if (owner.isPresent()) {
      String whole = name + " of " + owner.get().label();
      Thing thing =
          gazetteer.named(whole).stream()
              .findFirst()
              .map(discourse::knownThing)
              .orElseGet(() -> named(discourse, others, whole, EntityType.ORGANIZATION));
      discourse.add(
          new Reference(tree, found.first(), found.end(), head, Mention.Kind.NAME, thing, "name"));
      return;
    }
    if (known.isPresent()) {
      Optional<GazetteerEntry> meant =
          metonymy.actsFor(tree, head, known.get()).flatMap(gazetteer::entry);
      Thing thing = discourse.knownThing(meant.orElse(known.get()));
      if (meant.isEmpty()) {
        thing.addName(name);
      }
      discourse.add(
          new Reference(
              tree,
              found.first(),
              found.end(),
              head,
              tree.span(found.first(), found.end()),
              Mention.Kind.NAME,
              thing,
              meant.isPresent() ? "metonym" : "name",
              meant.isPresent() ? known.get().key() : null));
      return;
    }
    EntityType type = type(found.type());
    if (type == null) {
      return;
    }
    Thing thing = named(discourse, others, name, type);
    if (found.type() == NameType.FACILITY) {
      thing.setFacility();
    }
    abbreviation(tree, found, thing, others);
    discourse.add(
        new Reference(tree, found.first(), found.end(), head, Mention.Kind.NAME, thing, "name"));
  }

  /** "Mrs. Obama": not the one whom the bare surname means. */
  private static boolean isMrs(Tree tree, Found found) {
    return found.first() > 0
        && tree.token(found.first() - 1).form().toLowerCase(Locale.ROOT).startsWith("mrs");
  }

  private static Thing named(
      Discourse discourse, Map<String, Thing> others, String name, EntityType type) {
    Thing thing =
        others.computeIfAbsent(type + " " + fold(name), x -> discourse.newThing(type, null));
    thing.addName(name);
    return thing;
  }

  /** "Kurdistan Regional Government (KRG)": the letters in brackets are a name of the same body. */
  private static void abbreviation(Tree tree, Found found, Thing thing, Map<String, Thing> others) {
    int open = found.end();
    if (open + 2 < tree.size()
        && tree.token(open).form().equals("(")
        && tree.token(open + 2).form().equals(")")) {
      String letters = tree.token(open + 1).form();
      if (letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.ROOT))) {
        others.putIfAbsent(thing.type() + " " + fold(letters), thing);
      }
    }
  }

  /** The person whom the article calls by this name, or whose last name it is. */
  private static @Nullable Thing person(Found found, String name, Map<String, Thing> persons) {
    Thing full = persons.get(fold(name));
    if (full != null || !isSurname(found)) {
      return full;
    }
    boolean couldBePerson =
        found.type() == NameType.PERSON
            || found.type() == null && first(found.known(), EntityType.PERSON) != null
            || found.known().isEmpty() && found.type() != null;
    if (!couldBePerson) {
      return null;
    }
    String folded = fold(name);
    return persons.entrySet().stream()
        .filter(
            p ->
                p.getKey().endsWith(" " + folded)
                    || p.getKey().startsWith(folded + " ")
                    || isBehindArticle(p.getKey(), folded))
        .map(Map.Entry::getValue)
        .min(
            Comparator.comparing((Thing t) -> !lastName(t).equals(folded))
                .thenComparingInt(Thing::number))
        .orElse(null);
  }

  /** Whether a full name ends in a surname with an Arabic article: "abdel fattah al-sisi". */
  private static boolean isBehindArticle(String name, String surname) {
    int hyphen = name.length() - surname.length() - 1;
    if (!name.endsWith("-" + surname)) {
      return false;
    }
    int space = name.lastIndexOf(' ', hyphen);
    return space >= 0 && ARTICLES.contains(name.substring(space + 1, hyphen));
  }

  /** One word, or two around a hyphen: "al-Sisi", "Ben-Gvir". */
  private static boolean isSurname(Found found) {
    return found.length() == 1 || found.length() == 3 && isHyphen(found.tree(), found.first() + 1);
  }

  private static String lastName(Thing thing) {
    String[] words = fold(thing.fullName()).split(" ");
    return words[words.length - 1];
  }

  /**
   * "Mexico's Senate", "the Brazilian Supreme Court": the country whose body a name of common nouns
   * means; none where the name only modifies another noun ("Russia's Security Council veto").
   */
  private Optional<GazetteerEntry> owner(Tree tree, Found found, int head) {
    int before = found.first() - 1;
    boolean isModifier =
        tree.is(head, "compound")
            && tree.head(head) >= found.end()
            && !titles.isHead(tree, tree.head(head));
    if (before < 0 || isModifier || !titles.isBody(tree.lemma(head).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    if (tree.token(before).tag().equals("POS")) {
      return IntStream.range(Math.max(0, before - 3), before)
          .mapToObj(i -> gazetteer.named(tree.words(i, before)))
          .flatMap(List::stream)
          .filter(e -> e.type() == EntityType.COUNTRY)
          .findFirst();
    }
    return gazetteer.adjective(tree.token(before).form()).stream()
        .filter(e -> e.type() == EntityType.COUNTRY)
        .findFirst();
  }

  private static boolean isAnother(GazetteerEntry body, GazetteerEntry country) {
    return body.type() == EntityType.ORGANIZATION && !country.key().equals(body.within());
  }

  /** Of the things that a name can mean, the one that its surroundings and its type allow. */
  private Optional<GazetteerEntry> choose(Tree tree, Found found) {
    List<GazetteerEntry> known = found.known();
    if (known.size() > 1) {
      String cue = metonymy.cue(tree, found.first(), found.end());
      if (!cue.isEmpty()) {
        Optional<GazetteerEntry> cued =
            known.stream().filter(e -> e.kind().equals(cue)).findFirst();
        if (cued.isPresent()) {
          return cued;
        }
      }
    }
    NameType type = found.type();
    return known.stream()
        .filter(e -> type == null || agrees(type, e))
        .findFirst()
        .or(() -> known.stream().filter(e -> e.type() != EntityType.PERSON).findFirst());
  }

  private static boolean agrees(NameType type, GazetteerEntry entry) {
    return switch (type) {
      case PERSON -> entry.type() == EntityType.PERSON;
      case ORGANIZATION -> entry.type() != EntityType.PERSON;
      case GPE, LOCATION, FACILITY, GROUP ->
          entry.type() == EntityType.COUNTRY
              || entry.type() == EntityType.PLACE
              || entry.standsFor() != null;
      case EVENT, LAW, PRODUCT, WORK -> false;
    };
  }

  private static @Nullable EntityType type(@Nullable NameType type) {
    if (type == null) {
      return null;
    }
    return switch (type) {
      case PERSON -> EntityType.PERSON;
      case ORGANIZATION -> EntityType.ORGANIZATION;
      case GPE, LOCATION, FACILITY -> EntityType.PLACE;
      case GROUP, EVENT, LAW, PRODUCT, WORK -> null;
    };
  }

  private void demonyms(Discourse discourse, Tree tree) {
    for (int i = 0; i < tree.size(); i++) {
      if (discourse.at(tree, i).isPresent()
          || !Character.isUpperCase(tree.token(i).form().charAt(0))) {
        continue;
      }
      if (i + 1 < tree.size() && discourse.at(tree, i + 1).isEmpty()) {
        List<GazetteerEntry> two = gazetteer.adjective(tree.words(i, i + 2));
        if (!two.isEmpty()) {
          discourse.add(
              new Reference(
                  tree,
                  i,
                  i + 2,
                  i + 1,
                  Mention.Kind.DEMONYM,
                  discourse.knownThing(two.get(0)),
                  "demonym"));
          continue;
        }
      }
      String form = tree.token(i).form();
      List<GazetteerEntry> known = gazetteer.adjective(form);
      if (known.isEmpty() && form.contains("-")) {
        hyphenated(discourse, tree, i, form);
      } else if (!known.isEmpty()) {
        discourse.add(
            new Reference(
                tree,
                i,
                i + 1,
                i,
                Mention.Kind.DEMONYM,
                discourse.knownThing(known.get(0)),
                "demonym"));
      }
    }
  }

  /**
   * "Russian-controlled": the first word counts; "US-Russia", "Trump-Putin": both, each its half.
   */
  private void hyphenated(Discourse discourse, Tree tree, int i, String form) {
    int begin = tree.token(i).span().begin();
    int at = 0;
    for (String part : form.split("-")) {
      int from = at;
      at += part.length() + 1;
      if (part.isEmpty() || !Character.isUpperCase(part.charAt(0))) {
        continue;
      }
      Optional<Thing> thing = half(discourse, part);
      if (thing.isPresent()) {
        Span span = new Span(begin + from, begin + from + part.codePointCount(0, part.length()));
        Reference reference =
            new Reference(
                tree,
                i,
                i + 1,
                i,
                span,
                Mention.Kind.DEMONYM,
                thing.get(),
                "half-of-compound",
                null);
        if (!discourse.add(reference)) {
          discourse.addFurther(reference);
        }
      }
    }
  }

  private Optional<Thing> half(Discourse discourse, String part) {
    List<GazetteerEntry> known = gazetteer.adjective(part);
    if (known.isEmpty()) {
      known =
          gazetteer.named(part).stream()
              .filter(e -> e.type() == EntityType.COUNTRY || e.standsFor() != null)
              .toList();
    }
    if (!known.isEmpty()) {
      GazetteerEntry entry = known.get(0);
      String standsFor = entry.standsFor();
      return Optional.of(
          discourse.knownThing(
              standsFor == null ? entry : gazetteer.entry(standsFor).orElse(entry)));
    }
    String folded = fold(part);
    return discourse.things().stream()
        .filter(t -> t.isPerson() && lastName(t).equals(folded))
        .findFirst();
  }

  private static @Nullable GazetteerEntry first(List<GazetteerEntry> known, EntityType type) {
    return known.stream().filter(e -> e.type() == type).findFirst().orElse(null);
  }

  /** The token of a stretch whose head lies outside it. */
  static int head(Tree tree, int first, int end) {
    for (int i = end - 1; i >= first; i--) {
      int head = tree.head(i);
      if (head < first || head >= end) {
        return i;
      }
    }
    return end - 1;
  }

  /** A name without case, diacritics and dots. */
  static String fold(String name) {
    StringBuilder folded = new StringBuilder();
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK && c != '.') {
        folded.append(Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }
}
