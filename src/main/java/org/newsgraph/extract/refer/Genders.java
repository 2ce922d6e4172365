package org.newsgraph.extract.refer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.mention.Thing;
import org.newsgraph.extract.role.Holding;
import org.newsgraph.extract.tree.Tree;

/**
 * Which persons of an article "he" and "she" can mean: by forms of address, titles and first names,
 * which {@code lexicons/genders.tsv} tells. Who shows none of them can be meant by both.
 */
final class Genders {
  private static final int SURE = 2;

  private final Map<String, String> words;

  /** For each person the signs that it is a woman less those that it is a man. */
  private final Map<Thing, Integer> signs = new HashMap<>();

  /**
   * @param words from a word to the gender that it is a sign of
   */
  Genders(Map<String, String> words, Discourse discourse, List<Holding> holdings) {
    this.words = words;
    for (Reference reference : discourse.references()) {
      if (!reference.isPersonName()) {
        continue;
      }
      Tree tree = reference.tree();
      if (reference.end() - reference.first() > 1) {
        sign(reference.thing(), tree.word(reference.first()), 1);
      }
      if (reference.first() > 0) {
        sign(reference.thing(), tree.word(reference.first() - 1), SURE);
      }
    }
    for (Holding holding : holdings) {
      sign(holding.holder().thing(), holding.head(), SURE);
    }
  }

  private void sign(Thing person, String word, int weight) {
    String gender = words.get(word.toLowerCase(Locale.ROOT));
    if (gender != null) {
      signs.merge(person, gender.equals("female") ? weight : -weight, Integer::sum);
    }
  }

  /** Whether a pronoun of the third person can mean a person. */
  boolean agree(String pronoun, Thing person) {
    int sign = signs.getOrDefault(person, 0);
    return pronoun.startsWith("h") && !pronoun.startsWith("her") ? sign <= 0 : sign >= 0;
  }
}
