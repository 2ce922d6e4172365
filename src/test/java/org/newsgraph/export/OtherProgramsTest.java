package org.newsgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.SampleStore;
import org.newsgraph.answer.Answer;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Ask;
import org.newsgraph.answer.Evidence;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Limits;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.PublicationDate;
import org.newsgraph.model.Source;
import org.newsgraph.model.Span;
import org.newsgraph.model.Zone;
import org.newsgraph.store.NewsStore;

/** What Neo4j, Aleph, Wikidata, Zotero and readers get, by the rules that each of them has. */
class OtherProgramsTest extends Exporting {
  private static final String WIKIDATA_NEWS =
      "Putin and Macron meet in Geneva\n\n"
          + "Russian President Vladimir Putin met French President Emmanuel Macron in Geneva on"
          + " Monday. Ukrainian President Volodymyr Zelenskyy may meet Vladimir Putin in Vienna on"
          + " Friday.\n";

  /** Two at once in an office that has one holder. */
  private static final String DISPUTED =
      "Chancellors at odds\n\nGerman Chancellor Friedrich Merz met Emmanuel Macron in Paris on"
          + " Monday. German Chancellor Olaf Scholz met Viktor Orbán in Budapest on Sunday.\n";

  @TempDir static Path folder;
  private static NewsStore store;
  private static NewsStore hostile;

  @BeforeAll
  static void build() {
    List<Article> articles = new ArrayList<>(SampleStore.articles());
    articles.add(article("geneva", WIKIDATA_NEWS));
    articles.add(article("disputed", DISPUTED));
    store = SampleStore.build(folder.resolve("db"), articles);
    hostile = HostileStore.build(folder.resolve("hostile"));
  }

  @AfterAll
  static void close() {
    store.close();
    hostile.close();
  }

