package org.newsgraph.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.answer.Answer;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Ask;
import org.newsgraph.answer.Asking;
import org.newsgraph.answer.Evidence;
import org.newsgraph.answer.Found;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Row;
import org.newsgraph.answer.Search;
import org.newsgraph.answer.Value;
import org.newsgraph.query.PlainQuestions;
import org.newsgraph.rdf.Vocab;

/** What pages show, for programs: JSON, described in {@code openapi.json}. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FOUND = 12;
  private static final int MOST_FACTS = 200;

  private final Answers answers;
  private final Knowledge reader;

  /**
   * @param answers what is asked
   */
  public Api(Answers answers) {
    this.answers = answers;
    this.reader = answers.knowledge();
  }

  static byte[] error(String code, String message) {
    return bytes(JSON.createObjectNode().put("code", code).put("message", message));
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Things by the words of their names. */
  public byte[] search(String words) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode found = answer.putArray("found");
    for (Found thing : new Search(reader).find(words, FOUND)) {
      found
          .addObject()
          .put("key", thing.key())
          .put("label", thing.label())
          .put("kind", thing.kind())
          .put("day", thing.day());
    }
    return bytes(answer);
  }

  private ObjectNode reference(Node thing) {
    return JSON.createObjectNode()
        .put("key", reader.key(thing))
        .put("label", reader.label(thing))
        .put("kind", reader.kind(thing));
  }

  /** All that the knowledge layer says of a thing, and the facts that it has a part in. */
  public byte[] entity(String key) {
    Node thing = answers.known(key);
    ObjectNode answer = reference(thing);
    answer.put("iri", thing.getURI());
    Map<String, ArrayNode> slots = new TreeMap<>();
    for (Triple triple : reader.outgoing(thing)) {
      String property = Knowledge.plain(triple.getPredicate());
      ArrayNode values = slots.computeIfAbsent(property, name -> JSON.createArrayNode());
      Node value = triple.getObject();
      values.add(value.isURI() ? value.getURI() : value.getLiteralLexicalForm());
    }
    ObjectNode properties = answer.putObject("properties");
    slots.forEach(properties::set);
    List<Triple> parts = parts(thing);
    ArrayNode facts = answer.putArray("facts");
    for (Triple part : parts.subList(0, Math.min(MOST_FACTS, parts.size()))) {
      Node fact = part.getSubject();
      facts.add(
          reference(fact)
              .put("as", Knowledge.plain(part.getPredicate()))
              .put("day", reader.day(fact))
              .put("status", reader.term(fact, "status"))
              .put("stance", reader.term(fact, "stance")));
    }
    answer.put("left", parts.size() - facts.size());
    Downloads.ofThing(key).forEach(answer.putObject("files")::put);
    return bytes(answer);
  }

  /** The facts that a thing has a part in, the latest first. */
  private List<Triple> parts(Node thing) {
    List<Triple> parts = new ArrayList<>(reader.incoming(thing));
    parts.removeIf(part -> !isFact(part.getSubject()));
    parts.sort(
        Comparator.comparing((Triple part) -> reader.day(part.getSubject()))
            .reversed()
            .thenComparing(part -> part.toString()));
    return parts;
  }

  /** Parts of facts have evidence too, but no name. */
  private boolean isFact(Node node) {
    return !reader.values(node, "evidence").isEmpty()
        && !reader.literal(node, Vocab.LABEL).isEmpty();
  }

  /** A plain question: how it was read, and the rows that answer it. */
  public byte[] ask(String words) {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("asked", words);
    answers
        .read(words)
        .ifPresentOrElse(
            asking -> answer(answer, asking),
            () -> {
              answer.putNull("reading");
              ArrayNode nearest = answer.putArray("nearest");
              PlainQuestions.nearest(words).forEach(nearest::add);
            });
    return bytes(answer);
  }

  private void answer(ObjectNode answer, Asking asking) {
    answer.put("reading", asking.reading());
    answer.put("question", asking.question().name());
    ObjectNode values = answer.putObject("parameters");
    asking.values().forEach(values::put);
    rows(answer, answers.answer(asking));
    answer.put("sparql", asking.question().sparql());
    Downloads.ofAsk(answer.get("asked").asText()).forEach(answer.putObject("files")::put);
  }

  /** The rows of a SELECT query. */
  public byte[] select(String sparql) {
    Answer told = answers.rows(Ask.of(sparql, "query", Map.of()));
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode columns = answer.putArray("columns");
    told.columns().forEach(columns::add);
    rows(answer, told);
    return bytes(answer);
  }

  private static void rows(ObjectNode answer, Answer told) {
    ArrayNode rows = answer.putArray("rows");
    ArrayNode evidence = answer.putArray("evidence");
    for (Row row : told.rows()) {
      ObjectNode object = rows.addObject();
      for (int i = 0; i < row.cells().size(); i++) {
        Value cell = row.cells().get(i);
        String column = told.columns().get(i);
        if (cell != null && told.isForPeople(column)) {
          object.put(column, cell instanceof Value.Thing thing ? thing.iri() : cell.words());
        }
      }
      ArrayNode words = evidence.addArray();
      row.evidence().forEach(one -> words.add(quote(one)));
    }
    ArrayNode notes = answer.putArray("notes");
    told.notes().forEach(notes::add);
    answer.put("isCut", !told.limits().isEmpty());
  }

  /** The words behind a fact. */
  public byte[] evidence(String key) {
    Node fact = answers.known(key);
    ObjectNode answer = reference(fact);
    ArrayNode quotes = answer.putArray("evidence");
    reader.evidence(fact).forEach(one -> quotes.add(quote(one)));
    return bytes(answer);
  }

  private static ObjectNode quote(Evidence evidence) {
    Evidence.Article article = evidence.article();
    return JSON.createObjectNode()
        .put("iri", evidence.iri())
        .put("article", article.hash())
        .put("title", article.title())
        .put("source", article.publisher())
        .put("published", article.published())
        .put("begin", evidence.begin())
        .put("end", evidence.end())
        .put("quote", evidence.line())
        .put("page", Address.quote(evidence));
  }

  /**
   * A thing and what is one step away from it, or the facts that answer a ready-made question, as
   * nodes and links for a viewer.
   *
   * @param visit with {@code of}, a key; or {@code question} with its parameters
   */
  byte[] graph(Visit visit) {
    Neighbourhood graph = new Neighbourhood(reader);
    return bytes(
        visit.parameter("question").isBlank()
            ? graph.of(answers.known(visit.wanted("of")))
            : graph.of(GraphPage.facts(visit)));
  }
}
