package org.newsgraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.FactKind.Description;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.Slot;
import org.newsgraph.model.Slot.Lines;
import org.newsgraph.model.Slot.Takes;
import org.newsgraph.schema.Property;
import org.newsgraph.schema.Schema;

/**
 * The ontology and its shapes, read as the schema of facts: classes below {@code ng:Fact}, and for
 * each the property shapes with a {@code sh:name} that target it or a class above it.
 */
public final class Ontology {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final Node SUBCLASS = NodeFactory.createURI(RDFS + "subClassOf");
  private static final Node TARGET = sh("targetClass");
  private static final List<String> FILES = List.of("newsgraph.ttl", "shapes.ttl");

  /** Where properties are shown of which the ontology tells no order: behind all others. */
  private static final int UNDESCRIBED = 1000;

  private final Graph graph;

  private Ontology(Graph graph) {
    this.graph = graph;
  }

  /** The table of the schema is made by the build: {@code Ontology FILE}. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, String.join("\n", bundled().table()) + "\n");
  }

  /** The ontology that comes with the program. */
  public static Ontology bundled() {
    return with(List.of());
  }

  /**
   * The same, extended by files of a user's.
   *
   * @throws ConfigException {@code ONTOLOGY-SYNTAX} with file and line if one cannot be read
   */
  public static Ontology with(List<Path> extensions) {
    JenaSystem.init();
    Graph graph = GraphFactory.createDefaultGraph();
    for (String file : FILES) {
      String name = "/ontology/" + file;
      try (InputStream in = Ontology.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new ConfigException("ONTOLOGY-MISSING", "the program lacks " + name, name);
        }
        read(new String(in.readAllBytes(), StandardCharsets.UTF_8), name, graph);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (Path file : extensions) {
      try {
        read(Files.readString(file), file.toString(), graph);
      } catch (IOException e) {
        throw new ConfigException(
            "ONTOLOGY-READ", "the file cannot be read: " + e.getMessage(), file.toString());
      }
    }
    return new Ontology(graph);
  }

  private static void read(String turtle, String name, Graph into) {
    try {
      RDFParser.fromString(turtle, Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(into);
    } catch (RiotException e) {
      throw new ConfigException("ONTOLOGY-SYNTAX", String.valueOf(e.getMessage()), name);
    }
  }

  /** The schema that it describes. */
  public Schema schema() {
    return Schema.parse(table());
  }

  /** The graph of all that it says. */
  public Graph graph() {
    return graph;
  }

  /** The classes below a class, itself included, in the order of their names. */
  public Set<Node> below(Node top) {
    Set<Node> found = new LinkedHashSet<>(List.of(top));
    Deque<Node> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      graph.find(Node.ANY, SUBCLASS, open.remove()).mapWith(t -> t.getSubject()).toList().stream()
          .sorted(Comparator.comparing(Node::toString))
          .filter(found::add)
          .forEach(open::add);
    }
    return found;
  }

  /** The lines of the schema's table, in a fixed order. */
  public List<String> table() {
    List<String> lines = new ArrayList<>();
    List<Node> kinds = new ArrayList<>(below(Vocab.ng(Family.FACT.label())));
    kinds.sort(Comparator.comparingInt(this::order).thenComparing(Node::getURI));
    for (Node kind : kinds) {
      if (!isTrue(kind, Vocab.ng("isAbstract"))) {
        List<Node> ancestors = ancestors(kind);
        lines.add(Schema.Line.of(description(kind, ancestors)));
        slots(kind, ancestors).forEach(slot -> lines.add(Schema.Line.of(kind.getURI(), slot)));
      }
    }
    Map<String, Property> properties = new TreeMap<>();
    for (String term : List.of("heading", "inverseHeading", "isLink")) {
      graph
          .find(Node.ANY, Vocab.ng(term), Node.ANY)
          .forEachRemaining(t -> properties.put(t.getSubject().getURI(), property(t.getSubject())));
    }
    Schema.parse(lines).kinds().forEach(kind -> undescribed(kind, properties));
    properties.values().stream()
        .sorted(Comparator.comparingInt(Property::order).thenComparing(Property::iri))
        .forEach(property -> lines.add(Schema.Line.of(property)));
    return lines;
  }

  /** What a user's ontology leaves unsaid of its properties: they are shown by the slot's name. */
  private static void undescribed(FactKind kind, Map<String, Property> properties) {
    for (Slot slot : kind.slots()) {
      String heading =
          slot.name().substring(0, 1).toUpperCase(Locale.ROOT) + slot.name().substring(1);
      String inverse = slot.takesEntities() ? kind.heading() + ", " + slot.name() : "";
      int order = UNDESCRIBED + slot.order();
      if (!slot.property().startsWith(Vocab.NG)) {
        properties.putIfAbsent(
            slot.property(),
            new Property(slot.property(), heading, inverse, order, slot.takesEntities()));
      }
      String expected = slot.expected();
      if (expected != null && !expected.startsWith(Vocab.NG)) {
        properties.putIfAbsent(
            expected, new Property(expected, "", inverse + ", not as fact", order, true));
      }
    }
  }

  private Property property(Node property) {
    return new Property(
        property.getURI(),
        text(property, Vocab.ng("heading")),
        text(property, Vocab.ng("inverseHeading")),
        order(property),
        isTrue(property, Vocab.ng("isLink")));
  }

  /** Where a class or property stands among others. */
  private int order(Node term) {
    String order = text(term, sh("order"));
    return order.isEmpty() ? UNDESCRIBED : Integer.parseInt(order);
  }

  /** The classes above a class, the nearest first, up to {@code ng:Fact}. */
  private List<Node> ancestors(Node kind) {
    Set<Node> found = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(kind));
    Set<Node> facts = below(Vocab.ng(Family.FACT.label()));
    while (!open.isEmpty()) {
      for (Node above : values(open.remove(), SUBCLASS)) {
        if (facts.contains(above) && found.add(above)) {
          open.add(above);
        }
      }
    }
    return List.copyOf(found);
  }

