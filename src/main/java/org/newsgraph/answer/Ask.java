package org.newsgraph.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.newsgraph.model.ConfigException;
import org.newsgraph.query.Question;
import org.newsgraph.rdf.Vocab;

/**
 * A query that can be asked.
 *
 * @param query its parsed form
 * @param values what stands in place of some of its variables
 */
public record Ask(Query query, Map<Var, Node> values) {
  private static final Pattern LINE_AND_COLUMN =
      Pattern.compile(" (?:at )?(?:\\[)?line:? (\\d+), col(?:umn)?:? (\\d+)");

  /**
   * A query as somebody wrote it; the project's prefixes need not be declared.
   *
   * @param place where it stands, for the message
   * @param values strings for variables, by their names without the question mark; what begins like
   *     an IRI of the web is one
   * @throws ConfigException {@code QUERY-SYNTAX} if it is not a SPARQL query, {@code
   *     QUERY-PARAMETER} if it has no such variable
   */
  public static Ask of(String sparql, String place, Map<String, String> values) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(Vocab.PREFIXES);
    try {
      QueryFactory.parse(query, sparql, null, Syntax.defaultQuerySyntax);
    } catch (QueryParseException e) {
      throw syntaxError(String.valueOf(e.getMessage()), place);
    }
    Map<Var, Node> nodes = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (!Pattern.compile("[?$]" + Pattern.quote(name) + "(?!\\w)").matcher(sparql).find()) {
            throw new ConfigException(
                "QUERY-PARAMETER", "the query has no variable ?" + name, place);
          }
          nodes.put(
              Var.alloc(name),
              value.matches("https?://[^\\s<>\"]+")
                  ? NodeFactory.createURI(value)
                  : NodeFactory.createLiteralString(value));
        });
    return new Ask(query, nodes);
  }

  /**
   * A ready-made question with values for its parameters; the rest stay open.
   *
   * @throws ConfigException {@code QUERY-PARAMETER} if it has no such parameter
   */
  public static Ask of(Question question, Map<String, String> values) {
    for (String name : values.keySet()) {
      if (question.parameter(name).isEmpty()) {
        throw new ConfigException(
            "QUERY-PARAMETER",
            "no parameter '%s'; known: %s"
                .formatted(name, question.parameters().stream().map(p -> p.name()).toList()),
            question.name());
      }
    }
    return of(question.sparql(), question.name(), values);
  }

  /** Puts line and column behind the place, where the parser tells them. */
  private static ConfigException syntaxError(String message, String place) {
    Matcher at = LINE_AND_COLUMN.matcher(message);
    boolean told = at.find();
    return new ConfigException(
        "QUERY-SYNTAX",
        (told ? message.substring(0, at.start()) : message).lines().findFirst().orElse("")
            + "; expected a SPARQL query: SELECT, ASK, CONSTRUCT or DESCRIBE",
        told ? "%s:%s:%s".formatted(place, at.group(1), at.group(2)) : place);
  }
}
