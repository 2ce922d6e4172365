package org.newsgraph.extract.refer;

import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.model.Argument;

/**
 * Somebody who fills a slot, and how the words get there.
 *
 * @param reference the name, adjective, description or pronoun
 * @param thing who: the reference's thing, or what it stands for
 * @param isGroup whether people who act for it are meant: "Russian officials"
 */
public record Party(Reference reference, Thing thing, boolean isGroup) {
  public Argument argument() {
    return new Argument(thing.number(), reference.span());
  }
}
