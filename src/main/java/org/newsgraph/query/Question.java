package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.ConfigException;

/**
 * A ready-made question.
 *
 * @param name what people type: {@code who-attended}
 * @param group what it belongs with: "Meetings"
 * @param heading a few words
 * @param text the question in plain English
 * @param parameters what may be set; a question with nothing set asks about everything
 * @param sparql the query, comments included
 */
public record Question(
    String name,
    String group,
    String heading,
    String text,
    List<Parameter> parameters,
    String sparql) {
  private static final Pattern HEAD = Pattern.compile("# (Group|Heading|Question): (.+)");
  private static final Pattern PARAMETER = Pattern.compile("# Parameter: (\\w+) = (.+?) -- (.+)");

  public Question {
    parameters = List.copyOf(parameters);
  }

  /** What may stand for a parameter. */
  public enum Kind {
    /** The name of a person, country, body or place. */
    NAME,
    /** A day, a month or a year, year first. */
    DAY,
    /** Words as they are. */
    WORDS
  }

  /**
   * Something that may be set.
   *
   * @param name the variable's, without the question mark; it tells the kind: {@code day}, {@code
   *     office}, {@code kind}, {@code words}, else a name
   * @param example a value that makes sense
   * @param description what it stands for
   */
  public record Parameter(String name, String example, String description) {
    /** What may stand for it. */
    public Kind kind() {
      return switch (name) {
        case "day" -> Kind.DAY;
        case "office", "kind", "words" -> Kind.WORDS;
        default -> Kind.NAME;
      };
    }
  }

  /** The parameter of a name. */
  public Optional<Parameter> parameter(String wanted) {
    return parameters.stream().filter(parameter -> parameter.name().equals(wanted)).findFirst();
  }

  /**
   * Reads a question from its file: lines {@code # Group: …}, {@code # Heading: …}, {@code #
   * Question: …} and {@code # Parameter: name = example -- description}, then SPARQL.
   *
   * @throws ConfigException {@code QUESTION-HEAD} if one of the first three is missing
   */
  static Question parse(String name, String content) {
    String group = "";
    String heading = "";
    String text = "";
    List<Parameter> parameters = new ArrayList<>();
    for (String line : content.lines().toList()) {
      Matcher head = HEAD.matcher(line);
      Matcher parameter = PARAMETER.matcher(line);
      if (head.matches()) {
        switch (head.group(1)) {
          case "Group" -> group = head.group(2);
          case "Heading" -> heading = head.group(2);
          default -> text = head.group(2);
        }
      } else if (parameter.matches()) {
        parameters.add(new Parameter(parameter.group(1), parameter.group(2), parameter.group(3)));
      }
    }
    if (group.isEmpty() || heading.isEmpty() || text.isEmpty()) {
      throw new ConfigException(
          "QUESTION-HEAD",
          "expected '# Group: …', '# Heading: …' and '# Question: …'",
          "queries/" + name + ".rq");
    }
    return new Question(name, group, heading, text, parameters, content);
  }
}
