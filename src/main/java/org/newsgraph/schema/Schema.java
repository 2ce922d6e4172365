package org.newsgraph.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.FactKind.Description;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.Slot;
import org.newsgraph.model.Slot.Lines;
import org.newsgraph.model.Slot.Takes;

/**
 * The kinds of fact that are known, each with its slots. Immutable; safe for many threads.
 *
 * <p>Read from a table of lines of tab-separated cells, {@code kind …}, {@code slot …} and {@code
 * property …}, in the order in which {@link Line} makes them.
 */
public final class Schema {
  /** The name of the table on the class path. */
  public static final String TABLE = "ontology/schema.tsv";

  private static final class Bundled {
    static final Schema SCHEMA = read();

    private static Schema read() {
      try (InputStream in = Schema.class.getResourceAsStream("/" + TABLE)) {
        if (in == null) {
          throw new ConfigException("SCHEMA-MISSING", "the program lacks its schema", TABLE);
        }
        return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final Map<String, FactKind> kinds = new LinkedHashMap<>();
  private final Map<String, Property> properties = new LinkedHashMap<>();

  private final Set<String> links = new LinkedHashSet<>();
  private final Set<FactKind> answerable = new HashSet<>();
  private final List<String> table;

  private Schema(List<String> table) {
    this.table = List.copyOf(table);
  }

  /** The kinds of the ontology that comes with the program. */
  public static Schema bundled() {
    return Bundled.SCHEMA;
  }

  /**
   * Reads a table.
   *
   * @throws ConfigException {@code SCHEMA-TWICE} if two classes have one local name
   */
  public static Schema parse(List<String> table) {
    Schema schema = new Schema(table);
    Map<String, List<Slot>> slots = new LinkedHashMap<>();
    for (String line : table) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals("slot")) {
        slots.computeIfAbsent(cells[1], kind -> new ArrayList<>()).add(Line.slot(cells));
      }
    }
    for (String line : table) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals("kind")) {
        Description description = Line.kind(cells);
        FactKind kind = new FactKind(description, slots.getOrDefault(description.iri(), List.of()));
        FactKind known = schema.kinds.put(kind.name(), kind);
        if (known != null) {
          throw new ConfigException(
              "SCHEMA-TWICE",
              "two classes are named '%s': <%s> and <%s>"
                  .formatted(kind.name(), known.iri(), kind.iri()),
              null);
        }
      } else if (cells[0].equals("property")) {
        schema.properties.put(
            cells[1],
            new Property(
                cells[1], cells[2], cells[3], Integer.parseInt(cells[4]), cells[5].equals("true")));
      }
    }
    schema.properties.values().stream()
        .filter(Property::isLink)
        .forEach(property -> schema.links.add(property.iri()));
    for (FactKind kind : schema.kinds.values()) {
      if (schema.kinds.values().stream().anyMatch(other -> other.answers(kind))) {
        schema.answerable.add(kind);
      }
    }
    return schema;
  }

  /** The lines that it was read from. */
  public List<String> table() {
    return table;
  }

  /** All kinds, in the order of the ontology. */
  public Collection<FactKind> kinds() {
    return kinds.values();
  }

  /** The kinds of a family. */
  public Stream<FactKind> kinds(Family family) {
    return kinds.values().stream().filter(kind -> kind.family() == family);
  }

  /** The kind whose class has a local name, or an IRI that ends in it. */
  public Optional<FactKind> kind(String name) {
    return Optional.ofNullable(kinds.get(FactKind.localName(name)));
  }

  /** A kind that the program knows. */
  public FactKind kind(CoreKind kind) {
    return kind(kind.label())
        .orElseThrow(() -> new ConfigException("SCHEMA-KIND", "no class " + kind.label(), TABLE));
  }

  /** The kind that is told where none other of a family is; empty if it has none. */
  public Optional<FactKind> plain(Family family) {
    return kinds(family).filter(FactKind::isPlain).findFirst();
  }

  /** The names of the kinds in JSON lines, in the order of the ontology. */
  public Set<String> types() {
    Set<String> types = new LinkedHashSet<>();
    kinds.values().forEach(kind -> types.add(kind.type()));
    return types;
  }

  /** The kinds that have a name in JSON lines, in the order of the ontology. */
  public List<FactKind> ofType(String type) {
    return kinds.values().stream().filter(kind -> kind.type().equals(type)).toList();
  }

  /** What is said of the properties that people see, in the order in which they are shown. */
  public Collection<Property> properties() {
    return properties.values();
  }

  /** The properties that are lines in graphs. */
  public Set<String> links() {
    return links;
  }

  /** Whether one of a kind can be answered by one of another. */
  public boolean isAnswerable(FactKind kind) {
    return answerable.contains(kind);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Schema schema && schema.table.equals(table);
  }

  @Override
  public int hashCode() {
    return table.hashCode();
  }

  /** Lines of the table. */
  public static final class Line {
    private static final String LIST = ",";
    private static final String LINES = ";";

    private Line() {}

    /** The line of a class. */
    public static String of(Description kind) {
      return String.join(
          "\t",
          "kind",
          kind.iri(),
          kind.label(),
          String.join(LIST, kind.ancestors()),
          kind.act() == null ? "" : kind.act(),
          kind.negatedAs() == null ? "" : kind.negatedAs(),
          String.join(LIST, kind.answers().stream().sorted().toList()),
          Boolean.toString(kind.isPlain()),
          kind.labelPattern(),
          String.join(LINES, kind.enough()));
    }

    private static Description kind(String[] cells) {
      return new Description(
          cells[1],
          cells[2],
          parted(cells[3], LIST),
          cells[4].isEmpty() ? null : cells[4],
          cells[5].isEmpty() ? null : cells[5],
          Set.copyOf(parted(cells[6], LIST)),
          cells[7].equals("true"),
          cells[8],
          parted(cells[9], LINES));
    }

    /** The line of a slot of a class. */
    public static String of(String kind, Slot slot) {
      return String.join(
          "\t",
          "slot",
          kind,
          slot.name(),
          slot.property(),
          slot.expected() == null ? "" : slot.expected(),
          slot.takes().name().toLowerCase(Locale.ROOT),
          slot.lines().name().toLowerCase(Locale.ROOT),
          Integer.toString(slot.order()),
          Boolean.toString(slot.isKey()),
          Integer.toString(slot.least()),
          Integer.toString(slot.most()));
    }

    private static Slot slot(String[] cells) {
      return new Slot(
          cells[2],
          cells[3],
          cells[4].isEmpty() ? null : cells[4],
          Takes.valueOf(cells[5].toUpperCase(Locale.ROOT)),
          Lines.valueOf(cells[6].toUpperCase(Locale.ROOT)),
          Integer.parseInt(cells[7]),
          cells[8].equals("true"),
          Integer.parseInt(cells[9]),
          Integer.parseInt(cells[10]));
    }

    /** The line of a property. */
    public static String of(Property property) {
      return String.join(
          "\t",
          "property",
          property.iri(),
          property.heading(),
          property.inverseHeading(),
          Integer.toString(property.order()),
          Boolean.toString(property.isLink()));
    }

    private static List<String> parted(String cell, String mark) {
      return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(mark));
    }
  }
}
