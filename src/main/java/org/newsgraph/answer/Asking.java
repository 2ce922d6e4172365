package org.newsgraph.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.jspecify.annotations.Nullable;
import org.newsgraph.query.Question;

/**
 * A question as it was read: which query with a heading, about whom.
 *
 * @param question the query; mostly a ready-made one
 * @param values its parameters
 * @param readings how each parameter was read, in the order of the question's
 */
public record Asking(Question question, Map<String, String> values, List<Reading> readings) {
  /** Takes copies. */
  public Asking {
    values = Map.copyOf(values);
    readings = List.copyOf(readings);
  }

  /**
   * How what was said for a parameter is understood.
   *
   * @param parameter the parameter's name
   * @param asked what was said
   * @param value what stands for it in the query
   * @param key the key of the thing that is meant; null for days and words, and where nothing of
   *     the name is known
   * @param isName whether a thing is meant
   * @param others names of other things that may have been meant
   */
  public record Reading(
      String parameter,
      String asked,
      String value,
      @Nullable String key,
      boolean isName,
      List<String> others) {
    public Reading {
      others = List.copyOf(others);
    }

    /** Whether no article tells of anything of the name. */
    public boolean isUnknown() {
      return isName && key == null;
    }
  }

  /** The query that answers it. */
  public Ask ask() {
    return Ask.of(question, values);
  }

  /** The same as text, with the values in their places: what is shown is what runs. */
  public String sparql() {
    String sparql = question.sparql();
    for (Map.Entry<String, String> value : values.entrySet()) {
      String literal = NodeFmtLib.strNT(NodeFactory.createLiteralString(value.getValue()));
      sparql = sparql.replaceAll("\\?" + value.getKey() + "\\b", Matcher.quoteReplacement(literal));
    }
    return sparql;
  }

  /** How the question was understood, in words. */
  public String reading() {
    StringBuilder reading = new StringBuilder(question.text());
    for (Reading read : readings) {
      reading.append(
          " – %s: %s".formatted(read.parameter().toLowerCase(Locale.ROOT), read.value()));
      if (read.isUnknown()) {
        reading.append(" (no article tells of anything of this name)");
      }
    }
    return reading.toString();
  }

  /** Whom its names may mean besides, a line each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Reading read : readings) {
      if (!read.others().isEmpty()) {
        notes.add("%s may also mean: %s".formatted(read.asked(), String.join("; ", read.others())));
      }
    }
    return notes;
  }
}
