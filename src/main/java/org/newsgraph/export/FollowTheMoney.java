package org.newsgraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Evidence;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.rdf.Digest;
import org.newsgraph.rdf.Vocab;

/**
 * The knowledge layer as entities of FollowTheMoney, one a line, for Aleph and its kin.
 *
 * <p>Only what the articles themselves say is an Occupancy, a Family tie or an involvement in an
 * Event. Who was expected, what is claimed and what is only said to be so are links that say so in
 * their role and status. Each names its articles as proof and quotes them.
 */
final class FollowTheMoney {
  private static final int ISO_CODE = 2;

  /** Those that FollowTheMoney takes for legal entities, who can be involved in an event. */
  private static final Set<String> AGENTS =
      Set.of("Person", "Organization", "UnnamedAgent", "Country");

  /** The schemata of the kinds that are named otherwise there. */
  private static final Map<String, String> SCHEMATA =
      Map.of("Country", "PublicBody", "UnnamedAgent", "LegalEntity");

  private static final Set<String> BODIES = Set.of("Organization", "Country");

  private final Knowledge layer;
  private final String base;
  private final JsonGenerator json;
  private final Map<String, String> countries = new HashMap<>();
  private final Set<String> told = new TreeSet<>();

  private FollowTheMoney(Knowledge layer, JsonGenerator json) {
    this.layer = layer;
    this.base = layer.base();
    this.json = json;
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      countries.put(country.getDisplayCountry(Locale.ENGLISH), code.toLowerCase(Locale.ROOT));
    }
  }

  static void write(Knowledge layer, OutputStream out) {
    try {
      JsonGenerator json = new JsonFactory().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setRootValueSeparator(null);
      new FollowTheMoney(layer, json).write();
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An entity in the making: values by property. */
  private final class Line {
    private final String id;
    private final String schema;
    private final Map<String, Set<String>> properties = new TreeMap<>();

    Line(String id, String schema) {
      this.id = id;
      this.schema = schema;
    }

    Line put(String property, String value) {
      String clean = NodeLink.legal(value).strip();
      if (!clean.isEmpty()) {
        properties.computeIfAbsent(property, name -> new TreeSet<>()).add(clean);
      }
      return this;
    }

    void end() throws IOException {
      if (!told.add(id)) {
        return;
      }
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeStringField("schema", schema);
      json.writeObjectFieldStart("properties");
      for (Map.Entry<String, Set<String>> property : properties.entrySet()) {
        json.writeArrayFieldStart(property.getKey());
        for (String value : property.getValue()) {
          json.writeString(value);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private String id(Node thing) {
    return id(thing.getURI());
  }

  private String id(String iri) {
    return iri.startsWith(base)
        ? "newsgraph-" + iri.substring(base.length()).replace('/', '-')
        : "newsgraph-" + Digest.of(List.of(iri));
  }

  private void write() throws IOException {
    for (Node article : layer.subjects(Vocab.TYPE, Vocab.ng("Article"))) {
      article(layer.article(article));
    }
    for (Node entity : layer.ofKinds(Knowledge.ENTITIES)) {
      entity(entity);
    }
    for (Node event : layer.facts(Family.EVENT)) {
      event(event);
    }
    for (Node holding : layer.facts(Family.ROLE_HOLDING)) {
      holding(holding);
    }
    for (Node claim : layer.facts(Family.CLAIM)) {
      claim(claim);
    }
    for (Node kinship : layer.facts(CoreKind.KINSHIP)) {
      kinship(kinship);
    }
  }

  private void article(Evidence.Article article) throws IOException {
    new Line(id(article.iri()), "Article")
        .put("title", article.title())
        .put("author", article.author())
        .put("publisher", article.publisher())
        .put("publishedAt", article.published())
        .put("sourceUrl", article.url())
        .end();
  }

  private void entity(Node entity) throws IOException {
    String kind = layer.kind(entity);
    if (kind.equals("Place")) {
      new Line(id(entity), "Address")
          .put("full", layer.label(entity))
          .put("country", country(entity))
          .end();
      return;
    }
    Line line =
        new Line(id(entity), SCHEMATA.getOrDefault(kind, kind))
            .put("name", layer.label(entity))
            .put("wikidataId", layer.wikidata(entity));
    layer
        .values(entity, Vocab.ALT_LABEL)
        .forEach(alias -> line.put("alias", alias.getLiteralLexicalForm()));
    if (kind.equals("Country")) {
      line.put("country", country(entity)).put("summary", "The country and its government");
    }
    if (kind.equals("Person")) {
      for (Node holding : layer.subjects("holder", entity)) {
        if (layer.isAsserted(holding) && is(holding, HoldingStatus.CURRENT)) {
          line.put("position", post(holding));
        }
      }
    }
    line.end();
  }

  /** The code of a country, or of the one that a place lies in; empty where that is not known. */
  private String country(Node place) {
    if (layer.kind(place).equals("Country")) {
      List<String> names = new ArrayList<>(List.of(layer.label(place)));
      layer.values(place, Vocab.ALT_LABEL).forEach(n -> names.add(n.getLiteralLexicalForm()));
      return names.stream()
          .map(name -> countries.getOrDefault(name, ""))
          .filter(code -> code.length() == ISO_CODE)
          .findFirst()
          .orElse("");
    }
    return layer.values(place, "within").stream()
        .filter(around -> !around.equals(place))
        .map(this::country)
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** What all that is told of facts has: the articles as proof, and their words. */
  private void grounds(Line line, Node fact) {
    for (Evidence citation : layer.evidence(fact)) {
      Evidence.Article article = citation.article();
      line.put("proof", id(article.iri()))
          .put("sourceUrl", article.url())
          .put("publisher", article.publisher())
          .put(
              "description",
              "«%s» – %s, characters %d to %d"
                  .formatted(citation.line(), article.title(), citation.begin(), citation.end()));
    }
    String conflict = layer.conflict(fact);
    line.put("description", conflict.isEmpty() ? "" : "Sources disagree: " + conflict);
  }

  private void event(Node event) throws IOException {
    Line line = new Line(id(event), "Event").put("name", layer.label(event));
    String begin = layer.literal(event, "begin");
    line.put("startDate", begin).put("endDate", layer.literal(event, "end"));
    line.put("summary", standing(event)).put("keywords", layer.kind(event));
    line.put("keywords", layer.term(event, "status"));
    for (String property : List.of("place", "venue")) {
      for (Node place : layer.values(event, property)) {
        line.put("location", layer.label(place)).put("country", country(place));
        if (layer.kind(place).equals("Place")) {
          line.put("addressEntity", id(place));
        }
      }
    }
    for (Node attendee : layer.parties(event)) {
      if (AGENTS.contains(layer.kind(attendee))) {
        line.put("involved", id(attendee));
      }
    }
    grounds(line, event);
    line.end();
    for (Node expected : layer.expected(event)) {
      Line link =
          link(event, expected, event, "expected participant (%s)".formatted(standing(event)));
      link.put("date", begin);
      grounds(link, event);
      link.end();
    }
  }

  private boolean is(Node holding, HoldingStatus status) {
    return layer.status(holding).filter(told -> told == status).isPresent();
  }

  /** Whether it is so, in words: "cancelled", "held, according to the ministry". */
  private String standing(Node fact) {
    List<String> words = new ArrayList<>();
    if (layer.isOf(layer.kind(fact), Family.CLAIM)) {
      words.add("claim, not established as fact");
    }
    for (String property : List.of("status", "stance")) {
      String term = layer.term(fact, property).toLowerCase(Locale.ROOT);
      if (!term.isEmpty() && !term.equals("asserted") && !term.equals("attributed")) {
        words.add(term.equals("nonactual") ? "not actual" : term);
      }
    }
    String source = layer.labels(fact, "attributedTo");
    if (!source.isEmpty()) {
      words.add("according to " + source);
    }
    return String.join(", ", words);
  }

  private Line link(Node fact, Node subject, Node object, String role) {
    String id = id(fact) + "-" + Digest.of(List.of(subject.getURI(), object.getURI()));
    return new Line(id, "UnknownLink")
        .put("subject", id(subject))
        .put("object", id(object))
        .put("role", role)
        .put("status", standing(fact));
  }

  /** The name of a post: its title and whose it is. */
  private String post(Node holding) {
    String body = layer.labels(holding, "organization");
    String title = layer.literal(holding, "roleTitle");
    return body.isEmpty() ? title : "%s (%s)".formatted(title, body);
  }

  private void holding(Node holding) throws IOException {
    String post = post(holding);
    List<Node> bodies = layer.values(holding, "organization");
    // A foreign minister of nobody knows where holds a post of his own.
    String whose = bodies.isEmpty() ? holding.getURI() : bodies.toString();
    String postId =
        "newsgraph-position-" + Digest.of(List.of(post.toLowerCase(Locale.ROOT), whose));
    Line position = new Line(postId, "Position").put("name", post);
    for (Node body : bodies) {
      if (BODIES.contains(layer.kind(body))) {
        position.put("organization", id(body)).put("country", country(body));
      }
    }
    String office = layer.office(holding);
    if (!office.isEmpty()) {
      position.put("wikidataId", office);
    }
    position.end();
    for (Node holder : layer.values(holding, "holder")) {
      boolean isHeld = layer.isAsserted(holding) && layer.kind(holder).equals("Person");
      Line line =
          isHeld
              ? new Line(id(holding), "Occupancy")
                  .put("holder", id(holder))
                  .put("post", postId)
                  .put("status", held(holding))
              : new Line(id(holding), "UnknownLink")
                  .put("subject", id(holder))
                  .put("object", postId)
                  .put("role", "said to hold or to come to hold")
                  .put("status", standing(holding));
      line.put("startDate", layer.literal(holding, "begin"))
          .put("endDate", layer.literal(holding, "end"))
          .put("date", layer.literal(holding, "asOf"));
      grounds(line, holding);
      line.end();
    }
  }

  private String held(Node holding) {
    return is(holding, HoldingStatus.FORMER) ? "ended" : "current";
  }

  /** A claim is a link to whom it is addressed, else to the articles that tell of it. */
  private void claim(Node claim) throws IOException {
    String role = layer.kind(claim).toLowerCase(Locale.ROOT);
    for (Node claimant : layer.values(claim, "claimant")) {
      List<Line> lines = new ArrayList<>();
      for (Node addressee : layer.values(claim, "addressee")) {
        lines.add(link(claim, claimant, addressee, role));
      }
      if (lines.isEmpty()) {
        for (Node article : layer.values(claim, "reportedIn")) {
          String id = id(claim) + "-" + Digest.of(List.of(claimant.getURI(), article.getURI()));
          lines.add(
              new Line(id, "Documentation")
                  .put("document", id(article))
                  .put("entity", id(claimant))
                  .put("role", role)
                  .put("status", standing(claim)));
        }
      }
      for (Line line : lines) {
        line.put("summary", layer.literal(claim, "content"));
        String about = layer.labels(claim, "about");
        line.put("description", about.isEmpty() ? "" : "About: " + about);
        Spell.of(layer, claim, layer.kind(claim)).ifPresent(day -> line.put("date", day.start()));
        grounds(line, claim);
        line.end();
      }
    }
  }

  private void kinship(Node kinship) throws IOException {
    String relation = layer.literal(kinship, "relation");
    for (Node person : layer.values(kinship, "person")) {
      for (Node relative : layer.values(kinship, "relative")) {
        // There the relation is what the relative is to the person.
        Line line =
            layer.isAsserted(kinship)
                ? new Line(id(kinship), "Family")
                    .put("person", id(relative))
                    .put("relative", id(person))
                    .put("relationship", relation)
                : link(kinship, person, relative, relation);
        grounds(line, kinship);
        line.end();
      }
    }
  }
}
