package org.newsgraph.extract.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.Referent;

/** What mentions of one article refer to, while they are being gathered. */
public final class Thing {
  private final int number;
  private final EntityType type;
  private final @Nullable GazetteerEntry known;
  private boolean facility;
  private final TreeSet<String> names = new TreeSet<>();
  private final List<String> inOrder = new ArrayList<>();

  Thing(int number, EntityType type, @Nullable GazetteerEntry known) {
    this.number = number;
    this.type = type;
    this.known = known;
  }

  /** Marks it as a building or estate. */
  void setFacility() {
    facility = true;
  }

  /** Whether it is a building or estate, where something can be held, and not a city or country. */
  public boolean isFacility() {
    return facility
        || known != null && (known.kind().equals("facility") || known.kind().equals("seat"));
  }

  public int number() {
    return number;
  }

  public EntityType type() {
    return type;
  }

  /** Whether it is a newspaper, agency or broadcaster that reports. */
  public boolean isOutlet() {
    return known != null && known.kind().equals("outlet");
  }

  /** What the gazetteer knows of it, or null. */
  public @Nullable GazetteerEntry known() {
    return known;
  }

  public void addName(String name) {
    if (names.add(name)) {
      inOrder.add(name);
    }
  }

  /** Its names in the order in which the article gives them. */
  public List<String> names() {
    return inOrder;
  }

  public boolean isPerson() {
    return type == EntityType.PERSON;
  }

  public boolean isPlace() {
    return type == EntityType.PLACE || type == EntityType.COUNTRY;
  }

  /** Whether it can have offices: a country, ministry, firm. */
  public boolean isBody() {
    return type == EntityType.ORGANIZATION || type == EntityType.COUNTRY;
  }

  /** Whether it can speak, meet and sign. */
  public boolean isAgent() {
    return type != EntityType.PLACE || known != null && known.kind().equals("world-region");
  }

  /** The fullest of its names: the longest of a person's, the first of anything else. */
  public String fullName() {
    if (inOrder.isEmpty()) {
      return known == null ? "" : known.label();
    }
    return isPerson()
        ? inOrder.stream()
            .max(
                Comparator.comparingInt((String n) -> n.split(" ").length)
                    .thenComparingInt(String::length))
            .orElseThrow()
        : inOrder.get(0);
  }

  public Referent referent() {
    return new Referent(type, fullName(), List.copyOf(names), known == null ? null : known.key());
  }
}
