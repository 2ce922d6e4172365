package org.newsgraph.export;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.newsgraph.model.ConfigException;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.store.NewsStore;

/**
 * What is known of a thing, or what answers a question, as a text to file and to cite: each fact
 * with its status, the quotes it rests on with their offsets, and the articles as BibTeX.
 *
 * @param heading what it is about
 * @param about lines that say more of that: its IRI, its other names, how a question was read
 * @param entries what is told, in order
 */
public record Dossier(String heading, List<String> about, List<Entry> entries) {
  /** What separates the words of several stretches of evidence in the answers of questions. */
  private static final String ELLIPSIS = " … ";

  /** Slots of facts, as they are told. */
  private static final List<String> SLOTS =
      List.of(
          "attendedBy",
          "expectedParticipant",
          "place",
          "venue",
          "holder",
          "roleTitle",
          "organization",
          "claimant",
          "addressee",
          "content",
          "about",
          "person",
          "relation",
          "relative",
          "maybeSameEventAs");

  public Dossier {
    about = List.copyOf(about);
    entries = List.copyOf(entries);
  }

  /** How a dossier is written. */
  public enum Format {
    /** Text with quotes; the articles as BibTeX at its end. */
    MARKDOWN,
    /** A page that needs nothing else. */
    HTML,
    /** The articles alone, each with the quotes as its note: for Zotero, JabRef and LaTeX. */
    BIBTEX;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A fact, or a row of an answer.
   *
   * @param standing its day, whether it is so, who says it, how many sources; may be empty
   * @param details lines such as "place: Lisbon"
   */
  record Entry(
      String heading, List<String> standing, List<String> details, List<Citation> citations) {
    Entry {
      standing = List.copyOf(standing);
      details = List.copyOf(details);
      citations = List.copyOf(citations);
    }
  }

  /** The articles that are quoted, sorted. */
  Collection<Citation.Article> articles() {
    TreeMap<String, Citation.Article> articles = new TreeMap<>();
    entries.forEach(
        entry -> entry.citations().forEach(c -> articles.put(c.article().iri(), c.article())));
    return articles.values();
  }

  /** The name of an article among references. */
  static String key(Citation.Article article) {
    return "article" + article.hash();
  }

  /** Writes it, in UTF-8. */
  public void write(Format format, OutputStream out) {
    PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
    switch (format) {
      case MARKDOWN -> new DossierText(this, text).write();
      case HTML -> new DossierPage(this, text).write();
      case BIBTEX -> Bibliography.write(this, text);
    }
    text.flush();
  }

  /** What is known of an entity or a fact; empty where nothing is. */
  public static Optional<Dossier> about(NewsStore store, String iri) {
    DatasetGraph dataset = store.dataset();
    return Txn.calculateRead(
        dataset,
        () -> {
          Layer layer = new Layer(dataset);
          Node thing = NodeFactory.createURI(iri);
          return layer.isKnown(thing) ? Optional.of(about(layer, thing)) : Optional.empty();
        });
  }

  private static Dossier about(Layer layer, Node thing) {
    List<String> about = new ArrayList<>(List.of(thing.getURI()));
    layer.values(thing, Vocab.EXACT_MATCH).forEach(item -> about.add("Wikidata: " + item.getURI()));
    layer
        .values(thing, Vocab.CLOSE_MATCH)
        .forEach(item -> about.add("Wikidata, perhaps: " + item.getURI()));
    List<String> names =
        layer.values(thing, Vocab.ALT_LABEL).stream().map(Node::getLiteralLexicalForm).toList();
    if (!names.isEmpty()) {
      about.add("Also called: " + String.join(", ", names));
    }
    Set<Node> facts = new LinkedHashSet<>();
    if (layer.isFact(thing)) {
      facts.add(thing);
    }
    layer.subjects(Node.ANY, thing).stream()
        .filter(layer::isFact)
        .sorted(Comparator.comparing((Node fact) -> day(layer, fact)).thenComparing(Node::getURI))
        .forEach(facts::add);
    return new Dossier(
        layer.label(thing), about, facts.stream().map(fact -> entry(layer, fact)).toList());
  }

  /** What has no day comes last. */
  private static String day(Layer layer, Node fact) {
    return Spell.of(layer, fact, layer.kind(fact)).map(Spell::start).orElse("9999");
  }

