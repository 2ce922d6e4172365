package org.newsgraph.extract.claim;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Answered;
import org.newsgraph.model.Argument;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.Fact;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.Span;

/**
 * Which demand or proposal of an article a rejection or acceptance answers: the last one before it,
 * of others, toward it, that is of the same things or that it takes up by "the demand", "it".
 */
public final class Answers {
  private static final Pattern TAKEN_UP =
      Pattern.compile(
          "(?:it|them|(?:the|this|that|these|those|such|all|any|his|her|its|their|both)"
              + " (?:\\p{L}+ ){0,2}(?:demand|proposal|offer|request|ultimatum|call|idea|plan"
              + "|condition|suggestion|invitation|term)s?)\\b.*");

  private final ArticleText text;
  private final List<Fact> claims;

  private Answers(ArticleText text, List<Fact> claims) {
    this.text = text;
    this.claims = claims;
  }

  /** The facts of an article, of which answers tell what they answer. */
  public static List<Fact> linked(ArticleText text, List<Fact> facts) {
    Answers answers =
        new Answers(text, facts.stream().filter(f -> f.kind().family() == Family.CLAIM).toList());
    return facts.stream().map(answers::linked).toList();
  }

  private Fact linked(Fact claim) {
    if (!claim.kind().isAnswer() || claim.answered() != null) {
      return claim;
    }
    return claims.stream()
        .filter(other -> isAnswered(other, claim))
        .max(
            Comparator.comparing((Fact other) -> isOfTheSame(other, claim))
                .thenComparing(Answers::begin)
                .thenComparing(Fact::toString))
        .map(
            answered ->
                claim.with(
                    CoreSlot.RESPONDS_TO, new Answered(answered.grounds().evidence().get(0))))
        .orElse(claim);
  }

  private boolean isAnswered(Fact claim, Fact answer) {
    return answer.kind().answers(claim.kind())
        && begin(claim) <= begin(answer)
        && isApart(claim, CoreSlot.CLAIMANT, answer, CoreSlot.CLAIMANT)
        && isToward(claim, answer)
        && isToward(answer, claim)
        && (isOfTheSame(claim, answer) || isTakenUp(answer.words(CoreSlot.CONTENT)));
  }

  private static boolean isToward(Fact one, Fact other) {
    return one.entities(CoreSlot.ADDRESSEE).isEmpty()
        || !isApart(one, CoreSlot.ADDRESSEE, other, CoreSlot.CLAIMANT);
  }

  private static boolean isOfTheSame(Fact claim, Fact answer) {
    return !isApart(claim, CoreSlot.ABOUT, answer, CoreSlot.ABOUT);
  }

  private static boolean isApart(Fact one, CoreSlot slot, Fact other, CoreSlot otherSlot) {
    return Collections.disjoint(
        referents(one.entities(slot)), referents(other.entities(otherSlot)));
  }

  private boolean isTakenUp(@Nullable Span content) {
    return content == null
        || TAKEN_UP.matcher(text.words(content).toLowerCase(Locale.ROOT)).matches();
  }

  private static int begin(Fact claim) {
    return claim.grounds().evidence().get(0).begin();
  }

  private static Set<Integer> referents(List<Argument> arguments) {
    return arguments.stream().map(Argument::referent).collect(Collectors.toSet());
  }
}
