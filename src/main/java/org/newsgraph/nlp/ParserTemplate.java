package org.newsgraph.nlp;

/**
 * What the parser looks at: the features of Zhang and Nivre (2011), with Brown clusters and the
 * tags around.
 */
public final class ParserTemplate {
  /** How many words behind the next one are looked at. */
  static final int AHEAD = 2;

  private static final int FIRST = 200;
  private static final int ABSENT = 7;
  private static final int ROOT = 11;

  private final Words words;
  private final int[] tags;
  private final ParserState s;
  private final FeatureList list;
  private int number;

  private ParserTemplate(Words words, int[] tags, ParserState state, FeatureList list) {
    this.words = words;
    this.tags = tags;
    this.s = state;
    this.list = list;
    this.number = FIRST;
  }

  /**
   * Fills a list with the features of a state.
   *
   * @param tags the hashes of the words' tags
   */
  public static void fill(Words words, int[] tags, ParserState state, FeatureList list) {
    list.clear();
    new ParserTemplate(words, tags, state, list).fill();
  }

  /**
   * All that {@link #fill} looks at, in one number: states with the same have the same features.
   */
  static long signature(int[] tags, ParserState s) {
    int top = s.top();
    int next = s.next;
    int head = head(s, top);
    long h = Hash.mix(next);
    h = place(h, tags, s, top);
    h = place(h, tags, s, head);
    h = place(h, tags, s, head(s, head));
    h = place(h, tags, s, s.second());
    h = place(h, tags, s, s.left1[top]);
    h = place(h, tags, s, s.left2[top]);
    h = place(h, tags, s, s.right1[top]);
    h = place(h, tags, s, s.right2[top]);
    h = place(h, tags, s, s.left1[next]);
    h = place(h, tags, s, s.left2[next]);
    for (int i = next - 1; i <= next + AHEAD; i++) {
      h = Hash.mix(h ^ tag(tags, s, i));
    }
    h = Hash.mix(h ^ tag(tags, s, top - 1));
    h = Hash.mix(h ^ tag(tags, s, top + 1));
    h =
        Hash.mix(
            h
                ^ ((long) s.leftCount[top] << 42)
                ^ ((long) s.rightCount[top] << 21)
                ^ s.leftCount[next]);
    h = Hash.mix(h ^ s.leftRelations[top]);
    h = Hash.mix(h ^ s.rightRelations[top]);
    h = Hash.mix(h ^ s.leftRelations[next]);
    return Hash.mix(h ^ (s.hasHead(top) ? 1 : 0));
  }

  /** Adds a word, its tag and its relation to a number. */
  private static long place(long h, int[] tags, ParserState s, int word) {
    int relation = word > 0 ? s.relation[word] : 0;
    return Hash.mix(Hash.mix(h ^ ((long) word << 32) ^ relation) ^ tag(tags, s, word));
  }

  private static int head(ParserState s, int word) {
    return word > 0 && s.head[word] > 0 ? s.head[word] : 0;
  }

  private static int tag(int[] tags, ParserState s, int i) {
    return i <= 0 ? ABSENT : i > s.size ? (i == s.root() ? ROOT : ABSENT) : tags[i - 1];
  }

  private void f(int a) {
    list.add(Hash.feature(number++, a));
  }

  private void f(int a, int b) {
    list.add(Hash.feature(number++, a, b));
  }

  private void f(int a, int b, int c) {
    list.add(Hash.feature(number++, a, b, c));
  }

  private void f(int a, int b, int c, int d) {
    list.add(Hash.feature(number++, a, b, c, d));
  }

  private int word(int i) {
    return i <= 0 ? ABSENT : i > s.size ? (i == s.root() ? ROOT : ABSENT) : words.lower[i - 1];
  }

  private int tag(int i) {
    return tag(tags, s, i);
  }

  private int cluster(int i, int level) {
    return words.cluster(i - 1, level);
  }

  private int relation(int i) {
    return i > 0 ? s.relation[i] : -2;
  }

  private static int fold(long bits) {
    return (int) (Hash.mix(bits) >>> 20);
  }