  private static Article article(String id, String words) {
    ArticleText text = new ArticleText(words);
    return new Article(
        id,
        words.lines().findFirst().orElseThrow(),
        text,
        new PublicationDate(LocalDate.of(2026, 3, 3), PublicationDate.Basis.METADATA, null),
        new Source("https://example.org/" + id, "Courier", "Ann Lee", "en"),
        List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length()))));
  }

  private static String text(NewsStore store, String form) {
    return new String(written(store, form), StandardCharsets.UTF_8);
  }

  // Neo4j

  /** Reads a file as neo4j-admin does: quoted fields, no backslash escapes, no line end inside. */
  private static List<Map<String, String>> csv(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    String[] header = lines.get(0).split(",");
    for (String field : header) {
      assertTrue(
          field.matches(
              "iri:ID|:(LABEL|START_ID|END_ID|TYPE)|\\w+:(string|int|boolean|date|string\\[])"),
          field);
    }
    assertEquals(header.length, Set.of(header).size());
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
        List<CSVRecord> records = parser.getRecords();
        assertEquals(1, records.size());
        assertEquals(header.length, records.get(0).size(), line);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
          String value = records.get(0).get(i);
          if (!value.isEmpty()) {
            row.put(header[i], typed(header[i], value));
          }
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String typed(String field, String value) {
    if (field.endsWith(":int")) {
      Integer.parseInt(value);
    } else if (field.endsWith(":date")) {
      LocalDate.parse(value);
    } else if (field.endsWith(":boolean")) {
      assertTrue(value.matches("true|false"), value);
    }
    return value;
  }

  @Test
  void neo4j_gets_nodes_with_ids_and_relationships_between_them() throws IOException {
    for (NewsStore one : List.of(store, hostile)) {
      Path to = folder.resolve("neo4j-" + (one == store));
      String command = folder(one, to);
      Map<String, Map<String, String>> nodes = new HashMap<>();
      for (String name : List.of("nodes.csv", "articles.csv")) {
        assertTrue(command.contains("--nodes=" + to + "/" + name), command);
        for (Map<String, String> row : csv(to.resolve(name))) {
          assertTrue(row.get(":LABEL").matches("\\w+(;\\w+)*"), row + "");
          assertEquals(null, nodes.put(row.get("iri:ID"), row), "an ID twice");
        }
      }
      int relationships = 0;
      for (String name : List.of("links.csv", "evidence.csv")) {
        assertTrue(command.contains("--relationships=" + to + "/" + name), command);
        for (Map<String, String> row : csv(to.resolve(name))) {
          assertTrue(nodes.containsKey(row.get(":START_ID")), row + "");
          assertTrue(nodes.containsKey(row.get(":END_ID")), row + "");
          assertTrue(row.get(":TYPE").matches("[A-Z_]+"), row + "");
          assertNotNull(row.get("quote:string"), row + "");
          relationships++;
        }
      }
      NodeLink graph = graph(one);
      assertTrue(relationships > graph.links().size());
      for (NodeLink.Vertex vertex : graph.vertices()) {
        assertEquals(vertex.label(), nodes.get(vertex.id()).get("name:string"));
      }
    }
  }

  @Test
  void neo4j_can_tell_what_is_asserted_from_what_is_not() throws IOException {
    Path to = folder.resolve("neo4j-asserted");
    folder(store, to);
    Set<String> seen = new TreeSet<>();
    for (Map<String, String> row : csv(to.resolve("links.csv"))) {
      seen.add("%s %s".formatted(row.get(":TYPE"), row.get("asserted:boolean")));
    }
    assertTrue(seen.contains("ATTENDED_BY true"), seen + "");
    assertFalse(seen.contains("ATTENDED_BY false"), seen + "");
    assertTrue(seen.contains("EXPECTED_PARTICIPANT false"), seen + "");
    assertFalse(seen.contains("CLAIMANT true"), seen + "");
    assertTrue(seen.contains("MET_WITH true"), seen + "");
  }

  // Aleph

  private record Property(String type, boolean isRequired) {}

  private static Map<String, Map<String, Property>> schemata() throws IOException {
    Map<String, Map<String, Property>> schemata = new TreeMap<>();
    for (String line :
        Files.readAllLines(Path.of("src/test/resources/export/followthemoney.tsv"))) {
      String[] row = line.split("\t");
      if (row.length == 4) {
        schemata
            .computeIfAbsent(row[0], schema -> new TreeMap<>())
            .put(row[1], new Property(row[2], row[3].equals("yes")));
      }
    }
    return schemata;
  }

  private static final Map<String, Set<String>> ABOVE =
      Map.of(
          "LegalEntity", Set.of("LegalEntity", "Person", "Organization", "PublicBody"),
          "Organization", Set.of("Organization", "PublicBody"),
          "Document", Set.of("Article"),
          "Thing",
              Set.of(
                  "LegalEntity",
                  "Person",
                  "Organization",
                  "PublicBody",
                  "Position",
                  "Event",
                  "Article",
                  "Address"));

  private static Map<String, JsonNode> entities(NewsStore store) throws IOException {
    Map<String, JsonNode> entities = new LinkedHashMap<>();
    for (String line : text(store, "followthemoney").split("\n")) {
      JsonNode entity = new ObjectMapper().readTree(line);
      assertEquals(null, entities.put(entity.get("id").asText(), entity), "an id twice: " + line);
    }
    return entities;
  }

  @Test
  void aleph_gets_schemata_and_properties_that_it_knows() throws IOException {
    Map<String, Map<String, Property>> schemata = schemata();
    Set<String> seen = new TreeSet<>();
    for (NewsStore one : List.of(store, hostile)) {
      Map<String, JsonNode> entities = entities(one);
      for (JsonNode entity : entities.values()) {
        assertTrue(entity.get("id").asText().matches("[\\w\\p{L}.-]+"), entity + "");
        String schema = entity.get("schema").asText();
        seen.add(schema);
        Map<String, Property> known = schemata.get(schema);
        assertNotNull(known, schema);
        JsonNode properties = entity.get("properties");
        known.forEach(
            (name, property) ->
                assertTrue(!property.isRequired() || properties.has(name), name + entity));
        properties
            .properties()
            .forEach(
                property -> {
                  Property told = known.get(property.getKey());
                  assertNotNull(told, schema + " has no " + property.getKey());
                  assertTrue(property.getValue().size() > 0);
                  property
                      .getValue()
                      .forEach(value -> check(told.type(), value.asText(), entities));
                });
      }
    }
    assertTrue(
        seen.containsAll(
            Set.of(
                "Person",
                "PublicBody",
                "Event",
                "Article",
                "Occupancy",
                "Position",
                "UnknownLink",
                "Documentation",
                "Family",
                "Address")),
        seen + "");
  }

  private static void check(String type, String value, Map<String, JsonNode> entities) {
    String shape =
        switch (type) {
          case "date" -> "\\d{4}(-\\d\\d(-\\d\\d)?)?";
          case "country" -> "[a-z]{2}";
          case "url" -> "https?://\\S+";
          case "identifier" -> "Q[1-9]\\d*";
          default -> ".+";
        };
    assertTrue(value.matches(shape), type + ": " + value);
    if (type.startsWith("entity=")) {
      String range = type.substring("entity=".length());
      JsonNode entity = entities.get(value);
      assertNotNull(entity, value + " is nowhere");
      assertTrue(
          ABOVE.getOrDefault(range, Set.of(range)).contains(entity.get("schema").asText()),
          range + ": " + entity);
    }
  }

  @Test
  void in_aleph_nobody_is_involved_in_what_did_not_happen() throws IOException {
    int cancelled = 0;
    int involved = 0;
    for (JsonNode entity : entities(store).values()) {
      if (entity.get("schema").asText().equals("Event")) {
        String summary = entity.at("/properties/summary/0").asText();
        if (summary.startsWith("held")) {
          involved += entity.at("/properties/involved").size();
        } else {
          assertTrue(entity.at("/properties/involved").isMissingNode(), entity + "");
          cancelled += summary.startsWith("cancelled") ? 1 : 0;
        }
        assertTrue(entity.at("/properties/description/0").asText().contains("«"), entity + "");
      }
      if (entity.at("/properties/role/0").asText().matches("demand|statement")) {
        assertTrue(entity.at("/properties/status/0").asText().startsWith("claim"), entity + "");
      }
    }
    assertTrue(cancelled > 0);
    assertTrue(involved > 3);
  }

  // Wikidata

  @Test
  void wikidata_gets_positions_and_meetings_of_known_things_with_a_reference() {
    String statements = text(store, "quickstatements");
    Map<String, Integer> properties = new TreeMap<>();
    for (String line : statements.split("\n")) {
      if (line.equals("CREATE")) {
        continue;
      }
      String[] parts = line.split("\t");
      assertTrue(parts[0].matches("LAST|Q[1-9]\\d*"), line);
      properties.merge(parts[1], 1, Integer::sum);
      if (!parts[1].equals("Len")) {
        assertTrue(
            line.matches(".*\tS854\t\"https://example.org/\\w+\"\tS577\t\\+2026-03-03T.*"), line);
        assertTrue(parts[parts.length - 1].matches("/\\* [^*]+ \\*/"), line);
      }
    }
    assertTrue(statements.contains("Q7747\tP39\tQ218295\t"), statements);
    assertTrue(statements.contains("Q3052772\tP39\tQ191954\t"), statements);
    assertTrue(statements.contains("LAST\tP585\t+2026-03-02T00:00:00Z/11"), statements);
    assertFalse(statements.contains("\tP39\tQ4970706"), "a disputed office: " + statements);
    assertEquals(2, properties.get("P31"), "not what may come, nor whom no item is known for");
    assertEquals(4, properties.get("P710"), statements);
    assertEquals(2, properties.get("P276"), statements);
    assertEquals("", text(hostile, "quickstatements"));
  }

  // Zotero, and readers

  private static String dossier(NewsStore store, String key, String form) {
    return written(store, thing(store, key), form);
  }

  @Test
  void a_dossier_quotes_to_the_letter_and_cites_each_article_once() {
    Node halvorsen = thing(store, "person/astrid-halvorsen");
    Dossier dossier = Knowledge.in(store, knowledge -> Dossier.about(knowledge, halvorsen));
    Collection<Evidence.Article> articles = dossier.articles();
    assertTrue(articles.size() > 2);
    String markdown = dossier(store, "person/astrid-halvorsen", "markdown");
    for (Evidence.Article article : articles) {
      String key = Dossier.key(article);
      assertEquals(2, markdown.split("@online\\{" + key + ",", -1).length);
      assertTrue(markdown.contains("[@" + key + "]"));
    }
    assertTrue(markdown.contains("Cancelled · "), markdown);
    int quotes = 0;
    for (Dossier.Entry entry : dossier.entries()) {
      assertFalse(entry.evidence().isEmpty(), entry + "");
      quotes += entry.evidence().size();
    }
    assertTrue(quotes > 10);
  }

  @Test
  void the_answer_of_a_question_is_a_dossier_with_offsets() {
    String sparql =
        "SELECT ?who ?evidence { ?d a ng:Demand ; ng:claimant/rdfs:label ?who ;"
            + " ng:evidence ?evidence } ORDER BY ?evidence";
    Ask ask = Ask.of(sparql, "-e", Map.of());
    Answer answer = Answers.over(store, Limits.OF_FILES, answers -> answers.rows(ask));
    Dossier dossier = Dossier.answer(answer, "Who demands?");
    assertTrue(dossier.entries().size() > 5);
    dossier.entries().forEach(entry -> assertEquals(1, entry.evidence().size(), entry + ""));
  }

  @Test
  void words_of_articles_are_nothing_but_text_in_dossiers() {
    for (String key : new String[] {"person/p00", "person/p03", "person/p11"}) {
      String html = dossier(hostile, key, "html");
      assertFalse(html.contains("<script"), html);
      assertFalse(html.contains("javascript:"), html);
      assertTrue(html.contains("<h1><bdi>" + escaped(HostileStore.people().get(iri(key)))));
      String markdown = dossier(hostile, key, "markdown");
      Matcher raw = Pattern.compile("(?<!\\\\)<(?!/)|\n(- item|1\\. )").matcher(body(markdown));
      assertFalse(raw.find(), markdown);
    }
  }

  private static String iri(String key) {
    return hostile.base() + key;
  }

  private static String body(String markdown) {
    return markdown.substring(0, markdown.indexOf("```bibtex"));
  }

  private static String escaped(String words) {
    return NodeLink.legal(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Fields of BibTeX entries: braces match, and no character is left that TeX would act on. */
  @Test
  void bibtex_is_well_formed() {
    for (String file :
        List.of(
            dossier(store, "person/astrid-halvorsen", "bibtex"),
            dossier(hostile, "person/p00", "bibtex"))) {
      int depth = 0;
      Set<String> keys = new HashSet<>();
      for (String line : file.split("\n")) {
        if (line.startsWith("@")) {
          assertEquals(0, depth, file);
          assertTrue(line.matches("@online\\{article[0-9a-f]+,"), line);
          assertTrue(keys.add(line));
        } else if (!line.equals("}")) {
          assertTrue(line.matches("  \\w+ = \\{.*},?"), line);
          String value = line.substring(line.indexOf('{') + 1, line.lastIndexOf('}'));
          assertFalse(
              value.replaceAll("https?://\\S+", "").matches(".*(?<!\\\\)[&%$#_^~].*"), line);
        }
        depth += count(line, '{') - count(line, '}');
        assertTrue(depth >= 0, line);
      }
      assertEquals(0, depth);
      assertFalse(keys.isEmpty());
      assertTrue(file.contains("annote = {«"), file);
    }
  }

  private static int count(String text, char wanted) {
    return (int) text.chars().filter(c -> c == wanted).count();
  }
}
