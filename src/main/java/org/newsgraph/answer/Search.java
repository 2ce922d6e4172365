package org.newsgraph.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Things by the words of their names, through the store's text index. */
public final class Search {
  private static final String QUERY =
      """
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?thing ?score {
        { (?thing ?score) text:query (rdfs:label "%1$s" 200) }
        UNION
        { (?thing ?score) text:query (skos:altLabel "%1$s" 100) }
      }
      """;

  /** Who has no name of its own is looked for by none. */
  private static final String UNNAMED_AGENT = "unnamedagent";

  /** What people look for first comes first; the kinds of entities, which stand for 0, are one. */
  private static final List<String> ORDER =
      List.of("entity", "event", "role", "claim", "kinship", "conflict", "article", UNNAMED_AGENT);

  private static final int PROMINENT = 50;

  private static final Limits LIMITS = Limits.OF_VIEWS;

  private final Knowledge knowledge;

  /**
   * @param knowledge where they are looked for
   */
  public Search(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The things whose names hold all words, the last as the beginning of one; people, bodies and
   * places first, then events, roles, claims and articles, the best known first.
   *
   * @param most how many at most
   */
  public List<Found> find(String words, int most) {
    String query = lucene(words);
    if (query.isEmpty()) {
      return List.of();
    }
    Map<Node, Double> scores = new HashMap<>();
    Ask ask = Ask.of(QUERY.formatted(query), "search", Map.of());
    for (List<@Nullable Node> row : new Execution(knowledge.dataset(), LIMITS).select(ask).rows()) {
      Node thing = row.get(0);
      Node score = row.get(1);
      if (thing != null && score != null) {
        scores.merge(thing, ((Number) score.getLiteralValue()).doubleValue(), Math::max);
      }
    }
    record Ranked(Found found, int rank, int facts) {}
    List<Ranked> ranked = new ArrayList<>();
    scores.forEach(
        (thing, score) -> {
          String kind = knowledge.kind(thing);
          if (!kind.isEmpty() && !kind.equals("ConflictSide")) {
            String group = Wording.group(knowledge.schema(), kind);
            boolean isExact =
                knowledge.label(thing).equalsIgnoreCase(words.strip())
                    && !group.equals(UNNAMED_AGENT);
            int place = ORDER.indexOf(group);
            ranked.add(
                new Ranked(
                    new Found(
                        knowledge.key(thing),
                        knowledge.label(thing),
                        kind,
                        knowledge.literal(thing, "begin")),
                    isExact ? -1 : Math.max(place, 0),
                    knowledge.prominence(thing, PROMINENT)));
          }
        });
    ranked.sort(
        Comparator.comparingInt(Ranked::rank)
            .thenComparing(Comparator.comparingInt(Ranked::facts).reversed())
            .thenComparing(one -> one.found().label())
            .thenComparing(one -> one.found().key()));
    return ranked.stream().limit(most).map(Ranked::found).toList();
  }

  /** Words as a query of the text index: all must be there, and nothing else is an operator. */
  public static String lucene(String words) {
    Set<String> terms = new LinkedHashSet<>();
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")) {
      if (!word.isEmpty()) {
        terms.add("+" + word);
      }
    }
    return terms.isEmpty() ? "" : String.join(" ", terms) + "*";
  }
}
