package org.newsgraph.answer;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.VariableNotBoundException;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.Context;

/**
 * Counts what a query puts together with GROUP_CONCAT, which knows no bounds, and ends the query
 * when it is too much.
 */
final class Meter implements RewriteFactory {
  private final long most;
  private long taken;

  /**
   * @param most characters of all groups together
   */
  Meter(long most) {
    this.most = most;
  }

  @Override
  public Rewrite create(Context context) {
    Rewrite usual = Optimize.stdOptimizationFactory.create(context);
    return op -> Transformer.transform(new Groups(), usual.rewrite(op));
  }

  private void take(int characters) {
    taken += characters;
    if (taken > most) {
      throw new LimitException(new Limit(Limit.Kind.MEMORY, most));
    }
  }

  /** Puts what counts in the place of what puts together. */
  private final class Groups extends TransformCopy {
    @Override
    public Op transform(OpGroup group, Op inner) {
      List<ExprAggregator> counted =
          group.getAggregators().stream()
              .map(
                  one ->
                      one.getAggregator() instanceof AggGroupConcat
                              || one.getAggregator() instanceof AggGroupConcatDistinct
                          ? new ExprAggregator(one.getVar(), new Counted(one.getAggregator()))
                          : one)
              .toList();
      return new OpGroup(inner, group.getGroupVars(), counted);
    }
  }

  /** Does what another does, and counts its words first. */
  private final class Counted implements Aggregator {
    private final Aggregator usual;

    Counted(Aggregator usual) {
      this.usual = usual;
    }

    @Override
    public Accumulator createAccumulator() {
      Accumulator words = usual.createAccumulator();
      return new Accumulator() {
        @Override
        public void accumulate(Binding binding, FunctionEnv environment) {
          try {
            take(usual.getExprList().get(0).eval(binding, environment).asString().length());
          } catch (VariableNotBoundException e) {
            // Nothing is added for it.
          }
          words.accumulate(binding, environment);
        }

        @Override
        public NodeValue getValue() {
          return words.getValue();
        }
      };
    }

    @Override
    public Node getValueEmpty() {
      return usual.getValueEmpty();
    }

    @Override
    public String toPrefixString() {
      return usual.toPrefixString();
    }

    @Override
    public String key() {
      return usual.key();
    }

    @Override
    public String getName() {
      return usual.getName();
    }

    @Override
    public ExprList getExprList() {
      return usual.getExprList();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
      return new Counted(usual.copy(expressions));
    }

    @Override
    public Aggregator copyTransform(NodeTransform transform) {
      return new Counted(usual.copyTransform(transform));
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
      return other instanceof Counted counted
          ? usual.equals(counted.usual, bySyntax)
          : usual.equals(other, bySyntax);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Aggregator aggregator && equals(aggregator, false);
    }

    @Override
    public int hashCode() {
      return usual.hashCode();
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
      return usual.asSparqlExpr(context);
    }
  }
}
