package org.newsgraph.nlp.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.newsgraph.nlp.Parser;

/**
 * Turns a tree that people have drawn by Universal Dependencies into one with the teacher's
 * relations.
 *
 * <p>A word and the function words around it (copula, prepositions, the rest of a name or number)
 * are a nucleus (Tesnière 1959). Both schemes agree on which nucleus hangs on which, and differ
 * inside: "in Oslo" hangs together by "Oslo" in one and by "in" in the other. So the teacher's arcs
 * stay within each nucleus, and people's arcs go between them.
 */
final class TreeTransfer {
  /** What is called so is told apart otherwise by the teacher, and not always by people either. */
  private static final Set<String> TEACHERS =
      Set.of(
          "punct",
          "fixed",
          "goeswith",
          "reparandum",
          "dep",
          "list",
          "dislocated",
          "orphan",
          "discourse",
          "parataxis");

  /** What stands beside a sentence: where the teacher sees the main clause in it, so be it. */
  private static final Set<String> BESIDE =
      Set.of("parataxis", "appos", "list", "dep", "discourse", "orphan", "reparandum", "vocative");

  private static final Set<String> CLAUSES = Set.of("advcl", "acl", "xcomp", "ccomp", "csubj");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj", "nsubjpass", "csubjpass");

  /** What hangs on a copula rather than on what is said of its subject. */
  private static final Set<String> ON_COPULA =
      Set.of("nsubj", "csubj", "aux", "expl", "mark", "advcl", "vocative", "ccomp");

  /** Where the predicate is no adjective. */
  private static final Set<String> ON_COPULA_BESIDE_NOUN = Set.of("obl", "advmod", "xcomp");

  /** Relations that the teacher knows under the same name: those of people count. */
  private static final Set<String> FIRM = Set.of("obj", "nmod:poss", "compound", "nmod:desc");

  /** The same, also where a preposition or a copula stands for the word. */
  private static final Set<String> FIRMEST = Set.of("nsubj", "nsubj:pass", "appos", "acl:relcl");

  private static final Map<String, String> RELATIONS =
      Map.ofEntries(
          Map.entry("nsubj", "nsubj"),
          Map.entry("nsubj:pass", "nsubjpass"),
          Map.entry("csubj", "csubj"),
          Map.entry("csubj:pass", "csubjpass"),
          Map.entry("obj", "dobj"),
          Map.entry("iobj", "dative"),
          Map.entry("appos", "appos"),
          Map.entry("compound", "compound"),
          Map.entry("compound:prt", "prt"),
          Map.entry("nmod:desc", "compound"),
          Map.entry("nmod:poss", "poss"),
          Map.entry("amod", "nmod"),
          Map.entry("nummod", "nmod"),
          Map.entry("det", "det"),
          Map.entry("det:predet", "predet"),
          Map.entry("cc:preconj", "preconj"),
          Map.entry("acl", "acl"),
          Map.entry("acl:relcl", "relcl"),
          Map.entry("advcl", "advcl"),
          Map.entry("expl", "expl"),
          Map.entry("vocative", "vocative"),
          Map.entry("aux", "aux"),
          Map.entry("aux:pass", "auxpass"),
          Map.entry("ccomp", "ccomp"),
          Map.entry("advmod", "advmod"),
          Map.entry("mark", "mark"));

  private static final int ROOT = -1;
  private static final int MOST_LIFTS = 60;

  private final UniversalTree gold;
  private final TrainingSentence teacher;
  private final int size;

  /** The word whose nucleus each word belongs to. */
  private final int[] nucleus;

  private final List<List<Integer>> members = new ArrayList<>();

  /** By nucleus, the member that hangs on another nucleus. */
  private final int[] top;

  private final int[] heads;
  private final String[] relations;

  private TreeTransfer(UniversalTree gold, TrainingSentence teacher) {
    this.gold = gold;
    this.teacher = teacher;
    size = gold.size();
    nucleus = new int[size];
    top = new int[size];
    heads = teacher.heads.clone();
    relations = teacher.relations.clone();
    for (int i = 0; i < size; i++) {
      nucleus[i] = i;
      while (isFunctionWord(nucleus[i])) {
        nucleus[i] = gold.heads[nucleus[i]];
      }
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < size; i++) {
      members.get(nucleus[i]).add(i);
    }
  }

