package org.newsgraph.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Titles;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.Gazetteer;
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
public final class RoleReader {

  /** Behind these stand the names of those whom a title in the plural tells of. */
  private static final Set<String> LIST_MARKS = Set.of("-", "--", ":");

  private static final Set<String> INSIDE = Set.of("NN", "NNP", "JJ");
  private static final int REACH = 14;

  private final Set<String> determiners;
  private final Set<String> complements;
  private final Titles titles;
  private final OfficePhrases phrases;
  private final OfficeCountries countries;
  private final Appointments appointments;
  private final RoleVerbs verbs;
  private final Counterparts counterparts;

  public RoleReader(Titles titles, Gazetteer gazetteer, Modality modality, Language language) {
    determiners = language.words("determiner");
    complements = language.words("title-preposition");
    this.titles = titles;
    this.phrases = new OfficePhrases(titles, gazetteer, new OfficeWords(language));
    this.countries = new OfficeCountries(titles);
    this.appointments = new Appointments(titles, phrases, modality, language);
    this.verbs = new RoleVerbs(titles, modality, language);
    this.counterparts = new Counterparts(titles);
  }

  /** The holdings that an article tells, in the order of the text. */
  public List<Holding> read(Discourse discourse) {
    List<Holding> found = new ArrayList<>();
    for (Tree tree : discourse.trees()) {
      for (Reference name : discourse.in(tree)) {
        if (name.kind() == Mention.Kind.NAME && name.thing().isPerson()) {
          before(discourse, name, found);
          behind(discourse, name, found);
        }
      }
      appointments.read(discourse, tree, found);
      verbs.leaders(discourse, tree, found);
    }
    countries.complete(discourse, found);
    for (Tree tree : discourse.trees()) {
      counterparts.read(discourse, tree, found);
    }
    for (Tree tree : discourse.trees()) {
      verbs.dismissals(discourse, tree, found);
    }
    return found;
  }

  /**
   * "Russian presidential aide Yuri Ushakov", "Director of National Intelligence Tulsi Gabbard".
   */
  private void before(Discourse discourse, Reference name, List<Holding> found) {
    Tree tree = name.tree();
    Reference first = OfficeLists.first(discourse, name);
    int last = beforeHonorific(tree, first);
    int head = titleHead(discourse, tree, last);
    if (head == Tree.NONE) {
      return;
    }
    boolean isOne = isSingular(tree, head);
    if (!first.equals(name) && isOne) {
      return;
    }
    int rank = head;
    while (rank > 0 && isStyle(tree, rank) && titles.isHead(tree, rank - 1)) {
      rank--;
    }
    if (rank < head && !isStyle(tree, rank)) {
      // "army chief Gen Lund", "Foreign Minister Prince Lund", "committee chairman Sen. Lund": an
      // office, and beside it a rank or seat.
      found.add(phrases.holding(discourse, tree, name, rank, rank + 1, "role-before-name"));
      found.add(rank(discourse, name, rank + 1, head));
      return;
    }
    Holding holding = phrases.holding(discourse, tree, name, head, last + 1, "role-before-name");
    if (isOfFormerGovernment(tree, name.head())) {
      holding = holding.with(HoldingStatus.FORMER);
    }
    found.add(
        isOne
            ? ofBodyBehind(discourse, name, holding)
            : holding.with(OfficeLists.organization(discourse, first, name, head).orElse(null)));
  }

  /** A rank, or a title in the short form that only stands before a name. */
  private boolean isStyle(Tree tree, int i) {
    return titles.isStyle(tree.lemma(i)) || tree.token(i).form().matches("\\p{Lu}\\p{L}+\\.");
  }

  private static Holding rank(Discourse discourse, Reference name, int first, int head) {
    Tree tree = name.tree();
    Span span = tree.span(first, head + 1);
    return new Holding(
        name,
        discourse.words(span),
        tree.words(first, head + 1),
        tree.lemma(head).toLowerCase(Locale.ROOT),
        span,
        null,
        HoldingStatus.CURRENT,
        tree.span(first, name.end()),
        "role-before-name");
  }

