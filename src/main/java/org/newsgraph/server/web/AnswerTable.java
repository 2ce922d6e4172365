package org.newsgraph.server.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Answer;
import org.newsgraph.answer.Evidence;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.Row;
import org.newsgraph.answer.Value;
import org.newsgraph.answer.Wording;

/** The rows of an answer as a table whose things open on their pages, its quotes on their words. */
final class AnswerTable {
  /** Text that is longer is no name. */
  private static final int LONGEST_NAME = 80;

  /** A column that tells facts in words. */
  private static final String WHAT = "what";

  /** Columns that hold words of articles or the articles' ids, never a name. */
  private static final Set<String> NO_NAMES = Set.of("words", WHAT, "title", "date");

  private final Knowledge reader;
  private final Answer answer;

  AnswerTable(Knowledge reader, Answer answer) {
    this.reader = reader;
    this.answer = answer;
  }

  void write(Html html) {
    List<String> columns = answer.columns();
    Set<String> shown = new LinkedHashSet<>(answer.columnsForPeople());
    if (repeats()) {
      shown.remove(WHAT);
    }
    FactView.openTable(html, "Answer", shown.stream().map(Wording::words).toArray(String[]::new));
    List<@Nullable Value> above = List.of();
    for (Row row : answer.rows()) {
      List<@Nullable Value> cells = row.cells();
      // Rows that follow each other on one thing say what they share once.
      boolean isFurther = !above.isEmpty() && Objects.equals(above.get(0), cells.get(0));
      html.open("tr", "class", isFurther ? "further" : "first");
      for (int i = 0; i < cells.size(); i++) {
        String column = columns.get(i);
        if (shown.contains(column)) {
          boolean isAsAbove = isFurther && Objects.equals(above.get(i), cells.get(i));
          cell(html, column, isAsAbove ? null : cells.get(i), row);
        }
      }
      html.close("tr");
      above = cells;
    }
    FactView.closeTable(html);
    answer.limits().forEach(limit -> html.element("p", limit.words(), "class", "unknown"));
  }

  /** Whether the column that tells facts in words says what the links to them say. */
  private boolean repeats() {
    int what = answer.columns().indexOf(WHAT);
    return what > 0
        && answer.rows().stream()
            .map(Row::cells)
            .allMatch(
                cells ->
                    cells.get(0) instanceof Value.Thing thing
                        && cells.get(what) instanceof Value.Text words
                        && thing.words().equals(words.words()));
  }

  private void cell(Html html, String column, @Nullable Value value, Row row) {
    html.open(
        "td",
        "class",
        switch (column) {
          case Answer.QUOTE -> "words";
          case "date", "asOf", "published" -> "cell when";
          default -> "cell";
        },
        "data-label",
        Wording.words(column));
    if (value instanceof Value.Thing thing) {
      html.link(Address.page(thing), thing.words());
    } else if (value != null) {
      text(html, column, value.words(), row);
    }
    html.close("td");
  }

  private void text(Html html, String column, String text, Row row) {
    switch (column) {
      case Answer.QUOTE -> quotes(html, text, row.evidence());
      case Answer.ARTICLE -> articles(html, text, row.articles());
      case "status", "now" -> FactView.badge(html, text, "is-" + text);
      case "kind", "act" ->
          FactView.badge(html, text, "kind of-" + Wording.group(reader.schema(), text));
      default -> {
        if (NO_NAMES.contains(column)) {
          html.text(text);
        } else {
          names(html, text);
        }
      }
    }
  }

  /** A name, or several parted by commas, each with its page if one thing alone is called so. */
  private void names(Html html, String text) {
    Optional<Node> whole = text.length() <= LONGEST_NAME ? reader.named(text) : Optional.empty();
    if (whole.isPresent()) {
      html.link(Address.page(reader, whole.get()), text);
      return;
    }
    String[] parts = text.split(", ");
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      html.text(i == 0 ? "" : ", ");
      Optional<Node> thing =
          parts.length > 1 && part.length() <= LONGEST_NAME ? reader.named(part) : Optional.empty();
      if (thing.isPresent()) {
        html.link(Address.page(reader, thing.get()), part);
      } else {
        html.text(part);
      }
    }
  }

  /** The words of a row, each stretch a link to its characters. */
  private static void quotes(Html html, String text, List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      html.element("blockquote", text);
    }
    for (Evidence one : evidence) {
      html.open("blockquote").link(Address.quote(one), one.line()).close("blockquote");
    }
  }

  private static void articles(Html html, String text, List<Evidence.Article> articles) {
    if (articles.isEmpty()) {
      html.text(text);
    }
    for (int i = 0; i < articles.size(); i++) {
      Evidence.Article article = articles.get(i);
      html.text(i == 0 ? "" : ", ").link("/page/article/" + article.hash(), article.id());
    }
  }
}
