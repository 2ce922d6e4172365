package org.newsgraph.fuse;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.XSDNumUtils;
import org.newsgraph.lexicon.Language;
import org.newsgraph.lexicon.RulePrecision;

/**
 * How sure facts are: the record of their rules on annotated articles, and what people accepted and
 * rejected since.
 */
final class Confidence {
  private static final RulePrecision MEASURED = new RulePrecision(Language.bundled());

  private Confidence() {}

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
    int accepted = curation.accepted(rule);
    return MEASURED.judged(rule).and(accepted + curation.rejected(rule), accepted).precision();
  }
}
