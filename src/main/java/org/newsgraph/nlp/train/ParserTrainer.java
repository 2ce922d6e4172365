package org.newsgraph.nlp.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.newsgraph.nlp.FeatureList;
import org.newsgraph.nlp.LinearModel;
import org.newsgraph.nlp.Parser;
import org.newsgraph.nlp.ParserState;
import org.newsgraph.nlp.ParserTemplate;
import org.newsgraph.nlp.Words;

/**
 * Trains a {@link Parser} with a dynamic oracle (Goldberg and Nivre 2013): after the first round it
 * mostly follows its own moves, and learns the best that can still be done behind a mistake.
 */
final class ParserTrainer {
  private static final int SEED = 5;

  /** Of 4, 8, 16 and 32, best on GUM news: what was seen seldom is what the teacher got wrong. */
  private static final int LEAST_UPDATES = 32;

  private static final double EXPLORATION = 0.9;
  private static final int IMPOSSIBLE = 1000;

  /**
   * A sentence to learn from.
   *
   * @param words the sentence
   * @param sentence its heads and relations
   * @param tags tags as they will be when the parser is used: guessed, not the teacher's
   */
  record Example(Words words, TrainingSentence sentence, List<String> tags) {}

  private final List<String> relations;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Perceptron perceptron = new Perceptron(LEAST_UPDATES);
  private final FeatureList features = new FeatureList();
  private final int[] scores;
  private final int[] cost = new int[9];
  private final Random random = new Random(SEED);

  ParserTrainer(List<Example> examples) {
    TreeSet<String> all = new TreeSet<>();
    examples.forEach(example -> all.addAll(Arrays.asList(example.sentence().relations)));
    relations = List.copyOf(all);
    for (String relation : relations) {
      numbers.put(relation, numbers.size());
    }
    scores = new int[2 + 2 * relations.size()];
  }

  /** Learns once from each example, in an order that is the same every time. */
  void round(List<Example> examples, int round, Consumer<String> progress) {
    List<Example> order = new ArrayList<>(examples);
    Collections.shuffle(order, random);
    long moves = 0;
    long errors = 0;
    double exploration = round == 1 ? 0 : EXPLORATION;
    for (Example example : order) {
      errors += learn(example, exploration);
      moves += 2L * example.words().size;
    }
    progress.accept(
        "parser: round %d, %.2f %% of %d moves wrong, %d features"
            .formatted(round, 100.0 * errors / moves, moves, perceptron.features()));
  }

  /** The model as learnt so far. */
  LinearModel model(int mostPairs) {
    return perceptron.model("parser", Parser.moves(relations), mostPairs);
  }

  private int learn(Example example, double exploration) {
    int size = example.words().size;
    String[] tags = example.tags().toArray(String[]::new);
    int[] hashes = Parser.hashes(tags);
    boolean[] isMark = Parser.marks(tags);
    int[] heads = new int[size + 2];
    int[] labels = new int[size + 2];
    for (int i = 0; i < size; i++) {
      int head = example.sentence().heads[i];
      heads[i + 1] = head < 0 ? size + 1 : head + 1;
      labels[i + 1] = numbers.getOrDefault(example.sentence().relations[i], 0);
    }
    ParserState state = new ParserState(size);
    int errors = 0;
    while (!state.isDone()) {
      int possible = state.possible(isMark);
      ParserTemplate.fill(example.words(), hashes, state, features);
      Arrays.fill(scores, 0);
      perceptron.score(features, scores);
      int guess = Parser.best(scores, possible);
      int right = bestRight(state, heads, labels, possible);
      perceptron.step();
      int next = guess;
      if (guess != right && !isAsGood(guess, state, labels)) {
        errors++;
        perceptron.update(features, right, guess);
        if (random.nextDouble() >= exploration) {
          next = right;
        }
      }
      state.apply(next);
    }
    return errors;
  }

  private int least;

  /** Of the moves that lose nothing more, the one that the model likes best. */
  private int bestRight(ParserState state, int[] heads, int[] labels, int possible) {
    setCosts(state, heads, possible);
    least = IMPOSSIBLE;
    for (int kind = ParserState.MAY_SHIFT; kind <= ParserState.MAY_RIGHT; kind *= 2) {
      least = Math.min(least, cost[kind]);
    }
    int best = -1;
    for (int move : candidates(state, labels)) {
      if (move >= 0
          && cost[ParserState.kind(move)] == least
          && (best < 0 || scores[move] > scores[best])) {
        best = move;
      }
    }
    return best;
  }

  private boolean isAsGood(int move, ParserState state, int[] labels) {
    if (cost[ParserState.kind(move)] != least) {
      return false;
    }
    for (int candidate : candidates(state, labels)) {
      if (candidate == move) {
        return true;
      }
    }
    return false;
  }

  /** The four moves with the right relations, -1 where there is no word to attach. */
  private static int[] candidates(ParserState state, int[] labels) {
    return new int[] {
      ParserState.SHIFT,
      ParserState.REDUCE,
      state.depth > 0 ? ParserState.left(labels[state.top()]) : -1,
      state.next <= state.size ? ParserState.right(labels[state.next]) : -1
    };
  }

  /** How many right arcs each kind of move puts out of reach. */
  private void setCosts(ParserState s, int[] heads, int possible) {
    int next = s.next;
    int top = s.top();
    int lostRight = 0;
    for (int word = next; top > 0 && word <= s.size; word++) {
      lostRight += heads[word] == top && !s.hasHead(word) ? 1 : 0;
    }
    int lostLeft = 0;
    boolean headOnStack = false;
    for (int i = 0; i < s.depth; i++) {
      int word = s.stack[i];
      lostLeft += !s.hasHead(word) && heads[word] == next ? 1 : 0;
      headOnStack |= next <= s.size && heads[next] == word;
    }
    Arrays.fill(cost, IMPOSSIBLE);
    if ((possible & ParserState.MAY_SHIFT) != 0) {
      cost[ParserState.MAY_SHIFT] = lostLeft + (headOnStack ? 1 : 0);
    }
    if ((possible & ParserState.MAY_REDUCE) != 0) {
      cost[ParserState.MAY_REDUCE] = lostRight;
    }
    if ((possible & ParserState.MAY_LEFT) != 0) {
      cost[ParserState.MAY_LEFT] = lostRight + (heads[top] > next ? 1 : 0);
    }
    if ((possible & ParserState.MAY_RIGHT) != 0) {
      boolean losesHead = heads[next] != top && (headOnStack || heads[next] > next);
      cost[ParserState.MAY_RIGHT] = lostLeft + (losesHead ? 1 : 0);
    }
  }
}
