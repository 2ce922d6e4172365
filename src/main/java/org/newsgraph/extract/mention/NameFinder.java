package org.newsgraph.extract.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.Name;
import org.newsgraph.model.NameType;
import org.newsgraph.model.Zone;

/**
 * Where an article names something: what the name finder took for names and what the gazetteer
 * knows, each with its right borders and none inside another.
 */
final class NameFinder {
  private final Set<String> postPrepositions;
  private final Gazetteer gazetteer;
  private final Titles titles;
  private final Metonymy metonymy;
  private final CountryBodies bodies;

  NameFinder(
      Gazetteer gazetteer,
      Titles titles,
      Metonymy metonymy,
      CountryBodies bodies,
      Language language) {
    postPrepositions = language.words("post-preposition");
    this.gazetteer = gazetteer;
    this.titles = titles;
    this.metonymy = metonymy;
    this.bodies = bodies;
  }

  /** The names of an article, in their order. */
  List<FoundName> find(Discourse discourse) {
    Set<String> own = ownAbbreviations(discourse);
    List<FoundName> all = new ArrayList<>();
    for (Tree tree : discourse.trees()) {
      all.addAll(inSentence(discourse, tree, own));
    }
    hyphenated(discourse, all);
    return all;
  }

  /** "Ben-Gvir" behind "Itamar Ben-Gvir": one surname, though the name finder saw two. */
  private static void hyphenated(Discourse discourse, List<FoundName> all) {
    Set<String> surnames = new HashSet<>();
    for (FoundName found : all) {
      int second = found.first() + 1;
      if (found.isPerson()
          && found.end() - second == 3
          && FoundName.isHyphen(found.tree(), second + 1)) {
        surnames.add(found.tree().words(second, found.end()));
      }
    }
    if (surnames.isEmpty()) {
      return;
    }
    for (Tree tree : discourse.trees()) {
      for (int i = 0; i + 2 < tree.size(); i++) {
        FoundName whole = new FoundName(tree, i, i + 3, NameType.PERSON, List.of());
        if (FoundName.isHyphen(tree, i + 1)
            && surnames.contains(tree.words(i, i + 3))
            && all.stream().noneMatch(f -> f.tree() == tree && f.holds(whole))) {
          all.removeIf(f -> f.tree() == tree && f.overlaps(whole));
          all.add(whole);
        }
      }
    }
    all.sort(
        Comparator.comparingInt((FoundName found) -> found.tree().index())
            .thenComparingInt(FoundName::first));
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

  private List<FoundName> inSentence(Discourse discourse, Tree tree, Set<String> own) {
    List<FoundName> candidates = new ArrayList<>();
    List<FoundName> offices = new ArrayList<>();
    for (Name whole : tree.sentence().names()) {
      Name name = beforeDay(discourse, tree, whole);
      FoundName trimmed = behindOffice(tree, name, own).orElseGet(() -> trim(tree, name, own));
      if (trimmed != null && isOffice(tree, trimmed)) {
        offices.add(trimmed);
      } else if (trimmed != null && !isInOffice(tree, trimmed) && !isOwnMinistry(tree, trimmed)) {
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
          FoundName found = new FoundName(tree, i, i + length, null, known);
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
  private void houses(Tree tree, List<FoundName> candidates) {
    for (int i = 2; i < tree.size(); i++) {
      int end = i;
      while (end < tree.size() && tree.token(end).tag().equals("NNP")) {
        end++;
      }
      if (end > i
          && tree.word(i - 1).equals("the")
          && tree.word(i - 2).equals("at")
          && !metonymy.isOccasion(tree.lemma(end - 1))
          && !titles.isHead(tree, end - 1)) {
        FoundName house = new FoundName(tree, i, end, NameType.FACILITY, List.of());
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
  private Optional<FoundName> behindOffice(Tree tree, Name name, Set<String> own) {
    for (int head = Math.max(0, name.first() - 3); head < name.first(); head++) {
      int first = titles.isHead(tree, head) ? titles.phraseEnd(tree, head) : head;
      if (first > name.first() && first < name.end()) {
        int end = first + 1;
        while (end < tree.size() && tree.token(end).tag().equals("NNP")) {
          end++;
        }
        return Optional.of(
            new FoundName(tree, first, end, NameType.PERSON, known(tree.words(first, end), own)));
      }
    }
    return behindPost(tree, name, own);
  }

  /** "ambassador to [Washington Simon Karam]": behind the place of the post stands its holder. */
  private Optional<FoundName> behindPost(Tree tree, Name name, Set<String> own) {
    int first = name.first();
    if (first < 2
        || name.type() == NameType.ORGANIZATION
        || !titles.isHead(tree, first - 2)
        || !postPrepositions.contains(tree.word(first - 1))) {
      return Optional.empty();
    }
    for (int holder = name.end() - 2; holder > first; holder--) {
      boolean isPost =
          known(tree.words(first, holder), own).stream()
              .anyMatch(e -> e.type() == EntityType.PLACE || e.type() == EntityType.COUNTRY);
      if (isPost && known(tree.words(first, name.end()), own).isEmpty()) {
        return Optional.of(
            new FoundName(
                tree,
                holder,
                name.end(),
                NameType.PERSON,
                known(tree.words(holder, name.end()), own)));
      }
    }
    return Optional.empty();
  }

  /**
   * "Foreign Ministers of Iran", "National Security Adviser": an office, not the name of a body.
   */
  private boolean isOffice(Tree tree, FoundName found) {
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
  private boolean isInOffice(Tree tree, FoundName found) {
    return found.known().isEmpty()
        && IntStream.range(Math.max(0, found.first() - 3), found.first())
            .anyMatch(i -> titles.isHead(tree, i) && titles.phraseEnd(tree, i) >= found.end());
  }

  /** "Japan's Foreign Ministry": Japan's government, by no name of its own. */
  private boolean isOwnMinistry(Tree tree, FoundName found) {
    return found.known().isEmpty()
        && found.type() == NameType.ORGANIZATION
        && tree.word(found.end() - 1).equals("ministry")
        && bodies.owner(found).isPresent();
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
  private @Nullable FoundName trim(Tree tree, Name name, Set<String> own) {
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
    if (titles.isEpithet(tree.token(first).form())
        && isBeforeTitle(tree, end)
        && !isPartyName(tree, first, end, own)) {
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
        && tree.word(end).equals("ministry")) {
      // "the [External Affairs] Ministry".
      end++;
    }
    boolean isMarker = end - first == 1 && titles.marker(tree.token(first).form()) != null;
    if (first >= end
        || isMarker
        || !Character.isLetterOrDigit(tree.token(first).form().charAt(0))) {
      return null;
    }
    return new FoundName(tree, first, end, name.type(), known(tree.words(first, end), own));
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

  /** "Communist Party leader": the adjective is all that names the party. */
  private boolean isPartyName(Tree tree, int first, int end, Set<String> own) {
    return !known(tree.words(first, end), own).isEmpty()
        || end - first == 2 && titles.isNamedBody(tree.word(first + 1));
  }

  private boolean isBeforeTitle(Tree tree, int end) {
    return end < tree.size() && titles.isHead(tree, end)
        || end + 1 < tree.size() && tree.token(end).isNoun() && titles.isHead(tree, end + 1);
  }

  /**
   * Of overlapping candidates the longest stays, with what both know; a person's name beats a place
   * in it.
   */
  private static List<FoundName> resolve(List<FoundName> candidates) {
    List<FoundName> sorted = new ArrayList<>(candidates);
    sorted.sort(
        Comparator.comparingInt(FoundName::length)
            .reversed()
            .thenComparing(f -> f.type() == null)
            .thenComparingInt(FoundName::first));
    List<FoundName> kept = new ArrayList<>();
    for (FoundName candidate : sorted) {
      if (kept.stream().noneMatch(candidate::overlaps)) {
        kept.add(candidate);
      }
    }
    // A longer gazetteer name keeps the type that the name finder gave to a part of it.
    List<FoundName> typed = new ArrayList<>();
    for (FoundName found : kept) {
      NameType type = found.type();
      if (type == null) {
        type =
            candidates.stream()
                .filter(c -> c.type() != null && c.overlaps(found) && c.length() == found.length())
                .map(FoundName::type)
                .findFirst()
                .orElse(null);
      }
      typed.add(new FoundName(found.tree(), found.first(), found.end(), type, found.known()));
    }
    typed.sort(Comparator.comparingInt(FoundName::first));
    return typed;
  }
}
