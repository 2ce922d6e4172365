package org.newsgraph.fuse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.XSDNumUtils;
import org.newsgraph.model.WordLists;

/**
 * How sure facts are: the record of their rules on annotated articles, and what people accepted and
 * rejected since.
 */
final class Confidence {
  private static final int DIGITS = 3;

  /**
   * The record of a rule.
   *
   * @param fired how often it gave a fact
   * @param right how often that was right
   */
  private record Judged(int fired, int right) {
    /** Laplace's rule of succession. */
    BigDecimal precision() {
      return BigDecimal.valueOf(right + 1L)
          .divide(BigDecimal.valueOf(fired + 2L), DIGITS, RoundingMode.HALF_EVEN);
    }
  }

  private static final Map<String, Judged> MEASURED = measured();

  private Confidence() {}

  private static Map<String, Judged> measured() {
    Map<String, Judged> measured = new HashMap<>();
    for (String[] cells : WordLists.rows("rule-precision")) {
      measured.put(cells[0], new Judged(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
    }
    return measured;
  }

  /** The highest of some facts' confidences; empty where none tells its rule. */
  static Optional<Node> of(Collection<ToldFact> facts, Curation curation) {
    return facts.stream()
        .map(fact -> fact.words("rule"))
        .filter(rule -> !rule.isEmpty())
        .map(rule -> of(rule, curation))
        .max(BigDecimal::compareTo)
        .map(
            number ->
                NodeFactory.createLiteralDT(
                    XSDNumUtils.canonicalDecimalStrWithDot(number), XSDDatatype.XSDdecimal));
  }

  private static BigDecimal of(String rule, Curation curation) {
    Judged measured = MEASURED.getOrDefault(rule, new Judged(0, 0));
    int accepted = curation.accepted(rule);
    return new Judged(
            measured.fired() + accepted + curation.rejected(rule), measured.right() + accepted)
        .precision();
  }
}
