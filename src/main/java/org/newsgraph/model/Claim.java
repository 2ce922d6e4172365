package org.newsgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act of speech or a stance. What is said is content, never asserted.
 *
 * @param act what kind of act
 * @param claimants who: mostly one, several when they speak together; at least one
 * @param addressees toward whom; may be empty
 * @param about the named things in the content; may be empty
 * @param content the words of what was said, or null where only the act is told
 * @param via the spokesperson or outlet through whom it is known, or null
 * @param respondsTo the evidence of the claim that this one answers, or null
 * @param grounds what it rests on
 */
public record Claim(
    ClaimAct act,
    List<Argument> claimants,
    List<Argument> addressees,
    List<Argument> about,
    @Nullable Span content,
    @Nullable Argument via,
    @Nullable Span respondsTo,
    Grounds grounds)
    implements Fact {
  public Claim {
    if (claimants.isEmpty()) {
      throw new IllegalArgumentException("a claim needs a claimant");
    }
    claimants = List.copyOf(claimants);
    addressees = List.copyOf(addressees);
    about = List.copyOf(about);
  }
}
