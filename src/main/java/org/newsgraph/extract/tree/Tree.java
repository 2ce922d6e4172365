package org.newsgraph.extract.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/** The dependency tree of a sentence, walked from token to token by index. */
public final class Tree {

  public static final int NONE = -1;
  private static final Set<String> CLAUSES =
      Set.of(
          "root", "ccomp", "advcl", "relcl", "acl", "parataxis", "pcomp", "csubj", "xcomp", "conj");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj");

  private final Sentence sentence;
  private final int index;
  private final TreeWords words;
  private final int[][] children;

  /**
   * @param sentence the sentence
   * @param index its index in the article
   * @param words what it is read by
   */
  public Tree(Sentence sentence, int index, TreeWords words) {
    this.sentence = sentence;
    this.index = index;
    this.words = words;
    List<Token> tokens = sentence.tokens();
    int[] counts = new int[tokens.size()];
    for (Token token : tokens) {
      if (token.head() != Token.ROOT) {
        counts[token.head()]++;
      }
    }
    children = new int[tokens.size()][];
    for (int i = 0; i < counts.length; i++) {
      children[i] = new int[counts[i]];
    }
    Arrays.fill(counts, 0);
    for (int i = 0; i < tokens.size(); i++) {
      int head = tokens.get(i).head();
      if (head != Token.ROOT) {
        children[head][counts[head]++] = i;
      }
    }
  }

  public Sentence sentence() {
    return sentence;
  }

  /** The index of the sentence in its article. */
  public int index() {
    return index;
  }

  public int size() {
    return children.length;
  }

  public Token token(int i) {
    return sentence.tokens().get(i);
  }

  public String lemma(int i) {
    return token(i).lemma();
  }

  /** A token's form in lower case. */
  public String word(int i) {
    return token(i).form().toLowerCase(Locale.ROOT);
  }

  public String relation(int i) {
    return token(i).relation();
  }

  /** The head's index, {@link #NONE} for the root. */
  public int head(int i) {
    return token(i).head();
  }

  /** The word that all others around a word hang on. */
  public int root(int i) {
    int root = i;
    while (head(root) != NONE) {
      root = head(root);
    }
    return root;
  }

  public int[] children(int i) {
    return children[i];
  }

  public boolean is(int i, String relation) {
    return relation(i).equals(relation);
  }

  /** The first token of the run without white space that a token stands in: "son-in-law". */
  public int runStart(int i) {
    int first = i;
    while (first > 0
        && token(first).span().begin() == token(first - 1).span().end()
        && isHyphen(first - 1, first)) {
      first--;
    }
    return first;
  }

  /** One past the last token of the run without white space that a token stands in. */
  public int runEnd(int i) {
    int end = i + 1;
    while (end < size()
        && token(end).span().begin() == token(end - 1).span().end()
        && isHyphen(end - 1, end)) {
      end++;
    }
    return end;
  }

  private boolean isHyphen(int i, int j) {
    return token(i).form().equals("-") || token(j).form().equals("-");
  }

  /** The first child in a relation, or {@link #NONE}. */
  public int child(int i, String relation) {
    for (int c : children[i]) {
      if (is(c, relation)) {
        return c;
      }
    }
    return NONE;
  }

  public boolean hasChild(int i, IntPredicate test) {
    return Arrays.stream(children[i]).anyMatch(test);
  }

