package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Evidence;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.rdf.Vocab;

/**
 * A folder of CSV files for {@code neo4j-admin database import full}: entities, facts and articles
 * as nodes, links as relationships with the words that carry them, and from each fact to each
 * article all words that carry it.
 *
 * <p>Headers follow Neo4j's rules: {@code :ID}, {@code :LABEL}, {@code :START_ID}, {@code :END_ID},
 * {@code :TYPE}, properties with their types, lists joined by semicolons. No field has a line end.
 */
final class Neo4jFolder {
  static final String NODES = "nodes.csv";
  static final String ARTICLES = "articles.csv";
  static final String LINKS = "links.csv";
  static final String EVIDENCE = "evidence.csv";

  private static final CSVFormat CSV =
      CSVFormat.DEFAULT
          .builder()
          .setRecordSeparator('\n')
          .setQuoteMode(QuoteMode.NON_NUMERIC)
          .get();

  /** The labels of a kind of node: its class and those above it. */
  private static final Map<String, String> ABOVE =
      Map.of(
          "Person", "Agent;Entity",
          "Organization", "Agent;Entity",
          "UnnamedAgent", "Agent;Entity",
          "Country", "Place;Agent;Entity",
          "Place", "Entity");

  private final Knowledge layer;
  private final NodeLink graph;
  private final Path folder;

  private Neo4jFolder(Knowledge layer, Path folder) {
    this.layer = layer;
    this.graph = NodeLink.of(layer);
    this.folder = folder;
  }

  /**
   * Writes a layer; files of the same names are replaced.
   *
   * @return the command that imports it
   */
  static String write(Knowledge layer, Path folder) throws IOException {
    Files.createDirectories(folder);
    new Neo4jFolder(layer, folder).write();
    return command(folder);
  }

  /** What imports a folder, to be typed where Neo4j is. */
  private static String command(Path folder) {
    return "neo4j-admin database import full --nodes=%1$s/%2$s --nodes=%1$s/%3$s"
            .formatted(folder, NODES, ARTICLES)
        + " --relationships=%1$s/%2$s --relationships=%1$s/%3$s neo4j"
            .formatted(folder, LINKS, EVIDENCE);
  }

  /** Rows of a file. */
  private interface Rows {
    void to(CSVPrinter csv) throws IOException;
  }

  private void file(String name, List<String> header, Rows rows) throws IOException {
    try (Writer writer = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
      writer.write(String.join(",", header) + "\n");
      try (CSVPrinter csv = new CSVPrinter(writer, CSV)) {
        rows.to(csv);
      }
    }
  }

  private void write() throws IOException {
    file(
        NODES,
        header(List.of("iri:ID", "name:string", "day:date"), Attribute::isOfNodes, ":LABEL"),
        this::nodes);
    file(
        ARTICLES,
        List.of(
            "iri:ID",
            "title:string",
            "author:string",
            "publisher:string",
            "published:date",
            "url:string",
            ":LABEL"),
        this::articles);
    file(
        LINKS,
        header(List.of(":START_ID", ":END_ID", "weight:int"), Attribute::isOfLinks, ":TYPE"),
        this::links);
    file(
        EVIDENCE,
        List.of(":START_ID", ":END_ID", "quote:string", "begin:int", "end:int", ":TYPE"),
        this::evidence);
  }

  private static List<String> header(List<String> first, Predicate<Attribute> isOf, String last) {
    List<String> header = new ArrayList<>(first);
    Arrays.stream(Attribute.values())
        .filter(isOf)
        .filter(attribute -> attribute != Attribute.ALIASES)
        .forEach(attribute -> header.add(attribute.key() + ":" + attribute.type().graphml()));
    if (first.contains("iri:ID")) {
      header.add("aliases:string[]");
    }
    header.add(last);
    return header;
  }

  private static List<@Nullable Object> values(
      Map<Attribute, String> attributes, Predicate<Attribute> isOf) {
    List<@Nullable Object> values = new ArrayList<>();
    Arrays.stream(Attribute.values())
        .filter(isOf)
        .filter(attribute -> attribute != Attribute.ALIASES)
        .forEach(attribute -> values.add(typed(attribute, attributes.get(attribute))));
    return values;
  }

  private static @Nullable Object typed(Attribute attribute, @Nullable String value) {
    return value != null && attribute.type() == Attribute.Type.INTEGER
        ? Integer.valueOf(value)
        : value;
  }

  private void nodes(CSVPrinter csv) throws IOException {
    for (NodeLink.Vertex vertex : graph.vertices()) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(vertex.id());
      row.add(vertex.label());
      row.add(day(vertex.attributes().getOrDefault(Attribute.BEGIN, "")));
      row.addAll(values(vertex.attributes(), Attribute::isOfNodes));
      row.add(aliases(vertex.id()));
      row.add(vertex.kind() + ";" + above(vertex.kind()));
      csv.printRecord(row);
    }
  }

  private String above(String kind) {
    return layer
        .schema()
        .kind(kind)
        .map(fact -> String.join(";", fact.ancestors()))
        .orElseGet(() -> ABOVE.getOrDefault(kind, ""));
  }

  /** Dates of which no more than the month is known are no dates to Neo4j. */
  private static @Nullable String day(String date) {
    return date.matches("\\d{4}-\\d\\d-\\d\\d") ? date : null;
  }

  private @Nullable String aliases(String iri) {
    List<String> aliases =
        layer.values(NodeFactory.createURI(iri), Vocab.ALT_LABEL).stream()
            .map(alias -> NodeLink.legal(alias.getLiteralLexicalForm()).replace(';', ','))
            .toList();
    return aliases.isEmpty() ? null : String.join(";", aliases);
  }

  private void articles(CSVPrinter csv) throws IOException {
    Map<String, Evidence.Article> articles = new TreeMap<>();
    for (NodeLink.Vertex vertex : graph.vertices()) {
      for (Evidence citation : citations(vertex)) {
        articles.put(citation.article().iri(), citation.article());
      }
    }
    for (Evidence.Article article : articles.values()) {
      csv.printRecord(
          article.iri(),
          NodeLink.legal(article.title()),
          text(article.author()),
          text(article.publisher()),
          day(article.published()),
          text(article.url()),
          "Article");
    }
  }

  private static @Nullable String text(String words) {
    return words.isEmpty() ? null : NodeLink.legal(words);
  }

  private List<Evidence> citations(NodeLink.Vertex vertex) {
    return vertex.isEntity() ? List.of() : layer.evidence(NodeFactory.createURI(vertex.id()));
  }

  private void links(CSVPrinter csv) throws IOException {
    for (NodeLink.Link link : graph.links()) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(link.from());
      row.add(link.to());
      row.add(link.weight());
      row.addAll(values(link.attributes(), Attribute::isOfLinks));
      row.add(type(link.relation()));
      csv.printRecord(row);
    }
  }

  /** {@code attendedBy} as ATTENDED_BY. */
  private static String type(String relation) {
    return relation.replaceAll("(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT);
  }

  private void evidence(CSVPrinter csv) throws IOException {
    for (NodeLink.Vertex vertex : graph.vertices()) {
      for (Evidence citation : citations(vertex)) {
        csv.printRecord(
            vertex.id(),
            citation.article().iri(),
            NodeLink.legal(citation.line()),
            citation.begin(),
            citation.end(),
            "REPORTED_IN");
      }
    }
  }
}
