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
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Wording;
import org.newsgraph.model.FactKind;

/**
 * A thing with its neighbours: the facts that it has a part in, and who else has. Each link tells
 * where the sentence stands that says so.
 */
final class Neighbourhood {
  /** Facts around one thing; a viewer that shows more shows nothing. */
  private static final int MOST_FACTS = 60;

  /** Sources of one fact; a filter that lists more is none. */
  private static final int MOST_SOURCES = 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Knowledge reader;
  private final Map<Node, ObjectNode> nodes = new LinkedHashMap<>();
  private final ArrayNode links = JSON.createArrayNode();
  private final Set<String> told = new LinkedHashSet<>();
  private final Map<Node, String> sources = new LinkedHashMap<>();

  Neighbourhood(Knowledge reader) {
    this.reader = reader;
  }

  /** What is one step away from a thing. */
  ObjectNode of(Node thing) {
    add(thing);
    List<Node> facts = new ArrayList<>();
    for (Node link : reader.links()) {
      facts.addAll(reader.subjects(link, thing));
    }
    // Days are read once each, since sorting compares many times; the evidence of those shown only.
    record Dated(Node fact, String day) {}
    List<Dated> sorted = new ArrayList<>();
    new LinkedHashSet<>(facts).forEach(fact -> sorted.add(new Dated(fact, reader.day(fact))));
    sorted.sort(
        Comparator.comparing(Dated::day).reversed().thenComparing(one -> one.fact().getURI()));
    if (isFact(thing)) {
      slots(thing);
    }
    int shown = 0;
    int seen = 0;
    while (seen < sorted.size() && shown < MOST_FACTS) {
      Node fact = sorted.get(seen++).fact();
      if (isFact(fact)) {
        slots(fact);
        shown++;
      }
    }
    return answer(reader.key(thing), sorted.size() - seen);
  }

  /** What the facts of an answer link. */
  ObjectNode of(List<Node> facts) {
    facts.stream().limit(MOST_FACTS).forEach(this::slots);
    return answer("", Math.max(0, facts.size() - MOST_FACTS));
  }

  private boolean isFact(Node thing) {
    return !reader.values(thing, "evidence").isEmpty();
  }

  private ObjectNode answer(String key, int left) {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("of", key);
    ArrayNode all = answer.putArray("nodes");
    nodes.values().forEach(all::add);
    answer.set("links", links);
    answer.put("left", left);
    return answer;
  }

  private void slots(Node fact) {
    add(fact);
    for (Triple triple : reader.outgoing(fact)) {
      String property = triple.getPredicate().getURI();
      String name = FactKind.localName(property);
      if (reader.schema().links().contains(property) && triple.getObject().isURI()) {
        add(triple.getObject());
        String from = reader.key(fact);
        String to = reader.key(triple.getObject());
        if (told.add(from + " " + name + " " + to)) {
          ObjectNode link =
              links.addObject().put("from", from).put("to", to).put("as", Wording.words(name));
          reader.evidence(fact, triple.getObject()).stream()
              .findFirst()
              .ifPresent(evidence -> link.put("page", Address.quote(evidence)));
        }
      }
    }
  }

  private void add(Node thing) {
    if (nodes.containsKey(thing)) {
      return;
    }
    String kind = reader.kind(thing);
    ObjectNode node =
        JSON.createObjectNode()
            .put("key", reader.key(thing))
            .put("label", reader.label(thing))
            .put("kind", kind)
            .put("words", Wording.words(kind))
            .put("group", Wording.group(reader.schema(), kind))
            .put("day", reader.day(thing))
            .put("end", reader.literal(thing, "end"))
            .put("support", reader.literal(thing, "support"))
            .put("status", reader.term(thing, "status"));
    nodes.put(thing, node);
    if (!Knowledge.ENTITIES.contains(kind)) {
      ArrayNode tellers = node.putArray("sources");
      reader.values(thing, "reportedIn").stream()
          .limit(MOST_SOURCES)
          .map(article -> sources.computeIfAbsent(article, this::source))
          .distinct()
          .forEach(tellers::add);
    }
  }

  /** Who published an article; its title where that is not known. */
  private String source(Node article) {
    String publisher = reader.literal(article, "publisher");
    return publisher.isEmpty() ? reader.label(article) : publisher;
  }
}
