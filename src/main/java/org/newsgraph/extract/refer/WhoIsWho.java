package org.newsgraph.extract.refer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Names;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.mention.Titles;
import org.newsgraph.extract.role.Holding;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.model.Mention;

/**
 * Descriptions and pronouns → the persons they mean: "the American envoy", "he".
 *
 * <p>A description means a person whom the article gives that role; a pronoun the subject before
 * it. What the article leaves open stays open.
 */
public final class WhoIsWho {
  private static final int PRONOUN_REACH = 2;
  private static final int PAIR_REACH = 3;

  private final Set<String> pronouns;
  private final Set<String> ranks;
  private final Set<String> general;
  private final Set<String> loose;
  private final Titles titles;
  private final Plurals plurals;
  private final Map<String, String> genders;

  public WhoIsWho(Titles titles, Language language) {
    pronouns = language.words("person-pronoun");
    ranks = language.words("rank-word");
    general = language.words("general-body");
    loose = language.words("loose-title-word");
    this.genders = language.lexicon("genders").map("word", "gender");
    this.titles = titles;
    this.plurals = new Plurals(titles, language);
  }

  /**
   * Adds the references of descriptions and pronouns.
   *
   * @param holdings the roles found so far; those that only a description tells are added
   */
  public void resolve(Discourse discourse, List<Holding> holdings) {
    List<Holding> told = new ArrayList<>();
    Genders genders = new Genders(this.genders, discourse, holdings);
    for (Tree tree : discourse.trees()) {
      for (int i = 0; i < tree.size(); i++) {
        if (discourse.at(tree, i).isPresent()) {
          continue;
        }
        if (titles.isHead(tree, i) && !tree.token(i).tag().endsWith("S")) {
          description(discourse, tree, i, holdings, told);
        } else if (titles.isBodyNoun(tree.lemma(i)) && tree.token(i).tag().equals("NN")) {
          body(discourse, tree, i);
        }
      }
      for (int i = 0; i < tree.size(); i++) {
        String word = tree.word(i);
        if (pronouns.contains(word) && discourse.at(tree, i).isEmpty()) {
          pronoun(discourse, genders, tree, i);
        }
      }
      for (int i = 0; i < tree.size(); i++) {
        if (discourse.at(tree, i).isEmpty()) {
          plurals.resolve(discourse, tree, i, holdings);
        }
      }
    }
    holdings.addAll(told);
  }

  private void description(
      Discourse discourse, Tree tree, int head, List<Holding> holdings, List<Holding> told) {
    int first = head;
    Reference country = null;
    boolean definite = false;
    for (int i = head - 1; i >= 0; i--) {
      Optional<Reference> reference = discourse.at(tree, i);
      String tag = tree.token(i).tag();
      if (reference.isPresent() && !reference.get().thing().isPerson()) {
        country = reference.get();
        first = reference.get().first();
        i = first;
      } else if (tag.equals("DT") || tag.equals("PRP$")) {
        if (tree.lemma(i).equals("a")) {
          // "an American envoy": somebody new.
          return;
        }
        definite = tree.word(i).equals("the") || tag.equals("PRP$");
        first = i;
        break;
      } else if (tag.startsWith("JJ")
          || tag.startsWith("NN")
          || tag.equals("POS")
          || tag.equals("VBG")) {
        first = i;
      } else {
        break;
      }
    }
    if (isNamedBehind(discourse, tree, head)) {
      return;
    }
    HoldingStatus marker = markerBehind(tree, head);
    if (!definite && country == null || marker == null && modifiesName(discourse, tree, head)) {
      return;
    }
    if (marker != null) {
      marked(discourse, tree, first, head, marker, holdings);
      return;
    }
    String office = Titles.office(tree.lemma(head));
    Thing whose = country == null ? null : country.thing();
    Thing found =
        holder(
            discourse, tree, first, office, words(discourse, tree, first, head), whose, holdings);
    if (found != null) {
      refer(discourse, tree, first, head, country, found, "role-noun");
      return;
    }
    int begin = first;
    Reference of = country;
    salient(discourse, tree, begin, whose)
        .filter(person -> !hasOtherOffice(person.thing(), tree.lemma(head), holdings))
        .ifPresent(
            person -> {
              refer(discourse, tree, begin, head, of, person.thing(), "role-noun");
              told.add(told(discourse, tree, begin, head, person));
            });
  }

