package org.newsgraph.extract.role;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.mention.Titles;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.model.Mention;

/**
 * Verbs that tell who holds a role, or holds it no more: "led by X", "who ran the fund", "fired X".
 */
final class RoleVerbs {
  private static final int REACH = 4;
  private static final Path FROM = Path.parse("prep:from");
  private static final Path INCLUDED = Path.parse("prep:include|including");

  private final Titles titles;
  private final Modality modality;
  private final Set<String> termPrepositions;
  private final Map<String, String> roles = new HashMap<>();

  RoleVerbs(Titles titles, Modality modality, Language language) {
    this.titles = titles;
    this.modality = modality;
    termPrepositions = language.words("term-preposition");
    for (Lexicon.Row row : language.lexicon("role-verbs").rows()) {
      roles.put(row.get("verb"), row.get("role"));
    }
  }

  /** "Norway, led by X", "X, who ran the Arctic Fund": the verb stands for the title. */
  void leaders(Discourse discourse, Tree tree, List<Holding> found) {
    for (int i = 0; i < tree.size(); i++) {
      String role = tree.token(i).isVerb() ? roles.get(tree.lemma(i)) : null;
      if (role == null) {
        continue;
      }
      int verb = i;
      boolean passive = tree.child(i, "agent") != Tree.NONE;
      Optional<Reference> person =
          named(discourse, tree, apposed(tree, tree.subject(i))).filter(r -> r.thing().isPerson());
      Optional<Reference> body =
          body(discourse, tree, passive || isPlainObject(tree, i) ? tree.object(i) : Tree.NONE)
              .filter(r -> isLed(r.thing(), tree.lemma(verb)) && !isSender(tree, r));
      HoldingStatus status = status(tree, i, passive);
      if (person.isPresent() && body.isPresent() && status != null) {
        Reference holder = person.get();
        Reference led = body.get();
        found.add(
            new Holding(
                holder,
                role,
                role,
                role,
                tree.span(i, i + 1),
                led,
                status,
                tree.span(
                    Math.min(i, Math.min(holder.first(), led.first())),
                    Math.max(i + 1, Math.max(holder.end(), led.end()))),
                "role-verb"));
      }
    }
  }

  /** "a delegation of the Arctic Fund led by X": X leads the delegation. */
  private boolean isSender(Tree tree, Reference body) {
    int of = tree.is(body.head(), "pobj") ? tree.head(body.head()) : Tree.NONE;
    int noun = of == Tree.NONE || !tree.is(of, "prep") ? Tree.NONE : tree.head(of);
    return noun != Tree.NONE
        && tree.lemma(of).matches("of|from")
        && titles.isGroup(tree.lemma(noun));
  }

  /** Bodies have heads of every kind; a country has a leader, and nobody "runs" one by office. */
  private static boolean isLed(Thing thing, String lemma) {
    return switch (thing.type()) {
      case ORGANIZATION -> true;
      case COUNTRY -> lemma.equals("lead");
      default -> false;
    };
  }

  /** Whether the role is held; null where that is only wished or may be. */
  private @Nullable HoldingStatus status(Tree tree, int verb, boolean passive) {
    int head = tree.head(verb);
    if (head != Tree.NONE && titles.isAppointment(tree.lemma(head)) && !tree.is(verb, "conj")) {
      // "was appointed to lead the fund".
      return titles.isNomination(tree.lemma(head)) ? HoldingStatus.FUTURE : HoldingStatus.CURRENT;
    }
    boolean was =
        tree.hasChild(verb, c -> tree.lemma(c).equals("be") && tree.token(c).tag().equals("VBD"));
    boolean past = tree.token(verb).tag().equals("VBD") && !passive;
    return switch (modality.ofVerb(tree, verb)) {
      case HELD, ONGOING -> was || past ? HoldingStatus.FORMER : HoldingStatus.CURRENT;
      case PLANNED -> HoldingStatus.FUTURE;
      default -> null;
    };
  }

  /** "X, a former minister who now runs the fund": whom a description in apposition describes. */
  private static int apposed(Tree tree, int i) {
    return i != Tree.NONE && tree.is(i, "appos") ? tree.head(i) : i;
  }

  private static Optional<Reference> named(Discourse discourse, Tree tree, int i) {
    return i == Tree.NONE
        ? Optional.empty()
        : discourse.headedBy(tree, i).filter(r -> r.kind() == Mention.Kind.NAME);
  }

  /** A body by its name, or by a noun that its name modifies: "the Arctic Fund party". */
  private Optional<Reference> body(Discourse discourse, Tree tree, int i) {
    return named(discourse, tree, i)
        .or(
            () ->
                i > 0 && titles.isNamedBody(tree.lemma(i)) && tree.is(i - 1, "compound")
                    ? named(discourse, tree, i - 1)
                    : Optional.empty());
  }

  /** Not "led Norway to victory", "ran the ministry into debt": there no office is told. */
  private boolean isPlainObject(Tree tree, int verb) {
    int object = tree.child(verb, "dobj");
    return object != Tree.NONE
        && object - verb <= REACH
        && !tree.hasChild(
            verb,
            c -> c > object && tree.is(c, "prep") && !termPrepositions.contains(tree.lemma(c)));
  }

