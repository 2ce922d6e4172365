package org.newsgraph.extract.claim;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Argument;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.Claim;
import org.newsgraph.model.ClaimAct;
import org.newsgraph.model.Fact;
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
  private final List<Claim> claims;

  private Answers(ArticleText text, List<Claim> claims) {
    this.text = text;
    this.claims = claims;
  }

  /** The facts of an article, of which answers tell what they answer. */
  public static List<Fact> linked(ArticleText text, List<Fact> facts) {
    Answers answers =
        new Answers(
            text, facts.stream().filter(Claim.class::isInstance).map(Claim.class::cast).toList());
    return facts.stream()
        .map(fact -> fact instanceof Claim claim ? answers.linked(claim) : fact)
        .toList();
  }

  private Claim linked(Claim claim) {
    boolean isAnswer = claim.act() == ClaimAct.REJECT || claim.act() == ClaimAct.ACCEPT;
    if (!isAnswer || claim.respondsTo() != null) {
      return claim;
    }
    return claims.stream()
        .filter(other -> isAnswered(other, claim))
        .max(
            Comparator.comparing((Claim other) -> isOfTheSame(other, claim))
                .thenComparing(Answers::begin)
                .thenComparing(Claim::toString))
        .map(
            answered ->
                new Claim(
                    claim.act(),
                    claim.claimants(),
                    claim.addressees(),
                    claim.about(),
                    claim.content(),
                    claim.via(),
                    answered.grounds().evidence().get(0),
                    claim.grounds()))
        .orElse(claim);
  }

  private boolean isAnswered(Claim claim, Claim answer) {
    return (claim.act() == ClaimAct.DEMAND || claim.act() == ClaimAct.PROPOSE)
        && begin(claim) <= begin(answer)
        && Collections.disjoint(referents(claim.claimants()), referents(answer.claimants()))
        && isToward(claim, answer)
        && isToward(answer, claim)
        && (isOfTheSame(claim, answer) || isTakenUp(answer.content()));
  }

  private static boolean isToward(Claim one, Claim other) {
    return one.addressees().isEmpty()
        || !Collections.disjoint(referents(one.addressees()), referents(other.claimants()));
  }

  private static boolean isOfTheSame(Claim claim, Claim answer) {
    return !Collections.disjoint(referents(claim.about()), referents(answer.about()));
  }

  private boolean isTakenUp(@Nullable Span content) {
    return content == null
        || TAKEN_UP.matcher(text.words(content).toLowerCase(Locale.ROOT)).matches();
  }

  private static int begin(Claim claim) {
    return claim.grounds().evidence().get(0).begin();
  }

  private static Set<Integer> referents(List<Argument> arguments) {
    return arguments.stream().map(Argument::referent).collect(Collectors.toSet());
  }
}