  /** "its leader, Wei Zhang": the name tells who is meant. */
  private static boolean isNamedBehind(Discourse discourse, Tree tree, int head) {
    return tree.hasChild(
        head,
        c ->
            c > head
                && tree.is(c, "appos")
                && discourse.headedBy(tree, c).filter(Reference::isPersonName).isPresent());
  }

  /**
   * "the ministry", "the group", without further words: the body named last whose name has the
   * noun; for a noun that no name has to have ("the group"), the body named last.
   */
  private void body(Discourse discourse, Tree tree, int noun) {
    boolean isBare =
        noun > 0
            && tree.word(noun - 1).equals("the")
            && tree.is(noun, "nsubj")
            && !tree.hasChild(noun, c -> c > noun && !tree.is(c, "punct") || c < noun - 1);
    if (!isBare) {
      return;
    }
    Thing last = null;
    for (int back = 0; back <= PAIR_REACH && tree.index() >= back; back++) {
      List<Reference> references = discourse.in(discourse.trees().get(tree.index() - back));
      for (int k = references.size() - 1; k >= 0; k--) {
        Reference reference = references.get(k);
        boolean isBefore = back > 0 || reference.end() <= noun;
        if (!isBefore || reference.thing().type() != EntityType.ORGANIZATION) {
          continue;
        }
        String name = Names.fold(reference.thing().fullName());
        if ((" " + name + " ").contains(" " + tree.lemma(noun) + " ")) {
          take(discourse, tree, noun, reference.thing());
          return;
        }
        last = last == null ? reference.thing() : last;
      }
    }
    if (last != null && general.contains(tree.lemma(noun))) {
      take(discourse, tree, noun, last);
    }
  }

  private static void take(Discourse discourse, Tree tree, int noun, Thing body) {
    discourse.add(
        new Reference(tree, noun - 1, noun + 1, noun, Mention.Kind.DESCRIPTION, body, "body-noun"));
  }

  /** What "elect" or "designate" behind a hyphen tells of a title, or null. */
  private @Nullable HoldingStatus markerBehind(Tree tree, int head) {
    return head + 2 < tree.size() && tree.token(head + 1).form().equals("-")
        ? titles.marker(tree.token(head + 2).form())
        : null;
  }

  /** "the president-elect": the one who has that office in that way. */
  private void marked(
      Discourse discourse,
      Tree tree,
      int first,
      int head,
      HoldingStatus marker,
      List<Holding> holdings) {
    Set<String> words = words(discourse, tree, first, head);
    List<Thing> holders =
        holdings.stream()
            .filter(h -> h.status() == marker)
            .filter(h -> Titles.office(h.head()).equals(Titles.office(tree.lemma(head))))
            .filter(h -> sameTitle(words, h.folded()))
            .map(h -> h.holder().thing())
            .distinct()
            .toList();
    if (holders.size() == 1) {
      int end = head + 3;
      discourse.add(
          new Reference(
              tree,
              first,
              end,
              Names.head(tree, head, end),
              Mention.Kind.DESCRIPTION,
              holders.get(0),
              "role-noun"));
    }
  }

  private Holding told(Discourse discourse, Tree tree, int first, int head, Reference person) {
    int begin = first;
    Reference whose = null;
    for (int i = first; i < head; i++) {
      Optional<Reference> reference = discourse.at(tree, i);
      if (reference.isPresent()
          && !reference.get().thing().isPerson()
          && reference.get().isNamed()) {
        whose = reference.get();
        begin = whose.end();
      }
    }
    while (begin < head
        && (tree.token(begin).tag().equals("POS") || tree.token(begin).tag().equals("DT"))) {
      begin++;
    }
    return new Holding(
        person,
        discourse.words(tree.span(begin, head + 1)),
        tree.words(begin, head + 1),
        tree.lemma(head).toLowerCase(Locale.ROOT),
        tree.span(begin, head + 1),
        whose,
        HoldingStatus.CURRENT,
        tree.sentence().span(),
        "role-noun");
  }

