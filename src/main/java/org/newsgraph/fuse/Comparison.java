package org.newsgraph.fuse;

import java.util.Comparator;

/**
 * Two tellings that were held against one another.
 *
 * @param one the one that was told first
 * @param other the other
 * @param judgement what came of it
 */
record Comparison(Telling one, Telling other, Judgement judgement)
    implements Comparable<Comparison> {
  private static final Comparator<Comparison> ORDER =
      Comparator.comparing((Comparison c) -> c.one().fact()).thenComparing(c -> c.other().fact());

  static Comparison of(Telling a, Telling b, EventJudge judge) {
    boolean isFirst = a.fact().compareTo(b.fact()) < 0;
    return isFirst
        ? new Comparison(a, b, judge.judge(a, b))
        : new Comparison(b, a, judge.judge(b, a));
  }

  @Override
  public int compareTo(Comparison comparison) {
    return ORDER.compare(this, comparison);
  }
}
