package org.newsgraph.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Evidence;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.rdf.Vocab;

/**
 * The knowledge layer as nodes and links: entities and facts, and what ties them, each link with
 * the first words that carry it. Sorted, so that the same graph gives the same file.
 *
 * <p>Text is in one line, without characters that XML does not know: all formats tell the same.
 *
 * @param vertices by their IRIs
 * @param links by where they begin, what they mean and where they end
 */
record NodeLink(List<Vertex> vertices, List<Link> links) {
  private static final String MET = "metWith";

  NodeLink {
    vertices = List.copyOf(vertices);
    links = List.copyOf(links);
  }

  /**
   * An entity or a fact.
   *
   * @param id its IRI
   * @param spells when; empty for always
   */
  record Vertex(String id, String label, Map<Attribute, String> attributes, List<Spell> spells) {
    String kind() {
      return attributes.getOrDefault(Attribute.KIND, "");
    }

    boolean isEntity() {
      return Knowledge.ENTITIES.contains(kind());
    }
  }

  /**
   * A tie between two nodes.
   *
   * @param relation the property, such as {@code attendedBy}
   * @param weight independent sources; of {@code metWith}, meetings
   */
  record Link(
      String from,
      String relation,
      String to,
      int weight,
      Map<Attribute, String> attributes,
      List<Spell> spells) {
    /** Meeting goes both ways: one line is enough. */
    boolean isDirected() {
      return !relation.equals(MET);
    }

    /** Whether the articles themselves say so. */
    boolean isAsserted() {
      return "true".equals(attributes.get(Attribute.ASSERTED));
    }
  }

  /** All of a layer. */
  static NodeLink of(Knowledge layer) {
    List<Node> facts = new ArrayList<>();
    for (Family family : Family.values()) {
      facts.addAll(layer.facts(family));
    }
    return new Reading(layer).read(facts, layer.ofKinds(Knowledge.ENTITIES));
  }

  /** Some things, the facts that they have a part in, and who else has. */
  static NodeLink around(Knowledge layer, Collection<Node> things) {
    Set<Node> facts = new LinkedHashSet<>();
    for (Node thing : things) {
      if (layer.isFact(thing)) {
        facts.add(thing);
      }
      for (Node link : layer.links()) {
        layer.subjects(link, thing).stream().filter(layer::isFact).forEach(facts::add);
      }
    }
    return new Reading(layer).read(facts, things);
  }

  /** Collects nodes and links. */
  private static final class Reading {
    private final Knowledge layer;
    private final Map<Node, Vertex> vertices = new HashMap<>();
    private final Map<Node, List<Spell>> spells = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    /** The meetings of two who met, by their IRIs. */
    private final Map<String, List<Node>> met = new TreeMap<>();

    Reading(Knowledge layer) {
      this.layer = layer;
    }

    NodeLink read(Collection<Node> facts, Collection<Node> entities) {
      new HashSet<>(facts).forEach(this::fact);
      met.forEach(this::met);
      entities.forEach(this::entity);
      List<Vertex> sorted = new ArrayList<>();
      vertices.forEach(
          (node, vertex) ->
              sorted.add(
                  new Vertex(
                      vertex.id(),
                      vertex.label(),
                      vertex.attributes(),
                      Spell.merged(spells.getOrDefault(node, List.of())))));
      sorted.sort(Comparator.comparing(Vertex::id));
      links.sort(
          Comparator.comparing(Link::from).thenComparing(Link::relation).thenComparing(Link::to));
      return new NodeLink(sorted, links);
    }

    private void fact(Node fact) {
      if (vertices.containsKey(fact)) {
        return;
      }
      String kind = layer.kind(fact);
      Map<Attribute, String> ground = ground(fact);
      List<Spell> when = Spell.of(layer, fact, kind).map(List::of).orElse(List.of());
      spells.put(fact, when);
      vertex(fact, kind, new EnumMap<>(ground));
      for (Node link : layer.links()) {
        for (Node value : layer.values(fact, link)) {
          if (!value.isURI() || !isNode(value)) {
            continue;
          }
          Map<Attribute, String> attributes = new EnumMap<>(ground);
          attributes.put(Attribute.FACT, fact.getURI());
          String relation = FactKind.localName(link.getURI());
          attributes.put(Attribute.RELATION, relation);
          layer.ofParticipation(fact, value).stream()
              .limit(1)
              .forEach(evidence -> cite(attributes, evidence));
          links.add(
              new Link(
                  fact.getURI(), relation, value.getURI(), weight(attributes), attributes, when));
          if (!layer.isFact(value)) {
            entity(value);
            spells.computeIfAbsent(value, node -> new ArrayList<>()).addAll(when);
          } else {
            fact(value);
          }
        }
      }
      if (layer.isOf(kind, CoreKind.MEETING)) {
        List<Node> attended = layer.parties(fact);
        for (Node one : attended) {
          attended.stream()
              .filter(other -> one.getURI().compareTo(other.getURI()) < 0)
              .filter(other -> layer.values(one, MET).contains(other))
              .forEach(
                  other ->
                      met.computeIfAbsent(
                              one.getURI() + " " + other.getURI(), pair -> new ArrayList<>())
                          .add(fact));
        }
      }
    }