  /** Whether a token hangs on another, at any depth, or is it. */
  public boolean under(int i, int ancestor) {
    for (int at = i; at != NONE; at = head(at)) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** The token and all that hangs on it, sorted. */
  public List<Integer> subtree(int i) {
    List<Integer> found = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    open.add(i);
    while (!open.isEmpty()) {
      int at = open.remove();
      found.add(at);
      for (int c : children[at]) {
        open.add(c);
      }
    }
    found.sort(null);
    return found;
  }

  /**
   * The text from the first to the last word that hangs on a token; punctuation at the rim left
   * out.
   */
  public Span subtreeSpan(int i) {
    List<Integer> all = subtree(i);
    return span(all.get(0), all.get(all.size() - 1) + 1);
  }

  /** The text of tokens {@code [first, end)}; punctuation at the rim left out. */
  public Span span(int first, int end) {
    return sentence.span(first, end);
  }

  /** The verb or predicate of the clause that a token stands in: itself if it is one. */
  public int clause(int i) {
    int at = i;
    while (head(at) != NONE) {
      boolean predicate = token(at).isVerb() || child(at, "nsubj") != NONE;
      if (predicate && CLAUSES.contains(relation(at)) && !is(at, "xcomp")) {
        return at;
      }
      at = head(at);
    }
    return at;
  }

  /**
   * The conjuncts of a token, itself first, in the order of the text; of nouns and of verbs alike.
   */
  public List<Integer> conjuncts(int i) {
    List<Integer> found = new ArrayList<>();
    collectConjuncts(i, found);
    return found;
  }

  private void collectConjuncts(int i, List<Integer> found) {
    found.add(i);
    for (int c : children[i]) {
      if (is(c, "conj")) {
        collectConjuncts(c, found);
      }
    }
  }

  /**
   * Who does what a verb tells: its subject, else that of the verb that it is joined to, controlled
   * by or embedded in; the antecedent for a relative clause, the noun for a participle. For a
   * passive verb the agent.
   *
   * @return the index, or {@link #NONE}
   */
  public int subject(int verb) {
    return subject(verb, 0);
  }

  private int subject(int verb, int depth) {
    if (depth > 6) {
      return NONE;
    }
    if (isPassive(verb)) {
      int agent = child(verb, "agent");
      int by = agent == NONE ? NONE : child(agent, "pobj");
      return by;
    }
    int own = ownSubject(verb);
    if (own != NONE) {
      return antecedent(own, verb);
    }
    int head = head(verb);
    if (head == NONE) {
      return NONE;
    }
    return switch (relation(verb)) {
      case "xcomp" -> {
        int object = child(head, "dobj");
        yield object != NONE && !isSubjectControl(head) ? object : surfaceSubject(head, depth + 1);
      }
      case "conj" ->
          token(head).isVerb() || child(head, "nsubj") != NONE
              ? surfaceSubject(head, depth + 1)
              : NONE;
      case "acl", "relcl" ->
          token(verb).tag().equals("VBN")
              ? NONE
              : isToInfinitive(verb) && clause(head) != verb ? owner(head, depth) : head;
      case "pcomp" -> governed(verb, depth);
      case "advcl", "parataxis", "prep", "dep" ->
          token(verb).tag().equals("VBG") || is(verb, "advcl")
              ? surfaceSubject(clause(head), depth + 1)
              : NONE;
      case "aux" -> subject(head, depth + 1);
      // "is due to meet her": the infinitive hangs on the adjective.
      case "acomp" -> surfaceSubject(head, depth + 1);
      default -> NONE;
    };
  }

  /**
   * "accused Norway of seeking the islands", "thanked Norway for hosting them": the object; "left
   * after meeting them": the subject.
   */
  private int governed(int verb, int depth) {
    int preposition = head(verb);
    int governor = head(preposition);
    int object = governor == NONE ? NONE : child(governor, "dobj");
    if (object != NONE && object < preposition && words.ofObject.contains(lemma(preposition))) {
      return object;
    }
    return token(verb).tag().equals("VBG") ? surfaceSubject(clause(preposition), depth + 1) : NONE;
  }

  /** "Norway's offer to hold talks", "made an offer to hold talks": whoever offers holds them. */
  private int owner(int noun, int depth) {
    int owner = child(noun, "poss");
    return owner == NONE || token(owner).tag().equals("PRP$")
        ? surfaceSubject(clause(noun), depth + 1)
        : owner;
  }

  private boolean isToInfinitive(int verb) {
    return hasChild(verb, c -> lemma(c).equals("to") && is(c, "aux"));
  }

  /**
   * The subject that hangs on a verb itself. Of two, as in "Norway, Wei Zhang said, is calm", the
   * nearer: the parser gives the reporting verb the subject of what it reports.
   */
  private int ownSubject(int verb) {
    int own = NONE;
    for (int c : children[verb]) {
      if (SUBJECTS.contains(relation(c)) && (own == NONE || c < verb)) {
        own = c;
      }
    }
    return own;
  }

  /** The grammatical subject, passive or not: what controls a joined or embedded verb. */
  private int surfaceSubject(int verb, int depth) {
    int own = ownSubject(verb);
    if (own != NONE) {
      return antecedent(own, verb);
    }
    return isPassive(verb) && !is(verb, "conj") && !is(verb, "xcomp") ? NONE : subject(verb, depth);
  }

  private boolean isSubjectControl(int verb) {
    return words.subjectControl.contains(lemma(verb));
  }

  /** A relative pronoun gives way to the noun that its clause hangs on. */
  int antecedent(int i, int verb) {
    if (words.relatives.contains(lemma(i))) {
      for (int at = verb; at != NONE; at = head(at)) {
        if (is(at, "relcl") && head(at) != NONE) {
          return head(at);
        }
        if (!is(at, "conj") && !is(at, "xcomp") && !is(at, "ccomp")) {
          break;
        }
      }
    }
    return i;
  }

  /** Whether a verb stands in the passive, or is a participle that modifies a noun ("held in"). */
  boolean isPassive(int verb) {
    if (child(verb, "auxpass") != NONE || child(verb, "nsubjpass") != NONE) {
      return true;
    }
    return token(verb).tag().equals("VBN")
        && (is(verb, "acl") || is(verb, "relcl"))
        && child(verb, "nsubj") == NONE
        && child(verb, "aux") == NONE;
  }

  /** The first of the words that one is joined to: of "A, B and C" always A. */
  public int firstConjunct(int i) {
    int first = i;
    while (is(first, "conj") && head(first) != NONE) {
      first = head(first);
    }
    return first;
  }

  /** Whether "'s" follows: "the president's". */
  public boolean isOwner(int i) {
    return i + 1 < size() && token(i + 1).tag().equals("POS");
  }

  /** What a verb is done to: its direct object, or the subject of a passive. */
  public int object(int verb) {
    for (String relation : List.of("dobj", "nsubjpass")) {
      int c = child(verb, relation);
      if (c != NONE) {
        return antecedent(c, verb);
      }
    }
    if (isPassive(verb) && (is(verb, "acl") || is(verb, "relcl")) || isBareClause(verb)) {
      return head(verb);
    }
    if (is(verb, "conj") && child(verb, "auxpass") != NONE && token(head(verb)).isVerb()) {
      // "arrived in Oslo and was received by Lund".
      return surfaceSubject(head(verb), 0);
    }
    return NONE;
  }

  /**
   * "a charge the ministry rejected": the noun is what is rejected; "the day Norway left" is not.
   */
  private boolean isBareClause(int verb) {
    return is(verb, "relcl")
        && token(verb).isVerb()
        && token(head(verb)).isNoun()
        && !words.adverbial.contains(lemma(head(verb)))
        && ownSubject(verb) > head(verb)
        && !words.relatives.contains(lemma(ownSubject(verb)))
        && !hasChild(
            verb,
            c ->
                token(c).tag().startsWith("W")
                    || is(c, "mark")
                    || is(c, "ccomp")
                    || is(c, "xcomp")
                    || is(c, "prep") && children[c].length == 0);
  }

  /**
   * Whether a verb is negated, by a word of its own or by its subject ("neither side accepted"); or
   * whether a noun is ("no talks").
   */
  public boolean isNegated(int i) {
    int subject = token(i).isVerb() ? subject(i) : NONE;
    return isNegatedItself(i)
        || subject != NONE
            && (words.nobody.contains(lemma(subject))
                || hasChild(subject, c -> c < subject && words.no.contains(lemma(c))));
  }

  /** Whether a token is a comma or a conjunction. */
  public boolean isJoin(int i) {
    return token(i).tag().equals("CC") || token(i).form().equals(",");
  }

  private boolean isNegatedItself(int i) {
    return hasChild(
        i,
        c ->
            is(c, "neg")
                || words.never.contains(lemma(c)) && is(c, "advmod")
                || is(c, "det") && words.no.contains(lemma(c)));
  }

  /** The tokens' folded forms, with a blank where the text has white space. */
  public String words(int first, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i < end; i++) {
      if (i > first && token(i).span().begin() > token(i - 1).span().end()) {
        words.append(' ');
      }
      words.append(token(i).form());
    }
    return words.toString();
  }
}
