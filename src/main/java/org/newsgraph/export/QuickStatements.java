package org.newsgraph.export;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.newsgraph.answer.Evidence;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.model.Status;

/**
 * What Wikidata can hold of a layer, as QuickStatements 1 commands for people who contribute there:
 * who holds or held which position (P39, from P580 until P582), and each meeting as a new item with
 * its participants (P710), place (P276) and day (P585). The article's address (P854) and day (P577)
 * are the reference, its words the edit summary.
 *
 * <p>Only what articles themselves assert as so and none disputes, between things that surely have
 * an item, and told by an article with an address: there is nothing else to refer to. Nobody's
 * statement becomes a fact this way.
 */
final class QuickStatements {
  private static final String MEETING = "Q2761147";

  /** Wikidata's editors see about so much of a summary. */
  private static final int SUMMARY = 200;

  private final Knowledge layer;
  private final PrintStream lines;

  private QuickStatements(Knowledge layer, PrintStream lines) {
    this.layer = layer;
    this.lines = lines;
  }

  static void write(Knowledge layer, OutputStream out) {
    PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
    QuickStatements statements = new QuickStatements(layer, lines);
    layer.facts(CoreKind.ROLE_HOLDING).forEach(statements::holding);
    layer.facts(CoreKind.MEETING).forEach(statements::meeting);
    lines.flush();
  }

  private boolean isConfirmed(Node fact, Status... statuses) {
    return layer.status(fact).filter(Set.of(statuses)::contains).isPresent()
        && layer.isAsserted(fact)
        && layer.conflict(fact).isEmpty();
  }

  private void holding(Node holding) {
    String office = layer.office(holding);
    Optional<String> reference = reference(holding);
    if (!isConfirmed(holding, HoldingStatus.CURRENT, HoldingStatus.FORMER)
        || office.isEmpty()
        || reference.isEmpty()) {
      return;
    }
    for (String holder : items(holding, "holder")) {
      lines.print(holder + "\tP39\t" + office);
      qualifier("P580", layer.literal(holding, "begin"));
      qualifier("P582", layer.literal(holding, "end"));
      lines.print(reference.get() + "\n");
    }
  }

  private void qualifier(String property, String date) {
    if (!date.isEmpty()) {
      lines.print("\t" + property + "\t" + time(date));
    }
  }

  private void meeting(Node meeting) {
    List<String> who = items(meeting, CoreSlot.ATTENDED_BY.label());
    String day = layer.literal(meeting, "begin");
    Optional<String> reference = reference(meeting);
    boolean isDay = day.matches("\\d{4}-\\d\\d-\\d\\d");
    if (!isConfirmed(meeting, EventStatus.HELD)
        || who.size() < 2
        || !isDay
        || reference.isEmpty()) {
      return;
    }
    lines.print("CREATE\n");
    lines.printf("LAST\tLen\t%s\n", quoted(layer.label(meeting)));
    lines.printf("LAST\tP31\t%s%s\n", MEETING, reference.get());
    lines.printf("LAST\tP585\t%s%s\n", time(day), reference.get());
    for (String place : items(meeting, "place")) {
      lines.printf("LAST\tP276\t%s%s\n", place, reference.get());
    }
    who.forEach(item -> lines.printf("LAST\tP710\t%s%s\n", item, reference.get()));
  }

  /** The items of a property's values; a value without one is left out. */
  private List<String> items(Node thing, String property) {
    return layer.values(thing, property).stream()
        .map(layer::wikidata)
        .filter(item -> !item.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** The first article that has an address, and its words. */
  private Optional<String> reference(Node fact) {
    return layer.evidence(fact).stream()
        .filter(citation -> !citation.article().url().isEmpty())
        .findFirst()
        .map(
            citation -> {
              Evidence.Article article = citation.article();
              String published =
                  article.published().isEmpty() ? "" : "\tS577\t" + time(article.published());
              return "\tS854\t%s%s\t/* %s */"
                  .formatted(quoted(article.url()), published, summary(citation.line()));
            });
  }

  private static String summary(String words) {
    String clean = NodeLink.legal(words).replace("*/", "* /").replace("|", "/").replace("\"", "'");
    return clean.length() <= SUMMARY
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, SUMMARY - 1)) + "…";
  }

  /** A point in time with the precision of days, months or years. */
  private static String time(String date) {
    return switch (date.length()) {
      case 4 -> "+" + date + "-00-00T00:00:00Z/9";
      case 7 -> "+" + date + "-00T00:00:00Z/10";
      default -> "+" + date + "T00:00:00Z/11";
    };
  }

  private static String quoted(String text) {
    return "\"" + NodeLink.legal(text).replace("\"", "'") + "\"";
  }
}
