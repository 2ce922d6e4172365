package org.newsgraph.extract.mention;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.Gazetteer;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Span;

/** Adjectives of origin → references to countries: "Russian", "South Korean", "US-Russia". */
final class Demonyms {
  /** Words of the longest: "Papua New Guinean". */
  private static final int LONGEST = 3;

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
      boolean isFound = false;
      for (int length = Math.min(LONGEST, tree.size() - i); length > 0 && !isFound; length--) {
        isFound = isFree(discourse, tree, i, length) && refer(discourse, tree, i, i + length);
      }
      String form = tree.token(i).form();
      if (!isFound && form.contains("-")) {
        hyphenated(discourse, tree, i, form);
      }
    }
  }

  private static boolean isFree(Discourse discourse, Tree tree, int first, int length) {
    return IntStream.range(first, first + length).allMatch(i -> discourse.at(tree, i).isEmpty());
  }

  private boolean refer(Discourse discourse, Tree tree, int first, int end) {
    List<GazetteerEntry> known = gazetteer.adjective(tree.words(first, end));
    if (known.isEmpty()) {
      return false;
    }
    return discourse.add(
        new Reference(
            tree,
            first,
            end,
            end - 1,
            Mention.Kind.DEMONYM,
            discourse.knownThing(known.get(0)),
            "demonym"));
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
