package org.newsgraph.link;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Extraction;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.Referent;

/**
 * Names in the graph for things that nothing known is.
 *
 * <p>A full name makes one entity through all articles. Two people of one name are told apart by
 * the institute, firm or paper that an article gives one of them: for what an article calls "of the
 * Institute for Strategic Studies" that body is part of the name. Offices of state do not count,
 * since one person is given many of them. A surname alone does not make an entity of the world: who
 * is meant by it in one article need not be who is meant in the next, so it is the article's own;
 * so is what only may be a known thing.
 */
final class OwnKeys {
  private static final int ARTICLE_PART = 8;

  private final Gazetteer gazetteer;
  private final Set<String> bodyWords;

  OwnKeys(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.bodyWords = Lexicon.bundled("body-words").words();
  }

  String key(Extraction extraction, int number, Surroundings surroundings) {
    Referent referent = extraction.referents().get(number);
    String name = referent.name();
    String folder = referent.type().folder() + "/";
    String slug = Slug.of(name);
    boolean isPerson = referent.type() == EntityType.PERSON;
    boolean isSurname = isPerson && !slug.contains("-");
    boolean hasCapital = !name.equals(name.toLowerCase(Locale.ROOT));
    boolean isTaken = gazetteer.entry(folder + slug).isPresent();
    boolean isUnnamed = referent.type() == EntityType.UNNAMED_AGENT || !hasCapital;
    if (isSurname || isTaken || isUnnamed || slug.isEmpty()) {
      String own = extraction.annotated().article().hash().substring(0, ARTICLE_PART);
      return folder + (slug.isEmpty() ? "" : slug + "-") + own + (isUnnamed ? "-" + number : "");
    }
    Integer body = isPerson ? surroundings.body(number) : null;
    return folder + slug + (body == null ? "" : distinguishing(extraction.referents().get(body)));
  }

  /** A body that no state has, as the part of a key; empty for any other. */
  private String distinguishing(Referent body) {
    List<String> words = List.of(Slug.of(body.name()).split("-"));
    return body.type() == EntityType.ORGANIZATION && words.stream().anyMatch(bodyWords::contains)
        ? "-" + String.join("-", words)
        : "";
  }
}
