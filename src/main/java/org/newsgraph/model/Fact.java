package org.newsgraph.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Anything an article tells: its kind, what fills its slots, what it rests on.
 *
 * @param kind what kind of fact
 * @param filled what fills its slots, in their order; of one slot in the order of the text
 * @param grounds what it rests on
 */
public record Fact(FactKind kind, List<Filled> filled, Grounds grounds) {
  /**
   * A value in a slot.
   *
   * @param slot one of the kind's
   * @param value as the slot takes it
   */
  public record Filled(Slot slot, Value value) {
    @Override
    public String toString() {
      return slot.name() + "=" + value;
    }
  }

  /**
   * @throws IllegalArgumentException if a slot lacks values that it needs, or has more than it may
   */
  public Fact {
    filled =
        filled.stream().sorted(Comparator.comparingInt((Filled f) -> f.slot().order())).toList();
    for (Slot slot : kind.slots()) {
      long values = filled.stream().filter(f -> f.slot().equals(slot)).count();
      if (values < slot.least() || values > slot.most()) {
        throw new IllegalArgumentException(
            "a %s has %d to %d values of %s, got %d"
                .formatted(kind.label(), slot.least(), slot.most(), slot.name(), values));
      }
    }
  }

  /** A fact in the making. */
  public static final class Draft {
    private final FactKind kind;
    private final List<Filled> filled = new ArrayList<>();

    /** Nothing is told yet. */
    public Draft(FactKind kind) {
      this.kind = kind;
    }

    /** One more value of a slot; null is none. */
    public Draft with(Slot slot, @Nullable Value value) {
      if (value != null) {
        filled.add(new Filled(slot, value));
      }
      return this;
    }

    /**
     * The same for a slot that the program knows.
     *
     * @throws IllegalArgumentException if there is a value and the kind has no such slot
     */
    public Draft with(CoreSlot slot, @Nullable Value value) {
      return value == null
          ? this
          : with(
              kind.slot(slot)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "a %s has no %s".formatted(kind.label(), slot.label()))),
              value);
    }

    /** Several values. */
    public Draft with(CoreSlot slot, List<? extends Value> values) {
      values.forEach(value -> with(slot, value));
      return this;
    }

    /** The fact, and what it rests on. */
    public Fact on(Grounds grounds) {
      return new Fact(kind, filled, grounds);
    }
  }

  /** The same with one value more. */
  public Fact with(CoreSlot slot, Value value) {
    Draft draft = new Draft(kind);
    filled.forEach(one -> draft.with(one.slot(), one.value()));
    return draft.with(slot, value).on(grounds);
  }

  /** The values of a slot. */
  public Stream<Value> values(Slot slot) {
    return filled.stream().filter(one -> one.slot().equals(slot)).map(Filled::value);
  }

  private <V extends Value> Stream<V> values(CoreSlot slot, Class<V> type) {
    return kind.slot(slot).stream().flatMap(this::values).filter(type::isInstance).map(type::cast);
  }

  private <V extends Value> @Nullable V one(CoreSlot slot, Class<V> type) {
    return values(slot, type).findFirst().orElse(null);
  }

  /** The things in a slot; empty if there are none. */
  public List<Argument> entities(CoreSlot slot) {
    return values(slot, Argument.class).toList();
  }

  /** The first thing in a slot, or null. */
  public @Nullable Argument entity(CoreSlot slot) {
    return one(slot, Argument.class);
  }

  /** Those who took part, did it or to whom it was done; or would have been. */
  public List<Argument> parties() {
    return filled.stream()
        .filter(one -> one.slot().isParty())
        .map(Filled::value)
        .map(Argument.class::cast)
        .toList();
  }

  /** Where the words of a slot stand, or null. */
  public @Nullable Span words(CoreSlot slot) {
    Words words = one(slot, Words.class);
    return words == null ? null : words.span();
  }

  /** The text in a slot; empty if there is none. */
  public String text(CoreSlot slot) {
    Text text = one(slot, Text.class);
    return text == null ? "" : text.string();
  }

  /** The date in a slot, or null. */
  public @Nullable PartialDate date(CoreSlot slot) {
    return one(slot, PartialDate.class);
  }

  /** Where the fact is told that this one answers, or null. */
  public @Nullable Span answered() {
    Answered answered = one(CoreSlot.RESPONDS_TO, Answered.class);
    return answered == null ? null : answered.evidence();
  }

  /** Its status; null for kinds without. */
  public @Nullable Status status() {
    return one(CoreSlot.STATUS, Status.class);
  }

  /** Whether it is so, and the article itself says so. */
  public boolean isActual() {
    Status status = status();
    return grounds.stance() == Stance.ASSERTED && (status == null || status.isReal());
  }

  /** Its kind and values; the same for equal facts, whatever else the ontology says of the kind. */
  @Override
  public String toString() {
    return Objects.toString(kind) + filled + grounds;
  }
}
