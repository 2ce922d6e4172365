package org.newsgraph.extract.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.extract.tree.TreeWords;
import org.newsgraph.model.Annotated;
import org.newsgraph.model.Argument;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.GazetteerEntry;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Span;
import org.newsgraph.time.DateExpression;
import org.newsgraph.time.DateReader;

/**
 * An article on its way from words to facts: its trees, its things, and the words that refer to
 * them.
 */
public final class Discourse {
  private final Annotated annotated;
  private final List<Tree> trees = new ArrayList<>();
  private final List<List<DateExpression>> dates = new ArrayList<>();
  private final List<Thing> things = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<@Nullable Reference[]> byToken = new ArrayList<>();
  private final List<Reference> further = new ArrayList<>();

  public Discourse(Annotated annotated, DateReader reader, TreeWords words) {
    this.annotated = annotated;
    for (int i = 0; i < annotated.sentences().size(); i++) {
      Tree tree = new Tree(annotated.sentences().get(i), i, words);
      trees.add(tree);
      dates.add(reader.read(tree.sentence()));
      byToken.add(new @Nullable Reference[tree.size()]);
    }
  }

  public Annotated annotated() {
    return annotated;
  }

  public List<Tree> trees() {
    return trees;
  }

  /** Whether a sentence stands in a paragraph that begins by saying that it tells a scenario. */
  public boolean isImagined(Tree tree) {
    String text = annotated.article().text().string();
    int begin = annotated.article().text().toUtf16(tree.sentence().span().begin());
    int line = text.lastIndexOf('\n', begin) + 1;
    String start =
        text.substring(line, Math.min(text.length(), line + 16)).toLowerCase(Locale.ROOT);
    return start.contains("scenario");
  }

  public List<DateExpression> dates(Tree tree) {
    return dates.get(tree.index());
  }

  /** Whether a token is one of the words that tell when. */
  public boolean isDate(Tree tree, int i) {
    return dates(tree).stream().anyMatch(e -> e.first() <= i && i < e.end());
  }

  public List<Thing> things() {
    return things;
  }

  public List<Reference> references() {
    return references;
  }

  public Thing newThing(EntityType type, @Nullable GazetteerEntry known) {
    Thing thing = new Thing(things.size(), type, known);
    things.add(thing);
    return thing;
  }

  /** The thing that the gazetteer knows by an entry; made where the article has none yet. */
  public Thing knownThing(GazetteerEntry entry) {
    for (Thing thing : things) {
      GazetteerEntry known = thing.known();
      if (known != null && known.key().equals(entry.key())) {
        return thing;
      }
    }
    return newThing(entry.type(), entry);
  }

  /** Adds a reference; one that overlaps an earlier one is left out. */
  public boolean add(Reference reference) {
    @Nullable Reference[] tokens = byToken.get(reference.tree().index());
    for (int i = reference.first(); i < reference.end(); i++) {
      if (tokens[i] != null) {
        return false;
      }
    }
    Arrays.fill(tokens, reference.first(), reference.end(), reference);
    references.add(reference);
    return true;
  }

  /** Puts a reference in the place of another over the same words. */
  void replace(Reference old, Reference other) {
    references.set(references.indexOf(old), other);
    Arrays.fill(byToken.get(old.tree().index()), old.first(), old.end(), other);
  }

  /**
   * Adds a reference over words that another one covers too: "US-Russia", "Russian central bank".
   */
  public void addFurther(Reference reference) {
    references.add(reference);
    further.add(reference);
  }

  /** The further references whose head a token is. */
  public List<Reference> furtherAt(Tree tree, int i) {
    return further.stream().filter(r -> r.tree() == tree && r.head() == i).toList();
  }

  /** The reference that covers a token. */
  public Optional<Reference> at(Tree tree, int i) {
    return Optional.ofNullable(byToken.get(tree.index())[i]);
  }

  /** The reference whose head a token is. */
  public Optional<Reference> headedBy(Tree tree, int i) {
    return at(tree, i).filter(r -> r.head() == i);
  }

  /** The references of a sentence, in order. */
  public List<Reference> in(Tree tree) {
    List<Reference> found = new ArrayList<>();
    Reference last = null;
    for (Reference reference : byToken.get(tree.index())) {
      if (reference != null && !reference.equals(last)) {
        found.add(reference);
        last = reference;
      }
    }
    return found;
  }

  public Argument argument(Reference reference) {
    return new Argument(reference.thing().number(), reference.span());
  }

  /** The mentions that have come together, sorted by span. */
  public List<Mention> mentions() {
    return references.stream()
        .map(Reference::mention)
        .distinct()
        .sorted(Comparator.comparing(Mention::span).thenComparingInt(Mention::referent))
        .toList();
  }

  public String words(Span span) {
    return annotated.article().text().words(span);
  }

  /** Whether a token belongs to a name: what its word says elsewhere, it does not say there. */
  public boolean isInName(Tree tree, int i) {
    return at(tree, i).filter(r -> r.kind() == Mention.Kind.NAME).isPresent();
  }
}
