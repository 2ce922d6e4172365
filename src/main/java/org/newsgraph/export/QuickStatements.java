package org.newsgraph.export;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.rdf.Vocab;

/**
 * Meetings that took place, as QuickStatements 1 commands for people who contribute to Wikidata: a
 * new item each, with its participants (P710), place (P276), day (P585), and the article's address
 * (P854) and day (P577) as the reference.
 *
 * <p>Only what is asserted and held, between things that surely have an item, and told by an
 * article with an address: there is nothing else to refer to. Nobody's statement becomes a fact
 * this way.
 */
final class QuickStatements {
  private static final String MEETING = "Q2761147";

  private final Graph layer;

  QuickStatements(DatasetGraph dataset) {
    this.layer = dataset.getDefaultGraph();
  }

  void write(OutputStream out) {
    PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
    List<Node> meetings = new ArrayList<>();
    layer
        .find(Node.ANY, Vocab.TYPE, Vocab.ng("Meeting"))
        .forEachRemaining(triple -> meetings.add(triple.getSubject()));
    meetings.sort(Comparator.comparing(Node::getURI));
    meetings.forEach(meeting -> write(meeting, lines));
    lines.flush();
  }

  private void write(Node meeting, PrintStream lines) {
    boolean isFact =
        layer.contains(meeting, Vocab.ng("status"), Vocab.ng("Held"))
            && layer.contains(meeting, Vocab.ng("stance"), Vocab.ng("Asserted"));
    List<String> who = items(meeting, "attendedBy");
    List<String> where = items(meeting, "place");
    Optional<String> day =
        values(meeting, Vocab.ng("begin")).stream()
            .map(Node::getLiteralLexicalForm)
            .filter(date -> date.matches("\\d{4}-\\d\\d-\\d\\d"))
            .findFirst();
    Optional<String> reference = reference(meeting);
    if (!isFact || who.size() < 2 || day.isEmpty() || reference.isEmpty()) {
      return;
    }
    lines.print("CREATE\n");
    lines.printf("LAST\tLen\t%s\n", quoted(label(meeting)));
    lines.printf("LAST\tP31\t%s%s\n", MEETING, reference.get());
    lines.printf("LAST\tP585\t%s%s\n", day(day.get()), reference.get());
    where.forEach(item -> lines.printf("LAST\tP276\t%s%s\n", item, reference.get()));
    who.forEach(item -> lines.printf("LAST\tP710\t%s%s\n", item, reference.get()));
  }

  /** The items of a property's values; a value without one is left out. */
  private List<String> items(Node thing, String property) {
    List<String> items = new ArrayList<>();
    for (Node value : values(thing, Vocab.ng(property))) {
      for (Node item : values(value, Vocab.EXACT_MATCH)) {
        items.add(item.getURI().substring(item.getURI().lastIndexOf('/') + 1));
      }
    }
    items.removeIf(item -> !item.matches("Q[1-9]\\d*"));
    return items.stream().distinct().sorted().toList();
  }

  private Optional<String> reference(Node meeting) {
    for (Node article : values(meeting, Vocab.ng("reportedIn"))) {
      Optional<String> address =
          values(article, Vocab.URL).stream()
              .map(Node::getLiteralLexicalForm)
              .filter(url -> url.matches("https?://[^\\s\"]+"))
              .findFirst();
      if (address.isPresent()) {
        String published =
            values(article, Vocab.ng("published")).stream()
                .map(date -> "\tS577\t" + day(date.getLiteralLexicalForm()))
                .findFirst()
                .orElse("");
        return Optional.of("\tS854\t" + quoted(address.get()) + published);
      }
    }
    return Optional.empty();
  }

  private String label(Node thing) {
    return values(thing, Vocab.LABEL).stream()
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("meeting");
  }

  private List<Node> values(Node thing, Node property) {
    List<Node> values = new ArrayList<>();
    Iterator<Triple> triples = layer.find(thing, property, Node.ANY);
    triples.forEachRemaining(triple -> values.add(triple.getObject()));
    values.sort(Comparator.comparing(Node::toString));
    return values;
  }

  /** A day with the precision of days. */
  private static String day(String date) {
    return "+" + date + "T00:00:00Z/11";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "'").replaceAll("\\s+", " ") + "\"";
  }
}
