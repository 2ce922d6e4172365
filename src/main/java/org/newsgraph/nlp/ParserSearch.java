package org.newsgraph.nlp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Looks for the likeliest tree of a sentence. At first every move is the best by itself. Then, one
 * by one, the tags and the moves that were least sure are changed for the next best, and the moves
 * behind them made anew: what is likelier as a whole is kept. (Selectional branching, Choi and
 * McCallum 2013, with the tagger's doubts among the parser's.)
 *
 * <p>The likelihood of a move is what the softmax of the scores gives it; a sentence's is the
 * product. It can only fall, so that most tries end after a few moves.
 */
final class ParserSearch {
  /** How much more score makes a move e times likelier. Chosen on UD EWT dev, as all here. */
  private static final int TEMPERATURE = 15_000;

  private static final int MOST_TAGS = 4;
  private static final int MOST_MOVES = 8;
  private static final int TAG_MARGIN = 16_000;
  private static final int MOVE_MARGIN = 30_000;

  /** How much a tagger's margin counts beside the parser's. */
  private static final double TAG_WEIGHT = 5;

  /** Powers of e, from 0 down to where none matters. The same on all machines. */
  private static final int STEPS = 256;

  private static final double[] POWERS = new double[12 * STEPS];

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = StrictMath.exp(-(double) i / STEPS);
    }
  }

  private final LinearModel model;
  private final Words words;
  private final Tagging tagging;
  private final FeatureList features = new FeatureList();
  private final int[] scores;
  private final Map<Long, Choice> choices = new HashMap<>();
  private final int[] hashes;
  private final boolean[] isMark;

  /**
   * @param tagging its tags are changed where the tree is likelier with others
   */
  ParserSearch(LinearModel model, Words words, Tagging tagging) {
    this.model = model;
    this.words = words;
    this.tagging = tagging;
    this.scores = new int[model.labels().size()];
    this.hashes = Parser.hashes(tagging.tags());
    this.isMark = Parser.marks(tagging.tags());
  }

  /** The state at the end of the likeliest moves. */
  ParserState best() {
    Derivation best = new Derivation(words.size);
    finish(best, Double.NEGATIVE_INFINITY);
    for (int word : leastSure(words.size, this::tagMargin, TAG_MARGIN, MOST_TAGS)) {
      best = withOtherTag(word, best);
    }
    Derivation first = best;
    for (int at : leastSure(first.size, i -> first.margins[i], MOVE_MARGIN, MOST_MOVES)) {
      Derivation other = new Derivation(words.size);
      other.follow(first, at);
      other.add(first.others[at], first.after[at] - (double) first.margins[at] / TEMPERATURE);
      if (finish(other, best.likelihood)) {
        best = other;
      }
    }
    return best.state;
  }

  /** The indices with the smallest margins, the smallest first. */
  private static List<Integer> leastSure(int size, IntUnaryOperator margin, int below, int most) {
    return IntStream.range(0, size)
        .filter(i -> margin.applyAsInt(i) < below)
        .boxed()
        .sorted(Comparator.comparingInt(margin::applyAsInt))
        .limit(most)
        .toList();
  }

  /** A name is as good as a noun: that makes no other tree. */
  private int tagMargin(int word) {
    boolean areNouns =
        tagging.tags()[word].startsWith("NN") && tagging.others()[word].startsWith("NN");
    return areNouns ? Integer.MAX_VALUE : tagging.margins()[word];
  }

  /** The moves with the other tag of a word, if they are likelier enough; else those given. */
  private Derivation withOtherTag(int word, Derivation best) {
    String tag = tagging.tags()[word];
    setTag(word, tagging.others()[word]);
    int same = 0;
    // Words count from 1 in a state.
    while (same < best.size && best.next[same] + ParserTemplate.AHEAD < word + 1) {
      same++;
    }
    Derivation other = new Derivation(words.size);
    other.follow(best, same);
    double price = TAG_WEIGHT * tagging.margins()[word] / TEMPERATURE;
    if (finish(other, best.likelihood + price)) {
      return other;
    }
    setTag(word, tag);
    return best;
  }

  private void setTag(int word, String tag) {
    tagging.tags()[word] = tag;
    hashes[word] = Hash.of(tag);
    isMark[word + 1] = Parser.isNoHead(tag);
  }

  /** Makes the best moves to the end; false as soon as the likelihood is no more than the least. */
  private boolean finish(Derivation derivation, double least) {
    ParserState state = derivation.state;
    while (!state.isDone()) {
      if (derivation.likelihood <= least) {
        return false;
      }
      Choice choice = choice(state);
      derivation.others[derivation.size] = choice.other;
      derivation.margins[derivation.size] = choice.margin;
      derivation.add(choice.move, derivation.likelihood - choice.logarithm);
    }
    return derivation.likelihood > least;
  }

  /**
   * What is done in a state.
   *
   * @param other the next best move, the same if there is none
   * @param margin by how much the best move is better than that
   * @param logarithm what the best move's likelihood is divided by
   */
  private record Choice(int move, int other, int margin, double logarithm) {
    static Choice only(int move) {
      return new Choice(move, move, Integer.MAX_VALUE, 0);
    }
  }

  private static final Choice ONLY_SHIFT = Choice.only(ParserState.SHIFT);
  private static final Choice ONLY_REDUCE = Choice.only(ParserState.REDUCE);

  /** Of states that look the same, what is done is found once. */
  private Choice choice(ParserState state) {
    int possible = state.possible(isMark);
    if (possible == ParserState.MAY_SHIFT) {
      return ONLY_SHIFT;
    }
    if (possible == ParserState.MAY_REDUCE) {
      return ONLY_REDUCE;
    }
    long signature = ParserTemplate.signature(hashes, state);
    Choice known = choices.get(signature);
    if (known != null) {
      return known;
    }
    ParserTemplate.fill(words, hashes, state, features);
    Arrays.fill(scores, 0);
    model.score(features, scores);
    int best = Parser.best(scores, possible);
    int score = scores[best];
    double logarithm = logarithm(score, possible);
    scores[best] = Integer.MIN_VALUE;
    int other = Parser.best(scores, possible);
    Choice choice =
        other == best
            ? Choice.only(best)
            : new Choice(best, other, score - scores[other], logarithm);
    choices.put(signature, choice);
    return choice;
  }

  /** The logarithm of the sum of all possible moves' likelihoods, the best being 1. */
  private double logarithm(int best, int possible) {
    double sum = 0;
    for (int move = 0; move < scores.length; move++) {
      int step = (best - scores[move]) / (TEMPERATURE / STEPS);
      if (step < POWERS.length && (possible & ParserState.kind(move)) != 0) {
        sum += POWERS[step];
      }
    }
    return StrictMath.log(sum);
  }

  /** The moves of a sentence, the tree that they make and how likely it is. */
  private static final class Derivation {
    final ParserState state;
    final int[] moves;

    /** The next best move at each place, and by how much the one made is better. */
    final int[] others;

    final int[] margins;

    /** The word that was next before each move. */
    final int[] next;

    /** The logarithm of the likelihood after each move. */
    final double[] after;

    int size;
    double likelihood;

    Derivation(int words) {
      state = new ParserState(words);
      moves = new int[2 * words];
      others = new int[2 * words];
      margins = new int[2 * words];
      next = new int[2 * words];
      after = new double[2 * words];
      Arrays.fill(margins, Integer.MAX_VALUE);
    }

    void add(int move, double likelihood) {
      moves[size] = move;
      next[size] = state.next;
      after[size] = likelihood;
      this.likelihood = likelihood;
      size++;
      state.apply(move);
    }

    /** Makes the first moves of another. */
    void follow(Derivation other, int moves) {
      for (int i = 0; i < moves; i++) {
        others[i] = other.others[i];
        margins[i] = other.margins[i];
        add(other.moves[i], other.after[i]);
      }
    }
  }
}