  /**
   * Its date as exact as it is known; of a claim, the day on which it was first told, of what has
   * no date that of the article.
   */
  private static String when(Layer layer, Node fact) {
    String begin = layer.literal(fact, "begin");
    String end = layer.literal(fact, "end");
    if (begin.isEmpty() && Layer.CLAIMS.contains(layer.kind(fact))) {
      return Spell.of(layer, fact, layer.kind(fact)).map(Spell::start).orElse("");
    }
    String asOf = layer.literal(fact, "asOf");
    if (begin.isEmpty() && end.isEmpty()) {
      return asOf.isEmpty() ? "" : "as of " + asOf;
    }
    return end.isEmpty() ? begin : (begin + " to " + end).strip();
  }

  private static Entry entry(Layer layer, Node fact) {
    List<String> standing = new ArrayList<>();
    standing.add(layer.kind(fact).replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " "));
    standing.add(when(layer, fact));
    standing.add(layer.term(fact, "status"));
    String source = layer.labels(fact, "attributedTo");
    standing.add(
        Layer.CLAIMS.contains(layer.kind(fact))
            ? "what is said is not asserted"
            : layer.term(fact, "stance").replace("NonActual", "Not actual"));
    standing.add(source.isEmpty() ? "" : "according to " + source);
    standing.add("independent sources: " + layer.literal(fact, "support"));
    standing.removeIf(String::isEmpty);
    List<String> details = new ArrayList<>();
    for (String slot : SLOTS) {
      List<String> words =
          layer.values(fact, slot).stream()
              .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : layer.label(value))
              .toList();
      if (!words.isEmpty()) {
        details.add(spaced(slot) + ": " + String.join(", ", words));
      }
    }
    String conflict = layer.conflict(fact);
    if (!conflict.isEmpty()) {
      details.add("sources disagree: " + conflict);
    }
    return new Entry(layer.label(fact), standing, details, layer.citations(fact));
  }

  /** {@code attendedBy} as "attended by". */
  private static String spaced(String name) {
    return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
  }

  /**
   * The rows that answer a question, each with the evidence of its quote.
   *
   * @param heading the question
   * @param reading how it was read
   * @throws ConfigException {@code QUERY-FORMAT} if the answer is no rows
   */
  public static Dossier answer(NewsStore store, Answers.Ask ask, String heading, String reading) {
    if (!ask.query().isSelectType()) {
      throw new ConfigException("QUERY-FORMAT", "a dossier is made of rows: ask a SELECT", null);
    }
    DatasetGraph dataset = store.dataset();
    return Txn.calculateRead(
        dataset,
        () -> {
          QueryExecBuilder builder =
              QueryExec.dataset(dataset).query(ask.query()).set(ARQ.httpServiceAllowed, false);
          ask.values().forEach(builder::substitution);
          List<Entry> entries = new ArrayList<>();
          try (QueryExec execution = builder.build()) {
            RowSet rows = execution.select();
            Layer layer = new Layer(dataset);
            while (rows.hasNext()) {
              entries.add(entry(layer, rows.getResultVars(), rows.next()));
            }
          }
          List<String> about = new ArrayList<>();
          if (!reading.equals(heading)) {
            about.add("Read as: " + reading);
          }
          about.add("Rows: " + entries.size());
          return new Dossier(heading, about, entries);
        });
  }

  private static Entry entry(Layer layer, List<Var> columns, Binding row) {
    List<String> heading = new ArrayList<>();
    List<String> details = new ArrayList<>();
    String quote = "";
    String articles = "";
    for (Var column : columns) {
      Node value = row.get(column);
      if (value == null) {
        continue;
      }
      String words = value.isLiteral() ? value.getLiteralLexicalForm() : layer.label(value);
      switch (column.getVarName()) {
        case "quote" -> quote = words;
        case "article" -> articles = words;
        default -> {
          boolean isNamed = heading.isEmpty() && value.isURI();
          if (heading.isEmpty()) {
            heading.add(words);
          }
          if (!isNamed) {
            details.add(spaced(column.getVarName()) + ": " + words);
          }
        }
      }
    }
    List<Citation> citations = new ArrayList<>();
    for (String words : quote.split(ELLIPSIS)) {
      citations.addAll(layer.citationsOf(words, Set.of(articles.split(", "))));
    }
    if (citations.isEmpty() && !quote.isEmpty()) {
      details.add("words: " + quote);
    }
    return new Entry(String.join(" ", heading), List.of(), details, citations);
  }
}
