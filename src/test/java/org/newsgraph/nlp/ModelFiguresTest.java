package org.newsgraph.nlp;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Name;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Zone;

/**
 * How good the models are on texts that others have labelled: {@code ./mvnw test
 * -Dtest=ModelFiguresTest -Dnewsgraph.shared=FOLDER}. Prints its figures; without the folder it is
 * skipped.
 */
class ModelFiguresTest {
  private static Path data;
  private static SequenceTagger tagger;
  private static SequenceTagger names;
  private static Parser parser;
  private static TreeRepairs repairs;
  private static LemmaTable lemmas;
  private static Clusters clusters;

  /** Words with what others say of them. */
  private record Labelled(
      List<String> forms, List<String> tags, List<String> lemmas, List<String> names) {
    Labelled() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  @BeforeAll
  static void load() throws IOException {
    String shared = System.getProperty("newsgraph.shared", "");
    assumeFalse(shared.isEmpty(), "skipped: -Dnewsgraph.shared=FOLDER is not given");
    data = Path.of(shared, "data");
    clusters = Models.clusters();
    tagger = Models.tagger(resource("tags.gz"));
    LinearModel nameModel = resource("names.gz");
    names = Models.nameTagger(nameModel);
    parser = new Parser(resource("parser.gz"));
    repairs = TreeRepairs.bundled();
    try (InputStream in = Annotator.class.getResourceAsStream("/models/lemmas.gz")) {
      lemmas = LemmaTable.read(in, "lemmas.gz");
    }
  }

  private static LinearModel resource(String name) throws IOException {
    try (InputStream in = Annotator.class.getResourceAsStream("/models/" + name)) {
      return LinearModel.read(in, name);
    }
  }

  private static List<Labelled> sentences(Path file, int form, int tag, int lemma, int name)
      throws IOException {
    List<Labelled> found = new ArrayList<>();
    Labelled open = new Labelled();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] cells = line.split("[\t ]");
      if (line.isBlank() && !open.forms().isEmpty()) {
        found.add(open);
        open = new Labelled();
      } else if (!line.isBlank() && !line.startsWith("#") && !cells[0].matches("\\d+[-.]\\d+")) {
        open.forms().add(cells[form]);
        open.tags().add(tag < 0 ? "" : cells[tag]);
        open.lemmas().add(lemma < 0 ? "" : cells[lemma]);
        open.names().add(name < 0 ? "O" : cells[name]);
      }
    }
    if (!open.forms().isEmpty()) {
      found.add(open);
    }
    return found;
  }

  /** Spans as "first-end-TYPE", from IOB1 or IOB2 labels. */
  private static Set<String> spans(List<String> labels) {
    Set<String> spans = new HashSet<>();
    int first = 0;
    for (int i = 0; i <= labels.size(); i++) {
      String before = i == 0 ? "O" : labels.get(i - 1);
      String label = i == labels.size() ? "O" : labels.get(i);
      boolean goesOn = label.startsWith("I-") && before.endsWith(label.substring(1));
      if (!goesOn) {
        if (!before.equals("O") && !before.endsWith("MISC")) {
          spans.add(first + "-" + i + before.substring(1));
        }
        first = i;
      }
    }
    return spans;
  }

  private static String type(Name name) {
    return switch (name.type()) {
      case PERSON -> "PER";
      case ORGANIZATION -> "ORG";
      case GPE, LOCATION, FACILITY -> "LOC";
      default -> "";
    };
  }

  private static Sentence read(Labelled sentence) {
    Words words = new Words(sentence.forms().toArray(String[]::new), clusters);
    String[] tags = Models.tags(tagger, words);
    int[] labels = names.label(words, Parser.hashes(tags));
    String[] decoded = new String[labels.length];
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      decoded[i] = names.labels().get(labels[i]);
      String form = sentence.forms().get(i);
      tokens.add(new Token(new Span(i, i + 1), form, tags[i], form, Token.ROOT, ""));
    }
    return new Sentence(
        new Span(0, tokens.size()), Zone.Kind.BODY, tokens, NameLabels.decode(decoded));
  }

  private static Set<String> found(Sentence sentence) {
    Set<String> spans = new HashSet<>();
    for (Name name : sentence.names()) {
      if (!type(name).isEmpty()) {
        spans.add(name.first() + "-" + name.end() + "-" + type(name));
      }
    }
    return spans;
  }

  /** The sentences of each article; one article where the set does not tell them apart. */
  private static List<List<Labelled>> articles(List<Labelled> sentences) {
    List<List<Labelled>> articles = new ArrayList<>(List.of(new ArrayList<>()));
    for (Labelled sentence : sentences) {
      if (sentence.forms().get(0).equals("-DOCSTART-")) {
        articles.add(new ArrayList<>());
      } else {
        articles.get(articles.size() - 1).add(sentence);
      }
    }
    return articles;
  }

  private static void report(String what, Object... figures) {
    System.out.printf(Locale.ROOT, what + "%n", figures);
  }

  private static double nameF1(
      String set, List<List<Labelled>> articles, UnaryOperator<List<Sentence>> agreement) {
    int right = 0;
    int given = 0;
    int wanted = 0;
    for (List<Labelled> article : articles) {
      List<Sentence> read = agreement.apply(article.stream().map(ModelFiguresTest::read).toList());
      for (int i = 0; i < read.size(); i++) {
        Set<String> expected = spans(article.get(i).names());
        Set<String> found = found(read.get(i));
        wanted += expected.size();
        given += found.size();
        found.retainAll(expected);
        right += found.size();
      }
    }
    double precision = 100.0 * right / given;
    double recall = 100.0 * right / wanted;
    double f1 = 2 * precision * recall / (precision + recall);
    report("names, %s: P %.1f R %.1f F1 %.1f of %d", set, precision, recall, f1, wanted);
    return f1;
  }

  @Test
  void names_of_people_bodies_and_places() throws IOException {
    List<List<Labelled>> articles =
        articles(
            sentences(
                data.resolve("ner/wikigold/CONLL-format/data/wikigold.conll.txt"), 0, -1, -1, 1));
    double alone = nameF1("wikigold, each sentence alone", articles, UnaryOperator.identity());
    double wikigold = nameF1("wikigold, article by article", articles, ArticleNames::agreed);
    double uner =
        nameF1(
            "UNER EWT dev, each sentence alone",
            articles(sentences(data.resolve("ner/uner-ewt-dev.iob2"), 1, -1, -1, 2)),
            UnaryOperator.identity());
    assertTrue(wikigold > alone, "names that agree through an article are found better");
    assertTrue(wikigold > 65 && uner > 60, "far below what was measured before");
  }

  @Test
  void tags_and_lemmas_of_news() throws IOException {
    int words = 0;
    int tags = 0;
    int forms = 0;
    try (Stream<Path> files = Files.walk(data.resolve("gum-news/dep"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
        for (Labelled sentence : sentences(file, 1, 4, 2, -1)) {
          String[] given =
              Models.tags(tagger, new Words(sentence.forms().toArray(String[]::new), clusters));
          for (int i = 0; i < given.length; i++) {
            words++;
            tags += given[i].equals(sentence.tags().get(i)) ? 1 : 0;
            forms +=
                lemmas
                        .lemma(sentence.forms().get(i), sentence.tags().get(i))
                        .equalsIgnoreCase(sentence.lemmas().get(i))
                    ? 1
                    : 0;
          }
        }
      }
    }
    report(
        "GUM news: tags %.2f %%, lemmas given the tags %.2f %%, of %d words",
        100.0 * tags / words, 100.0 * forms / words, words);
    assertTrue(tags > 0.9 * words);
  }

  /**
   * Pairs of words in seven relations that both schemes have: subjects and objects of full verbs,
   * what a preposition governs with what it hangs on, passive agents, appositions, possessors,
   * conjuncts and compounds. The set's are Universal Dependencies, ours CLEAR: only differences
   * between parsers mean something.
   */
  @Test
  void who_does_what_in_trees_of_news() throws IOException {
    int right = 0;
    int given = 0;
    int wanted = 0;
    try (Stream<Path> files = Files.walk(data.resolve("gum-news/dep"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
        for (List<String[]> rows : trees(file)) {
          Set<String> expected = universalPairs(rows);
          Set<String> found = clearPairs(rows);
          wanted += expected.size();
          given += found.size();
          found.retainAll(expected);
          right += found.size();
        }
      }
    }
    report("GUM news, pairs of words: F1 %.1f of %d", 200.0 * right / (given + wanted), wanted);
    assertTrue(right > wanted / 2);
  }

  private static List<List<String[]>> trees(Path file) throws IOException {
    List<List<String[]>> trees = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t");
      if (line.isBlank() && !rows.isEmpty()) {
        trees.add(rows);
        rows = new ArrayList<>();
      } else if (cells[0].matches("\\d+")) {
        rows.add(cells);
      }
    }
    return trees;
  }

  private static Set<String> universalPairs(List<String[]> rows) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      int head = Integer.parseInt(rows.get(i)[6]) - 1;
      String relation = rows.get(i)[7];
      boolean isOfCopula = head >= 0 && hasChild(rows, head, "cop");
      String kind =
          switch (relation.split(":")[0]) {
            case "nsubj" -> isOfCopula ? "" : "subject";
            case "obj" -> "object";
            case "appos" -> "apposition";
            case "conj" -> "conjunct";
            case "compound" -> relation.equals("compound:prt") ? "" : "compound";
            case "nmod", "obl" ->
                relation.equals("nmod:poss")
                    ? "possessor"
                    : relation.equals("obl:agent")
                        ? "agent"
                        : hasChild(rows, i, "case")
                                && !isOfCopula
                                && !relation.matches(".*:(tmod|npmod|unmarked)")
                            ? "governed"
                            : "";
            default -> "";
          };
      if (head >= 0 && !kind.isEmpty()) {
        pairs.add(kind + " " + head + " " + i);
      }
    }
    return pairs;
  }

  private static boolean hasChild(List<String[]> rows, int head, String relation) {
    return rows.stream()
        .anyMatch(
            row -> Integer.parseInt(row[6]) - 1 == head && row[7].split(":")[0].equals(relation));
  }

  private static Set<String> clearPairs(List<String[]> rows) {
    String[] forms = rows.stream().map(row -> row[1]).toArray(String[]::new);
    Words words = new Words(forms, clusters);
    Tagging tagging = Models.tagging(tagger, words);
    String[] tags = tagging.tags();
    Parser.Tree tree = repairs.mended(parser.parse(words, tagging), forms, tags);
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < forms.length; i++) {
      int head = tree.heads().get(i);
      String kind =
          switch (tree.relations().get(i)) {
            case "nsubj", "nsubjpass" -> isBe(forms, tags, head) ? "" : "subject";
            case "dobj" -> "object";
            case "appos" -> "apposition";
            case "poss" -> "possessor";
            case "compound" -> "compound";
            case "conj" -> "conjunct";
            case "pobj" ->
                head >= 0 && tree.relations().get(head).equals("agent") ? "agent" : "governed";
            default -> "";
          };
      if (kind.equals("conjunct")) {
        while (head >= 0 && tree.relations().get(head).equals("conj")) {
          head = tree.heads().get(head);
        }
      } else if (kind.equals("agent") || kind.equals("governed")) {
        do {
          head = tree.heads().get(head);
        } while (head >= 0 && tree.relations().get(head).equals("prep"));
        kind = isBe(forms, tags, head) ? "" : kind;
      }
      if (head >= 0 && !kind.isEmpty()) {
        pairs.add(kind + " " + head + " " + i);
      }
    }
    return pairs;
  }

  private static boolean isBe(String[] forms, String[] tags, int i) {
    return i >= 0 && lemmas.lemma(forms[i], tags[i]).equals("be");
  }

  @Test
  void speed_on_one_thread() throws IOException {
    List<Labelled> sentences =
        sentences(data.resolve("ner/wikigold/CONLL-format/data/wikigold.conll.txt"), 0, -1, -1, 1);
    long cpu = 0;
    int count = 0;
    for (int round = 0; round < 6; round++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (Labelled sentence : sentences) {
        Words words = new Words(sentence.forms().toArray(String[]::new), clusters);
        Tagging tagging = Models.tagging(tagger, words);
        String[] tags = tagging.tags();
        names.label(words, Parser.hashes(tags));
        parser.parse(words, tagging);
        for (int i = 0; i < tags.length; i++) {
          lemmas.lemma(sentence.forms().get(i), tags[i]);
        }
      }
      if (round > 1) {
        cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
        count += sentences.size();
      }
    }
    report(
        "tags, names, lemmas and trees: %.0f sentences a CPU-second (%.1f words each)",
        count * 1e9 / cpu, sentences.stream().mapToInt(s -> s.forms().size()).average().orElse(0));
    assertTrue(count > 0);
  }
}