  private static boolean modifiesName(Discourse discourse, Tree tree, int head) {
    boolean before =
        head + 1 < tree.size()
            && discourse.at(tree, head + 1).filter(r -> r.thing().isPerson()).isPresent();
    return before
        || tree.is(head, "appos")
        || tree.is(head, "attr")
        || tree.is(head, "compound")
        || tree.is(head, "nmod")
        || tree.is(head, "oprd")
        // "succeeds her as secretary general": what somebody becomes.
        || tree.is(head, "pobj") && tree.lemma(tree.head(head)).equals("as");
  }

  /**
   * Who holds the office: the one mentioned last before; if none, the first whom the article names.
   */
  private @Nullable Thing holder(
      Discourse discourse,
      Tree tree,
      int first,
      String office,
      Set<String> words,
      @Nullable Thing whose,
      List<Holding> holdings) {
    Thing best = null;
    int bestDistance = Integer.MAX_VALUE;
    boolean isFormer = words.stream().anyMatch(word -> titles.marker(word) == HoldingStatus.FORMER);
    for (Holding holding : holdings) {
      if (isFormer && holding.status() == HoldingStatus.CURRENT) {
        // "a former chairman" is not the one who is chairman now.
        continue;
      }
      if (!Titles.office(holding.head()).equals(office) || !sameTitle(words, holding.folded())) {
        continue;
      }
      Reference organization = holding.organization();
      if (whose != null && organization != null && !sameSide(organization.thing(), whose)) {
        continue;
      }
      int distance = distance(discourse, tree, first, holding.holder().thing());
      if (distance < bestDistance) {
        bestDistance = distance;
        best = holding.holder().thing();
      }
    }
    return best;
  }

  /**
   * The words between determiner and head that belong to the title: "prime" of "the prime
   * minister".
   */
  private static Set<String> words(Discourse discourse, Tree tree, int first, int head) {
    Set<String> words = new HashSet<>();
    for (int i = first; i < head; i++) {
      String tag = tree.token(i).tag();
      if (discourse.at(tree, i).isEmpty() && (tag.startsWith("NN") || tag.startsWith("JJ"))) {
        words.add(tree.word(i));
      }
    }
    return words;
  }

  /**
   * Whether a description can mean a title: it may say less, but not "vice" or "prime" for another.
   */
  private boolean sameTitle(Set<String> words, String title) {
    Set<String> told = new HashSet<>(List.of(title.toLowerCase(Locale.ROOT).split("[ -]")));
    for (String rank : ranks) {
      if (words.contains(rank) != told.contains(rank)) {
        return false;
      }
    }
    return told.containsAll(words)
        || words.stream().noneMatch(told::contains) && words.stream().allMatch(loose::contains);
  }

  /** A body of a country counts as the country: "the American envoy" may be the White House's. */
  private static boolean sameSide(Thing organization, Thing whose) {
    if (organization == whose || organization.isPerson()) {
      return true;
    }
    GazetteerEntry known = organization.known();
    GazetteerEntry country = whose.known();
    return known != null
        && country != null
        && (country.key().equals(known.within()) || country.key().equals(known.standsFor()));
  }

  /** In sentences, back to the last mention; mentions behind count as farther than any before. */
  private static int distance(Discourse discourse, Tree tree, int at, Thing thing) {
    int best = Integer.MAX_VALUE - 1;
    for (Reference reference : discourse.references()) {
      if (reference.thing() != thing) {
        continue;
      }
      int sentences = tree.index() - reference.tree().index();
      boolean before = sentences > 0 || sentences == 0 && reference.first() < at;
      int distance = before ? sentences : 1000 - sentences;
      best = Math.min(best, distance);
    }
    return best;
  }

  /**
   * For a role that the article gives nobody by name ("the American president"): the subject
   * before, if it is known to be of that country.
   */
  private static Optional<Reference> salient(
      Discourse discourse, Tree tree, int first, @Nullable Thing whose) {
    GazetteerEntry country = whose == null ? null : whose.known();
    if (country == null) {
      return Optional.empty();
    }
    return before(discourse, tree, first).stream()
        .filter(r -> r.kind() == Mention.Kind.NAME)
        .filter(
            r -> {
              GazetteerEntry known = r.thing().known();
              return known != null && Objects.equals(known.within(), country.key());
            })
        .findFirst();
  }

