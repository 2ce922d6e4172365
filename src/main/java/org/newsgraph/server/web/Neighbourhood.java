package org.newsgraph.server.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.rdf.Vocab;

/** A thing with its neighbours: the facts that it has a part in, and who else has. */
final class Neighbourhood {
  /** Facts around one thing; a viewer that shows more shows nothing. */
  private static final int MOST_FACTS = 60;

  private static final Set<String> LINKS =
      Set.of(
          "attendedBy",
          "expectedParticipant",
          "party",
          "place",
          "venue",
          "holder",
          "organization",
          "claimant",
          "addressee",
          "about",
          "person",
          "relative",
          "respondsTo");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ThingReader reader;
  private final Map<Node, ObjectNode> nodes = new LinkedHashMap<>();
  private final ArrayNode links = JSON.createArrayNode();
  private final Set<String> told = new LinkedHashSet<>();

  Neighbourhood(ThingReader reader) {
    this.reader = reader;
  }

  ObjectNode of(Node thing) {
    add(thing);
    List<Node> facts = new ArrayList<>();
    for (String link : LINKS.stream().sorted().toList()) {
      facts.addAll(reader.subjects(link, thing));
    }
    facts.removeIf(fact -> reader.values(fact, "evidence").isEmpty());
    List<Node> sorted =
        new ArrayList<>(new LinkedHashSet<>(facts))
            .stream()
                .sorted(Comparator.comparing(reader::day).reversed().thenComparing(Node::getURI))
                .toList();
    if (!reader.values(thing, "evidence").isEmpty()) {
      slots(thing);
    }
    sorted.stream().limit(MOST_FACTS).forEach(this::slots);
    ObjectNode answer = JSON.createObjectNode();
    answer.put("of", reader.key(thing));
    ArrayNode all = answer.putArray("nodes");
    nodes.values().forEach(all::add);
    answer.set("links", links);
    answer.put("left", Math.max(0, sorted.size() - MOST_FACTS));
    return answer;
  }

  private void slots(Node fact) {
    add(fact);
    for (Triple triple : reader.outgoing(fact)) {
      String property = triple.getPredicate().getURI();
      String name = property.substring(property.lastIndexOf('#') + 1);
      if (property.startsWith(Vocab.NG) && LINKS.contains(name) && triple.getObject().isURI()) {
        add(triple.getObject());
        String from = reader.key(fact);
        String to = reader.key(triple.getObject());
        if (told.add(from + " " + name + " " + to)) {
          links.addObject().put("from", from).put("to", to).put("as", FactView.words(name));
        }
      }
    }
  }

  private void add(Node thing) {
    nodes.computeIfAbsent(
        thing,
        node ->
            JSON.createObjectNode()
                .put("key", reader.key(node))
                .put("label", reader.label(node))
                .put("kind", reader.kind(node))
                .put("day", reader.day(node))
                .put("support", reader.literal(node, "support"))
                .put("status", status(node)));
  }

  private String status(Node node) {
    return reader.values(node, "status").stream()
        .filter(Node::isURI)
        .map(value -> value.getURI().replaceAll(".*#", ""))
        .findFirst()
        .orElse("");
  }
}
