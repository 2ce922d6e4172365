package org.newsgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A dependency parser: from state to state, by the moves that {@link ParserSearch} finds. */
public final class Parser {
  private static final Set<String> MARKS =
      Set.of(".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH");

  private static final String SHIFT = "shift";
  private static final String REDUCE = "reduce";
  private static final String LEFT = "left:";
  private static final String RIGHT = "right:";

  private final LinearModel model;
  private final List<String> relations = new ArrayList<>();

  /**
   * @param model its labels are the moves, as {@link #moves} gives them
   */
  public Parser(LinearModel model) {
    this.model = model;
    for (String move : model.labels()) {
      if (move.startsWith(LEFT)) {
        relations.add(move.substring(LEFT.length()));
      }
    }
  }

  /** The names of the moves for some relations, in their order. */
  public static List<String> moves(List<String> relations) {
    List<String> moves = new ArrayList<>(List.of(SHIFT, REDUCE));
    for (String relation : relations) {
      moves.add(LEFT + relation);
      moves.add(RIGHT + relation);
    }
    return moves;
  }

  /** The tree of a sentence: heads by index, -1 for the root, and relations. */
  public record Tree(List<Integer> heads, List<String> relations) {}

  /**
   * Parses a sentence of at least one word.
   *
   * @param tagging its tags are changed where the tree is likelier with others
   */
  public Tree parse(Words words, Tagging tagging) {
    return tree(new ParserSearch(model, words, tagging).best(), tagging.tags());
  }

  /** The possible move with the highest score. */
  public static int best(int[] scores, int possible) {
    int best = -1;
    for (int move = 0; move < scores.length; move++) {
      if ((best < 0 || scores[move] > scores[best]) && (possible & ParserState.kind(move)) != 0) {
        best = move;
      }
    }
    return best;
  }

  public static int[] hashes(String[] tags) {
    int[] hashes = new int[tags.length];
    for (int i = 0; i < tags.length; i++) {
      hashes[i] = Hash.of(tags[i]);
    }
    return hashes;
  }

  /** Which words, counted from 1, can be no head. */
  public static boolean[] marks(String[] tags) {
    boolean[] isMark = new boolean[tags.length + 2];
    for (int i = 0; i < tags.length; i++) {
      isMark[i + 1] = isNoHead(tags[i]);
    }
    return isMark;
  }

  /** Punctuation that can be no head. */
  static boolean isNoHead(String tag) {
    return isMark(tag) && !tag.equals("HYPH");
  }

  public static boolean isMark(String tag) {
    return MARKS.contains(tag);
  }

  private Tree tree(ParserState state, String[] tags) {
    int root = rootWord(state, tags);
    List<Integer> heads = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int word = 1; word <= state.size; word++) {
      int head = state.head[word];
      if (word == root) {
        heads.add(-1);
        names.add("root");
      } else if (head == state.root() || !state.hasHead(word)) {
        heads.add(root - 1);
        names.add(looseRelation(tags[word - 1]));
      } else {
        heads.add(head - 1);
        names.add(relations.get(state.relation[word]));
      }
    }
    return new Tree(heads, names);
  }

  /** Of several words that hang on the root, the one most like a sentence's main word. */
  private static int rootWord(ParserState state, String[] tags) {
    int best = 0;
    int bestRank = -1;
    for (int word = 1; word <= state.size; word++) {
      if (!state.hasHead(word) || state.head[word] == state.root()) {
        int rank = rank(tags[word - 1], state.leftCount[word] > 0);
        if (rank > bestRank) {
          best = word;
          bestRank = rank;
        }
      }
    }
    return best;
  }

  private static int rank(String tag, boolean hasLeft) {
    if (isMark(tag)) {
      return 0;
    }
    if (tag.startsWith("VB") || tag.equals("MD")) {
      return hasLeft || Set.of("VBD", "VBZ", "VBP").contains(tag) ? 4 : 3;
    }
    return tag.startsWith("NN") ? 2 : 1;
  }

  /** The relation of a word that would have been a second root. */
  private static String looseRelation(String tag) {
    if (isMark(tag)) {
      return "punct";
    }
    if (tag.startsWith("VB") || tag.equals("MD")) {
      return "parataxis";
    }
    return switch (tag) {
      case "RB", "RBR", "RBS" -> "advmod";
      case "IN", "TO" -> "prep";
      case "CC" -> "cc";
      default -> "dep";
    };
  }
}
