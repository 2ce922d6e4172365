package org.newsgraph.extract.refer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.modality.Modality;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.lexicon.Language;
import org.newsgraph.model.Mention;
import org.newsgraph.model.Span;

/**
 * Who says "I" and "we": the person whom the article quotes with these words.
 *
 * <p>The speaker is the subject of a verb of saying outside the quotation: in its own sentence, or
 * in the one that opened it. A quotation of several paragraphs is opened anew in each and closed
 * once.
 */
public final class Quotations {
  private static final String MARK = "\"";

  /** Sentences without a mark or a speaker after which a speaker is no longer the one meant. */
  private static final int REACH = 3;

  private final Set<String> firstPerson;
  private final Modality modality;

  public Quotations(Modality modality, Language language) {
    firstPerson = language.words("first-person");
    this.modality = modality;
  }

  /** Adds a reference for each word of the first person whose speaker the article tells. */
  public void resolve(Discourse discourse) {
    boolean isOpen = false;
    // A statement that "X said:" opens without a mark goes on until somebody else speaks.
    boolean isStatement = false;
    Reference speaker = null;
    int told = -REACH;
    for (Tree tree : discourse.trees()) {
      List<Integer> firstPersons = new ArrayList<>();
      List<Boolean> quoted = new ArrayList<>();
      for (int i = 0; i < tree.size(); i++) {
        if (tree.token(i).form().equals(MARK)) {
          isOpen = isOpen && i == 0 && opensParagraph(discourse, tree) || !isOpen;
        } else if ((isOpen || isStatement) && firstPerson.contains(tree.token(i).form())) {
          firstPersons.add(i);
        }
        quoted.add(isOpen);
      }
      Optional<Reference> own = speaker(discourse, tree, quoted);
      if (own.isPresent()) {
        speaker = own.get();
        told = tree.index();
        isStatement = tree.token(tree.size() - 1).form().equals(":");
      }
      if (speaker == null
          || !isOpen && !isStatement && firstPersons.isEmpty() && tree.index() - told > REACH) {
        speaker = null;
        continue;
      }
      for (int i : firstPersons) {
        refer(discourse, tree, i, speaker);
      }
    }
  }

  private static void refer(Discourse discourse, Tree tree, int i, Reference speaker) {
    if (discourse.at(tree, i).isEmpty()) {
      discourse.add(
          new Reference(
              tree, i, i + 1, i, Mention.Kind.PRONOUN, speaker.thing(), "quoted-speaker"));
    }
  }

  private static boolean opensParagraph(Discourse discourse, Tree tree) {
    if (tree.index() == 0) {
      return true;
    }
    int behind = discourse.trees().get(tree.index() - 1).sentence().span().end();
    int here = tree.sentence().span().begin();
    return behind < here && discourse.words(new Span(behind, here)).indexOf('\n') >= 0;
  }

  /** The person who is the subject of a verb of saying that itself is not quoted. */
  private Optional<Reference> speaker(Discourse discourse, Tree tree, List<Boolean> quoted) {
    for (int i = 0; i < tree.size(); i++) {
      if (quoted.get(i) || !tree.token(i).isVerb() || !modality.isReporting(tree.lemma(i))) {
        continue;
      }
      int subject = tree.subject(i);
      Optional<Reference> person =
          subject == Tree.NONE
              ? Optional.empty()
              : discourse.at(tree, subject).filter(r -> r.thing().isPerson());
      if (person.isPresent()) {
        return person;
      }
    }
    return Optional.empty();
  }
}