  /**
   * "fired deputy X", "X was sacked", "his predecessor, X": who was dismissed or followed by
   * another holds the role no more.
   */
  void dismissals(Discourse discourse, Tree tree, List<Holding> found) {
    for (int i = 0; i < tree.size(); i++) {
      if (titles.isPredecessor(tree.lemma(i))) {
        apposed(discourse, tree, i).forEach(person -> end(person, found));
      }
      if (tree.token(i).isVerb()) {
        resignation(discourse, tree, i, found);
        dismissal(discourse, tree, i, found);
      }
    }
  }

  private void dismissal(Discourse discourse, Tree tree, int verb, List<Holding> found) {
    // "should be sacked", "will be sacked": still in office.
    boolean isDismissed =
        titles.isDismissal(tree.lemma(verb)) && modality.ofVerb(tree, verb) == EventStatus.HELD;
    int object = isDismissed ? tree.object(verb) : Tree.NONE;
    if (object != Tree.NONE) {
      persons(discourse, tree, object, found).forEach(person -> end(person, found));
      endIncluded(discourse, tree, object, found);
    }
  }

  /** "The prime minister, X, resigned": from the one office that the article gives X. */
  private void resignation(Discourse discourse, Tree tree, int verb, List<Holding> found) {
    boolean isExit =
        titles.isExit(Appointments.phrase(tree, verb))
            && Appointments.behindAs(tree, verb) == Tree.NONE
            && FROM.from(tree, verb).stream()
                .allMatch(post -> titles.isExit("leave " + tree.lemma(post)))
            && isOver(tree, verb);
    int subject = isExit ? tree.subject(verb) : Tree.NONE;
    if (subject == Tree.NONE) {
      return;
    }
    persons(discourse, tree, subject, found).forEach(person -> endOffice(person, tree, found));
  }

  /** Whom a noun means: its own name, one beside it, one whose title it heads. */
  private static Set<Thing> persons(Discourse discourse, Tree tree, int noun, List<Holding> found) {
    Set<Thing> persons = new LinkedHashSet<>();
    discourse.headedBy(tree, noun).map(Reference::thing).ifPresent(persons::add);
    persons.addAll(apposed(discourse, tree, noun));
    for (Holding holding : found) {
      if (holding.holder().tree() == tree && holding.titleSpan().covers(tree.token(noun).span())) {
        persons.add(holding.holder().thing());
      }
    }
    return persons;
  }

  /** "resigned", "has resigned", in a headline "resigns"; not "after she leaves office". */
  private boolean isOver(Tree tree, int verb) {
    String tag = tree.token(verb).tag();
    boolean isPast = tag.equals("VBD") || tag.equals("VBN");
    return (isPast || tag.equals("VBZ") && tree.is(verb, "root"))
        && modality.ofVerb(tree, verb) == EventStatus.HELD;
  }

  private void endOffice(Thing holder, Tree tree, List<Holding> found) {
    List<Holding> own =
        found.stream()
            .filter(h -> h.holder().thing() == holder && h.status() == HoldingStatus.CURRENT)
            .filter(h -> titles.isPublic(h.head()) && !isNow(h))
            // "Lund, who resigned in May, is the minister".
            .filter(h -> h.holder().tree() != tree || !h.rule().equals("role-predicate"))
            .toList();
    List<Holding> here = own.stream().filter(h -> h.holder().tree() == tree).toList();
    List<String> offices =
        (here.isEmpty() ? own : here)
            .stream().map(h -> Titles.office(h.head())).distinct().toList();
    if (offices.size() == 1) {
      found.replaceAll(
          h ->
              own.contains(h) && Titles.office(h.head()).equals(offices.get(0))
                  ? h.with(HoldingStatus.FORMER)
                  : h);
    }
  }

  /** "sacked three ministers, including X and Y". */
  private static void endIncluded(Discourse discourse, Tree tree, int noun, List<Holding> found) {
    for (int person : INCLUDED.from(tree, noun)) {
      for (int each : tree.conjuncts(person)) {
        discourse
            .headedBy(tree, each)
            .filter(Reference::isPersonName)
            .ifPresent(r -> end(r.thing(), found));
      }
    }
  }

  private static List<Thing> apposed(Discourse discourse, Tree tree, int noun) {
    return Arrays.stream(tree.children(noun))
        .filter(c -> tree.is(c, "appos"))
        .boxed()
        .flatMap(c -> discourse.headedBy(tree, c).stream())
        .map(Reference::thing)
        .toList();
  }

  /** "his predecessor, X, now finance minister": what somebody has become is not over. */
  private static boolean isNow(Holding holding) {
    Tree tree = holding.holder().tree();
    Reference body = holding.organization();
    int title = holding.titleSpan().begin();
    int begin = body == null || body.tree() != tree ? title : Math.min(title, body.span().begin());
    for (int i = 1; i < tree.size(); i++) {
      if (tree.token(i).span().begin() == begin) {
        return tree.word(i - 1).equals("now");
      }
    }
    return false;
  }

  private static void end(Thing holder, List<Holding> found) {
    for (int k = 0; k < found.size(); k++) {
      if (found.get(k).holder().thing() == holder && !isNow(found.get(k))) {
        found.set(k, found.get(k).with(HoldingStatus.FORMER));
      }
    }
  }
}
