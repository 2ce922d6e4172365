package org.newsgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.newsgraph.model.Article;
import org.newsgraph.model.Entity;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Extraction;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.LinkedArticle;
import org.newsgraph.model.Referent;
import org.newsgraph.model.Stage;

/**
 * Gives each referent its entity: the gazetteer's where that knows it, else one named after what
 * the article calls it.
 *
 * <p>A full name makes one entity through all articles. A surname alone does not: who is meant by
 * it in one article need not be who is meant in the next, so such an entity is the article's own.
 */
public final class Linker implements Stage<Extraction, LinkedArticle> {
  private static final int ARTICLE_PART = 8;

  private final Gazetteer gazetteer;

  /**
   * @param gazetteer the one by which the extraction was made
   */
  public Linker(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public LinkedArticle apply(Extraction extraction) {
    Article article = extraction.annotated().article();
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < extraction.referents().size(); i++) {
      entities.add(entity(extraction.referents().get(i), i, article));
    }
    return new LinkedArticle(article, entities, extraction.mentions(), extraction.facts());
  }

  private Entity entity(Referent referent, int number, Article article) {
    String key = referent.key();
    GazetteerEntry known = key == null ? null : gazetteer.entry(key).orElse(null);
    TreeSet<String> aliases = new TreeSet<>(referent.names());
    if (known != null) {
      aliases.addAll(known.aliases());
      aliases.remove(known.label());
      return new Entity(
          known.key(), known.type(), known.label(), List.copyOf(aliases), known.wikidata());
    }
    aliases.remove(referent.name());
    return new Entity(
        ownKey(referent, number, article),
        referent.type(),
        referent.name(),
        List.copyOf(aliases),
        null);
  }

  private static String ownKey(Referent referent, int number, Article article) {
    String folder = referent.type().name().toLowerCase(Locale.ROOT) + "/";
    String slug = Slug.of(referent.name());
    boolean isSurname = referent.type() == EntityType.PERSON && !slug.contains("-");
    boolean hasCapital = !referent.name().equals(referent.name().toLowerCase(Locale.ROOT));
    if (isSurname || !hasCapital || slug.isEmpty()) {
      String own = article.hash().substring(0, ARTICLE_PART);
      return folder + (slug.isEmpty() ? "" : slug + "-") + own + (hasCapital ? "" : "-" + number);
    }
    return folder + slug;
  }
}
