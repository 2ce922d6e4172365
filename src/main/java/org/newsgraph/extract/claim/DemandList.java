package org.newsgraph.extract.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.refer.Attribution;
import org.newsgraph.extract.refer.Parties;
import org.newsgraph.extract.refer.Party;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.RulePrecision;
import org.newsgraph.model.Argument;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.Fact;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.Grounds;
import org.newsgraph.model.Span;
import org.newsgraph.model.Stance;
import org.newsgraph.model.Words;

/**
 * Demands told as a list: "Norway handed China its conditions. Among them were: the release of two
 * ships, an apology and the return of the islands." Each item is a demand.
 */
public final class DemandList {
  public static final String RULE = "listed-demands";

  private final Set<String> members;
  private final Set<String> pointers;
  private final Lexicon words;
  private final Modality modality;
  private final RulePrecision precision;
  private final FactKind kind;

  DemandList(Modality modality, RulePrecision precision, Language language, FactKind kind) {
    this.kind = kind;
    members = language.words("list-member");
    pointers = language.words("list-pointer");
    this.words = language.lexicon("list-words");
    this.modality = modality;
    this.precision = precision;
  }

  /**
   * Whose list it is.
   *
   * @param sentence where it is announced
   */
  private record Announced(Tree sentence, List<Party> claimants, List<Party> addressees) {}

  /** The demands that a sentence lists; empty where it is no such list. */
  List<Fact> read(Discourse discourse, Parties parties, Attribution attribution, Tree tree) {
    int first = firstItem(tree);
    if (first == Tree.NONE || tree.index() == 0) {
      return List.of();
    }
    Tree before = discourse.trees().get(tree.index() - 1);
    List<Fact> found = new ArrayList<>();
    announced(before, parties)
        .ifPresent(
            list -> {
              Attribution.Said said = attribution.of(before, before.clause(0));
              for (int[] item : items(tree, first)) {
                found.add(demand(tree, parties, list, said, item[0], item[1]));
              }
            });
    return found;
  }

  /** Where the items begin: behind "Among them were", "They include". */
  private int firstItem(Tree tree) {
    int at = 0;
    if (tree.size() > 4 && tree.lemma(0).equals("among") && members.contains(tree.word(1))) {
      at = 2;
    } else if (tree.size() > 3 && pointers.contains(tree.word(0))) {
      at = 1;
    }
    if (at == 0 || !isUse(tree.lemma(at), at == 2 ? "be" : "include")) {
      return Tree.NONE;
    }
    at++;
    return at < tree.size() && tree.token(at).form().equals(":") ? at + 1 : at;
  }

  private boolean isUse(String lemma, String use) {
    return words.rows().stream()
        .anyMatch(row -> lemma.equals(row.get("word")) && use.equals(row.get("use")));
  }

  private Optional<Announced> announced(Tree tree, Parties parties) {
    for (int i = 0; i < tree.size(); i++) {
      int verb = tree.clause(i);
      if (!isUse(tree.lemma(i), "demand")
          || !tree.token(i).tag().equals("NNS")
          || !tree.token(verb).isVerb()
          || tree.isNegated(verb)
          || modality.isNonActual(tree, verb)) {
        continue;
      }
      int subject = tree.subject(verb);
      List<Party> claimants = subject == Tree.NONE ? List.of() : agents(parties, tree, subject);
      if (claimants.isEmpty()) {
        continue;
      }
      List<Party> addressees = new ArrayList<>();
      for (String path : List.of("dative", "dobj", "prep:to")) {
        for (int token : Path.parse(path).from(tree, verb)) {
          if (!tree.under(i, token)) {
            addressees.addAll(agents(parties, tree, token));
          }
        }
      }
      return Optional.of(new Announced(tree, claimants, Parties.distinct(addressees)));
    }
    return Optional.empty();
  }

  private static List<Party> agents(Parties parties, Tree tree, int noun) {
    return parties.of(tree, noun).stream().filter(party -> party.thing().isAgent()).toList();
  }

  /** The items as {@code [first, end)}: parted by commas, and by "and" before a new noun phrase. */
  private static List<int[]> items(Tree tree, int first) {
    List<int[]> items = new ArrayList<>();
    int begin = first;
    for (int i = first; i <= tree.size(); i++) {
      boolean isEnd = i == tree.size();
      String form = isEnd ? "" : tree.token(i).form();
      boolean isNewPhrase =
          i + 1 < tree.size()
              && form.equals("and")
              && (tree.token(i + 1).tag().equals("DT") || tree.token(i + 1).tag().equals("PRP$"));
      if (isEnd || form.equals(",") || form.equals(";") || isNewPhrase) {
        if (holdsNoun(tree, begin, i)) {
          items.add(new int[] {begin, i});
        }
        begin = i + 1;
        if (begin < tree.size() && tree.lemma(begin).equals("and")) {
          begin++;
        }
      }
    }
    return items;
  }

  private static boolean holdsNoun(Tree tree, int first, int end) {
    for (int i = first; i < end; i++) {
      if (tree.token(i).isNoun()) {
        return true;
      }
    }
    return false;
  }

  private Fact demand(
      Tree tree, Parties parties, Announced list, Attribution.Said said, int first, int end) {
    Set<Thing> toward = new HashSet<>();
    list.claimants().forEach(party -> toward.add(party.thing()));
    list.addressees().forEach(party -> toward.add(party.thing()));
    List<Argument> about =
        parties.named(tree, first, end).stream()
            .filter(party -> !toward.contains(party.thing()))
            .map(Party::argument)
            .toList();
    Span content = tree.span(first, end);
    return new Fact.Draft(kind)
        .with(CoreSlot.CLAIMANT, list.claimants().stream().map(Party::argument).toList())
        .with(CoreSlot.ADDRESSEE, list.addressees().stream().map(Party::argument).toList())
        .with(CoreSlot.ABOUT, about)
        .with(CoreSlot.CONTENT, new Words(content))
        .on(
            new Grounds(
                said.stance() == Stance.ASSERTED ? Stance.ASSERTED : Stance.ATTRIBUTED,
                said.source() == null ? null : said.source().argument(),
                List.of(list.sentence().sentence().span(), tree.span(0, end)),
                RULE,
                precision.of(RULE)));
  }
}
