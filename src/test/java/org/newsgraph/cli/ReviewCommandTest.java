package org.newsgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.GraphBuild;
import org.newsgraph.fuse.MadeStore;
import org.newsgraph.store.NewsStore;

class ReviewCommandTest {
  private static final String EVENTS = "SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m a ng:Meeting }";

  @TempDir Path folder;

  /** Two meetings that may be one: one article gives no date. */
  @BeforeEach
  void makeStore() {
    MadeStore.twoThatMayBeOne(folder);
  }

  private Cli.Run review(String... arguments) {
    Object[] all = new Object[arguments.length + 3];
    all[0] = "review";
    all[1] = "--db";
    all[2] = folder;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Cli.run(all);
  }

  private String events() {
    return Cli.run("query", "--db", folder, "-e", EVENTS, "--format", "csv").out().strip();
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), text);
    return matcher.group(1);
  }

  private String comparison() {
    return first("may be the same  <([^>]+)>", review().out());
  }

  @Test
  void a_pair_that_may_be_one_is_listed_with_both_sides_and_the_reason() {
    Cli.Run run = review();
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("because: no date in one or both"), run.out());
    assertEquals(2, run.out().split("Meeting told by").length - 1, run.out());
  }

  @Test
  void an_accepted_pair_is_one_event_through_rebuilds_until_it_is_undone() {
    String before = dump();
    assertTrue(events().endsWith("2"), events());
    Cli.Run accepted = review("--accept", comparison(), "--by", "Marta");
    assertEquals(0, accepted.exit(), accepted.err());
    assertTrue(events().endsWith("1"), events());
    try (NewsStore store = NewsStore.openExisting(folder)) {
      GraphBuild.remove(store, List.of());
    }
    assertTrue(events().endsWith("1"), events());
    assertEquals(
        0, Cli.run("check", "--db", folder).exit(), Cli.run("check", "--db", folder).out());
    String decisions = review("--decisions").out();
    assertTrue(decisions.contains("by Marta at 20"), decisions);
    String decision = first("<([^>]+/decision/[^>]+)>", decisions);
    assertEquals(0, review("--undo", decision, "--by", "Nils").exit());
    assertEquals(before, dump());
    assertTrue(review("--decisions").out().contains("undone by Nils at 20"));
  }

  private String dump() {
    return Cli.run(
            "query",
            "--db",
            folder,
            "-e",
            "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o",
            "--format",
            "csv")
        .out();
  }

  @Test
  void a_rejected_pair_is_two_events_and_no_longer_open() throws IOException {
    Path file = folder.resolveSibling(folder.getFileName() + ".tsv");
    Files.writeString(file, "# from Monday\nreject\t" + comparison() + "\n");
    assertEquals(0, review("--file", file.toString(), "--by", "Marta").exit());
    assertEquals("", review().out());
    assertTrue(events().endsWith("2"), events());
    Files.delete(file);
  }

  @Test
  void a_rejected_fact_leaves_the_answers_and_a_renamed_one_has_its_name() {
    String event = first("<([^>]+/event/[^>]+)>", review().out());
    assertEquals(0, review("--rename", event, "--label", "The Alva talks", "--by", "M").exit());
    assertTrue(review().out().contains("The Alva talks"), review().out());
    assertEquals(0, review("--reject", event, "--by", "M").exit());
    assertTrue(events().endsWith("1"), events());
  }

  @Test
  void who_is_asked_decides_one_after_the_other() {
    Cli.Run run = Cli.runWith("what?\na\n", "review", "--db", folder, "--ask", "--by", "Marta");
    assertEquals(0, run.exit(), run.err());
    assertEquals(2, run.err().split("accept \\(a\\)").length - 1, run.err());
    assertTrue(run.err().contains("1 decisions taken"), run.err());
    assertTrue(events().endsWith("1"), events());
    Cli.Run none = Cli.runWith("", "review", "--db", folder, "--ask", "--by", "Marta");
    assertTrue(none.err().contains("0 decisions taken"), none.err());
  }

  @Test
  void a_rejection_holds_for_later_articles_and_moves_the_confidence_of_its_rule(
      @TempDir Path other) throws IOException {
    Path articles = Files.createDirectory(other.resolve("articles"));
    String told = "Norway and Chile held talks in Lisbon on March 2.";
    String next = "China and Japan held talks in Geneva on March 5.";
    Files.writeString(articles.resolve("one.txt"), "First\n\n" + told + "\n\n" + next + "\n");
    Path db = other.resolve("db");
    String[] build = {
      "build", articles.toString(), "--db", db.toString(), "--published", "2031-03-06"
    };
    assertEquals(0, Cli.run((Object[]) build).exit());
    String confidence =
        "SELECT ?c { ?m a ng:Meeting ; ng:confidence ?c ; rdfs:label ?l . FILTER(CONTAINS(?l,"
            + " 'Geneva')) }";
    double before = number(db, confidence);
    String lisbon =
        "SELECT ?m { ?m a ng:Meeting ; rdfs:label ?l . FILTER(CONTAINS(?l, 'Lisbon')) }";
    String event = ask(db, lisbon);
    Cli.Run rejected = Cli.run("review", "--db", db, "--reject", event, "--by", "Marta");
    assertEquals(0, rejected.exit(), rejected.err());
    assertTrue(number(db, confidence) < before, "still " + before);
    Files.writeString(articles.resolve("two.txt"), "Second\n\n" + told + "\n\nMore of it.\n");
    assertEquals(0, Cli.run((Object[]) build).exit());
    assertEquals("", ask(db, lisbon));
    String decision = first("<([^>]+/decision/[^>]+)>", decisions(db));
    assertEquals(0, Cli.run("review", "--db", db, "--undo", decision, "--by", "Nils").exit());
    assertEquals(before, number(db, confidence));
    assertTrue(!ask(db, lisbon).isEmpty());
  }

  private static String decisions(Path db) {
    return Cli.run("review", "--db", db, "--decisions").out();
  }

  private static double number(Path db, String query) {
    return Double.parseDouble(ask(db, query));
  }

  private static String ask(Path db, String query) {
    String[] rows =
        Cli.run("query", "--db", db, "-e", query, "--format", "csv").out().strip().split("\\R");
    return rows.length < 2 ? "" : rows[1];
  }

  @Test
  void what_cannot_be_decided_is_said() {
    Cli.Run unknown = review("--merge", "event/none", "--with", "event/other", "--by", "M");
    assertEquals(4, unknown.exit());
    assertTrue(unknown.err().startsWith("error REVIEW-UNKNOWN: "), unknown.err());
    Cli.Run anonymous = review("--accept", "event/none");
    assertEquals(2, anonymous.exit());
    assertTrue(anonymous.err().contains("this needs --by"), anonymous.err());
  }
}