  /** The last token before a name and its form of address: "Emir [Sheikh Tamim]". */
  private int beforeHonorific(Tree tree, Reference name) {
    int last = name.first() - 1;
    while (last >= 0 && titles.isHonorific(tree, last) && !titles.isHead(tree, last)) {
      last--;
    }
    return last;
  }

  /** "President X of China". */
  private Holding ofBodyBehind(Discourse discourse, Reference name, Holding holding) {
    Reference body = OfficeLists.behind(discourse, name);
    return body == null || holding.organization() != null ? holding : holding.with(body);
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
    int inner = headInside(tree, last);
    if (inner != Tree.NONE) {
      return inner;
    }
    if (titles.isHead(tree, last)
        && discourse.at(tree, last).filter(r -> r.thing().isPerson()).isEmpty()) {
      return last;
    }
    int i = last;
    for (int steps = 0; i > 0 && steps < 6; i--, steps++) {
      String word = tree.word(i);
      if (complements.contains(word)) {
        // "an aide to X" is not X.
        return i < last && titles.isHead(tree, i - 1) ? i - 1 : Tree.NONE;
      }
      boolean inComplement =
          tree.token(i).isNoun()
              || tree.token(i).tag().startsWith("JJ")
              || determiners.contains(word);
      if (!inComplement || !Character.isUpperCase(tree.token(last).form().charAt(0))) {
        return Tree.NONE;
      }
    }
    return Tree.NONE;
  }

  /** The head of a title that goes on behind it up to a token: "chief of staff". */
  private int headInside(Tree tree, int last) {
    for (int head = last - 1; head >= 0 && last - head < 5; head--) {
      if (titles.isHead(tree, head)
          && !titles.isStyle(tree.lemma(head))
          && titles.phraseEnd(tree, head) == last + 1) {
        return head;
      }
    }
    return Tree.NONE;
  }

  /** "Kirill Dmitriev, a special envoy for …", "the foreign minister, Sergei Lavrov". */
  private void behind(Discourse discourse, Reference name, List<Holding> found) {
    Tree tree = name.tree();
    int i = name.end();
    if (i < tree.size() && tree.token(i).form().equals(",")) {
      apposition(discourse, name, behindAge(tree, i + 1), found);
    } else if (i < tree.size() && tree.token(i).form().equals("(")) {
      apposition(discourse, name, i + 1, found);
    }
    int comma = beforeHonorific(tree, name);
    if (comma >= 0 && titles.isStyle(tree.lemma(comma))) {
      // "Norway's chief of defence, General X": the rank stands with the name.
      comma = phrases.first(discourse, tree, comma) - 1;
    }
    if (comma >= 1 && LIST_MARKS.contains(tree.token(comma).form())) {
      int head = nounPhraseHead(discourse, tree, comma - 1, true);
      if (head != Tree.NONE && !isSingular(tree, head)) {
        severalApposed(discourse, name, head, found);
      }
    }
    if (comma >= 1 && tree.token(comma).form().equals(",")) {
      int before = comma - 1;
      int head = nounPhraseHead(discourse, tree, before, false);
      if (head == Tree.NONE) {
        behindRelativeClause(discourse, name, found);
        return;
      }
      boolean closed =
          i >= tree.size()
              || tree.token(i).form().matches("[,.;:(]|--?")
              || OfficeLists.behind(discourse, name) != null;
      if (!isSingular(tree, head)) {
        severalApposed(discourse, name, head, found);
        return;
      }
      if (closed) {
        Holding holding =
            phrases.holding(discourse, tree, name, head, before + 1, "role-apposed-to-title");
        apposedTo(discourse, name, head, ofBodyBehind(discourse, name, holding), found);
      }
    }
  }

  /**
   * "the ruler, X"; "the bank's former manager and president, X": both of the bank, and both over.
   */
  private void apposedTo(
      Discourse discourse, Reference name, int head, Holding last, List<Holding> found) {
    Tree tree = name.tree();
    int before = joinedBefore(discourse, tree, head);
    if (before == Tree.NONE) {
      found.add(last);
      return;
    }
    Holding first =
        phrases.holding(discourse, tree, name, before, before + 1, "role-apposed-to-title");
    found.add(first);
    Holding second = last.organization() == null ? last.with(first.organization()) : last;
    boolean isOver = first.status() == HoldingStatus.FORMER;
    found.add(isOver ? second.with(HoldingStatus.FORMER) : second);
  }

