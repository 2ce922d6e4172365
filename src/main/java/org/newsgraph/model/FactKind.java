package org.newsgraph.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact: a class of the ontology with its slots. Made by the schema, which has one of
 * each; two are equal if their IRIs are.
 */
public final class FactKind {
  /** The large families of facts, each read and fused in its own way. */
  public enum Family implements Term {
    /** Something reported to happen, or planned, cancelled, imagined. */
    EVENT,
    /** A person holds a role. */
    ROLE_HOLDING,
    /** An act of speech or a stance. */
    CLAIM,
    /** Any other fact: one for each combination of what fills its slots. */
    FACT;

    private final String label = Term.ofClass(name());

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * What a class says of itself, beside its slots.
   *
   * @param iri the IRI of the class
   * @param label its name in English, small: {@code role holding}
   * @param ancestors the local names of the classes above it, the nearest first
   * @param act its name where it is told as the class above it with an act; or null
   * @param negatedAs the local name of what it is when negated, or null
   * @param answers the local names of the kinds that it can answer
   * @param isPlain whether it is told where none of its kin is
   * @param labelPattern how a line of English is made of it
   * @param enough what an article must tell so that it is worth having; empty if anything is
   */
  public record Description(
      String iri,
      String label,
      List<String> ancestors,
      @Nullable String act,
      @Nullable String negatedAs,
      Set<String> answers,
      boolean isPlain,
      String labelPattern,
      List<String> enough) {
    public Description {
      ancestors = List.copyOf(ancestors);
      answers = Set.copyOf(answers);
      enough = List.copyOf(enough);
    }
  }

  private final Description description;
  private final String name;
  private final Family family;
  private final List<Slot> slots;
  private final Map<CoreSlot, Slot> core = new EnumMap<>(CoreSlot.class);

  /**
   * A kind.
   *
   * @param description what its class says of itself
   * @param slots its slots, its ancestors' included
   */
  public FactKind(Description description, List<Slot> slots) {
    this.description = description;
    this.name = localName(description.iri());
    this.slots = slots.stream().sorted(Comparator.comparingInt(Slot::order)).toList();
    this.family =
        Arrays.stream(Family.values())
            .filter(one -> isA(one.label()))
            .findFirst()
            .orElse(Family.FACT);
    for (CoreSlot slot : CoreSlot.values()) {
      slots.stream()
          .filter(one -> localName(one.property()).equals(slot.label()))
          .findFirst()
          .ifPresent(one -> core.put(slot, one));
    }
  }

  /** What stands behind the last {@code #} or {@code /} of an IRI. */
  public static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** The IRI of its class. */
  public String iri() {
    return description.iri();
  }

  /** The local name of its class, by which rules name it: {@code Meeting}. */
  public String name() {
    return name;
  }

  /** Its name in English, small: {@code role holding}. */
  public String label() {
    return description.label();
  }

  /** The large family that it belongs to. */
  public Family family() {
    return family;
  }

  /** The local names of the classes above it, the nearest first. */
  public List<String> ancestors() {
    return description.ancestors();
  }

  /** Whether it is this class, or one below it. */
  public boolean isA(String localName) {
    return name.equals(localName) || description.ancestors().contains(localName);
  }

  /** Whether it is a kind that the program knows, or one below it. */
  public boolean isA(CoreKind kind) {
    return isA(kind.label());
  }

  /** Its name in JSON lines, {@code Claim}; {@link #act} tells more. */
  public String type() {
    return description.act() == null ? name : description.ancestors().get(0);
  }

  /** Its act in JSON lines, {@code demand}, or null. */
  public @Nullable String act() {
    return description.act();
  }

  /** The local name of what it is when negated; empty if nothing. */
  public Optional<String> negatedAs() {
    return Optional.ofNullable(description.negatedAs());
  }

  /** Whether one of it can answer one of another kind. */
  public boolean answers(FactKind other) {
    return description.answers().stream().anyMatch(other::isA);
  }

  /** Whether one of it can answer any other. */
  public boolean isAnswer() {
    return !description.answers().isEmpty();
  }

  /** Whether it is told where none of its kin is: a statement is a claim that is nothing more. */
  public boolean isPlain() {
    return description.isPlain();
  }

  /** How a line of English is made of it. */
  public String labelPattern() {
    return description.labelPattern();
  }

  /** What an article must tell so that one is worth having; one line suffices. */
  public List<String> enough() {
    return description.enough();
  }

  /** Its slots, in order. */
  public List<Slot> slots() {
    return slots;
  }

  /** The slot of a name. */
  public Optional<Slot> slot(String slotName) {
    return slots.stream().filter(slot -> slot.name().equals(slotName)).findFirst();
  }

  /** The slot of a property that the program knows; empty if this kind has none. */
  public Optional<Slot> slot(CoreSlot slot) {
    return Optional.ofNullable(core.get(slot));
  }

  /** The slots that tell who took part, did it, or to whom it was done. */
  public Stream<Slot> parties() {
    return slots.stream().filter(Slot::isParty);
  }

  /** What it is called in a heading: {@code Role holding}. */
  public String heading() {
    return label().substring(0, 1).toUpperCase(Locale.ROOT) + label().substring(1);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactKind kind && kind.iri().equals(iri());
  }

  @Override
  public int hashCode() {
    return iri().hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
