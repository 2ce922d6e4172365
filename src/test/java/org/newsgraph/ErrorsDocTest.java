package org.newsgraph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.answer.Limit;

/** Every code that a message can begin with stands in {@code docs/errors.md}, and no other. */
class ErrorsDocTest {
  private static final Path PAGE = Path.of("docs/errors.md");

  /** Codes hold a hyphen; the few of one word are given to one method alone. */
  private static final Pattern IN_JAVA =
      Pattern.compile("\"([A-Z]{2,}(?:-[A-Z]+)+)\"|complain\\(\\s*\"([A-Z]+)\"");

  private static final Pattern IN_LAUNCHER =
      Pattern.compile("(?:fail|warning) ([A-Z]+(?:-[A-Z]+)+)");

  /** Written like codes, and none. */
  private static final Set<String> OTHERS = Set.of("JSON-LD");

  private static SortedSet<String> found(Pattern pattern, String text) {
    SortedSet<String> found = new TreeSet<>();
    pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
        .filter(code -> !OTHERS.contains(code))
        .forEach(found::add);
    return found;
  }

  private static SortedSet<String> ofSources() throws IOException {
    SortedSet<String> codes = found(IN_LAUNCHER, Files.readString(Path.of("newsgraph")));
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
      files = walk.filter(file -> file.toString().endsWith(".java")).toList();
    }
    for (Path file : files) {
      codes.addAll(found(IN_JAVA, Files.readString(file, UTF_8)));
    }
    for (Limit.Kind ending : List.of(Limit.Kind.TIME, Limit.Kind.MEMORY)) {
      codes.add(new Limit(ending, 1).code());
    }
    return codes;
  }

  private static List<String> ofPage() throws IOException {
    return Files.readAllLines(PAGE, UTF_8).stream()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .toList();
  }

  @Test
  void every_code_of_the_sources_is_explained_and_no_other() throws IOException {
    SortedSet<String> sources = ofSources();
    assertTrue(sources.size() > 80, () -> "too few to be all: " + sources);
    SortedSet<String> page = new TreeSet<>(ofPage());
    SortedSet<String> missing = new TreeSet<>(sources);
    missing.removeAll(page);
    page.removeAll(sources);
    assertEquals(Set.of(), missing, "in the sources, not on the page");
    assertEquals(Set.of(), page, "on the page, not in the sources");
  }

  @Test
  void codes_stand_in_order_each_with_cause_cure_and_end() throws IOException {
    List<String> codes = ofPage();
    assertEquals(codes.stream().sorted().toList(), codes);
    for (String section : Files.readString(PAGE, UTF_8).split("\n## ")) {
      if (!section.startsWith("# ")) {
        for (String label : List.of("\n- Cause: ", "\n- Cure: ", "\n- Ends with: ")) {
          assertTrue(section.contains(label), () -> "no '" + label.strip() + "' in " + section);
        }
      }
    }
  }
}
