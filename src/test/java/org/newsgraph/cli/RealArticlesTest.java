package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The answers that four real articles on talks in Miami must give: {@code ./mvnw test
 * -Dtest=RealArticlesTest -Dnewsgraph.shared=FOLDER}. Without the folder it is skipped.
 */
class RealArticlesTest {
  @TempDir static Path folder;

  private static Path db;

  @BeforeAll
  static void build() {
    String shared = System.getProperty("newsgraph.shared", "");
    assumeFalse(shared.isEmpty(), "skipped: -Dnewsgraph.shared=FOLDER is not given");
    db = folder.resolve("db");
    Cli.Run run = Cli.run("build", Path.of(shared, "articles", "seeds"), "--db", db);
    assertEquals(0, run.exit(), run.err());
  }

  private static List<String[]> rows(String question, String... parameters) {
    Object[] arguments =
        Stream.of(
                Stream.of("query", "--db", db, question, "--format", "csv"),
                Stream.of(parameters).flatMap(p -> Stream.of("--param", p)))
            .flatMap(all -> all)
            .toArray();
    Cli.Run run = Cli.run(arguments);
    assertEquals(0, run.exit(), run.err());
    return run.out()
        .lines()
        .skip(1)
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .toList();
  }

  @Test
  void the_two_meetings_in_miami_stay_apart_and_have_their_own_people() {
    Map<String, Set<String>> dated = new TreeMap<>();
    Map<String, Set<String>> undated = new TreeMap<>();
    for (String[] row : rows("who-attended", "place=Miami")) {
      assertTrue(row[5].length() > 20, "a row without its quote: " + String.join(",", row));
      (row[1].isEmpty() ? undated : dated).merge(row[0], Set.of(row[3]), RealArticlesTest::union);
      if (!row[1].isEmpty()) {
        assertEquals("2026-01-31", row[1]);
        assertTrue(row[2].contains("Mar-a-Lago"), row[2]);
      }
    }
    assertEquals(
        List.of(Set.of("Kirill Dmitriev", "United States", "Russia")), List.copyOf(dated.values()));
    assertTrue(
        undated.values().stream()
            .anyMatch(
                who ->
                    who.containsAll(
                        Set.of(
                            "Steve Witkoff",
                            "Jared Kushner",
                            "Josh Gruenbaum",
                            "Kirill Dmitriev"))),
        undated.toString());
    assertEquals(List.of(), rows("who-attended", "place=Budapest"));
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    return Stream.concat(a.stream(), b.stream()).collect(Collectors.toSet());
  }

  @Test
  void people_have_their_titles_and_bodies() {
    Set<String> held =
        rows("roles").stream()
            .map(row -> row[1] + ": " + row[2] + " / " + row[3] + " / " + row[4])
            .collect(Collectors.toSet());
    for (String holding :
        List.of(
            "Steve Witkoff: Special Envoy / United States / Current",
            "Kirill Dmitriev: special envoy / Russia / Current",
            "Yuri Ushakov: presidential aide / Russia / Current",
            "Marco Rubio: Secretary of State / United States / Current",
            "JD Vance: Vice President / United States / Current",
            "Tulsi Gabbard: Director of National Intelligence / United States / Current",
            "Matthew Whitaker: Ambassador / NATO / Current",
            "Dan Driscoll: Secretary / United States Army / Current",
            "Sergey Aleksashenko: deputy chairman / Russian central bank / Former")) {
      assertTrue(held.contains(holding), holding + " is not in " + held);
    }
  }

  @Test
  void what_russia_demands_is_told_with_quote_and_article() {
    List<String[]> demands = rows("demands-of", "name=Russia");
    for (String thing : List.of("Ukraine", "Zaporizhzhia Nuclear Power Plant", "NATO", "Donbas")) {
      assertTrue(
          demands.stream()
              .anyMatch(row -> row[4].contains(thing) && !row[5].isBlank() && !row[6].isBlank()),
          thing);
    }
  }
}