  /**
   * The tree of people, with the teacher's relations; none where the two do not go together.
   *
   * @param teacher the same words
   */
  static Optional<Parser.Tree> of(UniversalTree gold, TrainingSentence teacher) {
    TreeTransfer transfer = new TreeTransfer(gold, teacher);
    if (!transfer.hasTops() || !transfer.joinNuclei()) {
      return Optional.empty();
    }
    return Optional.of(
        new Parser.Tree(
            Arrays.stream(transfer.heads).boxed().toList(), List.of(transfer.relations)));
  }

  private boolean isFunctionWord(int i) {
    int head = gold.heads[i];
    if (head == ROOT) {
      return false;
    }
    return switch (gold.kind(i)) {
      case "cop", "flat", "fixed", "goeswith" -> true;
      case "case" -> !gold.tags[i].equals("POS");
      case "mark" ->
          Set.of("IN", "TO").contains(gold.tags[i])
              && gold.tags[head].equals("VBG")
              && CLAUSES.contains(gold.kind(head))
              && !gold.lower(i).equals("that");
      case "nummod", "compound", "nmod" ->
          isNumber(i) && (isNumber(head) || isName(head)) || isNumber(head) && isName(i);
      case "advmod" -> isNumber(head);
      default -> false;
    };
  }

  private boolean isNumber(int i) {
    return Set.of("CD", "$", "#").contains(gold.tags[i]);
  }

  private boolean isName(int i) {
    return gold.tags[i].equals("NNP");
  }

  /** Finds the top of each nucleus; false where one cannot be told. */
  private boolean hasTops() {
    for (int word = 0; word < size; word++) {
      List<Integer> nuclear = members.get(word);
      List<Integer> out =
          nuclear.stream().filter(i -> !nuclear.contains(teacher.heads[i])).toList();
      if (out.size() == 1) {
        top[word] = out.get(0);
      } else if (!nuclear.isEmpty() && !order(word)) {
        return false;
      }
    }
    return true;
  }

  /** Orders a nucleus in which the teacher saw no unit: copula, prepositions, word. */
  private boolean order(int word) {
    List<Integer> names = parts(word, i -> gold.is(i, "flat"));
    List<Integer> prepositions = parts(word, i -> gold.is(i, "case") || gold.is(i, "mark"));
    List<Integer> copulas = parts(word, i -> gold.is(i, "cop"));
    if (1 + names.size() + prepositions.size() + copulas.size() < members.get(word).size()) {
      return false;
    }
    int current = word;
    if (!names.isEmpty()) {
      current = last(names);
      attach(word, current, "compound");
      for (int name : names.subList(0, names.size() - 1)) {
        attach(name, current, "compound");
      }
    }
    String tag = gold.tags[current];
    if (!prepositions.isEmpty()) {
      int lowest = last(prepositions);
      boolean isClause = tag.startsWith("VB") || gold.is(lowest, "mark");
      attach(current, lowest, isClause ? "pcomp" : "pobj");
      for (int i = 1; i < prepositions.size(); i++) {
        attach(prepositions.get(i), prepositions.get(i - 1), "prep");
      }
      current = prepositions.get(0);
    }
    if (!copulas.isEmpty()) {
      String predicate = prepositions.isEmpty() ? predicate(tag) : "prep";
      attach(current, last(copulas), predicate);
      current = last(copulas);
    }
    top[word] = current;
    return true;
  }

  private static String predicate(String tag) {
    return tag.startsWith("JJ")
        ? "acomp"
        : tag.startsWith("RB") ? "advmod" : tag.startsWith("VB") ? "ccomp" : "attr";
  }

  /** The members of a nucleus that hang on its word directly and are of one kind. */
  private List<Integer> parts(int word, IntPredicate kind) {
    return members.get(word).stream().filter(i -> gold.heads[i] == word && kind.test(i)).toList();
  }

  /** All members of a nucleus that are of one kind. */
  private List<Integer> members(int nuclear, String kind) {
    return members.get(nuclear).stream().filter(i -> gold.is(i, kind)).toList();
  }

  private boolean has(int nuclear, String kind) {
    return !members(nuclear, kind).isEmpty();
  }

  private static int last(List<Integer> words) {
    return words.get(words.size() - 1);
  }

  private void attach(int word, int head, String relation) {
    heads[word] = head;
    relations[word] = relation;
  }

