package org.newsgraph.extract.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.refer.Attribution;
import org.newsgraph.extract.refer.Parties;
import org.newsgraph.extract.refer.Party;
import org.newsgraph.extract.refer.Speakers;
import org.newsgraph.extract.rule.Rule;
import org.newsgraph.extract.rule.RuleSet;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.lexicon.RulePrecision;
import org.newsgraph.model.Argument;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Fact;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.Grounds;
import org.newsgraph.model.Span;
import org.newsgraph.model.Stance;
import org.newsgraph.model.Words;
import org.newsgraph.schema.Schema;

/** Finds acts of speech and stances: who demands, rejects, proposes, says what, and of whom. */
public final class ClaimReader {
  private final RuleSet rules;
  private final Modality modality;
  private final RulePrecision precision;
  private final Schema schema;
  private final FactKind plain;
  private final DemandList lists;

  public ClaimReader(
      RuleSet rules, Modality modality, RulePrecision precision, Language language, Schema schema) {
    this.rules = rules;
    this.modality = modality;
    this.precision = precision;
    this.lists = new DemandList(modality, precision, language, schema.kind(CoreKind.DEMAND));
    this.schema = schema;
    this.plain = schema.plain(Family.CLAIM).orElseThrow();
  }

  /** The claims that an article tells, in the order of the text. */
  public List<Fact> read(
      Discourse discourse, Parties parties, Speakers speakers, Attribution attribution) {
    List<Fact> found = new ArrayList<>();
    for (Tree tree : discourse.trees()) {
      if (discourse.isImagined(tree)) {
        continue;
      }
      speakers.said(tree).map(said -> stated(parties, said)).ifPresent(found::add);
      List<Fact> listed = lists.read(discourse, parties, attribution, tree);
      found.addAll(listed);
      if (!listed.isEmpty()) {
        // What the items name is demanded: "a refusal to join" refuses nothing here.
        continue;
      }
      for (int i = 0; i < tree.size(); i++) {
        if (discourse.isInName(tree, i)) {
          continue;
        }
        for (Rule rule : rules.triggeredBy(tree.lemma(i))) {
          boolean isDeed = rule.fact().family() == Family.EVENT && rule.fact().act() != null;
          if (isDeed && rule.matches(tree, i)) {
            // "announced an embargo", "recalled its envoy": done, not said.
            break;
          }
          if (rule.fact().family() == Family.CLAIM && rule.matches(tree, i)) {
            Optional<Fact> claim = claim(parties, attribution, tree, i, rule);
            if (claim.isPresent()) {
              found.add(claim.get());
              break;
            }
          }
        }
      }
    }
    return found;
  }

  private Optional<Fact> claim(
      Parties parties, Attribution attribution, Tree tree, int trigger, Rule rule) {
    FactKind act = rule.fact();
    int verb = tree.token(trigger).isNoun() ? Modality.governor(tree, trigger) : trigger;
    boolean isVerb = tree.token(trigger).isVerb();
    if (isVerb && tree.isNegated(trigger)) {
      // Who does not accept, rejects; who does not demand or threaten, says nothing here.
      Optional<FactKind> negated = act.negatedAs().flatMap(schema::kind);
      if (negated.isEmpty() || modality.isNoRefusal(tree, trigger)) {
        return Optional.empty();
      }
      act = negated.get();
    } else if (isVerb && modality.isNonActual(tree, trigger)) {
      return Optional.empty();
    } else if (!isVerb
        && verb != Tree.NONE
        && (modality.isConditional(tree, verb) || isGivenUp(tree, trigger))) {
      // A demand that is dropped is made no more.
      return Optional.empty();
    }
    List<Party> claimants = agents(parties, tree, rule, "claimant", trigger);
    if (claimants.isEmpty()) {
      claimants = unnamed(parties, tree, rule, trigger, act.isPlain());
    } else if (!speaksOfSelf(parties, tree, rule, trigger, claimants)) {
      return Optional.empty();
    }
    if (claimants.isEmpty()) {
      return Optional.empty();
    }
    Set<Thing> speakers = things(claimants);
    List<Party> addressees = agents(parties, tree, rule, "addressee", trigger);
    addressees.removeIf(a -> speakers.contains(a.thing()));
    Integer content = first(tree, rule, "content", trigger);
    List<Party> about = new ArrayList<>();
    for (Path path : rule.slot("about")) {
      for (int token : path.from(tree, trigger)) {
        about.addAll(parties.namedUnder(tree, token));
      }
    }
    if (content != null) {
      about.addAll(0, parties.namedUnder(tree, content));
    }
    Set<Thing> toward = things(addressees);
    List<Party> things =
        Parties.distinct(about).stream()
            .filter(p -> !speakers.contains(p.thing()) && !toward.contains(p.thing()))
            .filter(p -> !p.thing().isOutlet())
            .toList();
    Attribution.Said said = attribution.of(tree, isVerb || verb == Tree.NONE ? trigger : verb);
    Span evidence = evidence(tree, trigger, claimants, content);
    return Optional.of(
        new Fact.Draft(act)
            .with(CoreSlot.CLAIMANT, arguments(claimants))
            .with(CoreSlot.ADDRESSEE, arguments(addressees))
            .with(CoreSlot.ABOUT, arguments(things))
            .with(
                CoreSlot.CONTENT, content == null ? null : new Words(said(tree, content, trigger)))
            .on(
                new Grounds(
                    said.stance() == Stance.ASSERTED ? Stance.ASSERTED : Stance.ATTRIBUTED,
                    said.source() == null || speakers.contains(said.source().thing())
                        ? null
                        : said.source().argument(),
                    List.of(evidence),
                    rule.id(),
                    precision.of(rule.id()))));
  }

