package org.newsgraph.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.tree.Tree;

/**
 * Several holders behind one title in the plural: "Presidents X of Norway and Y of China",
 * "Norwegian and Chinese ministers X and Y", "the ministers of Norway and China, X and Y".
 */
final class OfficeLists {
  private OfficeLists() {}

  /** The first name of the list that a name stands in; itself if it stands alone. */
  static Reference first(Discourse discourse, Reference name) {
    Tree tree = name.tree();
    Reference first = name;
    int i = name.first() - 1;
    while (i > 0) {
      Reference before = discourse.at(tree, i).orElse(null);
      if (tree.isJoin(i)) {
        i--;
      } else if (before != null && before.isPersonName()) {
        first = before;
        i = before.first() - 1;
      } else if (before != null && isOf(tree, before)) {
        i = isArticle(tree, before.first() - 1) ? before.first() - 3 : before.first() - 2;
      } else {
        break;
      }
    }
    return first;
  }

  /** The names of a list from its first on. */
  static List<Reference> names(Discourse discourse, Reference first) {
    Tree tree = first.tree();
    List<Reference> names = new ArrayList<>(List.of(first));
    int i = first.end();
    while (i < tree.size()) {
      Reference next = discourse.at(tree, i).orElse(null);
      if (next != null && next.isPersonName()) {
        names.add(next);
        i = next.end();
      } else if (next != null && isOf(tree, next)) {
        i = next.end();
      } else if (tree.isJoin(i) || tree.lemma(i).equals("of") || isArticle(tree, i)) {
        i++;
      } else {
        break;
      }
    }
    return names;
  }

  private static boolean isOf(Tree tree, Reference body) {
    int of = body.first() - 1;
    return body.thing().isBody() && of >= 0 && (tree.lemma(of).equals("of") || isArticle(tree, of));
  }

  /**
   * Whose office one of several holders has: that of the body named right behind the name; else of
   * the only one that the title's phrase names, or of the one at the same place in its list.
   *
   * @param head the head of the title, in the plural
   * @return empty if the phrase names no body or more than can be told apart
   */
  static Optional<Reference> organization(
      Discourse discourse, Reference first, Reference name, int head) {
    Tree tree = name.tree();
    Reference own = behind(discourse, name);
    if (own != null) {
      return Optional.of(own);
    }
    List<Reference> names = names(discourse, first);
    List<Reference> bodies = bodies(discourse, tree, head, first.first());
    if (bodies.size() == names.size()) {
      return Optional.of(bodies.get(names.indexOf(name)));
    }
    return bodies.size() == 1 ? Optional.of(bodies.get(0)) : Optional.empty();
  }

  /** "X of Norway". */
  static @Nullable Reference behind(Discourse discourse, Reference name) {
    Tree tree = name.tree();
    int of = name.end();
    int body = of + 1 < tree.size() && isArticle(tree, of + 1) ? of + 2 : of + 1;
    return body < tree.size() && tree.lemma(of).equals("of")
        ? discourse.at(tree, body).filter(r -> r.thing().isBody()).orElse(null)
        : null;
  }

  /** "of the United States". */
  private static boolean isArticle(Tree tree, int i) {
    return i > 0 && tree.lemma(i - 1).equals("of") && tree.lemma(i).equals("the");
  }

  /** Whether a word joins two bodies: "the leaders of Norway and China". */
  static boolean joinsBodies(Discourse discourse, Tree tree, int i) {
    return i > 0
        && i + 1 < tree.size()
        && discourse.at(tree, i - 1).filter(r -> r.thing().isBody()).isPresent()
        && discourse.at(tree, i + 1).filter(r -> r.thing().isBody()).isPresent();
  }

  /** The bodies that are named in the phrase around a title's head, in their order. */
  private static List<Reference> bodies(Discourse discourse, Tree tree, int head, int end) {
    int from = head;
    while (from > 0 && isInPhrase(discourse, tree, from - 1)) {
      from--;
    }
    List<Reference> bodies = new ArrayList<>();
    for (int i = from; i < end; i++) {
      Reference reference = discourse.at(tree, i).orElse(null);
      if (reference != null && i != head) {
        if (reference.thing().isBody()) {
          bodies.add(reference);
        }
        i = reference.end() - 1;
      }
    }
    return bodies;
  }

  private static boolean isInPhrase(Discourse discourse, Tree tree, int i) {
    return discourse.at(tree, i).filter(r -> r.thing().isBody()).isPresent()
        || tree.token(i).isNoun()
        || tree.token(i).tag().startsWith("JJ")
        || tree.token(i).tag().equals("POS")
        || tree.isJoin(i)
            && i > 0
            && discourse.at(tree, i - 1).filter(r -> r.thing().isBody()).isPresent();
  }
}