  /** The head of the title that another is joined to: "manager and [president]". */
  private int joinedBefore(Discourse discourse, Tree tree, int head) {
    int and = phrases.first(discourse, tree, head) - 1;
    boolean isJoined =
        and > 0
            && tree.word(and).equals("and")
            && titles.isHead(tree, and - 1)
            && isSingular(tree, and - 1)
            && discourse.at(tree, and - 1).isEmpty();
    return isJoined ? and - 1 : Tree.NONE;
  }

  /**
   * "the ministers of Norway and China, X and Y": each the one of the country at the same place.
   */
  private void severalApposed(Discourse discourse, Reference first, int head, List<Holding> found) {
    for (Reference name : OfficeLists.names(discourse, first)) {
      OfficeLists.organization(discourse, first, name, head)
          .map(
              body ->
                  phrases
                      .holding(
                          discourse, first.tree(), name, head, head + 1, "role-apposed-to-title")
                      .with(body))
          .ifPresent(found::add);
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
    Holding holding =
        phrases.holding(discourse, tree, name, head, head + 1, "role-apposed-to-title");
    found.add(isDismissed ? holding.with(HoldingStatus.FORMER) : holding);
  }

  /** "X, 52, a former minister": the place behind an age and its comma. */
  private static int behindAge(Tree tree, int i) {
    boolean isAge =
        i + 1 < tree.size()
            && tree.token(i).tag().equals("CD")
            && tree.token(i + 1).form().equals(",");
    return isAge ? i + 2 : i;
  }

  private static boolean isSingular(Tree tree, int i) {
    return !tree.token(i).tag().endsWith("S");
  }

  /**
   * The title head of a noun phrase that ends at a token: "Russia's minister of foreign affairs".
   */
  private int nounPhraseHead(Discourse discourse, Tree tree, int last, boolean isBare) {
    int inner = headInside(tree, last);
    for (int i = inner == Tree.NONE ? last : inner; i >= 0 && last - i < 8; i--) {
      if (titles.isHead(tree, i) && discourse.at(tree, i).isEmpty()) {
        int before = joinedBefore(discourse, tree, i);
        int phrase = phrases.first(discourse, tree, before == Tree.NONE ? i : before);
        return isBare || isDefinite(tree, phrase, i) ? i : Tree.NONE;
      }
      String tag = tree.token(i).tag();
      boolean isOpen = tag.equals("CC") && !OfficeLists.joinsBodies(discourse, tree, i);
      if (tag.startsWith("VB") || tag.equals(",") || isOpen || tag.equals("WP")) {
        return Tree.NONE;
      }
    }
    return Tree.NONE;
  }

  /** "the leader", "Norway's leader", "former Norwegian leader". */
  private boolean isDefinite(Tree tree, int phrase, int head) {
    return phrase > 0
            && (determiners.contains(tree.word(phrase - 1))
                || tree.token(phrase - 1).tag().equals("POS"))
        || hasDeterminer(tree, phrase, head)
        || titles.marker(tree.word(phrase)) == HoldingStatus.FORMER;
  }

  private boolean hasDeterminer(Tree tree, int first, int head) {
    for (int i = first; i < head; i++) {
      if (determiners.contains(tree.word(i))) {
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
    int phrase = i;
    HoldingStatus shared = HoldingStatus.CURRENT;
    boolean isBare = false;
    while (i < limit) {
      String word = tree.word(i);
      boolean head =
          titles.isHead(tree, i)
              && !endsInsideTitle(tree, i)
              && !tree.isOwner(i)
              && !isModifier(discourse, tree, i);
      if (head) {
        // "…, a minister said", "…, First Lady Y": of another.
        boolean isOther =
            tree.is(i, "nsubj") && isObject(tree, name.head())
                || isBeforeOther(discourse, tree, i, name)
                || i + 1 < limit
                    && discourse.at(tree, i + 1).filter(r -> r.thing().isPerson()).isPresent();
        if (!isSingular(tree, i) || isOther) {
          return;
        }
        int end = phrases.complementEnd(discourse, tree, i, limit);
        Reference sender = sender(tree, found, name, i);
        Holding holding = phrases.holding(discourse, tree, name, i, end, "role-apposition");
        boolean isSent = holding.organization() == null && sender != null;
        boolean isShared =
            shared == HoldingStatus.FORMER
                && holding.status() == HoldingStatus.CURRENT
                && !hasDeterminer(tree, phrase, i)
                && IntStream.range(phrase, i).noneMatch(j -> titles.marker(tree.word(j)) != null)
                && titles.isPublic(tree.lemma(i));
        if (isShared) {
          // "a former minister and ambassador"; not "a former minister and scholar".
          holding = holding.with(HoldingStatus.FORMER);
        }
        shared = holding.status();
        holding = isSent ? holding.with(sender) : holding;
        if (isBare) {
          ofBoth(found, holding, i);
        }
        found.add(holding);
        isBare = end == titles.phraseEnd(tree, i);
        if (end + 1 < limit && tree.word(end).equals("and")) {
          i = end + 1;
          phrase = i;
          continue;
        }
        return;
      }
      boolean inside = OfficePhrases.isInside(tree, i) || titles.marker(word) != null;
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

  /** "founder and CEO of the fund": both of the fund. */
  private void ofBoth(List<Holding> found, Holding second, int head) {
    Holding first = found.get(found.size() - 1);
    Reference body = second.organization();
    if (body != null
        && body.first() > head
        && first.organization() == null
        && titles.isOfBody(first.head())
        && titles.isOfBody(second.head())) {
      found.set(found.size() - 1, first.with(body));
    }
  }

  /** "Lund, head of the council Zhang": the title of the one named behind it. */
  private static boolean isBeforeOther(Discourse discourse, Tree tree, int title, Reference name) {
    return tree.is(title, "compound")
        && discourse
            .at(tree, tree.head(title))
            .filter(r -> r.thing().isPerson() && r.thing() != name.thing())
            .isPresent();
  }

  private static boolean isObject(Tree tree, int noun) {
    int at = noun;
    while (tree.is(at, "appos")) {
      at = tree.head(at);
    }
    return tree.is(at, "pobj") || tree.is(at, "dobj");
  }

  /** The "veteran" of "a veteran opposition politician". */
  private static boolean isModifier(Discourse discourse, Tree tree, int i) {
    int noun = tree.head(i);
    return tree.is(i, "compound")
        && noun > i
        && tree.token(noun).tag().equals("NN")
        && discourse.at(tree, noun).isEmpty();
  }

  /** "US ambassador to Turkey and special envoy for Syria": who sent somebody to both. */
  private @Nullable Reference sender(Tree tree, List<Holding> found, Reference name, int head) {
    if (found.isEmpty() || !titles.isSent(tree.lemma(head))) {
      return null;
    }
    Holding before = found.get(found.size() - 1);
    boolean isJoined =
        before.holder().equals(name)
            && before.titleSpan().begin() > name.span().end()
            && titles.isSent(before.head());
    return isJoined ? before.organization() : null;
  }

  private static boolean isPossessive(Reference reference) {
    return reference.tree().isOwner(reference.end() - 1);
  }

  /**
   * Whether a noun behind it in the same phrase heads the title too, so that this one only modifies
   * it: "deputy planning minister".
   */
  private boolean endsInsideTitle(Tree tree, int i) {
    int j = i + 1;
    while (j < tree.size()
        && (INSIDE.contains(tree.token(j).tag())
            || tree.token(j).tag().equals("VBG")
                && j + 1 < tree.size()
                && titles.isHead(tree, j + 1))) {
      if (titles.isHead(tree, j) && tree.token(j).isNoun()) {
        return true;
      }
      j++;
    }
    return false;
  }
}
