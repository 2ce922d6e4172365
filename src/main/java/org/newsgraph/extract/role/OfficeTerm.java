package org.newsgraph.extract.role;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extract.mention.Discourse;
import org.newsgraph.extract.mention.Reference;
import org.newsgraph.extract.tree.Tree;
import org.newsgraph.time.DateExpression;

/** What stands behind a title and tells when it was held: "until May", "from 2012 to 2014". */
final class OfficeTerm {

  /** Tokens from the begin of a term to the word before its end: "from early May 2012 to". */
  private static final int REACH = 5;

  private OfficeTerm() {}

  /** Whether words from a token on tell that the office is held no more. */
  static boolean isOver(OfficeWords words, Discourse discourse, Tree tree, int i) {
    if (i + 1 >= tree.size()) {
      return false;
    }
    return switch (tree.word(i)) {
      // "until the next election": not yet over.
      case "until", "till" -> !isToCome(discourse, tree, i + 1);
      case "from" -> begins(discourse, tree, i + 1) && hasEnd(words, tree, i + 2);
      case "between" -> begins(discourse, tree, i + 1);
      case "in" -> isPastYear(discourse, tree, i + 1);
      case "at" -> tree.words(i, Math.min(tree.size(), i + 3)).matches("at th(?:e|at) time");
      case "under" -> isUnderPerson(discourse, tree, i);
      default -> false;
    };
  }

  private static boolean isToCome(Discourse discourse, Tree tree, int i) {
    boolean isNext = false;
    for (int j = i; j < Math.min(tree.size(), i + REACH) && !tree.isJoin(j); j++) {
      isNext |= tree.lemma(j).equals("next") || tree.lemma(j).equals("end");
    }
    Integer year = year(discourse);
    DateExpression told = at(discourse, tree, i).orElse(null);
    return isNext || told != null && (told.amount() > 0 || year != null && told.year() > year);
  }

  private static boolean begins(Discourse discourse, Tree tree, int i) {
    return tree.token(i).tag().equals("CD") || at(discourse, tree, i).isPresent();
  }

  private static boolean hasEnd(OfficeWords words, Tree tree, int i) {
    for (int j = i; j < Math.min(tree.size(), i + REACH); j++) {
      if (words.ends.contains(tree.word(j))) {
        return true;
      }
    }
    return false;
  }

  /** "in 2009", "in the 1990s". */
  private static boolean isPastYear(Discourse discourse, Tree tree, int i) {
    int noun = tree.token(i).tag().equals("DT") && i + 1 < tree.size() ? i + 1 : i;
    Integer year = year(discourse);
    return tree.token(noun).form().matches("(?:1[89]|20)\\d0s")
        || year != null
            && at(discourse, tree, noun).filter(e -> e.year() > 0 && e.year() < year).isPresent();
  }

  /** "labour secretary under President Lund": of a government that is spoken of as past. */
  private static boolean isUnderPerson(Discourse discourse, Tree tree, int under) {
    int person = tree.child(under, "pobj");
    return person != Tree.NONE
        && discourse.headedBy(tree, person).filter(Reference::isPersonName).isPresent();
  }

  private static Optional<DateExpression> at(Discourse discourse, Tree tree, int i) {
    return discourse.dates(tree).stream().filter(e -> e.first() == i).findFirst();
  }

  private static @Nullable Integer year(Discourse discourse) {
    LocalDate published = discourse.annotated().article().published().date();
    return published == null ? null : published.getYear();
  }
}
