package org.newsgraph.extract.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.refer.Party;
import org.newsgraph.model.DateRange;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.Slot;
import org.newsgraph.model.Span;
import org.newsgraph.model.Stance;

/**
 * An event as one word of an article tells it.
 *
 * @param kind its kind
 * @param status did it happen, as told here
 * @param stance who stands behind it
 * @param source the source given for it, or null
 * @param parties who takes part, in the order of the text
 * @param slots which slot each of their things fills
 * @param place where, or null
 * @param venue the building or estate, or null
 * @param date when, or null
 * @param dateText the words that tell when, or null
 * @param sentence the index of its sentence
 * @param isDefinite whether the words take it as known: "the talks", "this meeting"
 * @param continues whether the words only go on telling an event told before
 * @param onlyContinues whether alone they tell nothing
 * @param evidence the words that tell it
 * @param rule the rule's id
 */
record EventMention(
    FactKind kind,
    EventStatus status,
    Stance stance,
    @Nullable Party source,
    List<Party> parties,
    Map<Thing, Slot> slots,
    @Nullable Reference place,
    @Nullable Reference venue,
    @Nullable DateRange date,
    @Nullable Span dateText,
    int sentence,
    boolean isDefinite,
    boolean continues,
    boolean onlyContinues,
    Span evidence,
    String rule) {}