    private boolean isNode(Node value) {
      String kind = layer.kind(value);
      return Knowledge.ENTITIES.contains(kind) || layer.isFactKind(kind);
    }

    private void met(String pair, List<Node> meetings) {
      String[] two = pair.split(" ");
      meetings.sort(
          Comparator.comparing((Node meeting) -> layer.literal(meeting, "begin"))
              .thenComparing(Node::getURI));
      Map<Attribute, String> attributes = ground(meetings.get(0));
      attributes.put(Attribute.FACT, meetings.get(0).getURI());
      attributes.put(Attribute.RELATION, MET);
      List<Spell> when = new ArrayList<>();
      meetings.forEach(meeting -> when.addAll(spells.getOrDefault(meeting, List.of())));
      // A meeting without a day is at no time, so the two have met at any.
      boolean isDated =
          meetings.stream().noneMatch(m -> spells.getOrDefault(m, List.of()).isEmpty());
      links.add(
          new Link(
              two[0],
              MET,
              two[1],
              meetings.size(),
              attributes,
              isDated ? Spell.merged(when) : List.of()));
    }

    private void entity(Node entity) {
      String kind = layer.kind(entity);
      if (Knowledge.ENTITIES.contains(kind) && !vertices.containsKey(entity)) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        put(attributes, Attribute.WIKIDATA, layer.wikidata(entity));
        put(
            attributes,
            Attribute.ALIASES,
            String.join(
                "; ",
                layer.values(entity, Vocab.ALT_LABEL).stream()
                    .map(Node::getLiteralLexicalForm)
                    .toList()));
        vertex(entity, kind, attributes);
      }
    }

    private void vertex(Node thing, String kind, Map<Attribute, String> attributes) {
      put(attributes, Attribute.KIND, kind);
      if (!Knowledge.ENTITIES.contains(kind)) {
        for (Attribute told :
            List.of(
                Attribute.BEGIN,
                Attribute.END,
                Attribute.DATE_TEXT,
                Attribute.ROLE_TITLE,
                Attribute.RELATION,
                Attribute.CONTENT)) {
          put(attributes, told, layer.literal(thing, told.key()));
        }
      }
      vertices.put(
          thing,
          new Vertex(
              thing.getURI(),
              legal(layer.label(thing)),
              Collections.unmodifiableMap(attributes),
              List.of()));
    }

    /** Whether a fact is so, who says it, and the first words that do. */
    private Map<Attribute, String> ground(Node fact) {
      Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
      put(attributes, Attribute.ASSERTED, Boolean.toString(layer.isAsserted(fact)));
      put(attributes, Attribute.STATUS, layer.term(fact, "status"));
      put(attributes, Attribute.STANCE, layer.term(fact, "stance"));
      put(attributes, Attribute.ATTRIBUTED_TO, layer.labels(fact, "attributedTo"));
      put(attributes, Attribute.CONFLICT, layer.conflict(fact));
      put(attributes, Attribute.SUPPORT, layer.literal(fact, "support"));
      layer.evidence(fact).stream().limit(1).forEach(citation -> cite(attributes, citation));
      return attributes;
    }

    private static void cite(Map<Attribute, String> attributes, Evidence citation) {
      Evidence.Article article = citation.article();
      attributes.put(Attribute.QUOTE, legal(citation.line()));
      attributes.put(Attribute.QUOTE_BEGIN, Integer.toString(citation.begin()));
      attributes.put(Attribute.QUOTE_END, Integer.toString(citation.end()));
      attributes.put(Attribute.ARTICLE, article.iri());
      attributes.put(Attribute.ARTICLE_TITLE, legal(article.title()));
      put(attributes, Attribute.PUBLISHER, article.publisher());
      put(attributes, Attribute.PUBLISHED, article.published());
      put(attributes, Attribute.URL, article.url());
    }

    private static int weight(Map<Attribute, String> attributes) {
      return Integer.parseInt(attributes.getOrDefault(Attribute.SUPPORT, "1"));
    }

    private static void put(Map<Attribute, String> attributes, Attribute attribute, String value) {
      if (!value.isEmpty()) {
        attributes.put(attribute, legal(value));
      }
    }
  }

  /** Text in one line; XML knows no control characters, and half a character is none. */
  static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .map(
            c ->
                Character.isISOControl(c)
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        || c == 0xFFFE
                        || c == 0xFFFF
                    ? 0xFFFD
                    : c)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
