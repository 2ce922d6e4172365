package org.newsgraph.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.answer.Answer;
import org.newsgraph.answer.Evidence;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Row;
import org.newsgraph.answer.Value;
import org.newsgraph.answer.Wording;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.Slot;
import org.newsgraph.model.Stance;
import org.newsgraph.rdf.Vocab;

/**
 * What is known of a thing, or what answers a question, as a text to file and to cite: each fact
 * with its status, the quotes it rests on with their offsets, and the articles as BibTeX.
 *
 * @param heading what it is about
 * @param about lines that say more of that: its IRI, its other names, how a question was read
 * @param entries what is told, in order
 */
public record Dossier(String heading, List<String> about, List<Entry> entries) {
  public Dossier {
    about = List.copyOf(about);
    entries = List.copyOf(entries);
  }

  /**
   * A fact, or a row of an answer.
   *
   * @param standing its day, whether it is so, who says it, how many sources; may be empty
   * @param details lines such as "place: Lisbon"
   */
  record Entry(
      String heading, List<String> standing, List<String> details, List<Evidence> evidence) {
    Entry {
      standing = List.copyOf(standing);
      details = List.copyOf(details);
      evidence = List.copyOf(evidence);
    }
  }

  /** The articles that are quoted, sorted. */
  Collection<Evidence.Article> articles() {
    TreeMap<String, Evidence.Article> articles = new TreeMap<>();
    entries.forEach(
        entry -> entry.evidence().forEach(c -> articles.put(c.article().iri(), c.article())));
    return articles.values();
  }

  /** The name of an article among references. */
  static String key(Evidence.Article article) {
    return "article" + article.hash();
  }

  /** What is known of an entity or a fact. */
  public static Dossier about(Knowledge layer, Node thing) {
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
  private static String day(Knowledge layer, Node fact) {
    return Spell.of(layer, fact, layer.kind(fact)).map(Spell::start).orElse("9999");
  }

  /**
   * Its date as exact as it is known; of a claim, the day on which it was first told, of what has
   * no date that of the article.
   */
  private static String when(Knowledge layer, Node fact) {
    String begin = layer.literal(fact, "begin");
    String end = layer.literal(fact, "end");
    if (begin.isEmpty() && layer.isOf(layer.kind(fact), Family.CLAIM)) {
      return Spell.of(layer, fact, layer.kind(fact)).map(Spell::start).orElse("");
    }
    String asOf = layer.literal(fact, "asOf");
    if (begin.isEmpty() && end.isEmpty()) {
      return asOf.isEmpty() ? "" : "as of " + asOf;
    }
    return end.isEmpty() ? begin : (begin + " to " + end).strip();
  }

  private static String words(Stance stance) {
    return stance == Stance.NON_ACTUAL ? "Not actual" : stance.label();
  }

  /** The properties of a fact that tell more than its line does, as they are told. */
  private static List<Node> slots(Knowledge layer, Node fact) {
    Set<String> properties = new LinkedHashSet<>();
    layer
        .schema()
        .kind(layer.kind(fact))
        .ifPresent(
            kind -> {
              for (Slot slot : kind.slots()) {
                boolean isTold =
                    slot.takesEntities()
                        || slot.takes() == Slot.Takes.TEXT
                        || slot.property().endsWith("#" + CoreSlot.CONTENT.label());
                if (isTold) {
                  properties.add(slot.property(true));
                  properties.add(slot.property(false));
                }
              }
            });
    properties.add(Vocab.ng("maybeSameEventAs").getURI());
    return properties.stream().map(NodeFactory::createURI).toList();
  }

  private static Entry entry(Knowledge layer, Node fact) {
    List<String> standing = new ArrayList<>();
    standing.add(layer.kind(fact).replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " "));
    standing.add(when(layer, fact));
    standing.add(layer.term(fact, "status"));
    String source = layer.labels(fact, "attributedTo");
    standing.add(
        layer.isOf(layer.kind(fact), Family.CLAIM)
            ? "what is said is not asserted"
            : layer.stance(fact).map(Dossier::words).orElse(""));
    standing.add(source.isEmpty() ? "" : "according to " + source);
    standing.add("independent sources: " + layer.literal(fact, "support"));
    standing.removeIf(String::isEmpty);
    List<String> details = new ArrayList<>();
    for (Node slot : slots(layer, fact)) {
      List<String> words =
          layer.values(fact, slot).stream()
              .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : layer.label(value))
              .toList();
      if (!words.isEmpty()) {
        details.add(
            Wording.words(FactKind.localName(slot.getURI())) + ": " + String.join(", ", words));
      }
    }
    String conflict = layer.conflict(fact);
    if (!conflict.isEmpty()) {
      details.add("sources disagree: " + conflict);
    }
    return new Entry(layer.label(fact), standing, details, layer.evidence(fact));
  }

  /**
   * The rows that answer a question, each with its evidence.
   *
   * @param heading the question
   */
  public static Dossier answer(Answer answer, String heading) {
    List<String> about = new ArrayList<>();
    String reading = answer.asking() == null ? heading : answer.asking().reading();
    if (!reading.equals(heading)) {
      about.add("Read as: " + reading);
    }
    about.add("Rows: " + answer.rows().size());
    answer.limits().forEach(limit -> about.add(limit.words()));
    return new Dossier(
        heading, about, answer.rows().stream().map(row -> entry(answer, row)).toList());
  }

  private static Entry entry(Answer answer, Row row) {
    String heading = "";
    List<String> details = new ArrayList<>();
    // The evidence says better what these columns say.
    Set<String> told =
        row.evidence().isEmpty()
            ? Set.of(Answer.EVIDENCE)
            : Set.of(Answer.EVIDENCE, Answer.QUOTE, Answer.ARTICLE);
    for (int i = 0; i < row.cells().size(); i++) {
      Value value = row.cells().get(i);
      String column = answer.columns().get(i);
      if (value == null || told.contains(column)) {
        continue;
      }
      boolean isNamed = heading.isEmpty() && value instanceof Value.Thing;
      if (heading.isEmpty()) {
        heading = value.words();
      }
      if (!isNamed) {
        details.add(Wording.words(column) + ": " + value.words());
      }
    }
    return new Entry(heading, List.of(), details, row.evidence());
  }
}