  /** "The foreign minister is ill, the German spokesman said": the minister is no spokesman. */
  private boolean hasOtherOffice(Thing person, String head, List<Holding> holdings) {
    return titles.standsForCountry(head)
        && holdings.stream()
            .filter(h -> h.holder().thing() == person && h.status() == HoldingStatus.CURRENT)
            .map(Holding::head)
            .anyMatch(
                h -> titles.standsForCountry(h) && !Titles.office(h).equals(Titles.office(head)));
  }

  private static void refer(
      Discourse discourse,
      Tree tree,
      int first,
      int head,
      @Nullable Reference country,
      Thing thing,
      String reason) {
    int begin = country == null ? first : Math.max(first, country.end());
    while (begin < head && discourse.at(tree, begin).isPresent()) {
      begin++;
    }
    while (begin < head
        && (tree.token(begin).tag().equals("POS")
            || tree.token(begin).tag().equals("DT") && country != null)) {
      begin++;
    }
    discourse.add(
        new Reference(tree, begin, head + 1, head, Mention.Kind.DESCRIPTION, thing, reason));
  }

  /** A pronoun means the last subject before it; before the main subject of its sentence, that. */
  private static void pronoun(Discourse discourse, Genders genders, Tree tree, int i) {
    String pronoun = tree.word(i);
    Reference found =
        before(discourse, tree, i).stream()
            .filter(r -> genders.agree(pronoun, r.thing()))
            .filter(r -> !isOwnSubject(tree, i, r))
            .findFirst()
            .orElse(null);
    if (found == null || found.tree() != tree) {
      Reference main = mainSubject(discourse, tree, i);
      boolean ahead = tree.token(i).tag().equals("PRP$") && main != null && main.first() > i;
      if (main != null && ahead && genders.agree(pronoun, main.thing())) {
        found = main;
      }
    }
    if (found != null) {
      discourse.add(
          new Reference(tree, i, i + 1, i, Mention.Kind.PRONOUN, found.thing(), "pronoun"));
    }
  }

  /** "Lund asked her to help": an object is somebody else than the subject of its verb. */
  private static boolean isOwnSubject(Tree tree, int pronoun, Reference reference) {
    boolean isObject =
        tree.token(pronoun).tag().equals("PRP")
            && Set.of("dobj", "dative", "pobj").contains(tree.relation(pronoun))
            && !tree.word(pronoun).endsWith("self");
    if (!isObject || reference.tree() != tree) {
      return false;
    }
    int subject = tree.subject(tree.clause(pronoun));
    return subject != Tree.NONE && reference.first() <= subject && subject < reference.end();
  }

  private static @Nullable Reference mainSubject(Discourse discourse, Tree tree, int i) {
    int subject = tree.child(tree.root(i), "nsubj");
    return subject == Tree.NONE
        ? null
        : discourse.headedBy(tree, subject).filter(r -> r.thing().isPerson()).orElse(null);
  }

  /** The persons mentioned before a token, subjects first, the nearest sentence first. */
  private static List<Reference> before(Discourse discourse, Tree tree, int i) {
    List<Reference> found = new ArrayList<>();
    for (int back = 0; back <= PRONOUN_REACH && tree.index() - back >= 0; back++) {
      Tree at = discourse.trees().get(tree.index() - back);
      List<Reference> subjects = new ArrayList<>();
      List<Reference> others = new ArrayList<>();
      for (Reference reference : discourse.in(at)) {
        if (!reference.thing().isPerson() || back == 0 && reference.first() >= i) {
          continue;
        }
        String relation = at.relation(reference.head());
        if (back == 0 && relation.equals("poss")) {
          others.add(reference);
        } else if (relation.startsWith("nsubj")) {
          // Who says something, rather than who is spoken of: "'Lund is ill,' Zhang said. He …".
          boolean isMain = back > 0 && at.head(at.head(reference.head())) == Tree.NONE;
          subjects.add(isMain ? 0 : subjects.size(), reference);
        } else {
          others.add(reference);
        }
      }
      found.addAll(subjects);
      for (int k = others.size() - 1; k >= 0; k--) {
        found.add(others.get(k));
      }
    }
    return found;
  }
}