  private Description description(Node kind, List<Node> ancestors) {
    List<Node> line = new ArrayList<>(List.of(kind));
    line.addAll(ancestors);
    String act = text(kind, Vocab.ng("act"));
    List<Node> negated = values(kind, Vocab.ng("negatedAs"));
    String label = text(kind, Vocab.LABEL);
    return new Description(
        kind.getURI(),
        label.isEmpty() ? spaced(FactKind.localName(kind.getURI())) : label,
        ancestors.stream().map(one -> FactKind.localName(one.getURI())).toList(),
        act.isEmpty() ? null : act,
        negated.isEmpty() ? null : FactKind.localName(negated.get(0).getURI()),
        new HashSet<>(
            values(kind, Vocab.ng("answers")).stream()
                .map(one -> FactKind.localName(one.getURI()))
                .toList()),
        isTrue(kind, Vocab.ng("isPlain")),
        nearest(line, Vocab.ng("labelPattern")).stream().findFirst().orElse("{kind}"),
        nearest(line, Vocab.ng("enough")));
  }

  private List<String> nearest(List<Node> line, Node property) {
    return line.stream()
        .map(
            one ->
                values(one, property).stream().map(Node::getLiteralLexicalForm).sorted().toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * What the shapes of a class say, those of the nearest class first; of one property the first.
   */
  private List<Slot> slots(Node kind, List<Node> ancestors) {
    boolean isEvent =
        ancestors.stream().anyMatch(one -> one.equals(Vocab.ng(Family.EVENT.label())));
    Map<Node, Slot> slots = new LinkedHashMap<>();
    List<Node> line = new ArrayList<>(List.of(kind));
    line.addAll(ancestors);
    for (Node target : line) {
      for (Node shape :
          graph.find(Node.ANY, TARGET, target).mapWith(t -> t.getSubject()).toList()) {
        for (Node described : values(shape, sh("property"))) {
          String name = text(described, sh("name"));
          if (!name.isEmpty()) {
            Node path = values(described, sh("path")).get(0);
            boolean isOfAll = target.equals(Vocab.ng(Family.EVENT.label())) || isKnown(path);
            slots.putIfAbsent(path, slot(described, name, path, isEvent && !isOfAll));
          }
        }
      }
    }
    return slots.values().stream().sorted(Comparator.comparingInt(Slot::order)).toList();
  }

  /** Where and when an event was, whatever it was. */
  private boolean isKnown(Node path) {
    return graph
        .find(Node.ANY, TARGET, Vocab.ng(Family.EVENT.label()))
        .mapWith(t -> t.getSubject())
        .toList()
        .stream()
        .flatMap(shape -> values(shape, sh("property")).stream())
        .anyMatch(described -> values(described, sh("path")).contains(path));
  }

  private Slot slot(Node described, String name, Node path, boolean isPartOfEvent) {
    String takes = text(described, Vocab.ng("takes"));
    Takes kind = takes.isEmpty() ? Takes.ENTITY : constant(Takes.class, takes, "ng:takes", name);
    List<Node> told = values(path, Vocab.ng("expectedAs"));
    String iri = path.getURI();
    boolean isParty = isPartOfEvent && (kind == Takes.ENTITY || kind == Takes.AGENT);
    String expected = !told.isEmpty() ? told.get(0).getURI() : isParty ? expected(iri) : "";
    String lines = text(described, Vocab.ng("lines"));
    String most = text(described, sh("maxCount"));
    String least = text(described, sh("minCount"));
    String order = text(described, sh("order"));
    return new Slot(
        name,
        iri,
        expected.isEmpty() ? null : expected,
        kind,
        lines.isEmpty() ? Lines.NONE : constant(Lines.class, lines, "ng:lines", name),
        order.isEmpty() ? Slot.ANY : (int) Double.parseDouble(order),
        isTrue(described, Vocab.ng("isKey")),
        least.isEmpty() ? 0 : Integer.parseInt(least),
        most.isEmpty() ? Slot.ANY : Integer.parseInt(most));
  }

  /** {@code my:buyer} → {@code my:expectedBuyer}. */
  private static String expected(String iri) {
    String name = FactKind.localName(iri);
    return iri.substring(0, iri.length() - name.length())
        + "expected"
        + name.substring(0, 1).toUpperCase(Locale.ROOT)
        + name.substring(1);
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, String word, String term, String slot) {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          "ONTOLOGY-TERM",
          "slot '%s' has %s '%s'; known: %s"
              .formatted(
                  slot,
                  term,
                  word,
                  Arrays.stream(type.getEnumConstants())
                      .map(one -> one.name().toLowerCase(Locale.ROOT))
                      .toList()),
          null);
    }
  }

  private List<Node> values(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList().stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private String text(Node subject, Node property) {
    return values(subject, property).stream()
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private boolean isTrue(Node subject, Node property) {
    return text(subject, property).equals("true");
  }

  /** {@code CompanyPurchase} → {@code company purchase}. */
  private static String spaced(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static Node sh(String name) {
    return NodeFactory.createURI(SH + name);
  }
}
