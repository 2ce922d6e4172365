package org.newsgraph.extract.refer;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Span;

/**
 * Who says what without a verb of saying: a name and a colon before it ("Kremlin: no talks are
 * planned"), a dash and a name behind it ('"We will not go." — Kari Lund', an embedded message).
 */
public final class Speakers {
  /** The most words that a speaker's name and title have before a colon. */
  private static final int LONGEST_SPEAKER = 8;

  /** The fewest words, the colon among them, that a speaker says. */
  private static final int LEAST_SAID = 4;

  private static final String DASH = "--";

  private final Discourse discourse;
  private final Gazetteer gazetteer;

  public Speakers(Discourse discourse, Gazetteer gazetteer) {
    this.discourse = discourse;
    this.gazetteer = gazetteer;
  }

  /**
   * What somebody says.
   *
   * @param tree the sentence, or the last of them
   * @param first the first of its words that are said
   * @param end one past the last
   */
  public record Said(Party speaker, Tree tree, int first, int end) {
    public Span words() {
      return tree.span(first, end);
    }

    public Span evidence() {
      return words().union(speaker.reference().span());
    }
  }

  /** What is said by the speaker whom a sentence names without a verb. */
  public Optional<Said> said(Tree tree) {
    return byColon(tree).or(() -> byDash(tree));
  }

  /**
   * The name before a colon that opens a sentence. A country's or city's own name is a topic rather
   * ("Norway: two people killed"), as is a company's.
   */
  Optional<Said> byColon(Tree tree) {
    int colon = 1;
    while (colon < Math.min(tree.size(), LONGEST_SPEAKER)
        && tree.token(colon - 1).isNoun()
        && !tree.token(colon).form().equals(":")) {
      colon++;
    }
    if (colon + LEAST_SAID > tree.size() || !tree.token(colon).form().equals(":")) {
      return Optional.empty();
    }
    int end = colon;
    return discourse
        .at(tree, colon - 1)
        .filter(r -> r.kind() == Mention.Kind.NAME && r.end() == end)
        .filter(r -> r.thing().isPerson() || isStateBody(r))
        .map(r -> new Said(new Party(r, r.thing(), false), tree, end + 1, tree.size()));
  }

  private boolean isStateBody(Reference reference) {
    GazetteerEntry known = reference.thing().known();
    boolean isSeat =
        reference.literal() != null
            && gazetteer
                .entry(reference.literal())
                .map(e -> e.kind().equals("facility"))
                .orElse(false);
    return isSeat
        || reference.thing().type() == EntityType.ORGANIZATION
            && known != null
            && known.within() != null;
  }

  private Optional<Said> byDash(Tree tree) {
    for (int i = 0; i + 1 < tree.size(); i++) {
      Optional<Said> said = tree.token(i).form().equals(DASH) ? byDash(tree, i) : Optional.empty();
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  private Optional<Said> byDash(Tree tree, int dash) {
    Reference name = discourse.at(tree, dash + 1).orElse(null);
    if (name == null || !name.thing().isPerson() || name.kind() != Mention.Kind.NAME) {
      return Optional.empty();
    }
    List<Tree> trees = discourse.trees();
    Tree words = dash > 1 || tree.index() == 0 ? tree : trees.get(tree.index() - 1);
    int end = words == tree ? dash : words.size();
    boolean isQuoted = end > 0 && words.token(end - 1).form().matches("[\"']+");
    boolean isMessage =
        name.end() + 1 < tree.size()
            && tree.token(name.end()).form().equals("(")
            && tree.token(name.end() + 1).form().startsWith("@");
    boolean isLast = name.end() == tree.size();
    return end > 1 && (isMessage || isQuoted && isLast)
        ? Optional.of(new Said(new Party(name, name.thing(), false), words, 0, end))
        : Optional.empty();
  }
}
