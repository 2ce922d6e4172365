package org.newsgraph.extract.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.NameType;

/**
 * A stretch of tokens that names something.
 *
 * @param end one past its last token
 * @param type what the name finder took it for; null if only the gazetteer knows it
 * @param known what it can mean, best known first
 */
public record FoundName(
    Tree tree, int first, int end, @Nullable NameType type, List<GazetteerEntry> known) {
  int length() {
    return end - first;
  }

  boolean overlaps(FoundName other) {
    return first < other.end && other.first < end;
  }

  boolean holds(FoundName part) {
    return first <= part.first && end >= part.end;
  }

  /** The same name of something that the gazetteer does not know. */
  FoundName unknown() {
    return new FoundName(tree, first, end, type == null ? NameType.ORGANIZATION : type, List.of());
  }

  /** The best known thing of a type that it can mean. */
  @Nullable GazetteerEntry known(EntityType wanted) {
    return known.stream().filter(e -> e.type() == wanted).findFirst().orElse(null);
  }

  /** A name that only persons are known by is a person's, whatever the name finder thought. */
  boolean isPerson() {
    return type == NameType.PERSON
        || type == null
            && known(EntityType.PERSON) != null
            && known.get(0).type() == EntityType.PERSON
        || !known.isEmpty() && known.stream().allMatch(e -> e.type() == EntityType.PERSON);
  }

  /** One word, or two around a hyphen: "al-Sisi", "Ben-Gvir". */
  boolean isSurname() {
    return length() == 1 || length() == 3 && isHyphen(tree, first + 1);
  }

  public static boolean isHyphen(Tree tree, int i) {
    return tree.token(i).form().equals("-");
  }
}
