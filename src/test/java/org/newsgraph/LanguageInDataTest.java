package org.newsgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words of English stand in {@code lexicons}, not in the Java of the stages that read it. */
class LanguageInDataTest {
  private static final Path JAVA = Path.of("src/main/java/org/newsgraph");
  private static final Pattern LITERAL =
      Pattern.compile(
          "\\b(?:Set|List|Map)\\.(?:of|ofEntries)\\(((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\")*)\\)");
  private static final Pattern WORD = Pattern.compile("\"([a-z']+)\"");

  /** Relations of dependency trees, which are no words of English. */
  private static final Set<String> RELATIONS =
      Set.of(
          "acl",
          "acomp",
          "advcl",
          "advmod",
          "agent",
          "amod",
          "appos",
          "attr",
          "aux",
          "auxpass",
          "cc",
          "ccomp",
          "compound",
          "conj",
          "csubj",
          "csubjpass",
          "dative",
          "dep",
          "det",
          "discourse",
          "dislocated",
          "dobj",
          "expl",
          "fixed",
          "goeswith",
          "list",
          "mark",
          "neg",
          "nmod",
          "npadvmod",
          "nsubj",
          "nsubjpass",
          "obj",
          "obl",
          "oprd",
          "orphan",
          "parataxis",
          "pcomp",
          "pobj",
          "poss",
          "prep",
          "prt",
          "punct",
          "relcl",
          "reparandum",
          "root",
          "vocative",
          "xcomp");

  /** Files whose lists are no language, or go with what they repair. */
  private static final Set<String> ALLOWED =
      Set.of(
          // Keys and slots of the rule files.
          "extract/rule/RuleReader.java",
          // Columns of the gazetteer and of the slice, names of a web service, letters.
          "link/EmbeddedGazetteer.java",
          "link/Slug.java",
          "link/wikidata/OnlineLookup.java",
          "link/wikidata/SliceTable.java",
          // Keys of the file of tree repairs.
          "nlp/TreeRepairs.java",
          // What one scheme of trees calls a negation.
          "nlp/train/TreeTransfer.java");

  @Test
  void no_list_of_english_words_stands_in_java() throws IOException {
    List<String> found = new ArrayList<>();
    int files = 0;
    for (String stage : List.of("extract", "nlp", "link", "time")) {
      try (Stream<Path> all = Files.walk(JAVA.resolve(stage))) {
        for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
          files++;
          String name = JAVA.relativize(file).toString().replace('\\', '/');
          Matcher literal = LITERAL.matcher(Files.readString(file));
          while (!ALLOWED.contains(name) && literal.find()) {
            List<String> words =
                WORD.matcher(literal.group(1))
                    .results()
                    .map(result -> result.group(1))
                    .filter(word -> !RELATIONS.contains(word))
                    .toList();
            if (words.size() > 1) {
              found.add(name + ": " + words);
            }
          }
        }
      }
    }
    assertTrue(files > 80, "only " + files + " files");
    assertEquals(List.of(), found, "words for src/main/resources/lexicons/words.tsv");
  }
}
