package org.newsgraph.extract.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extract.tree.Path;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.model.FactKind;

/**
 * A rule that reads facts from a word and what hangs on it.
 *
 * @param id its name, unique over all files
 * @param fact the kind of the facts it gives
 * @param lemmas the words that trigger it
 * @param tag what the trigger's tag begins with: {@code VB}, {@code NN}
 * @param when of these paths one must lead somewhere; empty: no condition
 * @param unless none of these paths may lead anywhere
 * @param same who stands at the end of one of these paths must be the claimant, or whom the
 *     claimant speaks for; empty: no condition
 * @param slots where each slot's value stands: of the paths, all that lead somewhere count
 * @param status the event's status where the rule fixes it, or empty
 * @param takesAsKnown whether its words go on telling an event told before
 * @param needsKnown whether they tell nothing where no event was told before
 * @param examples sentences with what the rule gives there
 * @param counterexamples sentences where it gives nothing
 * @param place file and line
 */
public record Rule(
    String id,
    FactKind fact,
    Set<String> lemmas,
    String tag,
    List<Path> when,
    List<Path> unless,
    List<Path> same,
    Map<String, List<Path>> slots,
    String status,
    boolean takesAsKnown,
    boolean needsKnown,
    List<Example> examples,
    List<String> counterexamples,
    String place) {

  /** A sentence, and for each slot the words expected in it. */
  public record Example(String sentence, Map<String, List<String>> gives) {}

  public List<Path> slot(String name) {
    return slots.getOrDefault(name, List.of());
  }

  /** Whether it applies to a token. */
  public boolean matches(Tree tree, int i) {
    return tree.token(i).tag().startsWith(tag)
        && lemmas.contains(tree.lemma(i))
        && (when.isEmpty() || when.stream().anyMatch(p -> !p.from(tree, i).isEmpty()))
        && unless.stream().allMatch(p -> p.from(tree, i).isEmpty());
  }
}