  private void fill() {
    int top = s.top();
    int next = s.next;
    int head = head(s, top);
    int headOfHead = head(s, head);
    int left = s.left1[top];
    int left2 = s.left2[top];
    int right = s.right1[top];
    int right2 = s.right2[top];
    int nextLeft = s.left1[next];
    int nextLeft2 = s.left2[next];
    int sw = word(top);
    int st = tag(top);
    int nw = word(next);
    int nt = tag(next);
    int n1w = word(next + 1);
    int n1t = tag(next + 1);
    int n2w = word(next + 2);
    int n2t = tag(next + 2);
    int hasHead = top == 0 ? 2 : s.hasHead(top) ? 1 : 0;
    int distance = top == 0 ? 0 : distance(next - top);
    // Single words.
    f(hasHead, next > s.size ? 1 : 0);
    f(sw, st);
    f(sw);
    f(st, hasHead);
    f(nw, nt);
    f(nw);
    f(nt);
    f(n1w, n1t);
    f(n1w);
    f(n1t);
    f(n2w, n2t);
    f(n2w);
    f(n2t);
    // Pairs and triples.
    f(sw, st, nw, nt);
    f(sw, st, nw);
    f(sw, nw, nt);
    f(sw, st, nt);
    f(st, nw, nt);
    f(sw, nw);
    f(st, nt);
    f(nt, n1t);
    f(nt, n1t, n2t);
    f(st, nt, n1t);
    f(tag(head), st, nt);
    f(st, tag(left), nt);
    f(st, tag(right), nt);
    f(st, nt, tag(nextLeft));
    // Distance.
    f(sw, distance);
    f(st, distance);
    f(nw, distance);
    f(nt, distance);
    f(sw, nw, distance);
    f(st, nt, distance);
    // How many dependents there are.
    f(sw, s.rightCount[top]);
    f(st, s.rightCount[top]);
    f(sw, s.leftCount[top]);
    f(st, s.leftCount[top]);
    f(nw, s.leftCount[next]);
    f(nt, s.leftCount[next]);
    // Heads and dependents.
    f(word(head));
    f(tag(head));
    f(relation(top), st);
    dependent(left);
    dependent(right);
    dependent(nextLeft);
    f(word(headOfHead));
    f(tag(headOfHead));
    f(relation(head));
    dependent(left2);
    dependent(right2);
    dependent(nextLeft2);
    f(st, tag(left), tag(left2));
    f(st, tag(right), tag(right2));
    f(st, tag(head), tag(headOfHead));
    f(nt, tag(nextLeft), tag(nextLeft2));
    // Which relations the dependents have.
    f(fold(s.rightRelations[top]), sw);
    f(fold(s.rightRelations[top]), st);
    f(fold(s.leftRelations[top]), sw);
    f(fold(s.leftRelations[top]), st);
    f(fold(s.leftRelations[next]), nw);
    f(fold(s.leftRelations[next]), nt);
    // The second word of the stack.
    int second = s.second();
    f(tag(second), st, nt);
    f(word(second), nt);
    f(tag(second), nt);
    f(st, nt, n1t, n2t);
    f(tag(second), st, nt, n1t);
    f(st, relation(top), nt, n1t);
    f(word(head), nw);
    f(word(head), sw, nt);
    f(tag(head), sw, nw);
    f(sw, word(right), nw, nt);
    // Clusters.
    int topPath = cluster(top, 4);
    int nextPath = cluster(next, 4);
    f(topPath);
    f(nextPath);
    f(cluster(top, 1), nt);
    f(st, cluster(next, 1));
    f(cluster(top, 0), cluster(next, 0), st, nt);
    f(cluster(top, 1), cluster(next, 1));
    f(topPath, nextPath);
    f(cluster(next + 1, 1), nt);
    f(topPath, nt, n1t);
    f(st, nextPath, distance);
    f(cluster(head, 1), st, nt);
    f(cluster(head, 4), nextPath, st);
    f(st, nt, cluster(top, 1), n1t);
    f(topPath, cluster(right, 4), nt);
    // The tags beside the two words, whatever their place in the tree.
    int behindTop = top > 0 ? tag(top + 1) : ABSENT;
    int beforeNext = tag(next - 1);
    f(tag(top - 1), st, behindTop);
    f(beforeNext, nt, n1t);
    f(st, behindTop, beforeNext, nt);
    f(beforeNext, nt, st);
    f(sw, nt, n1t);
    f(nw, st, n1t);
    f(n1w, st, nt);
    f(sw, n1w);
    f(relation(top), sw, nt);
  }

  private void dependent(int i) {
    f(word(i));
    f(tag(i));
    f(relation(i));
  }

  private static int distance(int words) {
    return words > 10 ? 6 : words > 5 ? 5 : words;
  }
}