  /** Hangs the nuclei on each other; false where no tree comes of it. */
  private boolean joinNuclei() {
    for (int word = 0; word < size; word++) {
      if (!members.get(word).isEmpty() && !isTeachers(word)) {
        hangNucleus(word);
      }
    }
    // The coordinators last: they hang where what they join hangs.
    for (int word = 0; word < size; word++) {
      if (nucleus[word] == word && gold.relations[word].equals("cc")) {
        hangCoordinator(word);
      }
    }
    return UniversalTree.isTree(heads) && liftCrossing() && hangMarks();
  }

  /** Whether the teacher's arc above a nucleus is kept. */
  private boolean isTeachers(int word) {
    int d = top[word];
    int head = teacher.heads[d];
    String kind = gold.kind(word);
    if (kind.equals("root")) {
      int root = nucleus[Arrays.stream(teacher.heads).boxed().toList().indexOf(ROOT)];
      return head != ROOT
          && (BESIDE.contains(gold.kind(root)) || teacher.relations[d].equals("ccomp"));
    }
    if (TEACHERS.contains(kind)) {
      return true;
    }
    // "made them leave": the object of one scheme is the other's subject of the lower verb.
    return gold.relations[word].equals("obj")
        && teacher.relations[d].startsWith("nsubj")
        && head != ROOT
        && Set.of("xcomp", "ccomp", "advcl").contains(gold.kind(nucleus[head]))
        && nucleus[gold.heads[nucleus[head]]] == nucleus[gold.heads[word]];
  }

  private void hangNucleus(int word) {
    int d = top[word];
    int governor = gold.heads[word];
    String relation = gold.relations[word];
    if (governor == ROOT) {
      attach(d, ROOT, "root");
      return;
    }
    if (relation.equals("cc")) {
      return;
    }
    int above = nucleus[governor];
    int head = teacher.heads[d];
    if (relation.equals("conj")) {
      int before = nucleus[conjunctBefore(word)];
      attach(d, isIn(head, before) ? head : joint(word, before), "conj");
    } else if (isIn(head, above)) {
      if (!teacher.relations[d].equals("attr")) {
        relations[d] = agreed(word);
      }
    } else if (!relation.equals("advmod") || head == ROOT || !gold.is(head, "advmod")) {
      attach(d, head(word, above), named(word));
    }
  }

  private boolean isIn(int word, int nuclear) {
    return word != ROOT && nucleus[word] == nuclear;
  }

  /** The conjunct before one: the teacher chains them, people hang all on the first. */
  private int conjunctBefore(int conjunct) {
    int first = gold.heads[conjunct];
    for (int i = conjunct - 1; i > first; i--) {
      if (gold.heads[i] == first && gold.is(i, "conj")) {
        return i;
      }
    }
    return first;
  }

  /** The member of the nucleus before that a conjunct is joined to. */
  private int joint(int word, int before) {
    boolean isClause = has(word, "cop") || isVerb(word);
    if (isClause && has(before, "cop")) {
      return last(members(before, "cop"));
    }
    if (has(word, "case") && has(before, "case")) {
      return members(before, "case").get(0);
    }
    return content(before);
  }

  private boolean isVerb(int word) {
    return gold.tags[word].startsWith("VB") || gold.tags[word].equals("MD");
  }

  /** The member of a nucleus that names it: of a name, the last word. */
  private int content(int nuclear) {
    List<Integer> names = members(nuclear, "flat");
    return names.isEmpty() ? nuclear : last(names);
  }

  /** The member of the nucleus above that a word hangs on. */
  private int head(int word, int above) {
    List<Integer> copulas = members(above, "cop");
    int content = content(above);
    boolean isOnCopula =
        ON_COPULA.contains(gold.kind(word))
            || ON_COPULA_BESIDE_NOUN.contains(gold.kind(word))
                && !gold.tags[content].startsWith("JJ");
    return isOnCopula && !copulas.isEmpty() ? last(copulas) : content;
  }

  /** The relation where teacher and people agree on the head. */
  private String agreed(int word) {
    int d = top[word];
    String relation = gold.relations[word];
    String teachers = teacher.relations[d];
    if (FIRMEST.contains(relation)) {
      boolean isSubject = SUBJECTS.contains(teachers) || teachers.equals("relcl");
      return relation.startsWith("nsubj") && isSubject ? teachers : named(word);
    }
    return FIRM.contains(relation) && d == word ? named(word) : teachers;
  }