  private Fact stated(Parties parties, Speakers.Said said) {
    Tree tree = said.tree();
    List<Party> about = new ArrayList<>();
    for (int i = said.first(); i < said.end(); i++) {
      if (tree.head(i) < said.first() || tree.head(i) >= said.end()) {
        about.addAll(parties.namedUnder(tree, i));
      }
    }
    return new Fact.Draft(plain)
        .with(CoreSlot.CLAIMANT, said.speaker().argument())
        .with(
            CoreSlot.ABOUT,
            arguments(
                Parties.distinct(about).stream()
                    .filter(p -> p.thing() != said.speaker().thing() && !p.thing().isOutlet())
                    .toList()))
        .with(CoreSlot.CONTENT, new Words(said.words()))
        .on(
            new Grounds(
                Stance.ASSERTED,
                null,
                List.of(said.evidence()),
                "speaker-named",
                precision.of("speaker-named")));
  }

  /** Who drops a demand makes it no more; whose demand others dismiss, does. */
  private boolean isGivenUp(Tree tree, int noun) {
    return !tree.is(noun, "nsubj")
        && modality.isCalledOff(tree, noun)
        && tree.child(tree.head(noun), "agent") == Tree.NONE;
  }

  /**
   * "Norway said it would help", "Norway will help, its prime minister said", "his party will not
   * take part, he said": whether who speaks and who acts are of one side, where a rule asks for it.
   */
  private static boolean speaksOfSelf(
      Parties parties, Tree tree, Rule rule, int trigger, List<Party> claimants) {
    if (rule.same().isEmpty()) {
      return true;
    }
    Set<Thing> sides = things(claimants);
    claimants.forEach(c -> sides.add(parties.countryOf(c.thing())));
    for (Path path : rule.same()) {
      for (int token : path.from(tree, trigger)) {
        int owner = tree.child(token, "poss");
        List<Party> actors = new ArrayList<>(parties.of(tree, token));
        if (owner != Tree.NONE) {
          actors.addAll(parties.of(tree, owner));
        }
        if (actors.stream().anyMatch(a -> sides.contains(a.thing()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of a content, without "according to …" where that hangs on its rim. */
  private static Span said(Tree tree, int content, int trigger) {
    List<Integer> words = new ArrayList<>(tree.subtree(content));
    if (!tree.under(trigger, content)) {
      return tree.subtreeSpan(content);
    }
    List<Integer> source = tree.subtree(trigger);
    int first = words.get(0);
    int last = words.get(words.size() - 1);
    int sourceFirst = source.get(0);
    int sourceLast = source.get(source.size() - 1);
    if (sourceFirst == first && sourceLast < last) {
      return tree.span(sourceLast + 1, last + 1);
    }
    // Behind the source only the full stop may follow.
    boolean isLast =
        words.stream()
            .allMatch(
                i -> i <= sourceLast || !Character.isLetterOrDigit(tree.token(i).form().charAt(0)));
    return isLast && sourceFirst > first
        ? tree.span(first, sourceFirst)
        : tree.subtreeSpan(content);
  }

  private List<Party> agents(Parties parties, Tree tree, Rule rule, String slot, int trigger) {
    Set<Integer> tokens = new LinkedHashSet<>();
    for (Path path : rule.slot(slot)) {
      tokens.addAll(path.from(tree, trigger));
      if (!tokens.isEmpty() && slot.equals("claimant")) {
        break;
      }
    }
    List<Party> found = new ArrayList<>();
    for (int token : tokens) {
      for (Party party : parties.of(tree, token)) {
        if (party.thing().isAgent() || party.thing().type() == EntityType.COUNTRY) {
          found.add(party);
        }
      }
    }
    return new ArrayList<>(Parties.distinct(found));
  }

  /** People without a name: "opposition leaders demanded …"; for statements, "officials said …". */
  private static List<Party> unnamed(
      Parties parties, Tree tree, Rule rule, int trigger, boolean isStatement) {
    Set<Integer> people = new LinkedHashSet<>();
    for (Path path : rule.slot("claimant")) {
      Set<Integer> tokens = path.from(tree, trigger);
      for (int token : tokens) {
        people.addAll(
            isStatement ? parties.unnamedSources(tree, token) : parties.unnamedActors(tree, token));
      }
      if (!tokens.isEmpty()) {
        break;
      }
    }
    boolean isOfSelf =
        rule.same().isEmpty()
            || rule.same().stream()
                .flatMap(path -> path.from(tree, trigger).stream())
                .anyMatch(token -> people.contains(parties.governingSubject(tree, token)));
    return isOfSelf ? people.stream().map(i -> parties.unnamed(tree, i)).toList() : List.of();
  }

  private static @Nullable Integer first(Tree tree, Rule rule, String slot, int trigger) {
    for (Path path : rule.slot(slot)) {
      for (int token : path.from(tree, trigger)) {
        return token;
      }
    }
    return null;
  }

  /** The words of the act: the trigger with all that hangs on it, the claimant and the content. */
  private static Span evidence(
      Tree tree, int trigger, List<Party> claimants, @Nullable Integer content) {
    Span span = tree.subtreeSpan(trigger);
    for (Party claimant : claimants) {
      span = span.union(claimant.reference().span());
    }
    if (content != null) {
      return span.union(tree.subtreeSpan(content));
    }
    // Without content the act alone would tell little: the clause that it stands in says more.
    return span.union(tree.subtreeSpan(tree.clause(trigger)));
  }

  private static Set<Thing> things(List<Party> parties) {
    Set<Thing> things = new HashSet<>();
    parties.forEach(p -> things.add(p.thing()));
    return things;
  }

  private static List<Argument> arguments(List<Party> parties) {
    return parties.stream().map(Party::argument).toList();
  }
}
