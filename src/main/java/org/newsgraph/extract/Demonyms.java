package org.newsgraph.extract;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Span;

/** Adjectives of origin → references to countries: "Russian", "South Korean", "US-Russia". */
final class Demonyms {
  private final Gazetteer gazetteer;

  Demonyms(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Adds the references of a sentence's words that no name holds. */
  void find(Discourse discourse, Tree tree) {
    for (int i = 0; i < tree.size(); i++) {
      if (discourse.at(tree, i).isPresent()
          || !Character.isUpperCase(tree.token(i).form().charAt(0))) {
        continue;
      }
      if (i + 1 < tree.size() && discourse.at(tree, i + 1).isEmpty()) {
        List<GazetteerEntry> two = gazetteer.adjective(tree.words(i, i + 2));
        if (!two.isEmpty()) {
          discourse.add(
              new Reference(
                  tree,
                  i,
                  i + 2,
                  i + 1,
                  Mention.Kind.DEMONYM,
                  discourse.knownThing(two.get(0)),
                  "demonym"));
          continue;
        }
      }
      String form = tree.token(i).form();
      List<GazetteerEntry> known = gazetteer.adjective(form);
      if (known.isEmpty() && form.contains("-")) {
        hyphenated(discourse, tree, i, form);
      } else if (!known.isEmpty()) {
        discourse.add(
            new Reference(
                tree,
                i,
                i + 1,
                i,
                Mention.Kind.DEMONYM,
                discourse.knownThing(known.get(0)),
                "demonym"));
      }
    }
  }

  /**
   * "Russian-controlled": the first word counts; "US-Russia", "Trump-Putin": both, each its half.
   */
  private void hyphenated(Discourse discourse, Tree tree, int i, String form) {
    int begin = tree.token(i).span().begin();
    int at = 0;
    for (String part : form.split("-")) {
      int from = at;
      at += part.length() + 1;
      if (part.isEmpty() || !Character.isUpperCase(part.charAt(0))) {
        continue;
      }
      Optional<Thing> thing = half(discourse, part);
      if (thing.isPresent()) {
        Span span = new Span(begin + from, begin + from + part.codePointCount(0, part.length()));
        Reference reference =
            new Reference(
                tree,
                i,
                i + 1,
                i,
                span,
                Mention.Kind.DEMONYM,
                thing.get(),
                "half-of-compound",
                null);
        if (!discourse.add(reference)) {
          discourse.addFurther(reference);
        }
      }
    }
  }

  private Optional<Thing> half(Discourse discourse, String part) {
    List<GazetteerEntry> known = gazetteer.adjective(part);
    if (known.isEmpty()) {
      known =
          gazetteer.named(part).stream()
              .filter(e -> e.type() == EntityType.COUNTRY || e.standsFor() != null)
              .toList();
    }
    if (!known.isEmpty()) {
      GazetteerEntry entry = known.get(0);
      String standsFor = entry.standsFor();
      return Optional.of(
          discourse.knownThing(
              standsFor == null ? entry : gazetteer.entry(standsFor).orElse(entry)));
    }
    String folded = Names.fold(part);
    return discourse.things().stream()
        .filter(t -> t.isPerson() && Names.lastName(t).equals(folded))
        .findFirst();
  }
}