  /** What the teacher would call the relation of people. */
  private String named(int word) {
    int d = top[word];
    boolean isCopula = has(word, "cop");
    switch (gold.kind(word)) {
      case "obl", "nmod":
        if (gold.relations[word].equals("obl:agent")) {
          return "agent";
        }
        if (!Set.of("nmod:poss", "nmod:desc").contains(gold.relations[word])) {
          return has(word, "case") ? "prep" : "npadvmod";
        }
        break;
      case "mark":
        if (gold.lower(d).equals("to")) {
          return "aux";
        }
        break;
      case "advmod":
        if (Set.of("not", "n't", "never").contains(gold.lower(d))) {
          return "neg";
        }
        break;
      case "advcl", "acl":
        if (d != word && !isCopula && !gold.relations[word].equals("acl:relcl")) {
          return "prep";
        }
        break;
      case "xcomp":
        return gold.tags[word].startsWith("VB")
            ? "xcomp"
            : gold.tags[word].startsWith("JJ") ? "acomp" : "attr";
      default:
        break;
    }
    String named = RELATIONS.get(gold.relations[word]);
    return named != null ? named : RELATIONS.getOrDefault(gold.kind(word), "dep");
  }

  private void hangCoordinator(int word) {
    int d = top[word];
    int joined = gold.heads[word];
    if (gold.is(joined, "conj")) {
      heads[d] = heads[top[nucleus[joined]]];
    } else if (!isIn(teacher.heads[d], nucleus[joined])) {
      heads[d] = nucleus[joined];
    }
    // A stroke between words stays a mark.
    if (!teacher.relations[d].equals("punct")) {
      relations[d] = "cc";
    }
  }

  private boolean isMark(int i) {
    return gold.is(i, "punct");
  }

  /** Whether an arc would cross one between words that the test takes. */
  private boolean crosses(int word, int head, IntPredicate counts) {
    int low = Math.min(word, head);
    int high = Math.max(word, head);
    for (int i = 0; i < size; i++) {
      if (counts.test(i)) {
        // The root hangs on what is outside of the sentence: no arc goes over it.
        int from = heads[i] == ROOT ? i : Math.min(i, heads[i]);
        int to = heads[i] == ROOT ? size : Math.max(i, heads[i]);
        if (low < from && from < high && high < to || from < low && low < to && to < high) {
          return true;
        }
      }
    }
    return false;
  }

  /** Hangs words higher until no arcs cross, the shortest first (Nivre and Nilsson 2005). */
  private boolean liftCrossing() {
    for (int lifts = 0; lifts < MOST_LIFTS; lifts++) {
      int shortest = ROOT;
      boolean isCrossed = false;
      for (int i = 0; i < size; i++) {
        if (heads[i] == ROOT || isMark(i) || !crosses(i, heads[i], word -> !isMark(word))) {
          continue;
        }
        isCrossed = true;
        if (heads[heads[i]] != ROOT
            && (shortest == ROOT
                || Math.abs(i - heads[i]) < Math.abs(shortest - heads[shortest]))) {
          shortest = i;
        }
      }
      if (!isCrossed) {
        return true;
      }
      if (shortest == ROOT) {
        return false;
      }
      heads[shortest] = heads[heads[shortest]];
    }
    return false;
  }

  /** Hangs punctuation where the teacher has it or, if arcs would cross, above a word beside. */
  private boolean hangMarks() {
    boolean[] isPlaced = new boolean[size];
    for (int i = 0; i < size; i++) {
      isPlaced[i] = !isMark(i);
    }
    for (int mark = 0; mark < size; mark++) {
      if (!isMark(mark) || heads[mark] == ROOT) {
        continue;
      }
      List<Integer> candidates = new ArrayList<>(List.of(heads[mark]));
      candidates.addAll(above(wordBeside(mark, -1)));
      candidates.addAll(above(wordBeside(mark, 1)));
      int found = ROOT;
      for (int head : candidates) {
        if (!isMark(head) && !crosses(mark, head, i -> isPlaced[i])) {
          found = head;
          break;
        }
      }
      if (found == ROOT) {
        return false;
      }
      heads[mark] = found;
      isPlaced[mark] = true;
    }
    return true;
  }

  private int wordBeside(int mark, int step) {
    int i = mark + step;
    while (i >= 0 && i < size && isMark(i)) {
      i += step;
    }
    return i < size ? i : ROOT;
  }

  /** A word and all that it hangs on. */
  private List<Integer> above(int word) {
    List<Integer> above = new ArrayList<>();
    for (int i = word; i != ROOT; i = heads[i]) {
      above.add(i);
    }
    return above;
  }
}
